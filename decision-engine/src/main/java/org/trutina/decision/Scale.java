package org.trutina.decision;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.trutina.decision.Evidence.Between;
import org.trutina.decision.Evidence.Distributed;
import org.trutina.decision.Evidence.Exact;
import org.trutina.decision.Evidence.Missing;

/**
 * A criterion's scale with its value function, both published: what a raw number is worth, from 0
 * to 1. Since nothing here depends on the options, no option can shift the value of another
 * (multi-attribute value theory, Keeney and Raiffa 1976; SPOTIS, Dezert et al. 2020; the
 * "Referenzwertmethode" of German procurement practice).
 */
public sealed interface Scale {

  /** Published policy for numbers outside the bounds. */
  enum Beyond {
    /** Valued as the nearest bound. */
    CLIP,
    /** Refused with an {@link InvalidInput}. */
    REJECT,
    /** Valued on the prolonged line: below 0 or above 1. */
    EXTRAPOLATE
  }

  /** What one raw number is worth. */
  double valueAt(double raw);

  /** The same as a function, for asking it often. */
  default DoubleUnaryOperator values() {
    return this::valueAt;
  }

  /** All raw numbers that the published scale covers. */
  Interval range();

  /** The values of a raw interval. */
  Interval valueOf(Interval raw);

  /** The raw interval that the evidence leaves open: the whole scale when it is missing. */
  default Interval possible(Evidence evidence) {
    return switch (evidence) {
      case Exact(double value) -> Interval.exactly(value);
      case Between(Interval interval) -> interval;
      case Distributed(Distribution distribution) -> distribution.central95();
      case Missing() -> range();
    };
  }

  /** The values of all that the evidence leaves open. */
  default Interval valueOf(Evidence evidence) {
    return valueOf(possible(evidence));
  }

  /**
   * A straight line: {@code worst} is worth 0 and {@code best} is worth 1, whichever of the two is
   * larger.
   *
   * @param worst the raw number worth 0
   * @param best the raw number worth 1, different from {@code worst}
   */
  record Linear(double worst, double best, Beyond beyond) implements Scale {
    public Linear {
      InvalidInput.finite(worst, "/worst", "a scale's worst number");
      InvalidInput.finite(best, "/best", "a scale's best number");
      if (!Double.isFinite(best - worst)) {
        throw new InvalidInput("/best", "the bounds are too far apart for double precision");
      }
      if (worst == best) {
        throw new InvalidInput("/best", "a scale needs two different bounds, not twice " + best);
      }
    }

    /** The line on published bounds. */
    public static Linear on(double low, double high, Direction direction, Beyond beyond) {
      if (!(low < high)) {
        throw new InvalidInput("", "the lower bound " + low + " must be below the upper " + high);
      }
      return direction == Direction.MAX
          ? new Linear(low, high, beyond)
          : new Linear(high, low, beyond);
    }

    @Override
    public double valueAt(double raw) {
      double value = (raw - worst) / (best - worst);
      if (value >= 0 && value <= 1) {
        return value;
      }
      return switch (beyond) {
        case CLIP -> Math.clamp(value, 0.0, 1.0);
        case REJECT -> throw outside(raw, range());
        case EXTRAPOLATE -> value;
      };
    }

    @Override
    public Interval range() {
      return new Interval(Math.min(worst, best), Math.max(worst, best));
    }

    @Override
    public Interval valueOf(Interval raw) {
      double a = valueAt(raw.low());
      double b = valueAt(raw.high());
      return new Interval(Math.min(a, b), Math.max(a, b));
    }
  }

  /** A knot of a piecewise linear value function. */
  record Knot(double raw, double value) {
    public Knot {
      InvalidInput.finite(raw, "/0", "a knot's raw number");
      InvalidInput.finite(value, "/1", "a knot's value");
    }
  }

  /**
   * Straight lines between knots; the value may rise and fall.
   *
   * @param knots two or more, their raw numbers increasing
   */
  record PiecewiseLinear(List<Knot> knots, Beyond beyond) implements Scale {
    public PiecewiseLinear {
      knots = List.copyOf(knots);
      if (knots.size() < 2) {
        throw new InvalidInput("", "a piecewise linear value function needs two knots or more");
      }
      for (int k = 1; k < knots.size(); k++) {
        if (!(knots.get(k - 1).raw() < knots.get(k).raw())) {
          throw new InvalidInput("/" + k, "the raw numbers of the knots must increase");
        }
      }
    }

    @Override
    public double valueAt(double raw) {
      return values().applyAsDouble(raw);
    }

    @Override
    public DoubleUnaryOperator values() {
      double[] raws = knots.stream().mapToDouble(Knot::raw).toArray();
      double[] values = knots.stream().mapToDouble(Knot::value).toArray();
      return raw -> onLine(raws, values, within(raw));
    }

    private double within(double raw) {
      double low = knots.getFirst().raw();
      double high = knots.getLast().raw();
      if (raw < low || raw > high) {
        return switch (beyond) {
          case CLIP -> Math.clamp(raw, low, high);
          case REJECT -> throw outside(raw, range());
          case EXTRAPOLATE -> raw;
        };
      }
      return raw;
    }

    private static double onLine(double[] raws, double[] values, double raw) {
      int right = 1;
      // All knots are looked at: where random numbers end a search, no processor can foresee.
      for (int k = 1; k < raws.length - 1; k++) {
        right += raw > raws[k] ? 1 : 0;
      }
      double share = (raw - raws[right - 1]) / (raws[right] - raws[right - 1]);
      return values[right - 1] * (1 - share) + values[right] * share;
    }

    @Override
    public Interval range() {
      return new Interval(knots.getFirst().raw(), knots.getLast().raw());
    }

    @Override
    public Interval valueOf(Interval raw) {
      double a = valueAt(raw.low());
      double b = valueAt(raw.high());
      Interval values = new Interval(Math.min(a, b), Math.max(a, b));
      for (Knot knot : knots) {
        if (raw.low() < knot.raw() && knot.raw() < raw.high()) {
          values = values.hull(Interval.exactly(knot.value()));
        }
      }
      return values;
    }
  }

  /**
   * Named steps, each with its published value; nothing lies between them.
   *
   * @param valueByLevel at least one level
   */
  record Levels(NavigableMap<Double, Double> valueByLevel) implements Scale {
    public Levels {
      if (valueByLevel.isEmpty()) {
        throw new InvalidInput("", "a scale of levels needs one level or more");
      }
      valueByLevel.forEach(
          (level, value) -> {
            InvalidInput.finite(level, "", "a level");
            InvalidInput.finite(value, "", "the value of level " + level);
          });
      valueByLevel = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(valueByLevel));
    }

    @Override
    public double valueAt(double raw) {
      Double value = valueByLevel.get(raw);
      if (value == null) {
        throw new InvalidInput(
            "", raw + " is not one of the published levels " + valueByLevel.keySet());
      }
      return value;
    }

    @Override
    public Interval range() {
      return new Interval(valueByLevel.firstKey(), valueByLevel.lastKey());
    }

    @Override
    public Interval valueOf(Interval raw) {
      var within = valueByLevel.subMap(raw.low(), true, raw.high(), true).values();
      return within.stream()
          .map(Interval::exactly)
          .reduce(Interval::hull)
          .orElseThrow(
              () ->
                  new InvalidInput(
                      "", "no published level lies within " + raw.low() + " and " + raw.high()));
    }
  }

  private static InvalidInput outside(double raw, Interval range) {
    return new InvalidInput(
        "", raw + " lies outside the published bounds " + range.low() + " and " + range.high());
  }
}
