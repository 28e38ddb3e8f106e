package org.trutina.decision;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;

/**
 * How probable the numbers are that a cell may hold. A distribution serves the robustness annex;
 * where an interval is asked for it is read by its central 95 % (as JSMAA does).
 */
public sealed interface Distribution {

  /** Every number between the bounds is equally likely. */
  record Uniform(double low, double high) implements Distribution {
    public Uniform {
      InvalidInput.finite(low, "/low", "a lower bound");
      InvalidInput.finite(high, "/high", "an upper bound");
      if (low > high) {
        throw new InvalidInput("/low", "the lower bound " + low + " exceeds the upper " + high);
      }
    }

    @Override
    public DoubleUnaryOperator quantile() {
      return u -> low + u * (high - low);
    }
  }

  /**
   * @param mu the mean
   * @param sigma the standard deviation, at least 0
   */
  record Normal(double mu, double sigma) implements Distribution {
    public Normal {
      InvalidInput.finite(mu, "/mu", "a mean");
      requireSpread(sigma);
    }

    @Override
    public DoubleUnaryOperator quantile() {
      return sigma == 0
          ? u -> mu
          : open(new NormalDistribution(mu, sigma)::inverseCumulativeProbability);
    }
  }

  /**
   * The exponential of a normal distribution.
   *
   * @param mu the mean of the logarithm
   * @param sigma the standard deviation of the logarithm, at least 0
   */
  record LogNormal(double mu, double sigma) implements Distribution {
    public LogNormal {
      InvalidInput.finite(mu, "/mu", "a mean");
      requireSpread(sigma);
    }

    @Override
    public DoubleUnaryOperator quantile() {
      return new Normal(mu, sigma)
          .quantile()
          .andThen(x -> Math.min(StrictMath.exp(x), Double.MAX_VALUE));
    }
  }

  /**
   * A share between 0 and 1.
   *
   * @param alpha above 0; with a uniform prior one more than the successes counted
   * @param beta above 0; likewise for the failures
   */
  record Beta(double alpha, double beta) implements Distribution {
    public Beta {
      requirePositive(alpha, "/alpha");
      requirePositive(beta, "/beta");
    }

    @Override
    public DoubleUnaryOperator quantile() {
      double sum = alpha + beta;
      double deviation = Math.sqrt(alpha * beta / (sum + 1)) / sum;
      // The library's search is told how fine to be; by default it is absolute.
      return open(new TabulatedQuantile(new BetaDistribution(alpha, beta, 1e-9 * deviation)));
    }
  }

  /** Rises from the least to the most likely number and falls to the greatest. */
  record Triangular(double low, double mode, double high) implements Distribution {
    public Triangular {
      InvalidInput.finite(low, "/low", "a lower bound");
      InvalidInput.finite(mode, "/mode", "a mode");
      InvalidInput.finite(high, "/high", "an upper bound");
      if (low > mode || mode > high) {
        throw new InvalidInput(
            "/mode", "the mode " + mode + " is not between " + low + " and " + high);
      }
    }

    @Override
    public DoubleUnaryOperator quantile() {
      return low == high
          ? u -> low
          : open(new TriangularDistribution(low, mode, high)::inverseCumulativeProbability);
    }
  }

  /** The inverse of the cumulative distribution, for u in [0, 1); finite everywhere. */
  DoubleUnaryOperator quantile();

  /** What 95 % of the draws fall into, with equal tails. */
  default Interval central95() {
    var quantile = quantile();
    return new Interval(quantile.applyAsDouble(0.025), quantile.applyAsDouble(0.975));
  }

  // The ends of [0, 1] are at infinity for some; draws are multiples of 2^-53.
  private static DoubleUnaryOperator open(DoubleUnaryOperator quantile) {
    return u -> quantile.applyAsDouble(Math.clamp(u, 0x1p-54, 1 - 0x1p-53));
  }

  private static void requireSpread(double sigma) {
    if (!(Double.isFinite(sigma) && sigma >= 0)) {
      throw new InvalidInput(
          "/sigma", "a standard deviation must be a finite number of at least 0, not " + sigma);
    }
  }

  private static void requirePositive(double parameter, String pointer) {
    if (!(Double.isFinite(parameter) && parameter > 0)) {
      throw new InvalidInput(
          pointer, "a shape of a beta distribution must be a number above 0, not " + parameter);
    }
  }
}
