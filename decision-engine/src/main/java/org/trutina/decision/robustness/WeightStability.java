package org.trutina.decision.robustness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.ValueTable;

/**
 * How far one weight may move before the winner, or any place of the ranking, changes, when the
 * others keep their proportions: {@code w_k -> t}, {@code w_j -> w_j (1 − t) / (1 − w_k)}
 * (Mareschal 1988, European Journal of Operational Research 33). Every score is then a straight
 * line in t, so the ends of the intervals are crossings of lines: closed form, no search. A ranking
 * changes first between neighbours, so that only these are compared.
 */
public final class WeightStability {

  /** Scores closer than this are tied: a tie is broken at once by any move. */
  private static final double TIE = 1e-12;

  private WeightStability() {}

  /**
   * @param criterion its position
   * @param winner the weights of the criterion at which the first option stays first; only the
   *     present weight when it shares the first place
   * @param ranking the weights at which no two options change places
   */
  public record Stability(int criterion, Interval winner, Interval ranking) {}

  /**
   * One interval pair per criterion, each within [0, 1] and around the criterion's weight.
   *
   * @param table exact values; read intervals first
   * @param weights one per criterion, at least 0, summing to 1
   */
  public static Stability[] of(ValueTable table, double[] weights) {
    if (!table.exact()) {
      throw new InvalidInput(
          "/matrix", "stability is defined for exact values: read the intervals");
    }
    int m = table.options().size();
    int n = table.criteria().size();
    var values = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        values[i * n + j] = table.low(i, j);
      }
    }
    var bounds = new double[4 * n];
    of(values, m, n, weights, new double[m], order(m), bounds);
    return IntStream.range(0, n)
        .mapToObj(
            k ->
                new Stability(
                    k,
                    new Interval(bounds[4 * k], bounds[4 * k + 1]),
                    new Interval(bounds[4 * k + 2], bounds[4 * k + 3])))
        .toArray(Stability[]::new);
  }

  static Integer[] order(int m) {
    return IntStream.range(0, m).boxed().toArray(Integer[]::new);
  }

  /**
   * The same on plain arrays, for many assessments in a row.
   *
   * @param values option-major
   * @param scores receives the m scores
   * @param order any order of the options; receives the ranking, best first
   * @param bounds receives winner low, winner high, ranking low, ranking high per criterion
   */
  static void of(
      double[] values,
      int m,
      int n,
      double[] weights,
      double[] scores,
      Integer[] order,
      double[] bounds) {
    for (int i = 0; i < m; i++) {
      double score = 0;
      for (int j = 0; j < n; j++) {
        score += weights[j] * values[i * n + j];
      }
      scores[i] = score;
    }
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scores[i]));
    for (int k = 0; k < n; k++) {
      Arrays.fill(bounds, 4 * k, 4 * k + 4, 0);
      bounds[4 * k + 1] = 1;
      bounds[4 * k + 3] = 1;
      int first = order[0];
      for (int place = 1; place < m; place++) {
        int option = order[place];
        narrow(values, n, weights, scores, k, first, option, bounds, 4 * k);
        narrow(values, n, weights, scores, k, order[place - 1], option, bounds, 4 * k + 2);
      }
    }
  }

  /** Cuts the interval at {@code at} where the better option stops being at least as good. */
  private static void narrow(
      double[] values,
      int n,
      double[] weights,
      double[] scores,
      int k,
      int better,
      int other,
      double[] bounds,
      int at) {
    double weight = weights[k];
    double others = 0;
    double onOthers = 0;
    for (int j = 0; j < n; j++) {
      if (j != k) {
        others += weights[j];
        onOthers += weights[j] * (values[better * n + j] - values[other * n + j]);
      }
    }
    if (others <= TIE) {
      // No other criterion has a proportion to keep: only the present weight is defined.
      bounds[at] = 1;
      return;
    }
    // At t: t·a + (1 − t)·b, where a is the difference on the criterion and b on all others.
    onOthers /= others;
    double slope = values[better * n + k] - values[other * n + k] - onOthers;
    if (Math.abs(slope) <= TIE) {
      return;
    }
    if (Math.abs(scores[better] - scores[other]) <= TIE) {
      // Whichever of the two is called the better one, a move one way or the other parts them.
      bounds[at] = Math.max(bounds[at], weight);
      bounds[at + 1] = Math.min(bounds[at + 1], weight);
      return;
    }
    double crossing = -onOthers / slope;
    if (slope > 0) {
      bounds[at] = Math.max(bounds[at], Math.min(crossing, weight));
    } else {
      bounds[at + 1] = Math.min(bounds[at + 1], Math.max(crossing, weight));
    }
  }
}
