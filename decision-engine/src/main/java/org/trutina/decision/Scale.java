package org.trutina.decision;

import org.trutina.decision.Evidence.Between;
import org.trutina.decision.Evidence.Exact;
import org.trutina.decision.Evidence.Missing;

/**
 * A criterion's scale with published absolute bounds and a linear value function on it: {@code
 * worst} is worth 0 and {@code best} is worth 1, whichever of the two is larger. Since the bounds
 * do not depend on the options, no option can shift the value of another (Dezert et al. 2020,
 * SPOTIS; the "Referenzwertmethode" of German procurement practice).
 *
 * @param worst the raw number worth 0
 * @param best the raw number worth 1, different from {@code worst}
 * @param beyond what happens to numbers outside the bounds
 */
public record Scale(double worst, double best, Beyond beyond) {

  /** Published policy for numbers outside the bounds. */
  public enum Beyond {
    /** Valued as the nearest bound. */
    CLIP,
    /** Refused with an {@link IllegalArgumentException}. */
    REJECT
  }

  public Scale {
    if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
      throw new IllegalArgumentException(
          "a scale has two different finite bounds, not " + worst + " and " + best);
    }
  }

  /** The raw interval that the evidence leaves open: the whole scale when it is missing. */
  public Interval possible(Evidence evidence) {
    return switch (evidence) {
      case Exact(double value) -> Interval.exactly(value);
      case Between(Interval interval) -> interval;
      case Missing() -> new Interval(Math.min(worst, best), Math.max(worst, best));
    };
  }

  /** The value in [0, 1] of the evidence. */
  public Interval valueOf(Evidence evidence) {
    Interval raw = possible(evidence);
    double a = valueOf(raw.low());
    double b = valueOf(raw.high());
    return new Interval(Math.min(a, b), Math.max(a, b));
  }

  private double valueOf(double raw) {
    double value = (raw - worst) / (best - worst);
    if (value < 0 || value > 1) {
      if (beyond == Beyond.REJECT) {
        throw new IllegalArgumentException(
            raw + " lies outside the published bounds " + worst + " and " + best);
      }
      return Math.clamp(value, 0.0, 1.0);
    }
    return value;
  }
}
