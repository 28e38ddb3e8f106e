package org.trutina.decision.secondopinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.InvalidInput;

/**
 * Compromise ranking (VIKOR; Opricovic and Tzeng 2004, European Journal of Operational Research
 * 156(2)): group utility S, individual regret R and their mix Q, all of which are better when less.
 * The result is a set of compromises with two conditions, not only an order.
 */
public final class Vikor {

  private Vikor() {}

  /**
   * @param s one per option: the weighted sum of distances from the best
   * @param r one per option: the greatest weighted distance
   * @param q one per option, from 0 to 1
   * @param acceptableAdvantage whether the best Q leads by at least 1 / (m − 1)
   * @param acceptableStability whether the best by Q is also the best by S or by R
   * @param compromise positions of the options to put before the jury, in the order given
   */
  public record Compromise(
      List<Double> s,
      List<Double> r,
      List<Double> q,
      boolean acceptableAdvantage,
      boolean acceptableStability,
      List<Integer> compromise) {
    public Compromise {
      s = List.copyOf(s);
      r = List.copyOf(r);
      q = List.copyOf(q);
      compromise = List.copyOf(compromise);
    }
  }

  /**
   * @param v the weight of the group's utility against the individual regret, from 0 to 1
   */
  public static Compromise of(DecisionMatrix matrix, double v) {
    if (!(v >= 0 && v <= 1)) {
      throw new InvalidInput("/parameters/v", "v must be between 0 and 1, not " + v);
    }
    int m = matrix.options().size();
    double[] weights = matrix.weights();
    double[][] closeness = Normalization.MINMAX.of(matrix);
    var s = new double[m];
    var r = new double[m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < weights.length; j++) {
        // A column of equal numbers is at its best everywhere.
        double distance = weights[j] * (1 - closeness[i][j]);
        s[i] += distance;
        r[i] = Math.max(r[i], distance);
      }
    }
    double[] byS = unit(s);
    double[] byR = unit(r);
    var q = IntStream.range(0, m).mapToDouble(i -> v * byS[i] + (1 - v) * byR[i]).toArray();
    return judge(matrix.options(), s, r, q);
  }

  private static Compromise judge(List<String> names, double[] s, double[] r, double[] q) {
    int m = q.length;
    List<Integer> order =
        IntStream.range(0, m)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> q[i])
                    .thenComparingDouble(i -> s[i])
                    .thenComparingDouble(i -> r[i])
                    .thenComparing(names::get))
            .toList();
    int best = order.getFirst();
    double lead = m == 1 ? 0 : 1.0 / (m - 1);
    // Figures are compared up to rounding: a lead of exactly 1 / (m − 1) suffices.
    boolean advantage = m == 1 || q[order.get(1)] - q[best] >= lead - 1e-12;
    boolean stability = s[best] <= min(s) + 1e-12 || r[best] <= min(r) + 1e-12;
    List<Integer> compromise;
    if (!advantage) {
      compromise = order.stream().filter(i -> q[i] - q[best] < lead - 1e-12).sorted().toList();
    } else if (!stability) {
      compromise = order.subList(0, 2).stream().sorted().toList();
    } else {
      compromise = List.of(best);
    }
    return new Compromise(list(s), list(r), list(q), advantage, stability, compromise);
  }

  /** From 0 for the least to 1 for the greatest; 0 when all are equal. */
  private static double[] unit(double[] x) {
    double min = min(x);
    double span = Arrays.stream(x).max().orElseThrow() - min;
    return Arrays.stream(x).map(v -> span == 0 ? 0 : (v - min) / span).toArray();
  }

  private static double min(double[] x) {
    return Arrays.stream(x).min().orElseThrow();
  }

  private static List<Double> list(double[] x) {
    return Arrays.stream(x).boxed().toList();
  }
}
