package org.trutina.decision;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.RealDistribution;

/**
 * The quantile function of a distribution whose library version searches anew for every number:
 * cubic interpolation between tabulated quantiles, then one Newton step, which is finer than the
 * search. In the outermost cells, and where the table says nothing, the search is kept.
 */
final class TabulatedQuantile implements DoubleUnaryOperator {

  private static final int KNOTS = 512;

  private final RealDistribution distribution;
  private final double[] quantiles = new double[KNOTS + 1];
  private final double[] slopes = new double[KNOTS + 1];

  TabulatedQuantile(RealDistribution distribution) {
    this.distribution = distribution;
    for (int k = 1; k < KNOTS; k++) {
      quantiles[k] = distribution.inverseCumulativeProbability((double) k / KNOTS);
      if (isInside(quantiles[k])) {
        // The inverse's slope, per knot.
        slopes[k] = 1 / (KNOTS * distribution.density(quantiles[k]));
      }
    }
  }

  @Override
  public double applyAsDouble(double u) {
    int k = (int) (u * KNOTS);
    if (k < 1 || k >= KNOTS - 1 || !isInterpolable(k)) {
      return distribution.inverseCumulativeProbability(u);
    }
    double t = u * KNOTS - k;
    double rest = 1 - t;
    double x =
        rest * rest * ((1 + 2 * t) * quantiles[k] + t * slopes[k])
            + t * t * ((1 + 2 * rest) * quantiles[k + 1] - rest * slopes[k + 1]);
    double corrected = x - (distribution.cumulativeProbability(x) - u) / distribution.density(x);
    if (!Double.isFinite(corrected)) {
      return distribution.inverseCumulativeProbability(u);
    }
    // A step may leave the cell only where the density is so flat that it says nothing.
    return Math.clamp(corrected, quantiles[k], quantiles[k + 1]);
  }

  // At the ends of the support a density may be 0 or infinite, and the search may be too coarse.
  private boolean isInterpolable(int k) {
    return isInside(quantiles[k]) && isInside(quantiles[k + 1]) && quantiles[k] < quantiles[k + 1];
  }

  private boolean isInside(double x) {
    return distribution.getSupportLowerBound() < x && x < distribution.getSupportUpperBound();
  }
}
