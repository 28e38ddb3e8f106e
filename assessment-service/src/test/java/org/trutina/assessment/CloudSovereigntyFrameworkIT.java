package org.trutina.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.Tokens;

/**
 * The complete EU Cloud Sovereignty Framework through the API: known numbers of the Commission's
 * calculator under both published weight sets.
 */
@ServiceTest
class CloudSovereigntyFrameworkIT {

  private static final String OFFERING = "inf-scaleway-gpt-oss-120b";

  private static RequestSpecification officer() {
    return given()
        .auth()
        .oauth2(Tokens.of("anna", "musterhafen", "officer"))
        .contentType(ContentType.JSON);
  }

  private static JsonPath json(ValidatableResponse response) {
    return response
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  /** A criterion as published: its id and the SEAL that each answer grants. */
  private record Row(String id, List<Integer> seals) {}

  private static List<Row> rows() {
    JsonPath framework =
        officer().get("/api/v1/frameworks/eu-csf").then().statusCode(200).extract().jsonPath();
    List<Map<String, ?>> criteria = framework.getList("criteria");
    var rows = new ArrayList<Row>();
    for (int i = 0; i < criteria.size(); i++) {
      rows.add(
          new Row(
              framework.getString("criteria[" + i + "].id"),
              framework.<Number>getList("criteria[" + i + "].scale.levels.seal").stream()
                  .map(Number::intValue)
                  .toList()));
    }
    return rows;
  }

  private static String procurement(String profile, String more) {
    return officer()
        .body(
            """
            {"title": "Cloud", "need": "Vectors", "languages": ["de"],
             "awardCriteria": [{"framework": "eu-csf", "share": 1, "profile": "%s"}]%s}
            """
                .formatted(profile, more))
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<Map<String, Object>> answers(BiFunction<Integer, Row, Integer> number) {
    List<Row> rows = rows();
    var answers = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < rows.size(); i++) {
      Integer chosen = number.apply(i, rows.get(i));
      if (chosen != null) {
        answers.add(Map.of("framework", "eu-csf", "criterion", rows.get(i).id(), "value", chosen));
      }
    }
    return answers;
  }

  private static void option(String procurement, String name, List<Map<String, Object>> answers) {
    officer()
        .body(Map.of("name", name, "offerings", List.of(OFFERING), "answers", answers))
        .post("/api/v1/procurements/{id}/options", procurement)
        .then()
        .statusCode(201);
  }

  private static JsonPath assess(String procurement) {
    return json(
        officer()
            .post("/api/v1/procurements/{id}/assessments", procurement)
            .then()
            .statusCode(201));
  }

  private static List<Map<String, Object>> vector(String name) {
    return switch (name) {
      case "best" -> answers((i, row) -> row.seals().size());
      case "second-best" -> answers((i, row) -> Math.min(4, row.seals().size()));
      case "cheapest-seal-2" ->
          answers((i, row) -> 1 + (int) row.seals().stream().takeWhile(seal -> seal < 2).count());
      case "one-seal-0" -> answers((i, row) -> row.id().equals("SOV-8.2") ? 2 : row.seals().size());
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10, best,            100.0804, 4",
    "2026-06, best,            100.0756, 4",
    "2025-10, second-best,      76.8842, 1",
    "2026-06, second-best,      77.3494, 1",
    "2025-10, one-seal-0,       99.1429, 0",
    "2026-06, one-seal-0,       99.1381, 0",
    "2025-10, cheapest-seal-2,  37.9614, 2",
    "2026-06, cheapest-seal-2,  37.6181, 2",
  })
  void known_answers_give_the_known_score_and_seal(
      String profile, String vector, double score, double seal) {
    String procurement = procurement(profile, "");
    option(procurement, "Vector", vector(vector));
    JsonPath result = assess(procurement);

    String claimed = "result.options[0].readings[0].claimed";
    assertThat(result.getDouble(claimed + ".score.low")).isCloseTo(score, within(5e-5));
    assertThat(result.getDouble(claimed + ".score.high")).isCloseTo(score, within(5e-5));
    assertThat(result.getDouble(claimed + ".seal.low")).isEqualTo(seal);
    assertThat(result.getInt(claimed + ".answered")).isEqualTo(48);
    assertThat(result.getDouble("result.options[0].readings[0].evidenced.seal.low"))
        .as("what only the bidder says is not proven")
        .isLessThanOrEqualTo(1);
  }

  @Test
  void every_weight_is_that_of_its_version_by_name() {
    JsonPath framework = json(officer().get("/api/v1/frameworks/eu-csf").then().statusCode(200));
    String[] profiles = {"2025-10", "2026-06"};
    double[][] weights = {
      {0.15, 0.10, 0.10, 0.15, 0.20, 0.15, 0.10, 0.05},
      {0.20, 0.10, 0.10, 0.15, 0.10, 0.15, 0.15, 0.05}
    };
    for (int p = 0; p < profiles.length; p++) {
      for (int n = 1; n <= 8; n++) {
        assertThat(
                framework.getDouble(
                    "profiles.find { it.id == '%s' }.weights.'SOV-%d'".formatted(profiles[p], n)))
            .as("%s SOV-%d", profiles[p], n)
            .isEqualTo(weights[p][n - 1]);
      }
    }
    assertThat(framework.getList("criteria")).hasSize(48);
    assertThat(framework.getList("criteria.scale.levels.flatten()")).hasSize(235);
  }

  /**
   * Seven of eight answered, so that the objective comes to the 530.93 of the workbook's example.
   */
  @Test
  void what_is_not_answered_adds_no_points_and_is_not_proven() {
    Map<String, Integer> chosen =
        Map.of(
            "SOV-1.1", 3, "SOV-1.3", 3, "SOV-1.4", 4, "SOV-1.5", 3, "SOV-1.6", 3, "SOV-1.7", 3,
            "SOV-1.8", 3);
    String procurement = procurement("2026-06", "");
    option(procurement, "Partial", answers((i, row) -> chosen.get(row.id())));
    JsonPath result = assess(procurement);

    String claimed = "result.options[0].readings[0].claimed";
    assertThat(result.getDouble(claimed + ".objectives[0].points.low")).isEqualTo(530.93);
    assertThat(result.getDouble(claimed + ".objectives[0].points.high"))
        .as("the eighth could still add its 125 points")
        .isGreaterThan(530.93);
    assertThat(result.getInt(claimed + ".objectives[0].answered")).isEqualTo(7);
    assertThat(result.getDouble("result.options[0].readings[0].evidenced.objectives[0].seal.low"))
        .as("what only the bidder says could be the answer that grants nothing")
        .isZero();
  }

  @Test
  void full_marks_on_one_objective_earn_exactly_its_weight() {
    String procurement = procurement("2026-06", "");
    for (int objective = 1; objective <= 8; objective++) {
      String id = "SOV-" + objective + ".";
      option(
          procurement,
          "Only SOV-" + objective,
          answers((i, row) -> row.id().startsWith(id) ? row.seals().size() : 1));
    }
    JsonPath result = assess(procurement);
    double[] weights = {20, 10, 10, 15, 10, 15, 15, 5};
    for (int objective = 1; objective <= 8; objective++) {
      String option = "result.options.find { it.name == 'Only SOV-" + objective + "' }";
      double earned =
          result.getList(option + ".criteria", Map.class).stream()
              .filter(criterion -> !Boolean.TRUE.equals(criterion.get("contradicted")))
              .mapToDouble(
                  c -> ((Number) ((Map<?, ?>) c.get("contribution")).get("low")).doubleValue())
              .sum();
      assertThat(earned).as(option).isLessThanOrEqualTo(weights[objective - 1] + 1e-9);
      assertThat(result.getDouble(option + ".readings[0].claimed.score.low"))
          .as("the framework's own arithmetic rounds its points by up to two in a thousand")
          .isCloseTo(weights[objective - 1], within(weights[objective - 1] * 0.0021));
    }
  }

  @Test
  void the_same_evidence_ranks_the_other_way_under_the_other_weights() {
    String procurement = procurement("2025-10", "");
    option(procurement, "A", reversal("SOV-5.", "SOV-1."));
    option(procurement, "B", reversal("SOV-1.", "SOV-5."));
    String assessment = assess(procurement).getString("id");
    JsonPath comparison =
        json(
            officer()
                .body(
                    """
                    {"profiles": [{"framework": "eu-csf", "profile": "2025-10"},
                                  {"framework": "eu-csf", "profile": "2026-06"}]}
                    """)
                .post("/api/v1/assessments/{id}/comparisons", assessment)
                .then()
                .statusCode(200)
                .body("kind", equalTo("exploration")));

    assertThat(comparison.getBoolean("winnerChanges")).isTrue();
    assertThat(comparison.getList("sides[0].winners")).containsExactly("A");
    assertThat(comparison.getList("sides[1].winners")).containsExactly("B");
    double[][] expected = {{77.67, 74.22}, {74.22, 77.97}};
    for (int side = 0; side < 2; side++) {
      for (int option = 0; option < 2; option++) {
        assertThat(
                comparison.getDouble(
                    "sides[%d].standings.find { it.name == '%s' }.reading.low"
                        .formatted(side, "AB".charAt(option))))
            .isCloseTo(expected[side][option], within(0.005));
      }
    }
  }

  private static List<Map<String, Object>> reversal(String best, String middle) {
    return answers(
        (i, row) ->
            row.id().startsWith(best)
                ? row.seals().size()
                : Math.min(row.id().startsWith(middle) ? 3 : 4, row.seals().size()));
  }

  @Test
  void a_gate_on_an_objective_takes_only_proven_answers() {
    String procurement =
        procurement(
            "2026-06",
            ", \"unknowns\": \"strict\", \"gates\": [{\"criterion\": \"SOV-7\", \"minimum\": 3,"
                + " \"reason\": \"Critical service\"}]");
    option(procurement, "Says so itself", vector("best"));
    JsonPath result = assess(procurement);
    assertThat(result.getString("result.options[0].gates[0].verdict")).isEqualTo("undecided");
    assertThat(result.getString("result.options[0].admission"))
        .as("read strictly, what is not proven does not pass")
        .isEqualTo("excluded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOV-3.1 | 6   | /answers/0/value     | has the answers 1, 2, 3, 4, 5",
        "SOV-3.1 | 2.5 | /answers/0/value     | has the answers 1, 2, 3, 4, 5",
        "SOV-3.1 | 0   | /answers/0/value     | has the answers 1, 2, 3, 4, 5",
        "SOV-3   | 1   | /answers/0/criterion | is not a criterion",
        "SOV-9.9 | 1   | /answers/0/criterion | is not a criterion",
      })
  void an_answer_off_the_scale_is_refused(
      String criterion, double value, String pointer, String detail) {
    officer()
        .body(
            Map.of(
                "name", "Off",
                "offerings", List.of(OFFERING),
                "answers",
                    List.of(Map.of("framework", "eu-csf", "criterion", criterion, "value", value))))
        .post("/api/v1/procurements/{id}/options", procurement("2026-06", ""))
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo(pointer))
        .body("violations[0].detail", containsString(detail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"framework\": \"nis2\", \"profile\": \"2026-06\"}",
        "{\"framework\": \"eu-csf\", \"profile\": \"2027\"}"
      })
  void a_comparison_needs_profiles_of_the_award(String choice) {
    String procurement = procurement("2026-06", "");
    option(procurement, "Any", List.of());
    String assessment = assess(procurement).getString("id");
    officer()
        .body(
            "{\"profiles\": [{\"framework\": \"eu-csf\", \"profile\": \"2025-10\"}, "
                + choice
                + "]}")
        .post("/api/v1/assessments/{id}/comparisons", assessment)
        .then()
        .statusCode(422)
        .body("violations[0].pointer", containsString("/profiles/1/"));
  }
}
