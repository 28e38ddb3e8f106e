package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Distribution.Beta;
import org.trutina.decision.Distribution.LogNormal;
import org.trutina.decision.Distribution.Normal;
import org.trutina.decision.Distribution.Triangular;
import org.trutina.decision.Distribution.Uniform;

class DistributionTest {

  static Stream<Arguments> distributions() {
    return Stream.of(
        Arguments.of(new Uniform(-2, 3), new UniformRealDistribution(-2, 3)),
        Arguments.of(new Normal(9.2, 1.86), new NormalDistribution(9.2, 1.86)),
        Arguments.of(new LogNormal(0.086, 0.056), new LogNormalDistribution(0.086, 0.056)),
        Arguments.of(new Beta(20, 116), new BetaDistribution(20, 116)),
        Arguments.of(new Beta(1, 135), new BetaDistribution(1, 135)),
        Arguments.of(new Beta(0.5, 0.5), new BetaDistribution(0.5, 0.5)),
        Arguments.of(new Beta(2, 1e6), new BetaDistribution(2, 1e6)),
        Arguments.of(new Beta(1e6, 3), new BetaDistribution(1e6, 3)),
        Arguments.of(new Triangular(1, 2, 5), new TriangularDistribution(1, 2, 5)));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void the_quantile_inverts_the_cumulative_probability(
      Distribution distribution, RealDistribution reference) {
    var quantile = distribution.quantile();
    for (int k = 0; k <= 3_000; k++) {
      double u = k / 3_000.0 * (1 - 0x1p-53);
      double x = quantile.applyAsDouble(u);
      assertThat(x).as("u = " + u).isFinite();
      assertThat(reference.cumulativeProbability(x)).isCloseTo(u, within(1e-7));
    }
    Interval central = distribution.central95();
    assertThat(reference.cumulativeProbability(central.low())).isCloseTo(0.025, within(1e-7));
    assertThat(reference.cumulativeProbability(central.high())).isCloseTo(0.975, within(1e-7));
  }

  @Test
  void a_share_that_is_almost_surely_nothing_can_still_be_drawn() {
    for (double alpha : new double[] {0.05, 0.1, 0.2, 0.3}) {
      var quantile = new Beta(alpha, 1).quantile();
      double before = 0;
      for (int k = 0; k < 2_000; k++) {
        double x = quantile.applyAsDouble(k / 2_000.0);
        assertThat(x).isBetween(before - 1e-9, 1.0);
        before = x;
      }
      assertThat(quantile.applyAsDouble(0.9)).isCloseTo(Math.pow(0.9, 1 / alpha), within(1e-6));
    }
  }

  @Test
  void without_spread_there_is_one_number() {
    assertThat(new Normal(3, 0).quantile().applyAsDouble(0.9)).isEqualTo(3);
    assertThat(new LogNormal(0, 0).quantile().applyAsDouble(0.1)).isEqualTo(1);
    assertThat(new Triangular(2, 2, 2).quantile().applyAsDouble(0.1)).isEqualTo(2);
    assertThat(new Uniform(2, 2).quantile().applyAsDouble(0.1)).isEqualTo(2);
  }

  @Test
  void a_negative_spread_or_a_number_that_is_none_is_refused_by_name() {
    assertRefused("/sigma", () -> new Normal(0, -1));
    assertRefused("/sigma", () -> new LogNormal(0, Double.NaN));
    assertRefused("/mu", () -> new Normal(Double.POSITIVE_INFINITY, 1));
    assertRefused("/mu", () -> new LogNormal(Double.NaN, 1));
    assertRefused("/alpha", () -> new Beta(0, 1));
    assertRefused("/beta", () -> new Beta(1, -1));
    assertRefused("/beta", () -> new Beta(1, Double.POSITIVE_INFINITY));
    assertRefused("/low", () -> new Uniform(1, 0));
    assertRefused("/high", () -> new Uniform(1, Double.NaN));
    assertRefused("/mode", () -> new Triangular(0, 2, 1));
    assertRefused("/mode", () -> new Triangular(0, -1, 1));
    assertRefused("/high", () -> new Triangular(0, 0, Double.NaN));
  }

  private static void assertRefused(
      String pointer, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, fault -> assertThat(fault.pointer()).isEqualTo(pointer));
  }
}
