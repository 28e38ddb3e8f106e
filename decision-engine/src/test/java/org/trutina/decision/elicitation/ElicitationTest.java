package org.trutina.decision.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.elicitation.Ahp.Judgement;
import org.trutina.decision.elicitation.Ahp.Priority;
import org.trutina.decision.elicitation.Ahp.RandomIndex;

class ElicitationTest {

  @Test
  void swings_are_divided_by_their_sum() {
    var points = new LinkedHashMap<String, Double>();
    points.put("control", 100.0);
    points.put("price", 60.0);
    points.put("language", 40.0);
    var weights = SwingWeights.of(points);
    assertThat(weights.byCriterion())
        .containsExactly(
            Map.entry("control", 0.5), Map.entry("price", 0.3), Map.entry("language", 0.2));
  }

  @Test
  void swings_without_points_are_refused() {
    refused("/price", () -> SwingWeights.of(Map.of("price", -1.0)));
    refused("/price", () -> SwingWeights.of(Map.of("price", Double.NaN)));
    refused("", () -> SwingWeights.of(Map.of("price", 0.0)));
    refused("", () -> SwingWeights.of(Map.of()));
  }

  @Test
  void rank_weights_fall_and_sum_to_one() {
    for (int n = 1; n <= 30; n++) {
      for (double[] weights :
          new double[][] {RankWeights.centroid(n), RankWeights.sum(n), RankWeights.reciprocal(n)}) {
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        for (int i = 1; i < n; i++) {
          assertThat(weights[i]).isLessThan(weights[i - 1]);
        }
      }
    }
    refused("/criteria", () -> RankWeights.centroid(0));
    refused("/criteria", () -> RankWeights.sum(0));
    refused("/criteria", () -> RankWeights.reciprocal(-1));
  }

  @ParameterizedTest
  @EnumSource(Priority.class)
  void judgements_without_contradiction_give_back_their_weights(Priority priority) {
    double[] weights = {0.5, 0.3, 0.15, 0.05};
    Judgement judged = Ahp.judge(ratios(weights), priority, RandomIndex.SAATY_1980);
    assertThat(judged.weights()).containsExactly(weights, within(1e-12));
    assertThat(judged.lambdaMax()).isCloseTo(4, within(1e-12));
    assertThat(judged.consistencyIndex()).isCloseTo(0, within(1e-12));
    assertThat(judged.isConsistent()).isTrue();
    assertThat(judged.randomIndex()).isEqualTo("Saaty 1980");
  }

  private static double[][] ratios(double[] weights) {
    return Arrays.stream(weights)
        .mapToObj(a -> Arrays.stream(weights).map(b -> a / b).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void judgements_in_a_circle_are_inconsistent() {
    double[][] circle = {{1, 5, 0.2}, {0.2, 1, 5}, {5, 0.2, 1}};
    Judgement judged = Ahp.judge(circle, Priority.EIGENVECTOR, RandomIndex.SAATY_1980);
    assertThat(judged.weights())
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    assertThat(judged.lambdaMax()).isCloseTo(6.2, within(1e-9));
    assertThat(judged.consistencyIndex()).isCloseTo(1.6, within(1e-9));
    assertThat(judged.consistencyRatio()).isCloseTo(1.6 / 0.58, within(1e-9));
    assertThat(judged.isConsistent()).isFalse();
  }

  @Test
  void one_and_two_criteria_cannot_contradict_themselves() {
    Judgement one = Ahp.judge(new double[][] {{1}}, Priority.EIGENVECTOR, RandomIndex.SAATY_1980);
    assertThat(one.weights()).containsExactly(1);
    assertThat(one.consistencyRatio()).isZero();
    Judgement two =
        Ahp.judge(
            new double[][] {{1, 3}, {1 / 3.0, 1}}, Priority.GEOMETRIC_MEAN, RandomIndex.SAATY_1980);
    assertThat(two.weights()).containsExactly(new double[] {0.75, 0.25}, within(1e-12));
    assertThat(two.consistencyRatio()).isZero();
  }

  @Test
  void judgements_that_are_none_are_refused_where_they_stand() {
    refused("/matrix", () -> judge(new double[][] {}));
    refused("/matrix/1", () -> judge(new double[][] {{1, 2}, {0.5}}));
    refused("/matrix/0/1", () -> judge(new double[][] {{1, 0}, {0.5, 1}}));
    refused("/matrix/0/1", () -> judge(new double[][] {{1, -2}, {0.5, 1}}));
    refused("/matrix/0/1", () -> judge(new double[][] {{1, Double.NaN}, {0.5, 1}}));
    refused("/matrix/0/1", () -> judge(new double[][] {{1, 2}, {2, 1}}));
    refused("/matrix/0/0", () -> judge(new double[][] {{2, 2}, {0.5, 1}}));
    // Rounded reciprocals, as papers print them, are accepted.
    assertThat(judge(new double[][] {{1, 3}, {0.33, 1}}).weights()).hasSize(2);
  }

  @Test
  void a_random_index_must_reach_as_far_as_the_criteria() {
    var ones = new double[16][16];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    refused("/criteria", () -> judge(ones));
    refused(
        "/parameters/random_index",
        () ->
            Ahp.judge(
                ratios(new double[] {0.5, 0.3, 0.2}),
                Priority.EIGENVECTOR,
                new RandomIndex("zeros", new double[3])));
    refused("/parameters/random_index", () -> RandomIndex.single("x", 3, -1));
    refused("/parameters/random_index", () -> RandomIndex.single("x", 3, Double.NaN));
  }

  private static Judgement judge(double[][] comparisons) {
    return Ahp.judge(comparisons, Priority.EIGENVECTOR, RandomIndex.SAATY_1980);
  }

  private static void refused(String pointer, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, fault -> assertThat(fault.pointer()).isEqualTo(pointer));
  }
}
