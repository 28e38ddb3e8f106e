package org.trutina.decision.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trutina.decision.Interval;

/**
 * Ranks options by score under a published reading of what is not known, with a published
 * tie-break. Never by the order in which options were given: options that stay tied share a rank.
 */
public final class Ranking {

  /** Scores closer than this are tied. */
  public static final double TIE = 1e-12;

  private Ranking() {}

  /** How an interval is read when options must be put in order. */
  public enum Unknowns {
    /** What is not proven does not count: the low end. */
    CONSERVATIVE,
    /** What is not disproven counts: the high end. */
    TOLERANT;

    public double read(Interval interval) {
      return switch (this) {
        case CONSERVATIVE -> interval.low();
        case TOLERANT -> interval.high();
      };
    }
  }

  /**
   * @param id the option
   * @param score its score within [0, 1]
   * @param tieBreaks decide between equal scores, the first one first, higher is better; as many
   *     for every option
   */
  public record Entry(String id, Interval score, List<Interval> tieBreaks) {
    public Entry {
      tieBreaks = List.copyOf(tieBreaks);
    }

    public Entry(String id, Interval score, Interval tieBreak) {
      this(id, score, List.of(tieBreak));
    }
  }

  /**
   * @param rank 1 for the first; tied options share the better rank
   * @param best the rank if everything unknown turned out in its favour and against the others
   * @param worst the rank if everything unknown turned out against it and for the others
   */
  public record Place(String id, int rank, int best, int worst) {}

  /** The places, best first; ties in the order of their ids. */
  public static List<Place> of(List<Entry> entries, Unknowns unknowns) {
    int m = entries.size();
    // One row per option: the score and its tie-breaks, read as published.
    var read = new double[m][];
    var low = new double[m];
    var high = new double[m];
    for (int i = 0; i < m; i++) {
      Entry entry = entries.get(i);
      low[i] = entry.score().low();
      high[i] = entry.score().high();
      read[i] = new double[1 + entry.tieBreaks().size()];
      read[i][0] = unknowns.read(entry.score());
      for (int k = 1; k < read[i].length; k++) {
        read[i][k] = unknowns.read(entry.tieBreaks().get(k - 1));
      }
    }
    var places = new ArrayList<Place>(m);
    for (int i = 0; i < m; i++) {
      int ahead = 0;
      int certainlyAhead = 0;
      int possiblyAhead = 0;
      for (int k = 0; k < m; k++) {
        if (k == i) {
          continue;
        }
        ahead += isAhead(read[k], read[i]) ? 1 : 0;
        certainlyAhead += low[k] > high[i] + TIE ? 1 : 0;
        possiblyAhead += high[k] > low[i] + TIE ? 1 : 0;
      }
      // The tie-break may order exact ties, so the published rank bounds the interval ranks.
      int rank = 1 + ahead;
      places.add(
          new Place(
              entries.get(i).id(),
              rank,
              Math.min(rank, 1 + certainlyAhead),
              Math.max(rank, 1 + possiblyAhead)));
    }
    places.sort(Comparator.comparingInt(Place::rank).thenComparing(Place::id));
    return places;
  }

  private static boolean isAhead(double[] one, double[] other) {
    for (int k = 0; k < one.length; k++) {
      double difference = one[k] - other[k];
      if (Math.abs(difference) > TIE) {
        return difference > 0;
      }
    }
    return false;
  }
}
