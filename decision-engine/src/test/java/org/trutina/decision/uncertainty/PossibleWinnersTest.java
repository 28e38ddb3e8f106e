package org.trutina.decision.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Interval;
import org.trutina.decision.RandomTables;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.smaa.ExactAcceptability;
import org.trutina.decision.smaa.WeightSample;
import org.trutina.decision.smaa.WeightSample.Sequence;
import org.trutina.decision.uncertainty.PossibleWinners.Standing;

class PossibleWinnersTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_weighting_and_no_completion_leaves_the_extreme_ranks(long seed) {
    var random = new RandomTables(seed);
    int n = random.between(2, 4);
    ValueTable table = random.open(6, n);
    for (WeightSet weights : List.of(random.box(n), random.order(n), random.point(n))) {
      List<Standing> standings = PossibleWinners.of(table, weights);
      WeightSample sample = WeightSample.draw(weights, 300, seed, 0, Sequence.PSEUDO_RANDOM);
      var draws = new SplittableRandom(seed);
      var everFirst = new boolean[6];
      for (int s = 0; s < 300; s++) {
        int[] ranks = ranks(table, sample.weighting(s), draws);
        for (int i = 0; i < 6; i++) {
          Standing standing = standings.get(i);
          assertThat(ranks[i]).isBetween(standing.bestRank(), standing.worstRank());
          everFirst[i] |= ranks[i] == 1;
          if (standing.necessary()) {
            assertThat(ranks[i]).isEqualTo(1);
          }
        }
      }
      for (int i = 0; i < 6; i++) {
        if (everFirst[i]) {
          assertThat(standings.get(i).possible()).isTrue();
        }
        assertThat(standings.get(i).possible()).isEqualTo(standings.get(i).bestRank() == 1);
        assertThat(standings.get(i).necessary()).isEqualTo(standings.get(i).worstRank() == 1);
        assertThat(standings.get(i).ranksExact()).isTrue();
      }
    }
  }

  private static int[] ranks(ValueTable table, double[] weights, SplittableRandom draws) {
    int m = table.options().size();
    var scores = new double[m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < weights.length; j++) {
        scores[i] += weights[j] * table.draw(i, j, draws.nextDouble());
      }
    }
    var ranks = new int[m];
    for (int i = 0; i < m; i++) {
      ranks[i] = 1;
      for (double other : scores) {
        ranks[i] += other > scores[i] + 1e-9 ? 1 : 0;
      }
    }
    return ranks;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_extreme_ranks_of_exact_values_are_those_with_an_area(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.exact(6, 3);
    for (WeightSet weights : List.of(new WeightSet.Simplex(3), random.box(3), random.order(3))) {
      var exact = ExactAcceptability.of(table, weights).orElseThrow();
      List<Standing> standings = PossibleWinners.of(table, weights);
      for (int i = 0; i < 6; i++) {
        int best = 0;
        int worst = 0;
        for (int rank = 1; rank <= 6; rank++) {
          if (exact.acceptability(i, rank) > 1e-9) {
            best = best == 0 ? rank : best;
            worst = rank;
          }
        }
        // A rank may also be attained on a border, which has no area.
        assertThat(standings.get(i).bestRank()).isBetween(1, best);
        assertThat(standings.get(i).worstRank()).isEqualTo(worst);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void knowing_less_never_narrows_the_ranks(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(5, 3);
    var wider = new ArrayList<List<Interval>>();
    for (int i = 0; i < 5; i++) {
      var row = new ArrayList<Interval>();
      for (int j = 0; j < 3; j++) {
        Interval cell = table.at(i, j);
        row.add(
            i == 2 && j == 1
                ? new Interval(cell.low() * 0.5, cell.high() + 0.5 * (1 - cell.high()))
                : cell);
      }
      wider.add(row);
    }
    ValueTable less = ValueTable.intervals(table.options(), table.criteria(), wider);
    for (WeightSet weights : List.of(random.point(3), random.box(3), random.order(3))) {
      List<Standing> before = PossibleWinners.of(table, weights);
      List<Standing> after = PossibleWinners.of(less, weights);
      for (int i = 0; i < 5; i++) {
        assertThat(after.get(i).bestRank()).isLessThanOrEqualTo(before.get(i).bestRank());
        assertThat(after.get(i).worstRank()).isGreaterThanOrEqualTo(before.get(i).worstRank());
      }
    }
  }

  @Test
  void a_tie_counts_as_winning() {
    ValueTable table =
        ValueTable.exact(
            List.of("a", "b"), List.of("c", "d"), new double[][] {{0.4, 0.4}, {0.4, 0.4}});
    for (WeightSet weights :
        List.of(new WeightSet.Simplex(2), new WeightSet.Point(List.of(0.5, 0.5)))) {
      assertThat(PossibleWinners.of(table, weights))
          .allMatch(Standing::necessary)
          .allMatch(Standing::possible)
          .allMatch(s -> s.bestRank() == 1 && s.worstRank() == 1);
    }
  }

  @Test
  @Tag("slow")
  void one_option_is_the_winner_and_ten_thousand_are_ranked() {
    assertThat(PossibleWinners.of(new RandomTables(1).open(1, 2), new WeightSet.Simplex(2)))
        .containsExactly(new Standing("o0", true, true, 1, 1, true));
    var random = new RandomTables(2);
    List<Standing> standings = PossibleWinners.of(random.open(10_000, 3), random.point(3));
    assertThat(standings).hasSize(10_000).anyMatch(Standing::possible);
  }

  @Test
  void preferences_are_necessary_possible_or_neither() {
    ValueTable table =
        ValueTable.exact(
            List.of("a", "b", "c"),
            List.of("c", "d"),
            new double[][] {{0.9, 0.5}, {0.5, 0.4}, {0.4, 0.8}});
    var simplex = new WeightSet.Simplex(2);
    assertThat(PossibleWinners.necessarilyPreferred(table, simplex, 0, 1)).isTrue();
    assertThat(PossibleWinners.possiblyPreferred(table, simplex, 1, 0)).isFalse();
    assertThat(PossibleWinners.necessarilyPreferred(table, simplex, 0, 2)).isFalse();
    assertThat(PossibleWinners.possiblyPreferred(table, simplex, 2, 0)).isTrue();
  }
}
