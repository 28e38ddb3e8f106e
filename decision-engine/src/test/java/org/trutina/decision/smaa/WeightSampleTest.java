package org.trutina.decision.smaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.WeightSet.Constraint;
import org.trutina.decision.elicitation.RankWeights;
import org.trutina.decision.smaa.WeightSample.Sequence;

class WeightSampleTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @Test
  void the_stream_is_that_of_the_jdk() {
    var jdk = new SplittableRandom(20261123L);
    for (int k = 0; k < 1_000; k++) {
      assertThat(SplitMix64.uniform(20261123L, k)).isEqualTo((jdk.nextLong() >>> 11) * 0x1p-53);
    }
  }

  @ParameterizedTest
  @EnumSource(Sequence.class)
  void the_mean_of_an_order_is_its_rank_order_centroid(Sequence sequence) {
    var order = new WeightSet.Ordered(List.of(2, 0, 3, 1));
    double[] mean = mean(WeightSample.draw(order, 40_000, 3, 0, sequence));
    double[] centroid = RankWeights.centroid(4);
    for (int k = 0; k < 4; k++) {
      assertThat(mean[order.positions().get(k)]).isCloseTo(centroid[k], within(0.003));
    }
  }

  @ParameterizedTest
  @EnumSource(Sequence.class)
  void weights_from_the_simplex_have_the_moments_of_a_flat_dirichlet(Sequence sequence) {
    int n = 5;
    WeightSample sample = WeightSample.draw(new WeightSet.Simplex(n), 40_000, 11, 0, sequence);
    for (int j = 0; j < n; j++) {
      double mean = 0;
      double square = 0;
      for (int s = 0; s < sample.samples(); s++) {
        double w = sample.columns()[j][s];
        mean += w / sample.samples();
        square += w * w / sample.samples();
      }
      assertThat(mean).isCloseTo(1.0 / n, within(0.003));
      assertThat(square).isCloseTo(2.0 / (n * (n + 1)), within(0.002));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_weighting_belongs_to_its_set(long seed) {
    var random = new RandomTables(seed);
    int n = random.between(1, 7);
    for (WeightSet set :
        List.of(
            random.box(n),
            random.order(n),
            random.point(n),
            new WeightSet.Simplex(n),
            new WeightSet.Polytope(n, random.order(n).constraints()))) {
      WeightSample sample = WeightSample.draw(set, 200, seed, 0, Sequence.PSEUDO_RANDOM);
      for (int s = 0; s < 200; s++) {
        assertThat(set.contains(sample.weighting(s), 1e-9)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_narrow_set_is_walked_uniformly(long seed) {
    // So small that rejection is given up; the exact centroid comes from its polygon.
    var random = new RandomTables(seed);
    double[] centre = random.weights(3);
    var set =
        new WeightSet.Box(
            java.util.Arrays.stream(centre)
                .mapToObj(w -> new org.trutina.decision.Interval(w - 0.004, w + 0.006))
                .toList());
    double[] exact =
        ExactAcceptability.of(
                ValueTable.exact(
                    List.of("a"), RandomTables.names("c", 3), new double[][] {{0, 0, 0}}),
                set)
            .orElseThrow()
            .centralWeights(0)
            .orElseThrow();
    double[] mean = mean(WeightSample.draw(set, 5_000, seed, 0, Sequence.PSEUDO_RANDOM));
    for (int j = 0; j < 3; j++) {
      assertThat(mean[j]).isCloseTo(exact[j], within(3e-4));
    }
  }

  @Test
  void a_long_thin_set_is_walked_from_end_to_end() {
    // One weight may be anything, three others next to nothing: a needle.
    var free = new org.trutina.decision.Interval(0, 1);
    var thin = new org.trutina.decision.Interval(0, 1e-4);
    var set = new WeightSet.Box(List.of(free, thin, free, thin, thin));
    WeightSample sample = WeightSample.draw(set, 4_000, 1, 0, Sequence.PSEUDO_RANDOM);
    double[] mean = mean(sample);
    assertThat(mean[0]).isCloseTo(0.5, within(0.03));
    assertThat(mean[1]).isCloseTo(5e-5, within(3e-6));
    double square = 0;
    double successive = 0;
    for (int s = 1; s < 4_000; s++) {
      double before = sample.columns()[0][s - 1] - 0.5;
      double now = sample.columns()[0][s] - 0.5;
      square += now * now / 4_000;
      successive += before * now / 4_000;
    }
    assertThat(square).as("the variance of a uniform number").isCloseTo(1 / 12.0, within(0.01));
    assertThat(Math.abs(successive / square)).as("the correlation of neighbours").isLessThan(0.1);
  }

  @Test
  void equalities_leave_a_flat_or_a_point() {
    // w1 = w2 = w3: one point.
    var point =
        new WeightSet.Polytope(
            3,
            List.of(
                new Constraint(List.of(1.0, -1.0, 0.0), 0),
                new Constraint(List.of(-1.0, 1.0, 0.0), 0),
                new Constraint(List.of(0.0, 1.0, -1.0), 0),
                new Constraint(List.of(0.0, -1.0, 1.0), 0)));
    assertThat(WeightSample.draw(point, 3, 1, 0, Sequence.PSEUDO_RANDOM).weighting(2))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
    // w1 = 1/4: a triangle within the tetrahedron.
    var flat =
        new WeightSet.Polytope(
            4,
            List.of(
                new Constraint(List.of(1.0, 0.0, 0.0, 0.0), 0.25),
                new Constraint(List.of(-1.0, 0.0, 0.0, 0.0), -0.25)));
    double[] mean = mean(WeightSample.draw(flat, 5_000, 1, 0, Sequence.PSEUDO_RANDOM));
    assertThat(mean).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(0.01));
  }

  @Test
  void quasi_random_numbers_for_cells_fill_the_unit_interval_evenly() {
    WeightSample sample = WeightSample.draw(new WeightSet.Simplex(3), 8_000, 5, 2, Sequence.SOBOL);
    for (int draw = 0; draw < 2; draw++) {
      var tenths = new int[10];
      for (int s = 0; s < 8_000; s++) {
        double u = sample.cellNumber(s, draw);
        assertThat(u).isBetween(0.0, 1.0).isLessThan(1);
        tenths[(int) (10 * u)]++;
      }
      for (int count : tenths) {
        assertThat(count).isBetween(780, 820);
      }
    }
  }

  @Test
  void what_cannot_be_drawn_is_refused() {
    var box = new RandomTables(1).box(3);
    assertThatThrownBy(() -> WeightSample.draw(box, 10, 1, 0, Sequence.SOBOL))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("use the pseudo-random sequence");
    for (int samples : new int[] {0, -1, WeightSample.MOST + 1}) {
      assertThatThrownBy(
              () ->
                  WeightSample.draw(
                      new WeightSet.Simplex(2), samples, 1, 0, Sequence.PSEUDO_RANDOM))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("samples must be between");
    }
    assertThatThrownBy(
            () -> WeightSample.draw(new WeightSet.Simplex(2), 1, 1, -1, Sequence.PSEUDO_RANDOM))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> WeightSample.draw(new WeightSet.Simplex(2), 1, 1, 30_000, Sequence.SOBOL))
        .hasMessageContaining("21201 dimensions");
  }

  @Test
  void the_sample_says_where_it_comes_from() {
    WeightSample sample =
        WeightSample.draw(new WeightSet.Simplex(4), 7, 42, 3, Sequence.PSEUDO_RANDOM);
    assertThat(sample.samples()).isEqualTo(7);
    assertThat(sample.criteria()).isEqualTo(4);
    assertThat(sample.seed()).isEqualTo(42);
    assertThat(sample.window()).isEqualTo(6);
    assertThat(sample.cellDraws()).isEqualTo(3);
    assertThat(sample.sequence()).isEqualTo(Sequence.PSEUDO_RANDOM);
    assertThat(sample.cellNumber(2, 1)).isEqualTo(SplitMix64.uniform(42, 2 * 6 + 3 + 1));
  }

  private static double[] mean(WeightSample sample) {
    var mean = new double[sample.criteria()];
    for (int s = 0; s < sample.samples(); s++) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += sample.columns()[j][s] / sample.samples();
      }
    }
    return mean;
  }
}
