package org.trutina.decision.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Direction;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;
import org.trutina.decision.RandomTables;
import org.trutina.decision.Scale;
import org.trutina.decision.ValueTable;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.award.Ranking.Unknowns;
import org.trutina.decision.uncertainty.ValueOfInformation.OpenFact;

class ValueOfInformationTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_fact_flips_the_winner_exactly_when_trying_says_so(long seed) {
    var random = new RandomTables(seed);
    ValueTable table = random.open(5, 3);
    double[] weights = random.weights(3);
    for (Unknowns unknowns : Unknowns.values()) {
      int winner = winner(table, weights, unknowns);
      for (OpenFact fact : ValueOfInformation.of(table, weights, unknowns)) {
        int i = table.options().indexOf(fact.option());
        int j = table.criteria().indexOf(fact.criterion());
        double end = unknowns == Unknowns.CONSERVATIVE ? fact.open().high() : fact.open().low();
        int after = winner(with(table, i, j, end), weights, unknowns);
        assertThat(fact.flip().isPresent()).isEqualTo(after != winner);
        fact.flip()
            .ifPresent(
                flip -> {
                  assertThat(flip.winner()).isEqualTo(table.options().get(after));
                  Interval[] tied = AdditiveValue.scores(with(table, i, j, flip.at()), weights);
                  assertThat(unknowns.read(tied[winner]))
                      .isCloseTo(unknowns.read(tied[after]), within(1e-12));
                });
      }
    }
  }

  private static int winner(ValueTable table, double[] weights, Unknowns unknowns) {
    Interval[] scores = AdditiveValue.scores(table, weights);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = unknowns.read(scores[i]) > unknowns.read(scores[best]) ? i : best;
    }
    return best;
  }

  private static ValueTable with(ValueTable table, int option, int criterion, double value) {
    var rows = new ArrayList<List<Interval>>();
    for (int i = 0; i < table.options().size(); i++) {
      var row = new ArrayList<Interval>();
      for (int j = 0; j < table.criteria().size(); j++) {
        row.add(i == option && j == criterion ? Interval.exactly(value) : table.at(i, j));
      }
      rows.add(row);
    }
    return ValueTable.intervals(table.options(), table.criteria(), rows);
  }

  @Test
  void facts_that_decide_come_first_then_those_that_move_most() {
    // b leads by 0.1; a's first fact could add 0.25, its second 0.05, c's nothing that matters.
    ValueTable table =
        ValueTable.intervals(
            List.of("a", "b", "c"),
            List.of("c1", "c2"),
            List.of(
                List.of(new Interval(0.4, 0.9), new Interval(0.4, 0.5)),
                List.of(Interval.exactly(0.5), Interval.exactly(0.5)),
                List.of(new Interval(0, 0.8), Interval.exactly(0))));
    List<OpenFact> facts =
        ValueOfInformation.of(table, new double[] {0.5, 0.5}, Unknowns.CONSERVATIVE);
    assertThat(facts)
        .extracting(f -> f.option() + " " + f.criterion())
        .containsExactly("a c1", "c c1", "a c2");
    assertThat(facts.getFirst().flip().orElseThrow().at()).isCloseTo(0.6, within(1e-12));
    assertThat(facts.getFirst().swing()).isCloseTo(0.25, within(1e-12));
    assertThat(facts.get(1).flip()).isEmpty();
  }

  @Test
  void a_fact_behind_several_cells_moves_them_together() {
    List<List<Evidence>> evidence =
        List.of(
            List.of(Evidence.exactly(0.6), Evidence.exactly(0.6)),
            List.of(Evidence.between(0.3, 0.9), Evidence.between(0.3, 0.9)));
    var line = Scale.Linear.on(0, 1, Direction.MAX, Scale.Beyond.CLIP);
    var names = List.of("a", "b");
    double[] half = {0.5, 0.5};
    var apart = ValueTable.of(names, names, evidence, List.of(line, line));
    assertThat(ValueOfInformation.of(apart, half, Unknowns.CONSERVATIVE))
        .allMatch(f -> f.flip().isEmpty());
    var together =
        ValueTable.of(
            names,
            names,
            evidence,
            List.of(line, line),
            Map.of(List.of(1, 0), "claim", List.of(1, 1), "claim"));
    assertThat(ValueOfInformation.of(together, half, Unknowns.CONSERVATIVE))
        .hasSize(2)
        .allSatisfy(
            fact -> {
              assertThat(fact.swing()).isCloseTo(0.6, within(1e-12));
              assertThat(fact.flip().orElseThrow().at()).isCloseTo(0.6, within(1e-12));
            });
  }

  @Test
  void the_winner_is_that_of_the_award() {
    ValueTable tied =
        ValueTable.intervals(
            List.of("a", "b"),
            List.of("c", "d"),
            List.of(
                List.of(Interval.exactly(0.6), Interval.exactly(0.4)),
                List.of(Interval.exactly(0.4), new Interval(0.6, 0.9))));
    double[] half = {0.5, 0.5};
    assertThat(ValueOfInformation.of(tied, half, Unknowns.CONSERVATIVE, "b"))
        .allMatch(f -> f.flip().isEmpty());
    assertThat(ValueOfInformation.of(tied, half, Unknowns.CONSERVATIVE, "a").getFirst().flip())
        .isPresent();
  }

  @Test
  void a_criterion_without_weight_and_an_only_option_decide_nothing() {
    var random = new RandomTables(1);
    assertThat(ValueOfInformation.of(random.open(1, 2), new double[] {0.5, 0.5}, Unknowns.TOLERANT))
        .allMatch(f -> f.flip().isEmpty());
    assertThat(ValueOfInformation.of(random.open(9, 2), new double[] {1, 0}, Unknowns.CONSERVATIVE))
        .filteredOn(f -> f.criterion().equals("c1"))
        .isNotEmpty()
        .allMatch(f -> f.flip().isEmpty() && f.swing() == 0);
  }
}
