package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.CriteriaTree.Criterion;
import org.trutina.decision.CriteriaTree.Group;
import org.trutina.decision.WeightSet.Constraint;
import org.trutina.decision.Weights.Fixed;
import org.trutina.decision.Weights.Order;
import org.trutina.decision.Weights.Range;

class WeightSetTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_quick_maxima_are_those_of_the_linear_programme(long seed) {
    var random = new RandomTables(seed);
    int n = random.between(1, 8);
    double[] objective = random.values(1, n, 0)[0];
    for (int j = 0; j < n; j += 2) {
      objective[j] = -objective[j];
    }
    for (WeightSet set :
        List.of(new WeightSet.Simplex(n), random.order(n), random.box(n), random.point(n))) {
      var programme = new WeightSet.Polytope(n, set.constraints());
      assertThat(set.maximum(objective))
          .as(set.toString())
          .isCloseTo(programme.maximum(objective), within(1e-9));
      assertThat(set.minimum(objective)).isCloseTo(programme.minimum(objective), within(1e-9));
      assertThat(set.contains(set.maximiser(objective), 1e-9)).isTrue();
      assertThat(set.size()).isEqualTo(n);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rows_are_satisfied_exactly_when_the_linear_programme_says_so(long seed) {
    var random = new RandomTables(seed);
    WeightSet set = random.box(4);
    double[] inside = set.maximiser(new double[] {1, 2, 3, 4});
    var rows = new java.util.ArrayList<double[]>();
    for (int r = 0; r < 200; r++) {
      double[] row = random.values(1, 4, 0)[0];
      double at = 0;
      for (int j = 0; j < 4; j++) {
        at += row[j] * inside[j];
      }
      // Shifted so that the row is exactly 0 at the known weighting.
      for (int j = 0; j < 4; j++) {
        row[j] -= at;
      }
      rows.add(row);
    }
    assertThat(set.satisfying(rows, 1e-9)).isPresent();
    var found = set.satisfying(rows, 1e-9).orElseThrow();
    assertThat(set.contains(found, 1e-8)).isTrue();
    double[] contrary = Arrays.stream(rows.getFirst()).map(c -> -c - 0.001).toArray();
    rows.add(contrary);
    assertThat(set.satisfying(List.of(rows.getFirst(), contrary), 1e-9)).isEmpty();
    assertThat(set.satisfying(rows, 1e-9)).isEmpty();
    assertThat(set.satisfying(List.of(), 0)).isPresent();
  }

  @Test
  void published_weights_become_their_set_in_the_order_of_the_criteria() {
    var criteria = List.of("b", "a");
    assertThat(WeightSet.of(new Fixed(Map.of("a", 0.3, "b", 0.7)), criteria))
        .isEqualTo(new WeightSet.Point(List.of(0.7, 0.3)));
    assertThat(WeightSet.of(new Order(List.of("a", "b")), criteria))
        .isEqualTo(new WeightSet.Ordered(List.of(1, 0)));
    assertThat(
            WeightSet.of(
                new Range(Map.of("a", new Interval(0.1, 0.4), "b", new Interval(0.5, 0.9))),
                criteria))
        .isEqualTo(new WeightSet.Box(List.of(new Interval(0.5, 0.9), new Interval(0.1, 0.4))));
    assertThatThrownBy(() -> WeightSet.of(new Order(List.of("a")), criteria))
        .hasMessage("the weight of b is missing");
    assertThatThrownBy(() -> WeightSet.of(new Order(List.of("a", "b", "c")), criteria))
        .hasMessage("c is not one of the criteria");
  }

  @Test
  void ranges_must_leave_room_for_a_sum_of_one() {
    assertThat(refusedRange(0.6, 0.7, 0.5, 0.6)).contains("no weights within the ranges sum to 1");
    assertThat(refusedRange(0.1, 0.2, 0.1, 0.2)).contains("no weights within the ranges sum to 1");
    assertThat(refusedRange(-0.1, 0.2, 0.1, 1)).contains("must stay between 0 and 1");
    assertThat(refusedRange(0.1, 1.2, 0.1, 1)).contains("must stay between 0 and 1");
    // Exactly one weighting is room enough.
    assertThat(
            new Range(Map.of("a", new Interval(0.1, 0.4), "b", new Interval(0.1, 0.6)))
                .byCriterion())
        .hasSize(2);
  }

  private static String refusedRange(double aLow, double aHigh, double bLow, double bHigh) {
    var ranges = new LinkedHashMap<String, Interval>();
    ranges.put("a", new Interval(aLow, aHigh));
    ranges.put("b", new Interval(bLow, bHigh));
    return catchThrowableOfType(InvalidWeights.class, () -> new Range(ranges)).getMessage();
  }

  @Test
  void an_order_names_each_criterion_once() {
    var twice = catchThrowableOfType(InvalidWeights.class, () -> new Order(List.of("a", "a")));
    assertThat(twice.criterion()).contains("a");
    assertThat(twice.pointer()).isEqualTo("/a");
    assertThatThrownBy(() -> new Order(List.of())).isInstanceOf(InvalidWeights.class);
    assertThatThrownBy(() -> new WeightSet.Ordered(List.of(0, 2)))
        .isInstanceOf(InvalidWeights.class);
    assertThat(new Order(List.of("a", "b")).criteria()).containsExactly("a", "b");
    assertThat(new Range(Map.of("a", WeightSet.FREE)).criteria()).containsExactly("a");
  }

  @Test
  void there_is_no_weight_set_without_criteria() {
    assertThatThrownBy(() -> new WeightSet.Simplex(0)).isInstanceOf(InvalidWeights.class);
    assertThatThrownBy(() -> new WeightSet.Point(List.of())).isInstanceOf(InvalidWeights.class);
    assertThatThrownBy(() -> new WeightSet.Box(List.of())).isInstanceOf(InvalidWeights.class);
  }

  @Test
  void contradictory_information_is_refused() {
    var half = new Constraint(List.of(1.0, 0.0), 0.2);
    var other = new Constraint(List.of(0.0, 1.0), 0.2);
    assertThatThrownBy(() -> new WeightSet.Polytope(2, List.of(half, other)))
        .isInstanceOf(InvalidWeights.class)
        .hasMessageContaining("no weights satisfy");
    assertThatThrownBy(() -> new WeightSet.Polytope(3, List.of(half)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one coefficient per criterion");
    assertThatThrownBy(() -> new Constraint(List.of(Double.NaN), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Constraint(List.of(1.0), Double.POSITIVE_INFINITY))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void membership_looks_at_signs_sum_and_constraints() {
    var box = new WeightSet.Box(List.of(new Interval(0.2, 0.5), new Interval(0.5, 0.8)));
    assertThat(box.contains(new double[] {0.4, 0.6}, 1e-12)).isTrue();
    assertThat(box.contains(new double[] {0.6, 0.4}, 1e-12)).isFalse();
    assertThat(box.contains(new double[] {0.4, 0.7}, 1e-12)).isFalse();
    assertThat(box.contains(new double[] {0.4, 0.3, 0.3}, 1e-12)).isFalse();
    assertThat(new WeightSet.Simplex(2).contains(new double[] {-0.1, 1.1}, 1e-12)).isFalse();
  }

  @Test
  void a_tree_of_fixed_weights_multiplies_along_its_paths() {
    var tree =
        new Group(
            "all",
            new Fixed(ordered("sovereignty", 0.6, "price", 0.4)),
            List.of(
                new Group(
                    "sovereignty",
                    new Fixed(ordered("law", 0.25, "control", 0.75)),
                    List.of(new Criterion("law"), new Criterion("control"))),
                new Criterion("price")));
    assertThat(tree.criteria()).containsExactly("law", "control", "price");
    double[] weights = ((WeightSet.Point) tree.weightSet()).toArray();
    assertThat(weights).containsExactly(new double[] {0.15, 0.45, 0.4}, within(1e-15));
  }

  @Test
  void ranges_and_orders_at_any_level_make_a_polytope() {
    var tree =
        new Group(
            "all",
            new Range(
                Map.of("sovereignty", new Interval(0.5, 0.7), "price", new Interval(0.3, 0.5))),
            List.of(
                new Group(
                    "sovereignty",
                    new Order(List.of("law", "control")),
                    List.of(new Criterion("law"), new Criterion("control"))),
                new Criterion("price")));
    WeightSet set = tree.weightSet();
    assertThat(set.maximum(new double[] {1, 0, 0})).isCloseTo(0.7, within(1e-9));
    assertThat(set.minimum(new double[] {1, 0, 0})).isCloseTo(0.25, within(1e-9));
    assertThat(set.maximum(new double[] {0, 1, 0})).isCloseTo(0.35, within(1e-9));
    assertThat(set.maximum(new double[] {0, 0, 1})).isCloseTo(0.5, within(1e-9));
    var mixed =
        new Group(
            "all",
            new Order(List.of("sovereignty", "price")),
            List.of(
                new Group(
                    "sovereignty",
                    new Fixed(ordered("law", 0.25, "control", 0.75)),
                    List.of(new Criterion("law"), new Criterion("control"))),
                new Criterion("price")));
    assertThat(mixed.weightSet().maximum(new double[] {1, 0, 0})).isCloseTo(0.25, within(1e-9));
    assertThat(mixed.weightSet().minimum(new double[] {1, 0, 0})).isCloseTo(0.125, within(1e-9));
  }

  @Test
  void a_tree_is_checked_where_it_is_made() {
    assertThatThrownBy(() -> new Group("g", new Order(List.of("a")), List.of(new Criterion("b"))))
        .isInstanceOf(InvalidWeights.class);
    assertThatThrownBy(
            () ->
                new Group(
                    "g", new Order(List.of("a")), List.of(new Criterion("a"), new Criterion("a"))))
        .hasMessageContaining("the same name");
    var twice =
        new Group(
            "g",
            new Order(List.of("x", "y")),
            List.of(
                new Group("x", new Order(List.of("a")), List.of(new Criterion("a"))),
                new Group("y", new Order(List.of("a")), List.of(new Criterion("a")))));
    assertThatThrownBy(twice::weightSet).hasMessageContaining("twice in the tree");
  }

  private static Map<String, Double> ordered(String a, double wa, String b, double wb) {
    var weights = new LinkedHashMap<String, Double>();
    weights.put(a, wa);
    weights.put(b, wb);
    return weights;
  }
}
