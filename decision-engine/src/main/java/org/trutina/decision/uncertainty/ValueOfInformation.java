package org.trutina.decision.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trutina.decision.Interval;
import org.trutina.decision.ValueTable;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.award.Ranking;

/**
 * Which open fact is worth finding out: for each open cell, whether learning it alone, with all
 * else read as published, could change the winner, and from which value on.
 */
public final class ValueOfInformation {

  private ValueOfInformation() {}

  /**
   * @param at the value of the cell at which the two are tied; beyond it the winner changes
   * @param winner who would be first then
   */
  public record Flip(double at, String winner) {}

  /**
   * @param open the values that the evidence leaves open
   * @param swing how far the fact can move the option's score: weight times width
   * @param flip empty when the fact alone cannot change the winner
   */
  public record OpenFact(
      String option, String criterion, Interval open, double swing, Optional<Flip> flip) {}

  /**
   * The open facts under a ranking by score alone, ties by name.
   *
   * @param weights one per criterion, at least 0
   * @param unknowns the published reading of what is not known
   */
  public static List<OpenFact> of(ValueTable table, double[] weights, Ranking.Unknowns unknowns) {
    Interval[] scores = AdditiveValue.scores(table, weights);
    List<Ranking.Place> places =
        Ranking.of(
            IntStream.range(0, scores.length)
                .mapToObj(i -> new Ranking.Entry(table.options().get(i), scores[i], List.of()))
                .toList(),
            unknowns);
    return of(table, weights, unknowns, places.getFirst().id());
  }

  /**
   * The open facts, those that can change the winner first, then by how far they can move a score.
   * Cells that rest on one fact move together.
   *
   * @param winner the first of the award's ranking, which knows the tie-breaks
   */
  public static List<OpenFact> of(
      ValueTable table, double[] weights, Ranking.Unknowns unknowns, String winner) {
    int m = table.options().size();
    var read = new double[m];
    Interval[] scores = AdditiveValue.scores(table, weights);
    for (int i = 0; i < m; i++) {
      read[i] = unknowns.read(scores[i]);
    }
    // How far each fact can move each option's score.
    var swings = new double[table.drawCount()][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < weights.length; j++) {
        double swing = weights[j] * table.at(i, j).width();
        int option = i;
        table.drawOf(i, j).ifPresent(fact -> swings[fact][option] += swing);
      }
    }
    int first = table.options().indexOf(winner);
    var facts = new ArrayList<OpenFact>();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < weights.length; j++) {
        Optional<Integer> fact = table.drawOf(i, j);
        if (fact.isPresent()) {
          double[] swing = swings[fact.get()];
          facts.add(
              new OpenFact(
                  table.options().get(i),
                  table.criteria().get(j),
                  table.at(i, j),
                  swing[i],
                  flip(table, read, swing, unknowns, i, j, first)));
        }
      }
    }
    facts.sort(
        Comparator.comparing((OpenFact fact) -> fact.flip().isEmpty())
            .thenComparing(Comparator.comparingDouble(OpenFact::swing).reversed())
            .thenComparing(OpenFact::option)
            .thenComparing(OpenFact::criterion));
    return facts;
  }

  /**
   * The first other option that overtakes while the fact moves from its reading to its other end:
   * read low, scores can only rise; read high, only fall.
   */
  private static Optional<Flip> flip(
      ValueTable table,
      double[] read,
      double[] swing,
      Ranking.Unknowns unknowns,
      int option,
      int criterion,
      int first) {
    int sign = unknowns == Ranking.Unknowns.CONSERVATIVE ? 1 : -1;
    double earliest = Double.POSITIVE_INFINITY;
    int overtaking = -1;
    for (int i = 0; i < read.length; i++) {
      double gain = sign * (swing[i] - swing[first]);
      double lead = read[first] - read[i];
      if (i == first || gain - lead <= Ranking.TIE) {
        continue;
      }
      double share = Math.max(0, lead / gain);
      if (share < earliest
          || (share == earliest
              && table.options().get(i).compareTo(table.options().get(overtaking)) < 0)) {
        earliest = share;
        overtaking = i;
      }
    }
    if (overtaking < 0) {
      return Optional.empty();
    }
    Interval open = table.at(option, criterion);
    double at = unknowns.read(open) + sign * earliest * open.width();
    return Optional.of(new Flip(at, table.options().get(overtaking)));
  }
}
