package org.trutina.assessment.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The least weight that must move before the first is caught. */
class SmallestShiftTest {

  @Test
  void weight_goes_from_where_the_first_leads_most_to_where_it_trails_most() {
    // Lead 0.5 * 0.4 + 0.3 * 0.1 - 0.2 * 0.2 = 0.19; a unit from the first to the last takes 0.6.
    double[] shifted =
        SmallestShift.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.4, 0.1, -0.2}).orElseThrow();
    assertThat(shifted[0]).isCloseTo(0.5 - 0.19 / 0.6, within(1e-12));
    assertThat(shifted[1]).isEqualTo(0.3);
    assertThat(shifted[2]).isCloseTo(0.2 + 0.19 / 0.6, within(1e-12));
  }

  @Test
  void an_option_that_is_better_on_everything_cannot_be_caught() {
    assertThat(SmallestShift.of(new double[] {0.5, 0.5}, new double[] {0.1, 0.2})).isEmpty();
  }

  @Test
  void a_tie_needs_no_move() {
    assertThat(SmallestShift.of(new double[] {0.5, 0.5}, new double[] {0.1, -0.1}).orElseThrow())
        .containsExactly(0.5, 0.5);
  }

  @Test
  void weights_stay_weights_the_lead_is_gone_and_no_smaller_move_takes_it() {
    var random = new SplittableRandom(25);
    int caught = 0;
    for (int round = 0; round < 300; round++) {
      int n = 2 + random.nextInt(7);
      double[] weights = weights(random, n);
      double[] lead = IntStream.range(0, n).mapToDouble(j -> random.nextDouble() - 0.4).toArray();
      if (dot(weights, lead) <= 0) {
        continue;
      }
      var shift = SmallestShift.of(weights, lead);
      if (shift.isEmpty()) {
        assertThat(Arrays.stream(lead).min().orElseThrow()).as("it leads everywhere").isPositive();
        continue;
      }
      caught++;
      double[] shifted = shift.get();
      assertThat(IntStream.range(0, n).mapToDouble(j -> shifted[j]).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(shifted).min().orElseThrow()).isGreaterThan(-1e-12);
      assertThat(dot(shifted, lead)).isCloseTo(0, within(1e-9));
      double moved = SmallestShift.moved(weights, shifted);
      for (int other = 0; other < 200; other++) {
        double[] towards = weights(random, n);
        double far = SmallestShift.moved(weights, towards);
        double part = Math.min(1, 0.999 * moved / far);
        double[] smaller =
            IntStream.range(0, n)
                .mapToDouble(j -> weights[j] + part * (towards[j] - weights[j]))
                .toArray();
        assertThat(dot(smaller, lead)).as("a smaller move leaves a lead").isPositive();
      }
    }
    assertThat(caught).isGreaterThan(100);
  }

  private static double[] weights(SplittableRandom random, int n) {
    double[] raw =
        IntStream.range(0, n).mapToDouble(j -> -Math.log(1 - random.nextDouble())).toArray();
    double sum = IntStream.range(0, n).mapToDouble(j -> raw[j]).sum();
    return IntStream.range(0, n).mapToDouble(j -> raw[j] / sum).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
  }
}
