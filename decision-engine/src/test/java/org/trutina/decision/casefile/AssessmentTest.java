package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole assessment, gates to acceptabilities, worked by hand. */
class AssessmentTest {

  static final String CASE =
      """
      {
        "id": "translation-service",
        "method": "assessment",
        "alternatives": ["Aster", "Birke", "Cedre", "Dub"],
        "criteria": ["control", "quality", "price"],
        "directions": ["max", "max", "min"],
        "weights": ["1/2", "3/10", "1/5"],
        "matrix": [
          [4, 70, 40],
          [[2, 4], 90, 30],
          [1, 95, 10],
          [3, null, 50]
        ],
        "parameters": {
          "scales": {
            "control": {"levels": {"0": 0, "1": 0.25, "2": 0.5, "3": 0.75, "4": 1}},
            "quality": {"range": [50, 100]},
            "price": {"range": [0, 100]}
          },
          "minimum": {"control": 2},
          "maximum": {"price": 60},
          "tie_break": ["control"],
          "samples": 2000,
          "seed": 7
        }
      }
      """;

  private final JsonNode result = solve(CASE);

  static JsonNode solve(String text) {
    try {
      return new ObjectMapper()
          .readTree(CanonicalJson.write(Case.parse(text.getBytes(StandardCharsets.UTF_8)).solve()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void gates_come_first_and_say_what_they_compared() {
    JsonNode gates = result.get("gates");
    assertThat(gates.get("Aster").get("admission").asText()).isEqualTo("admitted");
    assertThat(gates.get("Cedre").get("admission").asText()).isEqualTo("rejected");
    JsonNode failed = gates.get("Cedre").get("answers").get(0);
    assertThat(failed.get("criterion").asText()).isEqualTo("control");
    assertThat(failed.get("at_least").asDouble()).isEqualTo(2);
    assertThat(failed.get("open").toString()).isEqualTo("[1,1]");
    assertThat(failed.get("result").asText()).isEqualTo("fail");
    assertThat(failed.get("fact").asText()).isEqualTo("Cedre: control");
    assertThat(result.get("scores").has("Cedre")).isFalse();
  }

  @Test
  void scores_are_intervals_with_their_contributions() {
    // Aster 0.5·1 + 0.3·0.4 + 0.2·0.6; Birke 0.5·[0.5, 1] + 0.3·0.8 + 0.2·0.7.
    assertInterval("Aster", 0.74, 0.74);
    assertInterval("Birke", 0.63, 0.88);
    assertInterval("Dub", 0.475, 0.775);
    JsonNode parts = result.get("scores").get("Dub").get("contributions");
    assertThat(parts.get("quality").toString()).isEqualTo("[0,0.3]");
    assertThat(parts.get("price").get(0).asDouble()).isCloseTo(0.1, within(1e-12));
  }

  private void assertInterval(String option, double low, double high) {
    JsonNode score = result.get("scores").get(option).get("score");
    assertThat(score.get(0).asDouble()).as(option).isCloseTo(low, within(1e-12));
    assertThat(score.get(1).asDouble()).as(option).isCloseTo(high, within(1e-12));
  }

  @Test
  void the_ranking_reads_unknowns_as_published_and_shows_what_is_open() {
    assertThat(result.get("ranking").findValuesAsText("option"))
        .containsExactly("Aster", "Birke", "Dub");
    assertThat(result.get("ranking").get(0).get("worst_rank").asInt()).isEqualTo(3);
    assertThat(result.get("winner_if_undecided_pass").toString()).isEqualTo("[\"Aster\"]");
    assertThat(result.get("winner_if_undecided_fail").toString()).isEqualTo("[\"Aster\"]");
    JsonNode tolerant =
        solve(CASE.replace("\"tie_break\"", "\"unknowns\": \"tolerant\", \"tie_break\""));
    assertThat(tolerant.get("ranking").findValuesAsText("option"))
        .containsExactly("Birke", "Dub", "Aster");
  }

  @Test
  void the_fact_that_could_change_the_winner_is_named_with_its_threshold() {
    JsonNode first = result.get("open_facts").get(0);
    assertThat(first.get("option").asText()).isEqualTo("Dub");
    assertThat(first.get("criterion").asText()).isEqualTo("quality");
    assertThat(first.get("flips_at").asDouble()).isCloseTo((0.74 - 0.475) / 0.3, within(1e-12));
    assertThat(first.get("new_winner").asText()).isEqualTo("Dub");
    JsonNode second = result.get("open_facts").get(1);
    assertThat(second.get("flips_at").asDouble()).isCloseTo(0.5 + 0.11 / 0.5, within(1e-12));
  }

  @Test
  void what_is_possible_what_is_robust_and_why_stand_beside_it() {
    assertThat(result.get("standings").findValuesAsText("possible_winner"))
        .containsExactly("true", "true", "true");
    assertThat(result.get("standings").findValuesAsText("necessary_winner"))
        .containsExactly("false", "false", "false");
    assertThat(result.get("stability").get("price").get("winner").get(0).asDouble()).isZero();
    JsonNode because = result.get("ahead_because").get("Birke");
    assertThat(because.get("control").asDouble()).isCloseTo(0.25, within(1e-12));
    assertThat(because.get("quality").asDouble()).isCloseTo(-0.12, within(1e-12));
    assertThat(result.get("pareto_front").toString()).isEqualTo("[\"Aster\",\"Birke\"]");
    JsonNode acceptability = result.get("acceptability");
    assertThat(acceptability.get("samples").asInt()).isEqualTo(2_000);
    assertThat(acceptability.get("seed").asText()).isEqualTo("7");
    assertThat(acceptability.get("rank_counts").get(0).get(0).asInt()).isBetween(600, 1_400);
  }

  @Test
  void when_the_undecided_fail_another_may_win() {
    JsonNode other = solve(CASE.replace("[[2, 4], 90, 30]", "[[1, 4], 99, 0]"));
    assertThat(other.get("gates").get("Birke").get("admission").asText()).isEqualTo("undecided");
    JsonNode tolerant =
        solve(
            CASE.replace("[[2, 4], 90, 30]", "[[1, 4], 99, 0]")
                .replace("\"tie_break\"", "\"unknowns\": \"tolerant\", \"tie_break\""));
    assertThat(tolerant.get("winner_if_undecided_pass").toString()).isEqualTo("[\"Birke\"]");
    assertThat(tolerant.get("winner_if_undecided_fail").toString()).isEqualTo("[\"Dub\"]");
  }

  @Test
  void when_every_tender_is_excluded_nothing_is_ranked() {
    JsonNode none =
        solve(CASE.replace("\"minimum\": {\"control\": 2}", "\"minimum\": {\"control\": 9}"));
    assertThat(none.get("ranking")).isEmpty();
    assertThat(none.has("scores")).isFalse();
  }

  @Test
  void an_order_awards_at_its_centroid_and_ranges_at_the_same_share_of_each() {
    JsonNode order =
        solve(
            CASE.replace(
                "[\"1/2\", \"3/10\", \"1/5\"]",
                "{\"order\": [\"control\", \"price\", \"quality\"]}"));
    assertThat(order.get("award_weights").get(0).asDouble()).isCloseTo(11 / 18.0, within(1e-12));
    assertThat(order.get("award_weights").get(1).asDouble()).isCloseTo(1 / 9.0, within(1e-12));
    JsonNode range =
        solve(
            CASE.replace(
                "[\"1/2\", \"3/10\", \"1/5\"]",
                "{\"range\": [[0.4, 0.6], [0.2, 0.4], [0.1, 0.2]]}"));
    // 0.7 + 0.5·t = 1.
    assertThat(range.get("award_weights").get(0).asDouble()).isCloseTo(0.52, within(1e-12));
    JsonNode free = solve(CASE.replace("[\"1/2\", \"3/10\", \"1/5\"]", "\"simplex\""));
    assertThat(free.has("award_weights")).isFalse();
    assertThat(free.get("standings")).hasSize(3);
    JsonNode named =
        solve(
            CASE.replace("[\"1/2\", \"3/10\", \"1/5\"]", "\"simplex\"")
                .replace("\"tie_break\"", "\"award_weights\": [0.1, 0.8, 0.1], \"tie_break\""));
    assertThat(named.get("ranking").get(0).get("option").asText()).isEqualTo("Birke");
  }

  @Test
  void a_criteria_tree_gives_the_weights() {
    JsonNode tree =
        solve(
            CASE.replace("\"weights\": [\"1/2\", \"3/10\", \"1/5\"],", "")
                .replace(
                    "\"tie_break\"",
                    """
                    "tree": {
                      "name": "all",
                      "weights": {"offer": 0.5, "control": 0.5},
                      "children": [
                        {"name": "offer", "weights": {"price": 0.4, "quality": 0.6},
                         "children": [{"name": "price"}, {"name": "quality"}]},
                        {"name": "control"}
                      ]
                    },
                    "tie_break\""""));
    assertThat(tree.get("award_weights").toString()).isEqualTo("[0.5,0.3,0.2]");
    assertThat(tree.get("ranking")).isEqualTo(result.get("ranking"));
  }

  @Test
  void the_same_case_gives_the_same_digest_and_another_seed_another() {
    assertThat(solve(CASE).get("digest")).isEqualTo(result.get("digest"));
    assertThat(result.get("digest").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(result.get("engine").asText()).isEqualTo(org.trutina.decision.Engine.VERSION);
    assertThat(solve(CASE.replace("\"seed\": 7", "\"seed\": 8")).get("digest"))
        .isNotEqualTo(result.get("digest"));
    assertThat(List.of(result.get("id").asText(), result.get("method").asText()))
        .containsExactly("translation-service", "assessment");
  }
}
