package org.trutina.decision.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Direction;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.RandomTables;
import org.trutina.decision.award.PriceFormula.AbsoluteBounds;
import org.trutina.decision.award.PriceFormula.FixedCeiling;
import org.trutina.decision.award.PriceFormula.LinearSpan;
import org.trutina.decision.award.PriceFormula.LowestDeviation;
import org.trutina.decision.award.PriceFormula.LowestRatio;
import org.trutina.decision.award.PriceFormula.MonetisedQuality;
import org.trutina.decision.award.PriceFormula.PricePerQuality;
import org.trutina.decision.award.PriceFormula.Tender;

class PriceFormulaTest {

  static LongStream seeds() {
    return RandomTables.seeds();
  }

  static Stream<Arguments> families() {
    return Stream.of(
        Arguments.of(new AbsoluteBounds(40, 50, 150), new double[] {40, 40, 20, 0}),
        Arguments.of(new FixedCeiling(40, 125), new double[] {28, 24, 8, 0}),
        Arguments.of(new LowestRatio(40), new double[] {40, 30, 15, 6}),
        Arguments.of(
            new LinearSpan(40),
            new double[] {40, 40 * (250 - 50) / 212.5, 40 * (250 - 100) / 212.5, 0}),
        Arguments.of(new LowestDeviation(40), new double[] {40, 40 * (1 - 12.5 / 37.5), 0, 0}),
        Arguments.of(new PricePerQuality(), new double[] {37.5 / 5, 10, 10, 25}),
        Arguments.of(new MonetisedQuality(10), new double[] {-12.5, 0, 0, 150}));
  }

  @ParameterizedTest
  @MethodSource("families")
  void each_family_gives_the_figures_of_its_formula(PriceFormula formula, double[] expected) {
    double[] figures =
        formula.figures(
            List.of(
                new Tender("a", 37.5, 5),
                new Tender("b", 50, 5),
                new Tender("c", 100, 10),
                new Tender("d", 250, 10)));
    assertThat(figures).containsExactly(expected, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_formula_depends_on_other_tenders_exactly_when_it_says_so(long seed) {
    var random = new RandomTables(seed);
    var tenders = new ArrayList<Tender>();
    for (int t = 0; t < 5; t++) {
      tenders.add(new Tender("t" + t, 50 + 200 * random.unit(), 1 + 9 * random.unit()));
    }
    var more = new ArrayList<>(tenders);
    more.add(new Tender("cheapest", 10, 1));
    more.add(new Tender("absurd", 9_999, 1));
    families()
        .map(arguments -> (PriceFormula) arguments.get()[0])
        .forEach(
            formula -> {
              double[] before = formula.figures(tenders);
              double[] after = java.util.Arrays.copyOf(formula.figures(more), 5);
              if (formula.dependsOnOtherTenders()) {
                assertThat(after).isNotEqualTo(before);
              } else {
                assertThat(after).isEqualTo(before);
              }
            });
  }

  @Test
  void a_losing_tender_decides_under_the_lowest_ratio_and_not_under_absolute_bounds() {
    // The negative control: quality 90, 78, 20 of 100 for 60 points, prices 100, 80, 50.
    var a = new Tender("A", 100, 54);
    var b = new Tender("B", 80, 46.8);
    var c = new Tender("C", 50, 12);
    assertThat(winner(new LowestRatio(40), List.of(a, b))).isEqualTo("B");
    assertThat(winner(new LowestRatio(40), List.of(a, b, c))).isEqualTo("A");
    assertThat(winner(new AbsoluteBounds(40, 50, 150), List.of(a, b))).isEqualTo("B");
    assertThat(winner(new AbsoluteBounds(40, 50, 150), List.of(a, b, c))).isEqualTo("B");
  }

  private static String winner(PriceFormula formula, List<Tender> tenders) {
    double[] points = formula.figures(tenders);
    int best = 0;
    for (int t = 1; t < points.length; t++) {
      best =
          points[t] + tenders.get(t).quality() > points[best] + tenders.get(best).quality()
              ? t
              : best;
    }
    return tenders.get(best).id();
  }

  @Test
  void the_better_end_is_stated() {
    assertThat(new LowestRatio(1).direction()).isEqualTo(Direction.MAX);
    assertThat(new AbsoluteBounds(1, 0, 1).direction()).isEqualTo(Direction.MAX);
    assertThat(new PricePerQuality().direction()).isEqualTo(Direction.MIN);
    assertThat(new MonetisedQuality(0).direction()).isEqualTo(Direction.MIN);
  }

  @Test
  void equal_prices_all_earn_everything_under_the_linear_span() {
    assertThat(new LinearSpan(7).figures(List.of(new Tender("a", 3, 1), new Tender("b", 3, 1))))
        .containsExactly(7, 7);
  }

  @Test
  void what_has_no_meaning_is_refused_by_name() {
    refused("/price", () -> new Tender("a", -1, 0));
    refused("/price", () -> new Tender("a", Double.NaN, 0));
    refused("/quality", () -> new Tender("a", 1, Double.POSITIVE_INFINITY));
    refused("/low", () -> new AbsoluteBounds(1, 5, 5));
    refused("/low", () -> new AbsoluteBounds(1, 6, 5));
    refused("/high", () -> new AbsoluteBounds(1, 0, Double.NaN));
    refused("/maximum", () -> new AbsoluteBounds(-1, 0, 1));
    refused("/maximum", () -> new LowestRatio(Double.NaN));
    refused("/maximum", () -> new LinearSpan(-2));
    refused("/maximum", () -> new LowestDeviation(-2));
    refused("/maximum", () -> new FixedCeiling(-2, 1));
    refused("/ceiling", () -> new FixedCeiling(1, 0));
    refused("/rate", () -> new MonetisedQuality(-1));
    var free = List.of(new Tender("a", 0, 0), new Tender("b", 1, 0));
    refused("/price", () -> new LowestRatio(1).figures(free));
    refused("/price", () -> new LowestDeviation(1).figures(free));
    refused("/quality", () -> new PricePerQuality().figures(free));
    assertThatThrownBy(() -> new PricePerQuality().figures(free)).hasMessageContaining("a");
  }

  private static void refused(String pointer, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, fault -> assertThat(fault.pointer()).isEqualTo(pointer));
  }
}
