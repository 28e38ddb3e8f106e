package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
