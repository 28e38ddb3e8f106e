package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trutina.decision.Weights.Fixed;

class WeightsTest {

  @Test
  void a_negative_weight_is_refused_by_the_name_of_its_criterion() {
    var refused =
        catchThrowableOfType(
            InvalidWeights.class, () -> new Fixed(Map.of("price", -0.1, "quality", 1.1)));
    assertThat(refused.criterion()).contains("price");
  }

  @Test
  void weights_sum_to_one_within_a_billionth() {
    assertThat(new Fixed(Map.of("a", 0.5, "b", 0.5 + 0.9e-9)).of("a")).isEqualTo(0.5);
    assertThatThrownBy(() -> new Fixed(Map.of("a", 0.5, "b", 0.5 + 1.1e-9)))
        .isInstanceOf(InvalidWeights.class)
        .hasMessageContaining("must sum to 1");
  }

  @Test
  void a_missing_and_an_unknown_criterion_are_named() {
    var weights = new Fixed(Map.of("a", 0.4, "b", 0.6));
    assertThatThrownBy(() -> weights.covering(List.of("a", "b", "c")))
        .hasMessage("the weight of c is missing");
    assertThatThrownBy(() -> weights.covering(List.of("a")))
        .hasMessage("b is not a criterion of this framework");
    assertThat(weights.covering(List.of("a", "b"))).isSameAs(weights);
  }

  @Test
  void no_weight_is_not_a_number() {
    assertThatThrownBy(() -> new Fixed(Map.of("a", Double.NaN))).isInstanceOf(InvalidWeights.class);
    assertThatThrownBy(() -> new Fixed(Map.of())).isInstanceOf(InvalidWeights.class);
  }
}
