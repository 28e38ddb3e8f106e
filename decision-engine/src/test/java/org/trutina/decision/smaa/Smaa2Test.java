package org.trutina.decision.smaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Direction;
import org.trutina.decision.Evidence;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.Scale;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.smaa.Smaa2.Acceptability;
import org.trutina.decision.smaa.Smaa2.Output;
import org.trutina.decision.smaa.WeightSample.Sequence;
import org.trutina.decision.uncertainty.PossibleWinners;

class Smaa2Test {

  private static final EnumSet<Output> ALL = EnumSet.of(Output.PAIRWISE, Output.CONFIDENCE);

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shares_are_shares(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(random.between(1, 9), random.between(1, 6));
    WeightSet weights = new WeightSet.Simplex(table.criteria().size());
    WeightSample sample = sample(weights, 2_500, seed, table);
    Acceptability result = Smaa2.analyse(table, sample, ALL, 1);
    int m = table.options().size();
    for (int i = 0; i < m; i++) {
      int total = 0;
      for (int rank = 1; rank <= m; rank++) {
        total += result.rankCount(i, rank);
      }
      assertThat(total).isEqualTo(2_500);
      for (int k = 0; k < m; k++) {
        int either = result.pairCount(i, k) + result.pairCount(k, i);
        assertThat(either).isLessThanOrEqualTo(2_500);
        if (i != k && m > 1) {
          assertThat(either).as("no ties among continuous draws").isGreaterThan(2_490);
        }
      }
      result.centralWeights(i).ifPresent(w -> assertThat(weights.contains(w, 1e-12)).isTrue());
      result.confidence(i).ifPresent(c -> assertThat(c).isBetween(0.0, 1.0));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neither_threads_nor_kernel_change_a_bit(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(random.between(2, 12), random.between(2, 6));
    WeightSample sample =
        sample(new WeightSet.Simplex(table.criteria().size()), 5_000, seed, table);
    Acceptability reference = Smaa2.analyse(table, sample, ALL, 1, ScalarKernel::new);
    for (int threads = 1; threads <= 4; threads++) {
      assertSame(reference, Smaa2.analyse(table, sample, ALL, threads));
    }
  }

  private static void assertSame(Acceptability expected, Acceptability actual) {
    for (int i = 0; i < expected.options().size(); i++) {
      for (int k = 0; k < expected.options().size(); k++) {
        assertThat(actual.rankCount(i, k + 1)).isEqualTo(expected.rankCount(i, k + 1));
        assertThat(actual.pairCount(i, k)).isEqualTo(expected.pairCount(i, k));
      }
      assertThat(actual.centralWeights(i).map(Arrays::toString))
          .isEqualTo(expected.centralWeights(i).map(Arrays::toString));
      assertThat(actual.confidence(i)).isEqualTo(expected.confidence(i));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void counting_first_places_only_finds_the_same_first_places(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(random.between(2, 15), random.between(1, 4));
    WeightSample sample =
        sample(new WeightSet.Simplex(table.criteria().size()), 3_000, seed, table);
    Acceptability all = Smaa2.analyse(table, sample, EnumSet.of(Output.CENTRAL_WEIGHTS), 2);
    Acceptability first =
        Smaa2.analyse(table, sample, EnumSet.of(Output.FIRST_ONLY, Output.CENTRAL_WEIGHTS), 2);
    for (int i = 0; i < table.options().size(); i++) {
      assertThat(first.rankCount(i, 1)).isEqualTo(all.rankCount(i, 1));
      assertThat(first.centralWeights(i).map(Arrays::toString))
          .isEqualTo(all.centralWeights(i).map(Arrays::toString));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_dominated_option_is_never_first_and_never_ahead(long seed) {
    var random = new RandomTables(seed);
    double[][] values = random.values(6, 4, 0);
    for (int j = 0; j < 4; j++) {
      values[5][j] = values[2][j] - 0.01;
    }
    ValueTable table =
        ValueTable.exact(RandomTables.names("o", 6), RandomTables.names("c", 4), values);
    Acceptability result =
        Smaa2.analyse(table, sample(new WeightSet.Simplex(4), 2_000, seed, table), ALL, 1);
    assertThat(result.rankCount(5, 1)).isZero();
    assertThat(result.pairCount(5, 2)).isZero();
    assertThat(result.centralWeights(5)).isEmpty();
    assertThat(result.confidence(5)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fixed_weights_and_exact_values_give_a_permutation(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.exact(7, 3);
    Acceptability result = Smaa2.analyse(table, sample(random.point(3), 100, seed, table), ALL, 1);
    for (int i = 0; i < 7; i++) {
      int at = 0;
      for (int rank = 1; rank <= 7; rank++) {
        assertThat(result.rankCount(i, rank)).isIn(0, 100);
        at += result.rankCount(i, rank) == 100 ? rank : 0;
      }
      assertThat(at).isBetween(1, 7);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_necessary_under_an_order_happens_in_every_sample(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.exact(6, 4);
    WeightSet order = random.order(4);
    Acceptability result = Smaa2.analyse(table, sample(order, 1_000, seed, table), ALL, 1);
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        if (a != b && PossibleWinners.necessarilyPreferred(table, order, a, b)) {
          assertThat(result.pairCount(a, b)).isEqualTo(1_000);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sampling_agrees_with_the_exact_areas(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.exact(5, 3);
    for (WeightSet weights : List.of(new WeightSet.Simplex(3), random.order(3), random.box(3))) {
      Optional<ExactAcceptability> exact = ExactAcceptability.of(table, weights);
      assertThat(exact).isPresent();
      int samples = 20_000;
      Acceptability sampled = Smaa2.analyse(table, sample(weights, samples, seed, table), ALL, 2);
      for (int i = 0; i < 5; i++) {
        for (int rank = 1; rank <= 5; rank++) {
          double p = exact.get().acceptability(i, rank);
          assertThat(sampled.acceptability(i, rank))
              .isCloseTo(p, within(5 * Math.sqrt(Math.max(0, p * (1 - p)) / samples) + 1e-4));
        }
      }
    }
  }

  @Test
  @Tag("slow")
  void quasi_random_samples_are_closer_to_the_truth() {
    double random = 0;
    double quasi = 0;
    for (long seed = 1; seed <= 12; seed++) {
      ValueTable table = new RandomTables(seed).exact(6, 3);
      WeightSet simplex = new WeightSet.Simplex(3);
      ExactAcceptability exact = ExactAcceptability.of(table, simplex).orElseThrow();
      random += error(table, exact, sample(simplex, 4_096, seed, table));
      quasi += error(table, exact, WeightSample.draw(simplex, 4_096, seed, 0, Sequence.SOBOL));
    }
    // Measured about a sixth; the test leaves room.
    assertThat(quasi).isLessThan(random / 3);
  }

  private static double error(ValueTable table, ExactAcceptability exact, WeightSample sample) {
    Acceptability result = Smaa2.analyse(table, sample, EnumSet.noneOf(Output.class), 1);
    double squares = 0;
    for (int i = 0; i < table.options().size(); i++) {
      double off = result.acceptability(i, 1) - exact.acceptability(i, 1);
      squares += off * off;
    }
    return Math.sqrt(squares);
  }

  @Test
  void a_batch_gives_each_assessment_what_it_would_get_alone() {
    WeightSample shared =
        WeightSample.draw(new WeightSet.Simplex(5), 1_500, 9, 40, Sequence.PSEUDO_RANDOM);
    var results = new ConcurrentHashMap<Integer, Acceptability>();
    Smaa2.batch(50, number -> table(number), shared, ALL, 3, results::put);
    assertThat(results).hasSize(50);
    for (int number = 0; number < 50; number++) {
      assertSame(
          Smaa2.analyse(table(number), shared, ALL, 1),
          java.util.Objects.requireNonNull(results.get(number)));
    }
  }

  private static ValueTable table(int number) {
    var random = new RandomTables(number);
    return number % 2 == 0 ? random.exact(8, 5) : random.open(8, 5);
  }

  @Test
  void cells_that_rest_on_one_fact_are_drawn_together() {
    List<List<Evidence>> evidence =
        List.of(List.of(Evidence.between(0, 1)), List.of(Evidence.between(0, 1)));
    var scales = List.of(Scale.Linear.on(0, 1, Direction.MAX, Scale.Beyond.CLIP));
    var names = List.of("a", "b");
    var apart = ValueTable.of(names, List.of("c"), evidence, scales);
    var together =
        ValueTable.of(
            names,
            List.of("c"),
            evidence,
            scales,
            Map.of(List.of(0, 0), "claim", List.of(1, 0), "claim"));
    assertThat(apart.drawCount()).isEqualTo(2);
    assertThat(together.drawCount()).isEqualTo(1);
    Acceptability shared =
        Smaa2.analyse(together, sample(new WeightSet.Simplex(1), 500, 1, together), ALL, 1);
    assertThat(shared.pairCount(0, 1) + shared.pairCount(1, 0)).isZero();
    assertThat(shared.rankCount(0, 1)).isEqualTo(500);
    Acceptability free =
        Smaa2.analyse(apart, sample(new WeightSet.Simplex(1), 500, 1, apart), ALL, 1);
    assertThat(free.pairCount(0, 1)).isBetween(200, 300);
  }

  @Test
  @Tag("slow")
  void ten_thousand_options_are_ranked() {
    ValueTable table = new RandomTables(1).exact(10_000, 3);
    Acceptability result =
        Smaa2.analyse(
            table,
            sample(new WeightSet.Simplex(3), 50, 1, table),
            EnumSet.of(Output.FIRST_ONLY),
            2);
    int firsts = 0;
    for (int i = 0; i < 10_000; i++) {
      firsts += result.rankCount(i, 1);
    }
    assertThat(firsts).isEqualTo(50);
  }

  @Test
  void all_ranks_of_very_many_options_are_refused() {
    ValueTable table = new RandomTables(1).exact(Smaa2.MOST_RANKED + 1, 1);
    assertThatThrownBy(
            () -> Smaa2.analyse(table, sample(new WeightSet.Simplex(1), 1, 1, table), ALL, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("count first places only");
  }

  @Test
  void dominated_options_are_left_out_by_a_margin_that_fits_their_size() {
    // At a thousand million, a lead of 1e-7 on each criterion is lost in rounding.
    var rows = new double[][] {{1e9, 1e9}, {1e9 - 1e-7, 1e9 - 1e-7}};
    ValueTable table = ValueTable.exact(List.of("a", "b"), List.of("c", "d"), rows);
    WeightSample sample = sample(new WeightSet.Simplex(2), 1_000, 3, table);
    Acceptability all = Smaa2.analyse(table, sample, EnumSet.noneOf(Output.class), 1);
    Acceptability first = Smaa2.analyse(table, sample, EnumSet.of(Output.FIRST_ONLY), 1);
    assertThat(first.rankCount(0, 1)).isEqualTo(all.rankCount(0, 1));
    assertThat(first.rankCount(1, 1)).isEqualTo(all.rankCount(1, 1));
  }

  @Test
  void a_sample_that_does_not_fit_is_refused() {
    ValueTable table = new RandomTables(1).open(4, 3);
    assertThatThrownBy(
            () -> Smaa2.analyse(table, sample(new WeightSet.Simplex(2), 10, 1, table), ALL, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("for 2 criteria");
    var tooFew = WeightSample.draw(new WeightSet.Simplex(3), 10, 1, 1, Sequence.PSEUDO_RANDOM);
    assertThatThrownBy(() -> Smaa2.analyse(table, tooFew, ALL, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("numbers for 1 open cells");
    assertThatThrownBy(
            () -> Smaa2.analyse(table, sample(new WeightSet.Simplex(3), 10, 1, table), ALL, 0))
        .hasMessageContaining("a thread or more");
    assertThatThrownBy(
            () ->
                Smaa2.analyse(
                    table,
                    sample(new WeightSet.Simplex(3), 10, 1, table),
                    EnumSet.of(Output.FIRST_ONLY, Output.PAIRWISE),
                    1))
        .hasMessageContaining("need all options compared");
  }

  @Test
  void the_half_width_is_that_of_a_share() {
    ValueTable table =
        ValueTable.exact(List.of("a", "b"), List.of("c", "d"), new double[][] {{1, 0}, {0, 1}});
    Acceptability result =
        Smaa2.analyse(table, sample(new WeightSet.Simplex(2), 10_000, 5, table), ALL, 1);
    assertThat(result.acceptability(0, 1)).isCloseTo(0.5, within(3 * result.halfWidth(0, 1)));
    assertThat(result.halfWidth(0, 1)).isCloseTo(0.0098, within(1e-4));
    assertThatThrownBy(
            () ->
                Smaa2.analyse(
                        table,
                        sample(new WeightSet.Simplex(2), 10, 5, table),
                        EnumSet.noneOf(Output.class),
                        1)
                    .pairCount(0, 1))
        .isInstanceOf(IllegalStateException.class);
  }

  private static WeightSample sample(WeightSet set, int samples, long seed, ValueTable table) {
    return WeightSample.draw(set, samples, seed, table.drawCount(), Sequence.PSEUDO_RANDOM);
  }
}
