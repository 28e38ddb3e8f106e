package org.trutina.assessment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Percentages of notices sum to 100, and none is off by a hundredth or more. */
class NoticedCriteriaTest {

  @Test
  void three_equal_weights_are_not_99_99_per_cent() {
    assertThat(NoticedCriteria.percents(Collections.nCopies(3, 1.0 / 3)))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("33.34", "33.33", "33.33");
  }

  @Test
  void any_weights_sum_to_100_and_stay_within_a_hundredth() {
    var random = new SplittableRandom(20);
    for (int round = 0; round < 500; round++) {
      List<Double> weights = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(60); i++) {
        weights.add(random.nextDouble() + 1e-6);
      }
      double sum = weights.stream().mapToDouble(w -> w).sum();
      List<BigDecimal> percents = NoticedCriteria.percents(weights);
      assertThat(percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100");
      for (int i = 0; i < weights.size(); i++) {
        assertThat(percents.get(i).doubleValue())
            .isBetween(weights.get(i) / sum * 100 - 0.01, weights.get(i) / sum * 100 + 0.01);
      }
    }
  }
}
