package org.trutina.assessment.tradeoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trutina.decision.award.Ranking;

/**
 * The least total weight that must be taken from some criteria and given to others, so that a lead
 * is gone: it is taken where the lead is largest and given where it is least. Exact: each unit
 * moved from j to k lessens the lead by the difference of the leads on j and k, so that no other
 * move of the same size does more (a fractional knapsack).
 */
final class SmallestShift {

  private SmallestShift() {}

  /**
   * The weights after the shift; empty when no weights take the lead away.
   *
   * @param weights at least 0
   * @param lead on each criterion, the values of the first less those of the other
   */
  static Optional<double[]> of(double[] weights, double[] lead) {
    int n = weights.length;
    double left = 0;
    for (int j = 0; j < n; j++) {
      left += weights[j] * lead[j];
    }
    List<Integer> order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> -lead[j]))
            .toList();
    int to = order.getLast();
    var shifted = weights.clone();
    for (int from : order) {
      double gain = lead[from] - lead[to];
      if (left <= Ranking.TIE || gain <= Ranking.TIE) {
        break;
      }
      double part = Math.min(weights[from], left / gain);
      shifted[from] -= part;
      shifted[to] += part;
      left -= part * gain;
    }
    return left > Ranking.TIE ? Optional.empty() : Optional.of(shifted);
  }

  /** The weight that was moved. */
  static double moved(double[] weights, double[] shifted) {
    return IntStream.range(0, weights.length)
        .mapToDouble(j -> Math.max(0, shifted[j] - weights[j]))
        .sum();
  }
}
