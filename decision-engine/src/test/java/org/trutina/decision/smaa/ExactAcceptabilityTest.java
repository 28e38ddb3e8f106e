package org.trutina.decision.smaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trutina.decision.Interval;
import org.trutina.decision.RandomTables;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;

class ExactAcceptabilityTest {

  @Test
  void one_criterion_has_one_weighting() {
    var exact =
        ExactAcceptability.of(table(new double[][] {{0.2}, {0.7}}), new WeightSet.Simplex(1))
            .orElseThrow();
    assertThat(exact.acceptability(1, 1)).isEqualTo(1);
    assertThat(exact.pairwise(1, 0)).isEqualTo(1);
    assertThat(exact.centralWeights(0)).isEmpty();
    assertThat(exact.rankings()).isEqualTo(1);
    assertThat(exact.rankingEntropy()).isZero();
  }

  @Test
  void equal_options_share_the_better_rank() {
    var exact =
        ExactAcceptability.of(
                table(new double[][] {{1, 0}, {1, 0}, {0, 1}}), new WeightSet.Simplex(2))
            .orElseThrow();
    assertThat(exact.acceptability(0, 1)).isCloseTo(0.5, within(1e-12));
    assertThat(exact.acceptability(1, 1)).isCloseTo(0.5, within(1e-12));
    assertThat(exact.acceptability(0, 2)).isCloseTo(0.5, within(1e-12));
    assertThat(exact.acceptability(2, 3)).isCloseTo(0.5, within(1e-12));
    assertThat(exact.pairwise(0, 1)).isZero();
    assertThat(exact.rankingEntropy()).isCloseTo(1, within(1e-12));
  }

  @Test
  void ranges_cut_the_segment() {
    // w1 in [0.5, 0.8]; the options cross at 0.6.
    var weights = new WeightSet.Box(List.of(new Interval(0.5, 0.8), new Interval(0, 1)));
    var exact =
        ExactAcceptability.of(table(new double[][] {{1, 0.25}, {0.5, 1}}), weights).orElseThrow();
    assertThat(exact.acceptability(0, 1)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(exact.centralWeights(1).orElseThrow())
        .containsExactly(new double[] {0.55, 0.45}, within(1e-12));
  }

  @Test
  void what_it_cannot_do_it_leaves_to_sampling() {
    assertThat(
            ExactAcceptability.of(table(new double[][] {{1, 0, 0, 0}}), new WeightSet.Simplex(4)))
        .isEmpty();
    assertThat(ExactAcceptability.of(new RandomTables(1).open(3, 2), new WeightSet.Simplex(2)))
        .isEmpty();
    assertThat(
            ExactAcceptability.of(
                table(new double[][] {{1, 0}}), new WeightSet.Point(List.of(0.5, 0.5))))
        .as("a point has no length")
        .isEmpty();
    assertThat(ExactAcceptability.of(new RandomTables(1).exact(200, 3), new WeightSet.Simplex(3)))
        .as("too many cells")
        .isEmpty();
  }

  private static ValueTable table(double[][] values) {
    return ValueTable.exact(
        RandomTables.names("o", values.length), RandomTables.names("c", values[0].length), values);
  }
}
