package org.trutina.decision.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.robustness.ParetoFront.Point;

class ParetoAndShapleyTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_front_is_what_nobody_dominates(long seed) {
    var random = new RandomTables(seed);
    List<Point> points = points(random.values(30, 3, 0.25));
    assertThat(ParetoFront.of(points))
        .isEqualTo(
            points.stream()
                .filter(p -> points.stream().noneMatch(q -> ParetoFront.dominates(q, p)))
                .map(Point::id)
                .toList());
    assertThat(ParetoFront.strict(points)).containsAll(ParetoFront.of(points));
    assertThat(ParetoFront.layers(points).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(points.stream().map(Point::id).toList());
    assertThat(ParetoFront.layers(points).getFirst()).isEqualTo(ParetoFront.of(points));
    assertThat(ParetoFront.of(points).stream().noneMatch(id -> dominated(id, points))).isTrue();
  }

  private static boolean dominated(String id, List<Point> points) {
    Point point = points.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    return !ParetoFront.dominating(point, points).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_epsilon_front_covers_everyone_within_epsilon_with_fewer(long seed) {
    var random = new RandomTables(seed);
    List<Point> points = points(random.values(40, 2, 0));
    List<String> kept = ParetoFront.epsilon(points, 0.1, 0.1);
    assertThat(kept).hasSizeLessThanOrEqualTo(ParetoFront.of(points).size());
    for (Point point : points) {
      assertThat(points.stream().filter(p -> kept.contains(p.id())))
          .anyMatch(
              k ->
                  k.coordinates().get(0) + 0.1 >= point.coordinates().get(0)
                      && k.coordinates().get(1) + 0.1 >= point.coordinates().get(1));
    }
    assertThat(ParetoFront.epsilon(points, 0, 0)).isSubsetOf(ParetoFront.of(points));
    var shuffled = new ArrayList<>(points).reversed();
    assertThat(ParetoFront.epsilon(shuffled, 0.1, 0.1)).containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void bad_epsilons_and_axes_are_refused() {
    List<Point> points = points(new double[][] {{1, 2}, {2, 1}});
    assertThatThrownBy(() -> ParetoFront.epsilon(points, 0.1, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ParetoFront.epsilon(points, 0.1)).hasMessageContaining("per axis");
    assertThatThrownBy(() -> ParetoFront.dominates(Point.of("a", 1), Point.of("b", 1, 2)))
        .hasMessageContaining("different axes");
    assertThatThrownBy(() -> ParetoFront.dominatesStrictly(Point.of("a", 1), Point.of("b", 1, 2)))
        .hasMessageContaining("different axes");
  }

  @Test
  @Tag("slow")
  void ten_thousand_options_have_a_front() {
    assertThat(ParetoFront.of(points(new RandomTables(1).values(10_000, 3, 0)))).isNotEmpty();
  }

  private static List<Point> points(double[][] values) {
    return IntStream.range(0, values.length).mapToObj(i -> Point.of("p" + i, values[i])).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void contributions_are_the_shapley_values_of_the_additive_score(long seed) {
    var random = new RandomTables(seed);
    int n = random.between(1, 8);
    double[] weights = random.weights(n);
    double[] option = random.values(1, n, 0)[0];
    double[] baseline = random.values(1, n, 0)[0];
    double[] closed = Shapley.additive(weights, option, baseline);
    double[] enumerated = Shapley.of(x -> dot(weights, x), option, baseline);
    assertThat(enumerated).containsExactly(closed, within(1e-12));
    assertThat(Arrays.stream(closed).sum())
        .isCloseTo(dot(weights, option) - dot(weights, baseline), within(n * Math.ulp(1.0)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void contributions_of_any_score_sum_to_the_difference(long seed) {
    var random = new RandomTables(seed);
    int n = random.between(1, 7);
    double[] option = random.values(1, n, 0)[0];
    double[] baseline = random.values(1, n, 0)[0];
    double[] parts = Shapley.of(x -> Arrays.stream(x).reduce(1, (a, b) -> a * b), option, baseline);
    assertThat(Arrays.stream(parts).sum())
        .isCloseTo(
            Arrays.stream(option).reduce(1, (a, b) -> a * b)
                - Arrays.stream(baseline).reduce(1, (a, b) -> a * b),
            within(1e-12));
  }

  @Test
  void the_exact_value_is_for_few_criteria() {
    var many = new double[Shapley.MOST + 1];
    assertThatThrownBy(() -> Shapley.of(x -> 0, many, many)).isInstanceOf(InvalidInput.class);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
