package org.trutina.decision.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.ValueTable;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.robustness.WeightStability.Stability;

class WeightStabilityTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void within_the_interval_nothing_changes_and_its_ends_are_ties(long seed) {
    var random = new RandomTables(seed);
    int n = random.between(2, 5);
    ValueTable table = random.exact(random.between(2, 8), n);
    double[] weights = random.weights(n);
    List<Integer> ranking = ranking(table, weights);
    for (Stability stability : WeightStability.of(table, weights)) {
      int k = stability.criterion();
      assertThat(weights[k]).isBetween(stability.ranking().low(), stability.ranking().high());
      assertThat(stability.winner().low()).isLessThanOrEqualTo(stability.ranking().low());
      assertThat(stability.winner().high()).isGreaterThanOrEqualTo(stability.ranking().high());
      for (double share : new double[] {0.001, 0.3, 0.7, 0.999}) {
        assertThat(ranking(table, moved(weights, k, at(stability.ranking(), share))))
            .isEqualTo(ranking);
        assertThat(ranking(table, moved(weights, k, at(stability.winner(), share))).getFirst())
            .isEqualTo(ranking.getFirst());
      }
      for (double end : new double[] {stability.ranking().low(), stability.ranking().high()}) {
        if (end > 0 && end < 1) {
          double[] scores = scores(table, moved(weights, k, end));
          double closest = Double.POSITIVE_INFINITY;
          for (int p = 1; p < ranking.size(); p++) {
            closest =
                Math.min(closest, Math.abs(scores[ranking.get(p - 1)] - scores[ranking.get(p)]));
          }
          assertThat(closest).isLessThan(1e-12);
          double beyond = end + (end > weights[k] ? 1e-7 : -1e-7);
          assertThat(ranking(table, moved(weights, k, beyond))).isNotEqualTo(ranking);
        }
      }
    }
  }

  private static double at(Interval interval, double share) {
    return interval.low() + share * interval.width();
  }

  private static double[] moved(double[] weights, int k, double t) {
    return IntStream.range(0, weights.length)
        .mapToDouble(j -> j == k ? t : weights[j] * (1 - t) / (1 - weights[k]))
        .toArray();
  }

  private static double[] scores(ValueTable table, double[] weights) {
    return Arrays.stream(AdditiveValue.scores(table, weights)).mapToDouble(Interval::low).toArray();
  }

  private static List<Integer> ranking(ValueTable table, double[] weights) {
    double[] scores = scores(table, weights);
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .toList();
  }

  @Test
  void a_dominating_winner_is_stable_everywhere() {
    ValueTable table =
        ValueTable.exact(
            List.of("a", "b"), List.of("c", "d"), new double[][] {{0.9, 0.8}, {0.1, 0.2}});
    for (Stability stability : WeightStability.of(table, new double[] {0.3, 0.7})) {
      assertThat(stability.winner()).isEqualTo(new Interval(0, 1));
      assertThat(stability.ranking()).isEqualTo(new Interval(0, 1));
    }
  }

  @Test
  void equal_options_and_a_single_one_never_change_places() {
    ValueTable equal =
        ValueTable.exact(
            List.of("a", "b"), List.of("c", "d"), new double[][] {{0.4, 0.8}, {0.4, 0.8}});
    assertThat(WeightStability.of(equal, new double[] {0.5, 0.5})[0].ranking())
        .isEqualTo(new Interval(0, 1));
    ValueTable single = ValueTable.exact(List.of("a"), List.of("c"), new double[][] {{1}});
    assertThat(WeightStability.of(single, new double[] {1})[0].winner())
        .isEqualTo(new Interval(0, 1));
  }

  @Test
  void a_tie_breaks_with_any_move() {
    ValueTable tied =
        ValueTable.exact(List.of("a", "b"), List.of("c", "d"), new double[][] {{1, 0}, {0, 1}});
    Stability stability = WeightStability.of(tied, new double[] {0.5, 0.5})[0];
    assertThat(stability.winner()).isEqualTo(new Interval(0.5, 0.5));
    assertThat(stability.ranking()).isEqualTo(new Interval(0.5, 0.5));
    ValueTable swapped = tied.keeping(List.of(1, 0));
    assertThat(WeightStability.of(swapped, new double[] {0.5, 0.5})[0]).isEqualTo(stability);
  }

  @Test
  void all_weight_on_one_criterion_leaves_no_proportions_to_keep() {
    ValueTable table =
        ValueTable.exact(List.of("a", "b"), List.of("c", "d"), new double[][] {{1, 0}, {0, 1}});
    Stability stability = WeightStability.of(table, new double[] {1, 0})[0];
    assertThat(stability.winner()).isEqualTo(new Interval(1, 1));
    assertThat(WeightStability.of(table, new double[] {1, 0})[1].winner().high())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void a_weight_close_to_one_keeps_its_digits() {
    ValueTable table =
        ValueTable.exact(
            List.of("a", "b"),
            List.of("c", "d", "e"),
            new double[][] {{0.5, 0.9, 0.2}, {0.6, 0.1, 0.6}});
    double rest = 1e-9;
    double[] weights = {1 - rest, rest * 0.7, rest * 0.3};
    Interval stays = WeightStability.of(table, weights)[0].winner();
    double[] scores = scores(table, moved(weights, 0, stays.low()));
    assertThat(stays.low()).isBetween(0.1, 0.99);
    assertThat(scores[0]).isCloseTo(scores[1], within(1e-8));
  }

  @Test
  void open_cells_must_be_read_first() {
    assertThatThrownBy(
            () -> WeightStability.of(new RandomTables(1).open(3, 2), new double[] {0.5, 0.5}))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  @Tag("slow")
  void ten_thousand_options_take_no_square() {
    ValueTable table = new RandomTables(1).exact(10_000, 4);
    assertThat(WeightStability.of(table, new double[] {0.25, 0.25, 0.25, 0.25})).hasSize(4);
  }
}
