package org.trutina.decision.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
   * The open facts, those that can change the winner first, then by how far they can move a score.
   *
   * @param weights one per criterion, at least 0
   * @param unknowns the published reading of what is not known
   */
  public static List<OpenFact> of(ValueTable table, double[] weights, Ranking.Unknowns unknowns) {
    Interval[] scores = AdditiveValue.scores(table, weights);
    int first = best(scores, unknowns, -1, table.options());
    var facts = new ArrayList<OpenFact>();
    for (int i = 0; i < scores.length; i++) {
      int rival = i == first ? best(scores, unknowns, first, table.options()) : first;
      for (int j = 0; j < weights.length; j++) {
        Interval open = table.at(i, j);
        if (!open.isExact()) {
          facts.add(
              new OpenFact(
                  table.options().get(i),
                  table.criteria().get(j),
                  open,
                  weights[j] * open.width(),
                  rival < 0
                      ? Optional.empty()
                      : flip(table, scores, unknowns, i, j, rival, weights[j], i == first)));
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

  private static Optional<Flip> flip(
      ValueTable table,
      Interval[] scores,
      Ranking.Unknowns unknowns,
      int option,
      int criterion,
      int rival,
      double weight,
      boolean isFirst) {
    Interval open = table.at(option, criterion);
    double behind = unknowns.read(scores[rival]) - unknowns.read(scores[option]);
    if (weight == 0) {
      return Optional.empty();
    }
    double at = unknowns.read(open) + behind / weight;
    // The other end of the cell: read low it can only rise, read high it can only fall.
    boolean changes =
        switch (unknowns) {
          case CONSERVATIVE -> !isFirst && open.high() - at > Ranking.TIE / weight;
          case TOLERANT -> isFirst && at - open.low() > Ranking.TIE / weight;
        };
    if (!changes) {
      return Optional.empty();
    }
    int winner = unknowns == Ranking.Unknowns.CONSERVATIVE ? option : rival;
    return Optional.of(new Flip(at, table.options().get(winner)));
  }

  /** The best option but one; ties by name, so that the order given decides nothing; -1 if none. */
  private static int best(
      Interval[] scores, Ranking.Unknowns unknowns, int except, List<String> names) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i == except) {
        continue;
      }
      double ahead = best < 0 ? 1 : unknowns.read(scores[i]) - unknowns.read(scores[best]);
      if (ahead > Ranking.TIE
          || (Math.abs(ahead) <= Ranking.TIE && names.get(i).compareTo(names.get(best)) < 0)) {
        best = i;
      }
    }
    return best;
  }
}
