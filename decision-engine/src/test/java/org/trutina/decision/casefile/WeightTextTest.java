package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.WeightSet;

class WeightTextTest {

  private static final List<String> CRITERIA = List.of("price", "price risk", "quality");

  @Test
  void nothing_said_is_the_simplex_and_a_full_chain_is_an_order() {
    assertThat(parse("simplex")).isEqualTo(new WeightSet.Simplex(3));
    assertThat(parse("simplex, sum 1, w>=0")).isEqualTo(new WeightSet.Simplex(3));
    assertThat(parse("w2>=w1>=w3")).isEqualTo(new WeightSet.Ordered(List.of(1, 0, 2)));
    assertThat(parse("price risk >= price >= quality"))
        .isEqualTo(new WeightSet.Ordered(List.of(1, 0, 2)));
  }

  @Test
  void comparisons_bound_the_first_weight() {
    assertFirst("w1>=w2", 0, 1);
    assertFirst("w1=w2, w2=w3", 1 / 3.0, 1 / 3.0);
    assertFirst("w2+w3<=w1, w1<=w3", 0.5, 0.5);
    assertFirst("0.1<=price<=0.3", 0.1, 0.3);
    assertFirst("0.1 <= w1 and w1 <= 1/4", 0.1, 0.25);
    assertFirst("w1/w2>=2, w3=0.1", 0.6, 0.9);
    assertFirst("2 <= w2/w1, w3 = 0.1", 0, 0.3);
    assertFirst("w1 = 2*w2; w3 = 0.1", 0.6, 0.6);
    assertFirst("w1 - w2 >= 0.2 & quality >= 0.3", 0.2, 0.7);
    assertFirst("w1 < w2 < w3", 0, 1 / 3.0);
    assertFirst("w1 ≤ 0.4, w1 ≥ 0.2", 0.2, 0.4);
    assertFirst("w1 + 0.1 == 0.35", 0.25, 0.25);
  }

  private static void assertFirst(String text, double least, double greatest) {
    WeightSet set = parse(text);
    assertThat(set.minimum(new double[] {1, 0, 0})).as(text).isCloseTo(least, within(1e-9));
    assertThat(set.maximum(new double[] {1, 0, 0})).as(text).isCloseTo(greatest, within(1e-9));
  }

  @Test
  void names_that_look_like_numbers_are_not_confused() {
    assertThatThrownBy(() -> WeightText.parse("w2>=w1", List.of("w2", "w1")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("must be the one of that number");
    assertThat(WeightText.parse("w1>=2*w2", List.of("a", "2")).maximum(new double[] {0, 1}))
        .isCloseTo(1 / 3.0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w1",
        "w1>=",
        ">=w1",
        "w1>=w9",
        "w0>=w1",
        "w1>=wrong",
        "w1 w2 >= 0",
        "w1/w2>=w3",
        "w1<=0.1, w2<=0.1, w3<=0.1",
        "w1>=w99999999999"
      })
  void what_says_nothing_about_weights_is_refused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidInput.class);
  }

  private static WeightSet parse(String text) {
    return WeightText.parse(text, CRITERIA);
  }
}
