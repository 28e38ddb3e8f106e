package org.trutina.decision.secondopinion;

import org.trutina.decision.DecisionMatrix;

/**
 * Simple additive weighting: the weighted sum of normalised columns (Fishburn 1967; Hwang and Yoon
 * 1981). As its scales come from the options, an added option may reorder the others: for an award
 * use {@link org.trutina.decision.award.AdditiveValue} on published bounds.
 */
public final class Saw {

  private Saw() {}

  /**
   * One score per option; greater is better. Weights count as given; only {@link
   * Normalization#INVERT_THEN_SUM} divides them by their sum.
   */
  public static double[] scores(DecisionMatrix matrix, Normalization normalization) {
    var weighted =
        normalization == Normalization.INVERT_THEN_SUM ? matrix.withUnitWeights() : matrix;
    double[] weights = weighted.weights();
    double[][] rows = normalization.of(weighted);
    var scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        scores[i] += weights[j] * rows[i][j];
      }
    }
    return scores;
  }
}
