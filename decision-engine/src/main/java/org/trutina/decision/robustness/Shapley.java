package org.trutina.decision.robustness;

import java.util.function.ToDoubleFunction;
import org.trutina.decision.InvalidInput;

/**
 * How much each criterion adds to the difference between an option and a baseline (Shapley 1953, in
 * the form of Lundberg and Lee 2017: a criterion outside the coalition has the baseline's value).
 * For the additive model that is weight times difference, exactly and at once. A gate inside the
 * score breaks this, which is why gates are reported beside the score.
 */
public final class Shapley {

  /** The most criteria for which every coalition is visited. */
  public static final int MOST = 20;

  private Shapley() {}

  /**
   * {@code w_j · (x_j − baseline_j)}; sums to the difference of the scores.
   *
   * @param weights one per criterion
   * @param option the option's values
   * @param baseline what it is compared with
   */
  public static double[] additive(double[] weights, double[] option, double[] baseline) {
    var parts = new double[weights.length];
    for (int j = 0; j < parts.length; j++) {
      parts[j] = weights[j] * (option[j] - baseline[j]);
    }
    return parts;
  }

  /**
   * For any score: the mean gain of taking the option's value instead of the baseline's, over all
   * orders in which the criteria may be taken.
   *
   * @param score of one value per criterion
   * @throws InvalidInput for more than {@link #MOST} criteria
   */
  public static double[] of(ToDoubleFunction<double[]> score, double[] option, double[] baseline) {
    int n = option.length;
    if (n > MOST) {
      throw new InvalidInput(
          "/criteria", "the exact Shapley value is for up to " + MOST + " criteria");
    }
    var value = new double[1 << n];
    var mixed = new double[n];
    for (int coalition = 0; coalition < value.length; coalition++) {
      for (int j = 0; j < n; j++) {
        mixed[j] = (coalition >> j & 1) == 1 ? option[j] : baseline[j];
      }
      value[coalition] = score.applyAsDouble(mixed);
    }
    var weight = orderShares(n);
    var parts = new double[n];
    for (int j = 0; j < n; j++) {
      for (int coalition = 0; coalition < value.length; coalition++) {
        if ((coalition >> j & 1) == 0) {
          parts[j] +=
              weight[Integer.bitCount(coalition)] * (value[coalition | 1 << j] - value[coalition]);
        }
      }
    }
    return parts;
  }

  /** The share of orders in which exactly a given coalition of size s comes before a criterion. */
  private static double[] orderShares(int n) {
    var share = new double[n];
    share[0] = 1.0 / n;
    for (int s = 1; s < n; s++) {
      share[s] = share[s - 1] * s / (n - s);
    }
    return share;
  }
}
