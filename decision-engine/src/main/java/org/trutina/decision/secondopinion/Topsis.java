package org.trutina.decision.secondopinion;

import java.util.function.DoubleBinaryOperator;
import org.trutina.decision.DecisionMatrix;

/**
 * Technique for order of preference by similarity to ideal solution (TOPSIS; Hwang and Yoon 1981):
 * {@code D⁻ / (D⁺ + D⁻)}, where the ideal is the best and the anti-ideal the worst of the weighted
 * normalised columns.
 */
public final class Topsis {

  private Topsis() {}

  /** How far two options are from each other. */
  public enum Distance {
    EUCLIDEAN((sum, d) -> sum + d * d),
    MANHATTAN((sum, d) -> sum + Math.abs(d)),
    CHEBYSHEV((most, d) -> Math.max(most, Math.abs(d)));

    private final DoubleBinaryOperator accumulate;

    Distance(DoubleBinaryOperator accumulate) {
      this.accumulate = accumulate;
    }

    private double between(double[] a, double[] b) {
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum = accumulate.applyAsDouble(sum, a[j] - b[j]);
      }
      return this == EUCLIDEAN ? Math.sqrt(sum) : sum;
    }
  }

  /**
   * One closeness per option, from 0 (the anti-ideal) to 1 (the ideal). An option that is both, as
   * when all columns are equal, gets 1: nothing is better.
   */
  public static double[] scores(
      DecisionMatrix matrix, Normalization normalization, Distance distance) {
    double[][] rows = normalization.of(matrix);
    double[] weights = matrix.withUnitWeights().weights();
    int n = weights.length;
    var ideal = new double[n];
    var antiIdeal = new double[n];
    for (int j = 0; j < n; j++) {
      ideal[j] = Double.NEGATIVE_INFINITY;
      antiIdeal[j] = Double.POSITIVE_INFINITY;
      for (double[] row : rows) {
        row[j] *= weights[j];
        ideal[j] = Math.max(ideal[j], row[j]);
        antiIdeal[j] = Math.min(antiIdeal[j], row[j]);
      }
    }
    var scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double toIdeal = distance.between(rows[i], ideal);
      double toAntiIdeal = distance.between(rows[i], antiIdeal);
      scores[i] = toIdeal + toAntiIdeal == 0 ? 1 : toAntiIdeal / (toIdeal + toAntiIdeal);
    }
    return scores;
  }
}
