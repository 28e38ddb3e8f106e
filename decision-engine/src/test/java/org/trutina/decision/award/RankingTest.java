package org.trutina.decision.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.Interval;
import org.trutina.decision.award.Ranking.Entry;
import org.trutina.decision.award.Ranking.Place;
import org.trutina.decision.award.Ranking.Unknowns;
import org.trutina.decision.robustness.ParetoFront;

class RankingTest {

  @Test
  void the_reading_of_unknowns_decides_the_order_not_the_possible_ranks() {
    var entries = List.of(entry("known", 0.5, 0.5), entry("open", 0.1, 0.9));
    assertThat(Ranking.of(entries, Unknowns.CONSERVATIVE))
        .containsExactly(new Place("known", 1, 1, 2), new Place("open", 2, 1, 2));
    assertThat(Ranking.of(entries, Unknowns.TOLERANT))
        .containsExactly(new Place("open", 1, 1, 2), new Place("known", 2, 1, 2));
  }

  @Test
  void equal_scores_go_to_the_published_tie_break_and_then_share_the_rank() {
    var entries =
        List.of(
            new Entry("b", Interval.exactly(0.5), Interval.exactly(0.2)),
            new Entry("a", Interval.exactly(0.5), Interval.exactly(0.2)),
            new Entry("c", Interval.exactly(0.5), Interval.exactly(0.3)));
    assertThat(Ranking.of(entries, Unknowns.CONSERVATIVE))
        .extracting(Place::id, Place::rank)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c", 1),
            org.assertj.core.groups.Tuple.tuple("a", 2),
            org.assertj.core.groups.Tuple.tuple("b", 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void removing_an_option_never_changes_the_order_of_the_others(long seed) {
    var random = new SplittableRandom(seed);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 12; i++) {
      double low = random.nextDouble();
      entries.add(entry("o" + i, low, low + random.nextDouble() * (1 - low)));
    }
    for (Unknowns unknowns : Unknowns.values()) {
      var all = order(entries, unknowns);
      for (Entry removed : entries) {
        var rest = entries.stream().filter(e -> e != removed).toList();
        var expected = all.stream().filter(id -> !id.equals(removed.id())).toList();
        assertThat(order(rest, unknowns)).isEqualTo(expected);
      }
    }
  }

  @Test
  void a_gate_is_passed_failed_or_undecided() {
    var gate = Gate.atLeast("SOV-3", 2);
    assertThat(gate.check("claim", new Interval(2, 3))).isInstanceOf(Gate.Result.Pass.class);
    assertThat(gate.check("claim", new Interval(0, 1.9))).isInstanceOf(Gate.Result.Fail.class);
    assertThat(gate.check("claim", new Interval(1, 2))).isInstanceOf(Gate.Result.Undecided.class);
  }

  @Test
  void the_pareto_front_keeps_what_no_other_option_beats() {
    // scikit-criteria's stock selection example (maximise, maximise, minimise).
    var points =
        List.of(
            ParetoFront.Point.of("PE", 7, 5, -35),
            ParetoFront.Point.of("JN", 5, 4, -26),
            ParetoFront.Point.of("AA", 5, 6, -28),
            ParetoFront.Point.of("MM", 1, 7, -30),
            ParetoFront.Point.of("FN", 5, 8, -30));
    assertThat(ParetoFront.of(points)).containsExactly("PE", "JN", "AA", "FN");
    assertThat(ParetoFront.dominating(points.get(3), points)).containsExactly("FN");
  }

  private static List<String> order(List<Entry> entries, Unknowns unknowns) {
    return Ranking.of(entries, unknowns).stream().map(Place::id).toList();
  }

  private static Entry entry(String id, double low, double high) {
    return new Entry(id, new Interval(low, high), Interval.exactly(0));
  }
}
