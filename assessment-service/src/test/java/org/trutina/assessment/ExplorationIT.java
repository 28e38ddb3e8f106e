package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.assess;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.officer;
import static org.trutina.assessment.Requests.option;
import static org.trutina.assessment.Requests.procurement;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be, and how sure an outcome is. */
@ServiceTest
class ExplorationIT {

  private static final String PROCUREMENT =
      """
      {"title": "Assistant", "need": "Answer citizens' questions", "languages": ["de"],
       "unknowns": "%s",
       "awardCriteria": [
         {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
         {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}],
       "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Letters hold personal data."}]}
      """;

  @Inject DataSource database;

  private static String assessed(String unknowns) {
    String id = procurement(PROCUREMENT.formatted(unknowns));
    option(
            id,
            "gpt-oss on STACKIT",
            Map.of(),
            "app-nextcloud-assistant",
            "inf-stackit-openai-gpt-oss-120b")
        .statusCode(201);
    option(id, "Qwen on OVHcloud", Map.of(), "app-nextcloud-assistant", "inf-ovhcloud-qwen3-32b")
        .statusCode(201);
    option(id, "Le Chat", Map.of(), "app-le-chat").statusCode(201);
    option(id, "ChatGPT", Map.of(), "app-chatgpt-ent", "model-gpt-5.5").statusCode(201);
    assess(id);
    return id;
  }

  private static ValidatableResponse explore(String id, String body) {
    return officer().body(body).post("/api/v1/procurements/{id}/explorations", id).then();
  }

  private static JsonPath explored(String id, String body) {
    return json(explore(id, body).log().ifValidationFails().statusCode(200));
  }

  private static JsonPath latest(String id) {
    String assessment =
        officer()
            .get("/api/v1/procurements/{id}/assessments?limit=1", id)
            .then()
            .extract()
            .path("items[0].id");
    return json(officer().get("/api/v1/assessments/{id}", assessment).then().statusCode(200));
  }

  private static JsonPath robustness(String id) {
    return json(
        officer()
            .get("/api/v1/assessments/{id}/robustness", latest(id).getString("id"))
            .then()
            .statusCode(200));
  }

  private static String optionId(JsonPath assessment, String name) {
    return assessment.getString("result.options.find { it.name == '" + name + "' }.option");
  }

  @Test
  void an_exploration_without_a_change_is_the_assessment_and_says_that_it_is_none() {
    String id = assessed("conservative");
    JsonPath assessment = latest(id);
    JsonPath same = explored(id, "{}");
    assertThat(same.getBoolean("exploration")).isTrue();
    assertThat(same.getString("id")).isNull();
    assertThat(same.getString("assessment")).isEqualTo(assessment.getString("id"));
    assertThat(same.getMap("outcome.result")).isEqualTo(assessment.getMap("result"));
    assertThat(same.getBoolean("outcome.winnerChanges")).isFalse();
  }

  @Test
  void other_weights_change_the_order_and_never_the_assessment() {
    String id = assessed("conservative");
    JsonPath before = latest(id);
    JsonPath other =
        explored(
            id,
            """
            {"awardCriteria": [
              {"framework": "eu-csf-objectives", "share": 0, "profile": "2025-10"},
              {"framework": "competitiveness", "share": 1,
               "weights": {"price": 0, "capability": 0, "languages": 0, "openness": 1}}]}
            """);
    assertThat(other.getList("outcome.result.parts.share", Double.class)).containsExactly(0.0, 1.0);
    assertThat(other.getList("outcome.result.options.score"))
        .isNotEqualTo(before.getList("result.options.score"));
    assertThat(latest(id).getMap("result")).isEqualTo(before.getMap("result"));
    assertThat(latest(id).getString("id")).isEqualTo(before.getString("id"));
    assertThat(other.getString("outcome.inputDigest"))
        .isNotEqualTo(before.getString("inputDigest"));
  }

  @Test
  void what_is_supposed_counts_instead_of_the_evidence_and_is_marked() {
    String id = assessed("conservative");
    JsonPath before = latest(id);
    String chat = optionId(before, "ChatGPT");
    assertThat(before.getString("result.options.find { it.option == '" + chat + "' }.admission"))
        .isEqualTo("excluded");
    JsonPath facts =
        explored(
            id,
            """
            {"suppose": [
              {"option": "%s", "fact": "data-location", "answer": "eea"},
              {"option": "%s", "fact": "operator-control", "answer": "eea"},
              {"option": "%s", "fact": "supplier-control", "answer": "eea"}]}
            """
                .formatted(chat, chat, chat));
    String supposed = "outcome.result.options.find { it.option == '" + chat + "' }";
    assertThat(facts.getString(supposed + ".admission")).isNotEqualTo("excluded");
    assertThat(facts.getList(supposed + ".gates[0].evidence.type", String.class))
        .contains("assumption");

    JsonPath level =
        explored(
            id,
            """
            {"suppose": [{"option": "%s", "framework": "competitiveness",
              "criterion": "capability", "low": 1500}]}
            """
                .formatted(chat));
    String capability = supposed + ".criteria.find { it.criterion == 'capability' }";
    assertThat(level.getDouble(capability + ".value.low")).isEqualTo(1);
    assertThat(level.getString(capability + ".evidence[0].type")).isEqualTo("assumption");
    assertThat(level.getDouble("outcome.result.options.find { it.name == 'Le Chat' }.score.low"))
        .as("nobody else's points move")
        .isEqualTo(before.getDouble("result.options.find { it.name == 'Le Chat' }.score.low"));
  }

  @Test
  void an_option_is_left_out_and_the_order_of_the_others_stays() {
    String id = assessed("tolerant");
    JsonPath before = latest(id);
    JsonPath fewer =
        explored(id, "{\"without\": [\"" + before.getString("result.options[0].option") + "\"]}");
    List<String> left = before.getList("result.options.option", String.class);
    assertThat(fewer.getList("outcome.result.options.option", String.class))
        .isEqualTo(left.subList(1, left.size()));
    assertThat(fewer.getBoolean("outcome.winnerChanges")).isTrue();
  }

  /** Strict, conservative and tolerant: gates, order and robustness follow the reading. */
  @Test
  void each_reading_of_unknowns_is_applied_everywhere() {
    String strict = assessed("strict");
    JsonPath gates = latest(strict);
    List<String> undecided =
        gates.getList(
            "result.options.findAll { it.gates[0].verdict == 'undecided' }.name", String.class);
    assertThat(undecided).as("some gate is not settled").isNotEmpty();
    assertThat(
            gates.getList(
                "result.options.findAll { it.gates[0].verdict == 'undecided' }.admission",
                String.class))
        .as("read strictly, what is not proven is failed")
        .containsOnly("excluded");
    assertThat(robustness(strict).getList("options.name", String.class))
        .doesNotContainAnyElementsOf(undecided);

    JsonPath conservative = explored(strict, "{\"unknowns\": \"conservative\"}");
    JsonPath tolerant = explored(strict, "{\"unknowns\": \"tolerant\"}");
    for (JsonPath reading : List.of(conservative, tolerant)) {
      assertThat(
              reading.getList(
                  "outcome.result.options.findAll { it.gates[0].verdict == 'undecided' }.admission",
                  String.class))
          .containsOnly("undecided");
      assertThat(reading.getList("outcome.robustness.options.name", String.class))
          .containsAll(undecided);
    }
    assertThat(ranked(conservative, "low")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(ranked(tolerant, "high")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    // The stored reading of each procurement is the explored one.
    assertThat(names(latest(assessed("conservative")), "result"))
        .isEqualTo(names(conservative, "outcome.result"));
    assertThat(names(latest(assessed("tolerant")), "result"))
        .isEqualTo(names(tolerant, "outcome.result"));
  }

  private static List<Double> ranked(JsonPath explored, String end) {
    return explored.getList(
        "outcome.result.options.findAll { it.rank != null }.score." + end, Double.class);
  }

  private static List<String> names(JsonPath result, String at) {
    return result.getList(at + ".options.name", String.class);
  }

  @Test
  void a_policy_profile_is_a_beginning() {
    String id = assessed("conservative");
    JsonPath policy = explored(id, "{\"policy\": \"open-market\"}");
    JsonPath comparison =
        json(
            officer()
                .body("{\"profiles\": [\"open-market\"]}")
                .post("/api/v1/procurements/{id}/policy-comparison", id)
                .then()
                .statusCode(200));
    assertThat(policy.getList("outcome.winners"))
        .isEqualTo(comparison.getList("outcomes[0].winners"));
    explore(id, "{\"policy\": \"none\"}").statusCode(404);
  }

  @Test
  void weights_may_move_within_ranges() {
    String id = assessed("conservative");
    JsonPath shares =
        explored(
            id,
            """
            {"ranges": [{"framework": "eu-csf-objectives", "low": 0, "high": 1},
                        {"framework": "competitiveness", "low": 0, "high": 1}]}
            """);
    JsonPath point =
        explored(
            id,
            "{\"ranges\": [{\"framework\": \"competitiveness\", \"low\": 0.5, \"high\": 0.5}]}");
    int options = shares.getList("outcome.withinRanges.options").size();
    assertThat(options).isGreaterThanOrEqualTo(2);
    for (int i = 0; i < options; i++) {
      String at = "outcome.withinRanges.options[" + i + "]";
      String name = shares.getString(at + ".name");
      double wide = shares.getDouble(at + ".score.high") - shares.getDouble(at + ".score.low");
      double narrow = point.getDouble(at + ".score.high") - point.getDouble(at + ".score.low");
      assertThat(wide).as(name).isGreaterThanOrEqualTo(narrow);
      assertThat(sum(shares.getList(at + ".acceptability", Double.class)))
          .isCloseTo(1, within(1e-9));
      if (point.getBoolean(at + ".possibleWinner")) {
        assertThat(shares.getBoolean(at + ".possibleWinner")).as(name).isTrue();
      }
      if (shares.getBoolean(at + ".necessaryWinner")) {
        assertThat(point.getBoolean(at + ".necessaryWinner")).as(name).isTrue();
      }
      if (shares.getDouble(at + ".acceptability[0]") > 0) {
        assertThat(shares.getBoolean(at + ".possibleWinner")).as(name).isTrue();
      }
    }
    explored(
        id,
        """
        {"ranges": [{"framework": "competitiveness", "criterion": "price", "low": 0, "high": 0.3},
                    {"framework": "competitiveness", "criterion": "openness", "low": 0, "high": 0.3}]}
        """);
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sum();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"without\": [\"018f0000-0000-7000-8000-000000000000\"]} | /without/0 | no option",
        "{\"suppose\": [{\"option\": \"018f0000-0000-7000-8000-000000000000\", \"fact\":"
            + " \"licence\", \"answer\": \"open\"}]} | /suppose/0/option | no option",
        "{\"suppose\": [{\"option\": \"CHAT\", \"fact\": \"licence\", \"answer\": \"blue\"}]} |"
            + " /suppose/0/answer | excludes-eea",
        "{\"suppose\": [{\"option\": \"CHAT\"}]} | /suppose/0 | either a fact or",
        "{\"suppose\": [{\"option\": \"CHAT\", \"framework\": \"eu-csf-objectives\", \"criterion\":"
            + " \"SOV-9\", \"low\": 1}]} | /suppose/0/criterion | SOV-9",
        "{\"suppose\": [{\"option\": \"CHAT\", \"framework\": \"eu-csf-objectives\", \"criterion\":"
            + " \"SOV-3\", \"low\": 5}]} | /suppose/0/low | between",
        "{\"suppose\": [{\"option\": \"CHAT\", \"framework\": \"eu-csf-objectives\", \"criterion\":"
            + " \"SOV-3\"}]} | /suppose/0/low | own scale",
        "{\"priceShare\": 0.3} | /priceShare | no price part",
        "{\"ranges\": [{\"framework\": \"nis2\", \"low\": 0, \"high\": 1}]} | /ranges | nis2",
        "{\"ranges\": [{\"framework\": \"competitiveness\", \"low\": 0.6, \"high\": 0.7}]} |"
            + " /ranges | sum to 1",
        "{\"ranges\": [{\"framework\": \"competitiveness\", \"low\": 0.7, \"high\": 0.6}]} |"
            + " /ranges/0/low | not above",
        "{\"ranges\": [{\"framework\": \"competitiveness\", \"low\": 0, \"high\": 1},"
            + " {\"framework\": \"competitiveness\", \"criterion\": \"price\", \"low\": 0,"
            + " \"high\": 1}]} | /ranges | either",
        "{\"awardCriteria\": [{\"framework\": \"competitiveness\", \"share\": 0.9, \"profile\":"
            + " \"balanced\"}]} | /awardCriteria | sum to 1",
        "{\"gates\": [{\"criterion\": \"SOV-3\", \"minimum\": 9, \"reason\": \"Try\"}]} |"
            + " /gates/0/minimum | between",
      })
  void what_cannot_be_explored_is_pointed_at(String body, String pointer, String detail) {
    String id = assessed("conservative");
    explore(id, body.replace("CHAT", optionId(latest(id), "ChatGPT")))
        .log()
        .ifValidationFails()
        .statusCode(422)
        .body("violations[0].pointer", equalTo(pointer))
        .body("violations[0].detail", containsString(detail));
  }

  @Test
  void nothing_is_explored_before_the_first_assessment() {
    String id = procurement(PROCUREMENT.formatted("conservative"));
    explore(id, "{}").statusCode(409).body("type", equalTo("urn:trutina:problem:not-assessed"));
    explore(id, "{\"suppose\": [{\"option\": null}]}").statusCode(400);
    explore(id, "{\"suppose\": [{\"fact\": \"star-sign\"}]}").statusCode(400);
  }

  @Test
  void what_is_given_a_title_is_kept_listed_and_deleted_by_its_author() throws SQLException {
    String id = assessed("conservative");
    var kept = new java.util.ArrayList<String>();
    for (String title : List.of("First", "Second", "Third")) {
      kept.add(
          explore(id, "{\"title\": \"" + title + "\", \"unknowns\": \"tolerant\"}")
              .statusCode(201)
              .header("Location", containsString("/explorations/"))
              .body("createdBy", equalTo("anna"))
              .extract()
              .path("id"));
    }
    JsonPath page =
        json(
            officer()
                .get("/api/v1/procurements/{id}/explorations?limit=2", id)
                .then()
                .statusCode(200));
    assertThat(page.getList("items.title")).containsExactly("Third", "Second");
    assertThat(page.getList("items.exploration", Boolean.class)).containsOnly(true);
    officer()
        .queryParam("cursor", page.getString("next"))
        .get("/api/v1/procurements/{id}/explorations", id)
        .then()
        .body("items.title", equalTo(List.of("First")))
        .body("next", nullValue());
    officer()
        .get("/api/v1/procurements/{id}/explorations/{exploration}", id, kept.getFirst())
        .then()
        .statusCode(200)
        .body("exploration", equalTo(true))
        .body("asked.unknowns", equalTo("tolerant"))
        .body("outcome.result.options", hasSize(4));

    as("otto", "musterhafen", "officer")
        .delete("/api/v1/procurements/{id}/explorations/{exploration}", id, kept.getFirst())
        .then()
        .statusCode(403);
    as("udo", "musterhafen", "auditor")
        .delete("/api/v1/procurements/{id}/explorations/{exploration}", id, kept.getFirst())
        .then()
        .statusCode(403);
    var other = as("claire", "exempleville", "officer");
    other
        .get("/api/v1/procurements/{id}/explorations/{exploration}", id, kept.getFirst())
        .then()
        .statusCode(404);
    assertThat(rows(kept.getFirst(), "musterhafen")).isEqualTo(1);
    assertThat(rows(kept.getFirst(), "exempleville")).isZero();
    officer()
        .delete("/api/v1/procurements/{id}/explorations/{exploration}", id, kept.getFirst())
        .then()
        .statusCode(204);
    officer()
        .get("/api/v1/procurements/{id}/explorations/{exploration}", id, kept.getFirst())
        .then()
        .statusCode(404);
    assertThat(json(officer().get("/api/v1/procurements/{id}", id).then()).getString("state"))
        .isEqualTo("draft");
  }

  private long rows(String id, String authority) throws SQLException {
    try (var connection = database.getConnection();
        var settings =
            connection.prepareStatement("select set_config('trutina.authority', ?, false)");
        var query = connection.prepareStatement("select count(*) from exploration where id = ?")) {
      settings.setString(1, authority);
      settings.execute();
      query.setObject(1, UUID.fromString(id));
      try (var result = query.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  @Test
  void robustness_tells_how_sure_the_outcome_is_and_the_same_each_time() {
    String id = assessed("conservative");
    JsonPath assessment = latest(id);
    JsonPath annex = robustness(id);
    assertThat(robustness(id).getMap("")).isEqualTo(annex.getMap(""));
    assertThat(annex.getInt("samples")).isEqualTo(10_000);

    int m = annex.getList("options").size();
    assertThat(m)
        .isEqualTo(assessment.getList("result.options.findAll { it.rank != null }").size());
    assertThat(annex.getInt("options[0].rank")).isEqualTo(1);
    for (int i = 0; i < m; i++) {
      String at = "options[" + i + "]";
      assertThat(annex.getList(at + ".acceptability")).hasSize(m);
      assertThat(sum(annex.getList(at + ".acceptability", Double.class)))
          .isCloseTo(1, within(1e-9));
      assertThat(sum(annex.getList(at + ".acceptabilityAtAnyWeights", Double.class)))
          .isCloseTo(1, within(1e-9));
      if (annex.getDouble(at + ".acceptability[0]") > 0) {
        assertThat(annex.getBoolean(at + ".possibleWinner")).isTrue();
      }
    }
    assertThat(annex.getList("weights")).hasSize(12);
    for (int j = 0; j < 12; j++) {
      String at = "weights[" + j + "]";
      assertThat(annex.getDouble(at + ".weight"))
          .isBetween(
              annex.getDouble(at + ".winnerStays.low"), annex.getDouble(at + ".winnerStays.high"))
          .isBetween(
              annex.getDouble(at + ".orderStays.low"), annex.getDouble(at + ".orderStays.high"));
      assertThat(annex.getDouble(at + ".orderStays.low"))
          .isGreaterThanOrEqualTo(annex.getDouble(at + ".winnerStays.low"));
    }
    double lead =
        assessment.getDouble("result.options[0].score.low")
            - assessment.getDouble("result.options[1].score.low");
    assertThat(
            sum(
                annex.getList(
                    "leads.find { it.option == '"
                        + assessment.getString("result.options[1].option")
                        + "' }.parts.points",
                    Double.class)))
        .as("the parts of a lead sum to it")
        .isCloseTo(lead, within(1e-9));
    assertThat(annex.getList("missingFacts.swing", Double.class)).isNotEmpty();
    as("claire", "exempleville", "officer")
        .get("/api/v1/assessments/{id}/robustness", assessment.getString("id"))
        .then()
        .statusCode(404);
  }

  /** The smallest shift is one: explored with its weights, the other draws level. */
  @Test
  void at_the_smallest_shift_of_weights_another_draws_level() {
    String id =
        procurement(
            """
            {"title": "Assistant", "need": "Answer", "languages": ["de"], "unknowns": "tolerant",
             "awardCriteria": [
               {"framework": "competitiveness", "share": 1,
                "weights": {"price": 0.25, "capability": 0.25, "languages": 0.25,
                  "openness": 0.25}}]}
            """);
    option(id, "A", Map.of(), "inf-scaleway-gpt-oss-120b").statusCode(201);
    option(id, "B", Map.of(), "inf-ovhcloud-qwen3-32b").statusCode(201);
    option(id, "C", Map.of(), "app-le-chat", "model-mistral-large-3").statusCode(201);
    assess(id);
    JsonPath annex = robustness(id);
    assertThat(annex.getString("smallestShift.option")).as("some weights change it").isNotNull();
    var weights =
        new java.util.HashMap<>(
            Map.of("price", 0.25, "capability", 0.25, "languages", 0.25, "openness", 0.25));
    for (Map<String, Object> move : annex.<Map<String, Object>>getList("smallestShift.moves")) {
      weights.put((String) move.get("criterion"), ((Number) move.get("to")).doubleValue());
    }
    JsonPath there =
        json(
            officer()
                .body(
                    Map.of(
                        "awardCriteria",
                        List.of(
                            Map.of(
                                "framework", "competitiveness", "share", 1, "weights", weights))))
                .post("/api/v1/procurements/{id}/explorations", id)
                .then()
                .statusCode(200));
    String first = annex.getString("options[0].option");
    assertThat(
            there.getDouble(
                "outcome.result.options.find { it.option == '"
                    + annex.getString("smallestShift.option")
                    + "' }.score.high"))
        .isCloseTo(
            there.getDouble(
                "outcome.result.options.find { it.option == '" + first + "' }.score.high"),
            within(1e-6));
  }
}
