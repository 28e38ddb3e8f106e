package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sovereignty against competitiveness, from the stored assessment alone. */
@ServiceTest
class TradeOffIT {

  private static final String AUTHORITY = "abwaegung";

  @Inject TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  private static JsonPath tradeOff(Decided decided, String query) {
    return json(
        Decided.auditor(AUTHORITY)
            .get("/api/v1/assessments/" + decided.id() + "/trade-off" + query)
            .then()
            .log()
            .ifValidationFails()
            .statusCode(200));
  }

  @Test
  void axes_stay_separate_and_share_the_whole_weight() {
    JsonPath found = tradeOff(Decided.assessed(AUTHORITY, clock), "");
    assertThat(found.getList("axes.axis"))
        .containsExactly("control", "ai", "security", "cost", "quality");
    assertThat(found.getList("axes.share", Double.class).stream().mapToDouble(s -> s).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(found.getList("axes.find { it.axis == 'cost' }.criteria.criterion"))
        .containsExactlyInAnyOrder("price", "offer-price");
    assertThat(found.getList("axes.find { it.axis == 'security' }.criteria.criterion"))
        .containsExactly("SOV-7");
    for (Map<String, Object> option : found.<Map<String, Object>>getList("options")) {
      assertThat((List<?>) option.get("axes")).hasSize(5);
      assertThat(option).doesNotContainKey("score");
    }
  }

  @Test
  void coordinates_are_those_of_the_assessment_with_what_is_claimed_and_evidenced_beside() {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    JsonPath found = tradeOff(decided, "");
    for (int i = 0; i < 5; i++) {
      for (String axis : List.of("sovereignty", "competitiveness")) {
        String at = "options[" + i + "]." + axis;
        assertThat(found.getMap(at + ".weighed"))
            .as(at)
            .isEqualTo(
                decided
                    .assessment()
                    .getMap(
                        "result.options["
                            + i
                            + "].coordinates.find { it.axis == '"
                            + axis
                            + "' }.score"));
        assertThat(found.getDouble(at + ".evidenced.low"))
            .as("less is evidenced than claimed")
            .isLessThanOrEqualTo(found.getDouble(at + ".claimed.low") + 1e-9);
        assertThat(found.getDouble(at + ".coverage")).isBetween(0.0, 1.0 + 1e-9);
      }
    }
  }

  @Test
  void beyond_the_ends_of_its_range_another_option_leads() {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    JsonPath found = tradeOff(decided, "");
    double low = found.getDouble("weights.sovereignty.staysFirst.low");
    double high = found.getDouble("weights.sovereignty.staysFirst.high");
    assertThat(found.getDouble("weights.sovereignty.now")).isBetween(low, high);
    String first = found.getString("answer.first[0]");
    assertThat(leader(found, (low + high) / 2)).isEqualTo(first);
    if (high < 1) {
      assertThat(leader(found, high + 1e-4))
          .isEqualTo(found.getString("weights.sovereignty.above"))
          .isNotEqualTo(first);
    }
    if (low > 0) {
      assertThat(leader(found, low - 1e-4))
          .isEqualTo(found.getString("weights.sovereignty.below"))
          .isNotEqualTo(first);
    }
    assertThat(low > 0 || high < 1).as("the example has a tipping point").isTrue();
  }

  /** The first by hand: a straight line between the two coordinates, conservatively read. */
  private static String leader(JsonPath found, double share) {
    String leader = "";
    double most = -1;
    for (int i = 0; i < 5; i++) {
      String at = "options[" + i + "]";
      if (!found.getString(at + ".admission").equals("excluded")) {
        double score =
            share * found.getDouble(at + ".sovereignty.weighed.low")
                + (1 - share) * found.getDouble(at + ".competitiveness.weighed.low");
        if (score > most) {
          most = score;
          leader = found.getString(at + ".option");
        }
      }
    }
    return leader;
  }

  @Test
  void the_smallest_shift_of_weights_ties_the_first_with_another() {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    JsonPath found = tradeOff(decided, "");
    String rival = found.getString("weights.smallest.winner");
    String first = found.getString("answer.first[0]");
    Map<String, Double> moved = new java.util.HashMap<>();
    for (Map<String, Object> move : found.<Map<String, Object>>getList("weights.smallest.moves")) {
      moved.put((String) move.get("criterion"), (Double) move.get("to"));
    }
    assertThat(score(decided.assessment(), first, moved))
        .isCloseTo(score(decided.assessment(), rival, moved), within(1e-9));
    assertThat(score(decided.assessment(), first, Map.of()))
        .isGreaterThan(score(decided.assessment(), rival, Map.of()));
    assertThat(found.getDouble("weights.smallest.moved")).isBetween(0.0, 1.0);
  }

  private static double score(JsonPath assessment, String option, Map<String, Double> weights) {
    List<Map<String, Object>> criteria =
        assessment.getList("result.options.find { it.option == '" + option + "' }.criteria");
    double score = 0;
    for (Map<String, Object> criterion : criteria) {
      double weight =
          weights.getOrDefault(criterion.get("criterion"), (Double) criterion.get("weight"));
      score += weight * (Double) ((Map<?, ?>) criterion.get("value")).get("low");
    }
    return score;
  }

  @Test
  void the_staircase_names_the_cheapest_offer_of_those_that_reach_a_level() {
    JsonPath found = tradeOff(Decided.assessed(AUTHORITY, clock), "");
    assertThat(found.getString("priceOfSovereignty.basis")).isEqualTo("offer");
    assertThat(found.getString("priceOfSovereignty.unit")).isEqualTo("EUR");
    assertThat(found.getList("priceOfSovereignty.claimed.level", Integer.class))
        .containsExactly(0, 1, 2, 3, 4);
    assertThat(found.getList("priceOfSovereignty.claimed[0].reachedBy")).hasSize(5);
    assertThat(found.getDouble("priceOfSovereignty.claimed[0].price.low"))
        .as("the cheapest of all, gpt-oss on Scaleway")
        .isEqualTo(96_000);
    List<List<String>> reached = found.getList("priceOfSovereignty.claimed.reachedBy");
    for (int level = 1; level < 5; level++) {
      assertThat(reached.get(level - 1)).containsAll(reached.get(level));
    }
    assertThat(found.getList("priceOfSovereignty.claimed[4].reachedBy")).isEmpty();
    assertThat(found.getString("priceOfSovereignty.claimed[4].cheapest")).isNull();
  }

  @Test
  void the_most_competitive_option_has_its_cost_in_sovereignty_though_a_gate_excludes_it() {
    JsonPath found = tradeOff(Decided.assessed(AUTHORITY, clock), "");
    String most = found.getString("sovereigntyCost.mostCompetitive");
    double best = found.getDouble(of(most) + ".competitiveness.weighed.low");
    assertThat(found.getList("options.competitiveness.weighed.low", Double.class))
        .allMatch(other -> other <= best);
    assertThat(found.getDouble("sovereigntyCost.sovereigntyLost.high")).isNotNegative();
  }

  private static String of(String option) {
    return "options.find { it.option == '" + option + "' }";
  }

  @Test
  void dominance_says_by_whom_and_by_how_much() {
    JsonPath found = tradeOff(Decided.assessed(AUTHORITY, clock), "");
    List<String> front = found.getList("front");
    for (Map<String, Object> option : found.<Map<String, Object>>getList("options")) {
      List<?> dominatedBy = (List<?>) option.get("dominatedBy");
      if (front.contains(option.get("option"))) {
        assertThat(dominatedBy).isEmpty();
      } else if (!option.get("admission").equals("excluded")) {
        assertThat(dominatedBy).isNotEmpty();
      }
      for (Object dominance : dominatedBy) {
        Map<?, ?> by = (Map<?, ?>) dominance;
        assertThat((Double) by.get("sovereignty")).isNotNegative();
        assertThat((Double) by.get("competitiveness")).isNotNegative();
      }
    }
  }

  @Test
  void every_single_fact_that_would_change_the_winner_names_another_winner() {
    JsonPath found = tradeOff(Decided.assessed(AUTHORITY, clock), "");
    assertThat(found.getList("evidence.winner", String.class))
        .allMatch(winner -> !winner.equals(found.getString("answer.first[0]")));
    if (found.getBoolean("answer.clear")) {
      assertThat(found.getList("evidence.findAll { it.kind == 'missing' }")).isEmpty();
    } else {
      assertThat(found.getList("answer.doubts")).isNotEmpty();
    }
  }

  @Test
  void whether_sovereignty_is_ancillary_is_told_by_cap_and_by_the_winner_without_it() {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    JsonPath proposed = tradeOff(decided, "");
    assertThat(proposed.getDouble("ancillary.cap")).isEqualTo(0.125);
    assertThat(proposed.getDouble("ancillary.share")).isCloseTo(0.4, within(1e-9));
    assertThat(proposed.getBoolean("ancillary.withinCap")).isFalse();
    assertThat(proposed.getList("ancillary.winnerWithout")).containsExactly(leader(proposed, 0));
    assertThat(proposed.getList("ancillary.winnerAtCap")).containsExactly(leader(proposed, 0.125));
    assertThat(proposed.getBoolean("ancillary.decisive"))
        .isEqualTo(!leader(proposed, 0).equals(leader(proposed, 0.4)));
    assertThat(tradeOff(decided, "?cap=0.4").getBoolean("ancillary.withinCap")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "much", "0,5", "NaN", "1e9"})
  void a_cap_that_is_no_share_is_refused(String cap) {
    Decided.auditor(AUTHORITY)
        .queryParam("cap", cap)
        .get("/api/v1/assessments/{id}/trade-off", Decided.assessed(AUTHORITY, clock).id())
        .then()
        .statusCode(400)
        .body("detail", containsString("0 to 1"));
  }

  @Test
  void when_every_offer_fails_a_gate_nobody_is_first_and_that_is_an_answer() {
    String id =
        Decided.author(AUTHORITY)
            .body(
                """
                {"title": "Strict", "need": "None passes", "languages": ["fr"],
                 "unknowns": "strict",
                 "awardCriteria": [
                   {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
                   {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}],
                 "gates": [{"criterion": "SOV-8", "minimum": 4, "reason": "Nobody proves it."}]}
                """)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Decided.author(AUTHORITY)
        .body(Map.of("name", "Le Chat", "offerings", List.of("app-le-chat")))
        .post("/api/v1/procurements/{id}/options", id)
        .then()
        .statusCode(201);
    String assessment =
        Decided.author(AUTHORITY)
            .post("/api/v1/procurements/{id}/assessments", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Decided.auditor(AUTHORITY)
        .get("/api/v1/assessments/{id}/trade-off", assessment)
        .then()
        .statusCode(200)
        .body("answer.first.size()", equalTo(0))
        .body("answer.clear", equalTo(false))
        .body("answer.doubts", equalTo(List.of("nobody-admitted")))
        .body("evidence[0].kind", equalTo("gate"));
    Decided.auditor(AUTHORITY)
        .get("/api/v1/assessments/{id}/explanation", assessment)
        .then()
        .statusCode(200)
        .header("Content-Language", "fr")
        .body("answer", containsString("Aucune offre"));
    assertThat(
            Decided.auditor(AUTHORITY)
                .get("/api/v1/assessments/{id}/report", assessment)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void only_the_authority_and_its_roles_may_read_it() {
    String id = Decided.assessed(AUTHORITY, clock).id();
    as("claire", "exempleville", "auditor")
        .get("/api/v1/assessments/{id}/trade-off", id)
        .then()
        .statusCode(404);
    as("sven", AUTHORITY, "steward")
        .get("/api/v1/assessments/{id}/trade-off", id)
        .then()
        .statusCode(403);
  }
}
