package org.trutina.decision.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Direction;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.Scale;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.award.Ranking.Entry;
import org.trutina.decision.award.Ranking.Place;
import org.trutina.decision.award.Ranking.Unknowns;

/** What an award rule must never do, whatever the tenders. */
class AwardPropertiesTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_is_at_least_as_good_everywhere_is_never_behind(long seed) {
    var random = new RandomTables(seed);
    double[][] values = random.values(6, 4, 0.25);
    for (int j = 0; j < 4; j++) {
      values[3][j] = Math.min(values[3][j], values[1][j]);
    }
    List<Place> places = places(table(values), random.weights(4));
    assertThat(rank(places, "o1")).isLessThanOrEqualTo(rank(places, "o3"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leaving_an_option_out_changes_no_order(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(8, 3);
    double[] weights = random.weights(3);
    List<String> all = places(table, weights).stream().map(Place::id).toList();
    for (int out = 0; out < 8; out++) {
      int removed = out;
      List<Integer> kept = IntStream.range(0, 8).filter(i -> i != removed).boxed().toList();
      assertThat(places(table.keeping(kept), weights).stream().map(Place::id))
          .containsExactlyElementsOf(all.stream().filter(id -> !id.equals("o" + removed)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_better_cell_never_worsens_the_rank(long seed) {
    var random = new RandomTables(seed);
    double[][] values = random.values(7, 3, 0);
    double[] weights = random.weights(3);
    int before = rank(places(table(values), weights), "o4");
    values[4][random.between(0, 2)] = 1;
    assertThat(rank(places(table(values), weights), "o4")).isLessThanOrEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_unit_of_a_scale_does_not_matter(long seed) {
    var random = new RandomTables(seed);
    double low = random.unit() * 10;
    double high = low + 1 + random.unit() * 100;
    double raw = low + random.unit() * (high - low);
    double factor = 0.001 + 1_000 * random.unit();
    double shift = 100 * random.unit();
    for (Direction direction : Direction.values()) {
      var scale = Scale.Linear.on(low, high, direction, Scale.Beyond.REJECT);
      var other =
          Scale.Linear.on(
              low * factor + shift, high * factor + shift, direction, Scale.Beyond.CLIP);
      assertThat(other.valueAt(raw * factor + shift)).isCloseTo(scale.valueAt(raw), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_score_over_a_weight_set_holds_every_score_within_it(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(5, 4);
    for (WeightSet set : List.of(random.box(4), random.order(4), new WeightSet.Simplex(4))) {
      Interval[] over = AdditiveValue.scores(table, set);
      double[] one = set.maximiser(new double[] {0.1, 0.7, 0.2, 0.5});
      Interval[] at = AdditiveValue.scores(table, one);
      for (int i = 0; i < 5; i++) {
        assertThat(over[i].low()).isLessThanOrEqualTo(at[i].low() + 1e-12);
        assertThat(over[i].high()).isGreaterThanOrEqualTo(at[i].high() - 1e-12);
      }
    }
    double[] fixed = random.weights(4);
    var point = new WeightSet.Point(java.util.Arrays.stream(fixed).boxed().toList());
    assertThat(AdditiveValue.scores(table, point)).isEqualTo(AdditiveValue.scores(table, fixed));
  }

  @Test
  void tie_breaks_are_taken_in_turn() {
    var same = Interval.exactly(0.5);
    var entries =
        List.of(
            new Entry("a", same, List.of(same, Interval.exactly(0.1))),
            new Entry("b", same, List.of(same, Interval.exactly(0.2))),
            new Entry("c", same, List.of(Interval.exactly(0.4), Interval.exactly(0.9))));
    assertThat(Ranking.of(entries, Unknowns.CONSERVATIVE))
        .extracting(Place::id, Place::rank)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", 1),
            org.assertj.core.groups.Tuple.tuple("a", 2),
            org.assertj.core.groups.Tuple.tuple("c", 3));
  }

  @Test
  @Tag("slow")
  void ten_thousand_options_are_ranked_and_one_is_too() {
    var random = new RandomTables(1);
    assertThat(places(random.exact(10_000, 3), random.weights(3))).hasSize(10_000);
    assertThat(places(random.exact(1, 3), random.weights(3)))
        .containsExactly(new Place("o0", 1, 1, 1));
  }

  @Test
  void weights_must_fit_the_table() {
    ValueTable table = new RandomTables(1).exact(2, 2);
    assertThatThrownBy(() -> AdditiveValue.scores(table, new double[] {1}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> AdditiveValue.scores(table, new double[] {1, -1}))
        .isInstanceOfSatisfying(
            InvalidInput.class, fault -> assertThat(fault.pointer()).isEqualTo("/weights/1"));
    assertThatThrownBy(() -> AdditiveValue.scores(table, new double[] {Double.NaN, 1}))
        .isInstanceOf(InvalidInput.class);
  }

  private static ValueTable table(double[][] values) {
    return ValueTable.exact(
        RandomTables.names("o", values.length), RandomTables.names("c", values[0].length), values);
  }

  private static List<Place> places(ValueTable table, double[] weights) {
    Interval[] scores = AdditiveValue.scores(table, weights);
    return Ranking.of(
        IntStream.range(0, scores.length)
            .mapToObj(i -> new Entry(table.options().get(i), scores[i], List.of()))
            .toList(),
        Unknowns.CONSERVATIVE);
  }

  private static int rank(List<Place> places, String id) {
    return places.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow().rank();
  }
}
