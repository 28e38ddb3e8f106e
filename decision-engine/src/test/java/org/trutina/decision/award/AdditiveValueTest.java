package org.trutina.decision.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;
import org.trutina.decision.Scale;
import org.trutina.decision.Scale.Beyond;
import org.trutina.decision.Weights.Fixed;
import org.trutina.decision.award.Ranking.Unknowns;

class AdditiveValueTest {

  /**
   * Dezert, Tchamova, Han and Tacnet (2020), "The SPOTIS rank reversal free method", FUSION: four
   * cars on published bounds. SPOTIS' distance is 1 minus the additive value.
   */
  static Stream<Arguments> cars() {
    return Stream.of(
        Arguments.of("A1", List.of(15000.0, 4.3, 99.0, 42.0, 737.0), 0.4779),
        Arguments.of("A2", List.of(15290.0, 5.0, 116.0, 42.0, 892.0), 0.5781),
        Arguments.of("A3", List.of(15350.0, 5.0, 114.0, 45.0, 952.0), 0.5558),
        Arguments.of("A4", List.of(15490.0, 5.3, 123.0, 45.0, 1120.0), 0.5801));
  }

  @ParameterizedTest
  @MethodSource("cars")
  void reproduces_the_published_spotis_scores(String car, List<Double> raw, double distance) {
    var scales =
        List.of(scale(16000, 14000), scale(8, 3), scale(140, 80), scale(35, 60), scale(650, 1300));
    var weights = new LinkedHashMap<String, Double>();
    var values = new LinkedHashMap<String, Interval>();
    var published = List.of(0.2941, 0.2353, 0.2353, 0.0588, 0.1765);
    for (int j = 0; j < scales.size(); j++) {
      weights.put("c" + j, published.get(j));
      values.put("c" + j, scales.get(j).valueOf(Evidence.exactly(raw.get(j))));
    }
    double score = AdditiveValue.score(values, new Fixed(weights)).low();
    assertThat(1 - score).as(car).isCloseTo(distance, within(6e-4));
  }

  @Test
  void a_missing_fact_widens_the_score_and_the_possible_ranks() {
    // Partial values with one unknown: B's rank depends on what A's second criterion turns out to
    // be.
    var weights = weights(Map.of("c1", 0.5, "c2", 0.3, "c3", 0.2));
    var scores =
        Map.of(
            "A", score(weights, exactly(0.7), new Interval(0.4, 0.9), exactly(0.6)),
            "B", score(weights, exactly(0.6), new Interval(0.6, 0.7), exactly(0.5)),
            "C", score(weights, exactly(0.3), new Interval(0, 1), exactly(0.4)));
    assertInterval(scores.get("A"), 0.59, 0.74);
    assertInterval(scores.get("B"), 0.58, 0.61);
    assertInterval(scores.get("C"), 0.23, 0.53);
    var places =
        Ranking.of(
            Stream.of("A", "B", "C")
                .map(id -> new Ranking.Entry(id, scores.getOrDefault(id, exactly(0)), exactly(0)))
                .toList(),
            Unknowns.CONSERVATIVE);
    assertThat(places)
        .containsExactly(
            new Ranking.Place("A", 1, 1, 2),
            new Ranking.Place("B", 2, 1, 2),
            new Ranking.Place("C", 3, 3, 3));
  }

  @Test
  void contributions_sum_to_the_score() {
    var weights = weights(Map.of("c1", 0.4, "c2", 0.35, "c3", 0.25));
    var values = Map.of("c1", exactly(0.9), "c2", exactly(0.3), "c3", exactly(0.6));
    var contributions = AdditiveValue.contributions(values, weights);
    assertThat(contributions.get("c2")).isEqualTo(exactly(0.3 * 0.35));
    assertThat(contributions.values().stream().mapToDouble(Interval::low).sum())
        .isCloseTo(AdditiveValue.score(values, weights).low(), within(1e-15));
  }

  @Test
  void the_cloud_sovereignty_framework_of_october_2025_gives_the_published_score_of_safespring() {
    // Safespring's self-assessment, SEAL 4 4 4 4 2 3 4 4, is published as 86.25 %.
    var levels = List.of(4, 4, 4, 4, 2, 3, 4, 4);
    var october2025 = List.of(0.15, 0.10, 0.10, 0.15, 0.20, 0.15, 0.10, 0.05);
    var weights = new LinkedHashMap<String, Double>();
    var values = new LinkedHashMap<String, Interval>();
    for (int n = 0; n < 8; n++) {
      weights.put("SOV-" + (n + 1), october2025.get(n));
      values.put("SOV-" + (n + 1), scale(0, 4).valueOf(Evidence.exactly(levels.get(n))));
    }
    assertThat(AdditiveValue.score(values, new Fixed(weights)).low())
        .isCloseTo(0.8625, within(1e-12));
  }

  private static Scale scale(double worst, double best) {
    return new Scale.Linear(worst, best, Beyond.REJECT);
  }

  private static Interval exactly(double value) {
    return Interval.exactly(value);
  }

  private static Fixed weights(Map<String, Double> byCriterion) {
    return new Fixed(byCriterion);
  }

  private static Interval score(Fixed weights, Interval c1, Interval c2, Interval c3) {
    return AdditiveValue.score(Map.of("c1", c1, "c2", c2, "c3", c3), weights);
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }
}
