package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.decision.Scale.Beyond;

class ScaleTest {
  private static final Scale PRICE = new Scale.Linear(10, 0, Beyond.CLIP);

  @ParameterizedTest
  @CsvSource({"0, 1", "10, 0", "2.5, 0.75", "12, 0", "-1, 1"})
  void a_price_is_worth_more_the_lower_it_is_and_is_clipped_at_the_bounds(
      double price, double value) {
    assertThat(PRICE.valueOf(Evidence.exactly(price)).low()).isEqualTo(value);
  }

  @Test
  void missing_evidence_spans_the_whole_scale() {
    assertThat(PRICE.valueOf(Evidence.missing())).isEqualTo(new Interval(0, 1));
  }

  @Test
  void an_interval_keeps_its_order_when_less_is_better() {
    assertThat(PRICE.valueOf(Evidence.between(2, 4))).isEqualTo(new Interval(0.6, 0.8));
  }

  @Test
  void the_value_does_not_depend_on_the_unit() {
    // Affine invariance: the same price in cents on bounds in cents.
    double cents = new Scale.Linear(1000, 0, Beyond.CLIP).valueOf(Evidence.exactly(333)).low();
    assertThat(cents).isCloseTo(PRICE.valueOf(Evidence.exactly(3.33)).low(), within(1e-15));
  }

  @Test
  void numbers_beyond_the_bounds_are_refused_when_the_tender_says_so() {
    var strict = new Scale.Linear(0, 4, Beyond.REJECT);
    assertThatThrownBy(() -> strict.valueOf(Evidence.exactly(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5.0 lies outside the published bounds 0.0 and 4.0");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "NaN, 1", "0, Infinity"})
  void a_scale_needs_two_different_finite_bounds(double worst, double best) {
    assertThatThrownBy(() -> new Scale.Linear(worst, best, Beyond.CLIP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_interval_is_finite_and_ordered() {
    assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.exactly(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evidence.exactly(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Interval.exactly(-0.0)).isEqualTo(Interval.exactly(0.0));
  }

  @Test
  void numbers_beyond_the_bounds_may_be_prolonged() {
    var prolonged = new Scale.Linear(0, 0.25, Beyond.EXTRAPOLATE);
    assertThat(prolonged.valueAt(0.5)).isEqualTo(2);
    assertThat(prolonged.valueAt(-0.25)).isEqualTo(-1);
    assertThat(prolonged.range()).isEqualTo(new Interval(0, 0.25));
  }

  @Test
  void bounds_and_a_direction_make_a_line() {
    assertThat(Scale.Linear.on(1, 3, Direction.MIN, Beyond.CLIP).valueAt(1)).isEqualTo(1);
    assertThat(Scale.Linear.on(1, 3, Direction.MAX, Beyond.CLIP).valueAt(1)).isZero();
    assertThatThrownBy(() -> Scale.Linear.on(3, 3, Direction.MAX, Beyond.CLIP))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("must be below the upper");
    assertThatThrownBy(() -> Scale.Linear.on(4, 3, Direction.MAX, Beyond.CLIP))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void a_piecewise_linear_value_may_rise_and_fall() {
    var tent = tent(Beyond.CLIP);
    assertThat(tent.valueAt(1)).isEqualTo(0.5);
    assertThat(tent.valueAt(2)).isEqualTo(1);
    assertThat(tent.valueAt(6)).isEqualTo(0.6);
    assertThat(tent.valueAt(-3)).isZero();
    assertThat(tent.valueAt(12)).isEqualTo(0.2);
    assertThat(tent(Beyond.EXTRAPOLATE).valueAt(12)).isCloseTo(0, within(1e-15));
    assertThat(tent(Beyond.EXTRAPOLATE).valueAt(-1)).isEqualTo(-0.5);
    assertThatThrownBy(() -> tent(Beyond.REJECT).valueAt(10.5)).isInstanceOf(InvalidInput.class);
    // The best value lies inside the interval, not at an end.
    assertThat(tent.valueOf(Evidence.between(1, 6))).isEqualTo(new Interval(0.5, 1));
    assertThat(tent.valueOf(Evidence.between(1, 2))).isEqualTo(new Interval(0.5, 1));
    assertThat(tent.valueOf(Evidence.missing())).isEqualTo(new Interval(0, 1));
    assertThat(tent.range()).isEqualTo(new Interval(0, 10));
  }

  private static Scale tent(Beyond beyond) {
    return new Scale.PiecewiseLinear(
        List.of(new Scale.Knot(0, 0), new Scale.Knot(2, 1), new Scale.Knot(10, 0.2)), beyond);
  }

  @Test
  void knots_increase_and_are_two_or_more() {
    var knot = new Scale.Knot(1, 0);
    assertThatThrownBy(() -> new Scale.PiecewiseLinear(List.of(knot), Beyond.CLIP))
        .hasMessageContaining("two knots");
    assertThatThrownBy(() -> new Scale.PiecewiseLinear(List.of(knot, knot), Beyond.CLIP))
        .hasMessageContaining("must increase");
    assertThatThrownBy(() -> new Scale.Knot(Double.NaN, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Scale.Knot(0, Double.NaN)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void levels_have_values_and_nothing_lies_between() {
    var seal = new Scale.Levels(new TreeMap<>(Map.of(0.0, 0.0, 1.0, 0.1, 2.0, 0.5, 4.0, 1.0)));
    assertThat(seal.valueAt(2)).isEqualTo(0.5);
    assertThat(seal.valueOf(Evidence.between(1, 3))).isEqualTo(new Interval(0.1, 0.5));
    assertThat(seal.valueOf(Evidence.missing())).isEqualTo(new Interval(0, 1));
    assertThat(seal.range()).isEqualTo(new Interval(0, 4));
    assertThatThrownBy(() -> seal.valueAt(3)).hasMessageContaining("not one of the published");
    assertThatThrownBy(() -> seal.valueOf(Evidence.between(2.5, 3.5)))
        .hasMessageContaining("no published level lies within");
    assertThatThrownBy(() -> new Scale.Levels(new TreeMap<>()))
        .hasMessageContaining("one level or more");
    assertThatThrownBy(() -> new Scale.Levels(new TreeMap<>(Map.of(0.0, Double.NaN))))
        .isInstanceOf(InvalidInput.class);
  }
}
