package org.trutina.decision.secondopinion;

import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.Direction;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;

/**
 * Stable preference ordering towards an ideal solution (SPOTIS; Dezert, Tchamova, Han and Tacnet
 * 2020, FUSION): weighted distance from a reference on published bounds, so that no option can
 * reorder others. Towards the ideal bounds it is 1 minus the additive value; towards an expected
 * point it is a criterion of its own.
 */
public final class Spotis {

  private Spotis() {}

  /**
   * One distance per option; less is better: {@code Σ w_j |x_ij − ref_j| / (high_j − low_j)}.
   *
   * @param bounds one per criterion, of positive width
   * @param reference one number per criterion
   */
  public static double[] distances(DecisionMatrix matrix, Interval[] bounds, double[] reference) {
    int n = matrix.criteria().size();
    requireOnePerCriterion(bounds.length, n, "/parameters/bounds");
    requireOnePerCriterion(reference.length, n, "/parameters/reference");
    var distances = new double[matrix.options().size()];
    double[] weights = matrix.weights();
    for (int j = 0; j < n; j++) {
      if (bounds[j].width() <= 0) {
        throw new InvalidInput(
            "/parameters/bounds/" + j, "the lower bound must be below the upper bound");
      }
      InvalidInput.finite(reference[j], "/parameters/reference/" + j, "a reference");
      for (int i = 0; i < distances.length; i++) {
        distances[i] += weights[j] * Math.abs(matrix.at(i, j) - reference[j]) / bounds[j].width();
      }
    }
    return distances;
  }

  /** The good end of each criterion's bounds. */
  public static double[] ideal(DecisionMatrix matrix, Interval[] bounds) {
    requireOnePerCriterion(bounds.length, matrix.criteria().size(), "/parameters/bounds");
    var ideal = new double[bounds.length];
    for (int j = 0; j < ideal.length; j++) {
      ideal[j] = matrix.direction(j) == Direction.MAX ? bounds[j].high() : bounds[j].low();
    }
    return ideal;
  }

  private static void requireOnePerCriterion(int count, int criteria, String pointer) {
    if (count != criteria) {
      throw new InvalidInput(pointer, "there must be one entry per criterion: " + criteria);
    }
  }
}
