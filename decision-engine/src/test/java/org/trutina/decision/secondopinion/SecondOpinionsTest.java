package org.trutina.decision.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.Direction;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.secondopinion.PrometheeII.Preference;
import org.trutina.decision.secondopinion.Topsis.Distance;

class SecondOpinionsTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  /** The definitions, worked by hand on the column 1, 2, 4. */
  static Stream<Arguments> normalizations() {
    double norm = Math.sqrt(21);
    double logs = Math.log(8);
    return Stream.of(
        Arguments.of(
            Normalization.MINMAX, new double[] {0, 1 / 3.0, 1}, new double[] {1, 2 / 3.0, 0}),
        Arguments.of(
            Normalization.LINEAR_RATIO, new double[] {0.25, 0.5, 1}, new double[] {1, 0.5, 0.25}),
        Arguments.of(Normalization.MAX, new double[] {0.25, 0.5, 1}, new double[] {0.75, 0.5, 0}),
        Arguments.of(
            Normalization.SUM,
            new double[] {1 / 7.0, 2 / 7.0, 4 / 7.0},
            new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}),
        Arguments.of(
            Normalization.INVERT_THEN_SUM,
            new double[] {1 / 7.0, 2 / 7.0, 4 / 7.0},
            new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}),
        Arguments.of(
            Normalization.VECTOR,
            new double[] {1 / norm, 2 / norm, 4 / norm},
            new double[] {1 - 1 / norm, 1 - 2 / norm, 1 - 4 / norm}),
        Arguments.of(
            Normalization.LOGARITHMIC,
            new double[] {0, Math.log(2) / logs, Math.log(4) / logs},
            new double[] {0.5, (1 - Math.log(2) / logs) / 2, (1 - Math.log(4) / logs) / 2}),
        Arguments.of(
            Normalization.NONLINEAR,
            new double[] {0.0625, 0.25, 1},
            new double[] {1, 0.125, 1 / 64.0}),
        Arguments.of(
            Normalization.ENHANCED_ACCURACY,
            new double[] {1 - 3 / 5.0, 1 - 2 / 5.0, 1},
            new double[] {1, 1 - 1 / 4.0, 1 - 3 / 4.0}));
  }

  @ParameterizedTest
  @MethodSource("normalizations")
  void each_normalisation_follows_its_definition(
      Normalization normalization, double[] benefit, double[] cost) {
    double[] column = {1, 2, 4};
    assertThat(normalization.of(column, Direction.MAX)).containsExactly(benefit, within(1e-12));
    assertThat(normalization.of(column, Direction.MIN)).containsExactly(cost, within(1e-12));
  }

  @Test
  void normalisations_answer_to_their_usual_names_only() {
    assertThat(Normalization.named("linear-ratio")).isEqualTo(Normalization.LINEAR_RATIO);
    assertThat(Normalization.named("Linear")).isEqualTo(Normalization.LINEAR_RATIO);
    assertThat(Normalization.named("MINMAX")).isEqualTo(Normalization.MINMAX);
    assertThat(Normalization.named("enhanced_accuracy")).isEqualTo(Normalization.ENHANCED_ACCURACY);
    assertThatThrownBy(() -> Normalization.named("z-score"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("minmax, linear-ratio");
  }

  @ParameterizedTest
  @EnumSource(Normalization.class)
  void equal_columns_give_equal_scores_or_a_reason(Normalization normalization) {
    for (double value : new double[] {3, 1, 0, -2}) {
      var matrix = matrix(new double[][] {{value, value}, {value, value}, {value, value}});
      try {
        double[] scores = Saw.scores(matrix, normalization);
        assertThat(Arrays.stream(scores).distinct()).hasSize(1);
        assertThat(scores[0]).isFinite();
        assertThat(Topsis.scores(matrix, normalization, Distance.EUCLIDEAN)).containsOnly(1);
      } catch (InvalidInput reason) {
        assertThat(reason.pointer()).startsWith("/criteria/");
        assertThat(reason).hasMessageContaining("use minmax");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_dominates_is_never_behind(long seed) {
    var random = new RandomTables(seed);
    double[][] values = random.values(6, 4, 0);
    for (int j = 0; j < 4; j++) {
      values[0][j] += 0.1;
      values[5][j] = values[0][j] - 0.05;
    }
    var matrix = matrix(values);
    assertThat(Saw.scores(matrix, Normalization.MINMAX)).satisfies(s -> ahead(s[0], s[5]));
    for (Distance distance : Distance.values()) {
      double[] scores = Topsis.scores(matrix, Normalization.VECTOR, distance);
      assertThat(scores[0]).isGreaterThanOrEqualTo(scores[5] - 1e-12);
    }
    Vikor.Compromise vikor = Vikor.of(matrix, 0.5);
    ahead(vikor.q().get(5), vikor.q().get(0));
    var flows = PrometheeII.flows(matrix, Collections.nCopies(4, new Preference.Linear(0.01, 0.3)));
    ahead(flows.get(0).net(), flows.get(5).net());
  }

  private static void ahead(double better, double worse) {
    assertThat(better).isGreaterThan(worse);
  }

  @Test
  void an_added_option_can_reorder_the_others_which_is_why_they_never_award() {
    // The negative control: looks for a reversal among seeded matrices and must find one.
    boolean reversed = false;
    for (long seed = 1; seed <= 200 && !reversed; seed++) {
      double[][] values = new RandomTables(seed).values(5, 3, 0);
      var all = matrix(values);
      double[] with = Topsis.scores(all, Normalization.VECTOR, Distance.EUCLIDEAN);
      double[] without = Topsis.scores(all.without(4), Normalization.VECTOR, Distance.EUCLIDEAN);
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          reversed |= with[a] > with[b] && without[a] < without[b];
        }
      }
    }
    assertThat(reversed).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void on_published_bounds_no_added_option_reorders(long seed) {
    var random = new RandomTables(seed);
    var all = matrix(random.values(5, 3, 0));
    var bounds = new Interval[] {new Interval(0, 1), new Interval(0, 1), new Interval(0, 1)};
    double[] with = Spotis.distances(all, bounds, Spotis.ideal(all, bounds));
    double[] without =
        Spotis.distances(all.without(4), bounds, Spotis.ideal(all.without(4), bounds));
    assertThat(Arrays.copyOf(with, 4)).isEqualTo(without);
    double[] weights = all.weights();
    for (int i = 0; i < 5; i++) {
      double value = 0;
      for (int j = 0; j < 3; j++) {
        value += weights[j] * all.at(i, j);
      }
      assertThat(1 - with[i]).isCloseTo(value, within(1e-12));
    }
  }

  @Test
  void spotis_needs_bounds_with_room_and_a_full_reference() {
    var matrix = matrix(new double[][] {{1, 2}});
    var good = new Interval[] {new Interval(0, 1), new Interval(0, 5)};
    var flat = new Interval[] {new Interval(0, 1), new Interval(5, 5)};
    refused("/parameters/bounds/1", () -> Spotis.distances(matrix, flat, new double[] {0, 0}));
    refused("/parameters/bounds", () -> Spotis.ideal(matrix, new Interval[1]));
    refused("/parameters/reference", () -> Spotis.distances(matrix, good, new double[] {0}));
    refused(
        "/parameters/reference/0",
        () -> Spotis.distances(matrix, good, new double[] {Double.NaN, 0}));
    var cost =
        new DecisionMatrix(
            List.of("a"),
            List.of("c", "d"),
            List.of(Direction.MIN, Direction.MAX),
            new double[] {1, 1},
            new double[][] {{1, 2}});
    assertThat(Spotis.ideal(cost, good)).containsExactly(0, 5);
  }

  @Test
  void distances_differ_in_how_they_add_up() {
    var matrix = matrix(new double[][] {{0, 0}, {1, 0.5}, {0.25, 1}});
    assertThat(Topsis.scores(matrix, Normalization.MINMAX, Distance.MANHATTAN))
        .containsExactly(new double[] {0, 0.75, 0.625}, within(1e-12));
    assertThat(Topsis.scores(matrix, Normalization.MINMAX, Distance.CHEBYSHEV))
        .containsExactly(new double[] {0, 1 / 1.5, 1 / 1.75}, within(1e-12));
  }

  @Test
  void one_option_is_its_own_compromise() {
    Vikor.Compromise alone = Vikor.of(matrix(new double[][] {{3, 4}}), 0.5);
    assertThat(alone.compromise()).containsExactly(0);
    assertThat(alone.acceptableAdvantage()).isTrue();
    assertThat(alone.acceptableStability()).isTrue();
    assertThat(alone.q()).containsExactly(0.0);
    var flows = PrometheeII.flows(matrix(new double[][] {{3, 4}}), List.of(USUAL, USUAL));
    assertThat(flows).containsExactly(new PrometheeII.Flow(0, 0, 0));
    assertThat(
            Topsis.scores(
                matrix(new double[][] {{3, 4}}), Normalization.VECTOR, Distance.EUCLIDEAN))
        .containsExactly(1);
  }

  private static final Preference USUAL = new Preference.Usual();

  @Test
  void equal_options_are_all_compromises() {
    Vikor.Compromise equal = Vikor.of(matrix(new double[][] {{3, 4}, {3, 4}, {3, 4}}), 0.5);
    assertThat(equal.acceptableAdvantage()).isFalse();
    assertThat(equal.compromise()).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> Vikor.of(matrix(new double[][] {{3, 4}}), 1.5))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Vikor.of(matrix(new double[][] {{3, 4}}), Double.NaN))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void preference_functions_follow_their_definitions() {
    assertFunction(new Preference.Usual(), 0, 0, 1, 1, 1);
    assertFunction(new Preference.UShape(2), 0, 0, 0, 0, 1);
    assertFunction(new Preference.VShape(4), 0, 0, 0.25, 0.5, 1);
    assertFunction(new Preference.Level(1, 4), 0, 0, 0, 0.5, 1);
    assertFunction(new Preference.Linear(1, 3), 0, 0, 0, 0.5, 1);
    assertFunction(
        new Preference.Gaussian(2),
        0,
        0,
        1 - Math.exp(-0.125),
        1 - Math.exp(-0.5),
        1 - Math.exp(-25 / 8.0));
    assertThat(new Preference.Level(1, 4).of(4)).isEqualTo(0.5);
    assertThat(new Preference.VShape(0).of(0.1)).isEqualTo(1);
    assertThat(new Preference.Linear(2, 2).of(2.1)).isEqualTo(1);
  }

  /** At leads of -1, 0, 1, 2 and 5. */
  private static void assertFunction(Preference preference, double... expected) {
    double[] leads = {-1, 0, 1, 2, 5};
    for (int k = 0; k < leads.length; k++) {
      assertThat(preference.of(leads[k]))
          .as(preference + " at " + leads[k])
          .isCloseTo(expected[k], within(1e-12));
    }
  }

  @Test
  void thresholds_that_mean_nothing_are_refused_by_name() {
    refused("/q", () -> new Preference.UShape(-1));
    refused("/p", () -> new Preference.VShape(Double.NaN));
    refused("/q", () -> new Preference.Level(3, 2));
    refused("/p", () -> new Preference.Linear(0, Double.POSITIVE_INFINITY));
    refused("/s", () -> new Preference.Gaussian(0));
    refused(
        "/parameters/functions",
        () -> PrometheeII.flows(matrix(new double[][] {{3, 4}}), List.of(USUAL)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void net_flows_sum_to_nothing(long seed) {
    var random = new RandomTables(seed);
    var flows =
        PrometheeII.flows(
            matrix(random.values(7, 3, 0)),
            List.of(USUAL, new Preference.VShape(0.4), new Preference.Gaussian(0.2)));
    assertThat(flows.stream().mapToDouble(PrometheeII.Flow::net).sum()).isCloseTo(0, within(1e-12));
    assertThat(flows)
        .allSatisfy(
            flow -> {
              assertThat(flow.positive()).isBetween(0.0, 1.0);
              assertThat(flow.negative()).isBetween(0.0, 1.0);
            });
  }

  private static DecisionMatrix matrix(double[][] values) {
    int n = values[0].length;
    var weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    return new DecisionMatrix(
        RandomTables.names("o", values.length),
        RandomTables.names("c", n),
        Collections.nCopies(n, Direction.MAX),
        weights,
        values);
  }

  private static void refused(String pointer, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, fault -> assertThat(fault.pointer()).isEqualTo(pointer));
  }
}
