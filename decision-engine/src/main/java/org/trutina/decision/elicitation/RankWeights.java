package org.trutina.decision.elicitation;

import org.trutina.decision.InvalidInput;

/**
 * Weights from an order of importance alone. The rank-order centroid is the mean of all weightings
 * with that order (Barron and Barrett 1996, Management Science 42(11)); rank-sum and
 * rank-reciprocal weights are the older rules of thumb (Stillwell, Seaver and Edwards 1981).
 */
public final class RankWeights {

  private RankWeights() {}

  /** {@code w_i = (1/n) Σ_{k=i..n} 1/k}, the most important first. */
  public static double[] centroid(int criteria) {
    requireCriteria(criteria);
    var weights = new double[criteria];
    double tail = 0;
    for (int i = criteria; i >= 1; i--) {
      tail += 1.0 / i;
      weights[i - 1] = tail / criteria;
    }
    return weights;
  }

  /** {@code w_i = 2 (n + 1 − i) / (n (n + 1))}, the most important first. */
  public static double[] sum(int criteria) {
    requireCriteria(criteria);
    var weights = new double[criteria];
    for (int i = 1; i <= criteria; i++) {
      weights[i - 1] = 2.0 * (criteria + 1 - i) / ((double) criteria * (criteria + 1));
    }
    return weights;
  }

  /** {@code w_i = (1/i) / Σ 1/k}, the most important first. */
  public static double[] reciprocal(int criteria) {
    requireCriteria(criteria);
    double harmonic = 0;
    for (int k = criteria; k >= 1; k--) {
      harmonic += 1.0 / k;
    }
    var weights = new double[criteria];
    for (int i = 1; i <= criteria; i++) {
      weights[i - 1] = 1 / (i * harmonic);
    }
    return weights;
  }

  private static void requireCriteria(int criteria) {
    if (criteria < 1) {
      throw new InvalidInput("/criteria", "there must be a criterion or more");
    }
  }
}
