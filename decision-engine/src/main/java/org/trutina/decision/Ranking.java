package org.trutina.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
   * @param tieBreak decides between equal scores, higher first
   */
  public record Entry(String id, Interval score, Interval tieBreak) {}

  /**
   * @param rank 1 for the first; tied options share the better rank
   * @param best the rank if everything unknown turned out in its favour and against the others
   * @param worst the rank if everything unknown turned out against it and for the others
   */
  public record Place(String id, int rank, int best, int worst) {}

  /** The places, best first; ties in the order of their ids. */
  public static List<Place> of(List<Entry> entries, Unknowns unknowns) {
    Comparator<Entry> better = (a, b) -> compare(a, b, unknowns);
    var places = new ArrayList<Place>();
    for (Entry entry : entries) {
      int ahead = 0;
      int certainlyAhead = 0;
      int possiblyAhead = 0;
      for (Entry other : entries) {
        if (other == entry) {
          continue;
        }
        ahead += better.compare(other, entry) < 0 ? 1 : 0;
        certainlyAhead += other.score().low() > entry.score().high() + TIE ? 1 : 0;
        possiblyAhead += other.score().high() > entry.score().low() + TIE ? 1 : 0;
      }
      // The tie-break may order exact ties, so the published rank bounds the interval ranks.
      int rank = 1 + ahead;
      places.add(
          new Place(
              entry.id(),
              rank,
              Math.min(rank, 1 + certainlyAhead),
              Math.max(rank, 1 + possiblyAhead)));
    }
    places.sort(Comparator.comparingInt(Place::rank).thenComparing(Place::id));
    return places;
  }

  private static int compare(Entry a, Entry b, Unknowns unknowns) {
    double byScore = unknowns.read(b.score()) - unknowns.read(a.score());
    if (Math.abs(byScore) > TIE) {
      return byScore > 0 ? 1 : -1;
    }
    double byTieBreak = unknowns.read(b.tieBreak()) - unknowns.read(a.tieBreak());
    if (Math.abs(byTieBreak) > TIE) {
      return byTieBreak > 0 ? 1 : -1;
    }
    return 0;
  }
}
