package org.trutina.decision;

/**
 * A closed interval of finite numbers. A degenerate interval ({@code low == high}) is an exact
 * value.
 *
 * @param low lower bound, finite
 * @param high upper bound, finite and not below {@code low}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      throw new InvalidInput("", "an interval has finite bounds, not [" + low + ", " + high + "]");
    }
    if (low > high) {
      throw new InvalidInput(
          "", "an interval's low bound " + low + " exceeds its high bound " + high);
    }
    // Adding zero turns -0.0 into 0.0, so that equal intervals print and hash alike.
    low += 0.0;
    high += 0.0;
  }

  public static Interval exactly(double value) {
    return new Interval(value, value);
  }

  /** The smallest interval that contains both. */
  public Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  public boolean exact() {
    return low == high;
  }

  public double width() {
    return high - low;
  }

  public Interval plus(Interval other) {
    return new Interval(low + other.low, high + other.high);
  }

  /**
   * @param factor finite and not negative
   */
  public Interval times(double factor) {
    if (factor < 0) {
      throw new IllegalArgumentException(
          "an interval is scaled by a factor of at least 0, not " + factor);
    }
    return new Interval(low * factor, high * factor);
  }
}
