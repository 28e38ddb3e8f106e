package org.trutina.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.Tokens;

@ServiceTest
class MainJobIT {

  private static final String PROBLEM = "application/problem+json";

  private static final String PROCUREMENT =
      """
      {
        "title": "Assistant",
        "need": "Answer citizens' questions",
        "languages": ["de"],
        "awardCriteria": [
          {"framework": "eu-csf-objectives", "share": 0.5, "profile": "%s"},
          {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}
        ],
        "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Personal data of citizens"}]
      }
      """;

  @Inject DataSource database;

  private static RequestSpecification as(String user, String authority, String role) {
    return given().auth().oauth2(Tokens.of(user, authority, role)).contentType(ContentType.JSON);
  }

  private static RequestSpecification officer() {
    return as("anna", "musterhafen", "officer");
  }

  private static RequestSpecification otherOfficer() {
    return as("claire", "exempleville", "officer");
  }

  private static String newProcurement(String profile) {
    return officer()
        .body(PROCUREMENT.formatted(profile))
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/procurements/"))
        .extract()
        .path("id");
  }

  private static void addOption(String procurement, String name, String... offerings) {
    officer()
        .body(Map.of("name", name, "offerings", List.of(offerings)))
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

  private static JsonPath json(ValidatableResponse response) {
    return response
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  private static String demo(String profile) {
    String procurement = newProcurement(profile);
    addOption(
        procurement,
        "gpt-oss on STACKIT",
        "app-nextcloud-assistant",
        "inf-stackit-openai-gpt-oss-120b");
    addOption(procurement, "Qwen on OVHcloud", "app-nextcloud-assistant", "inf-ovhcloud-qwen3-32b");
    addOption(procurement, "ChatGPT", "app-chatgpt-ent", "model-gpt-5.5");
    return procurement;
  }

  @Test
  void an_assessment_ranks_excludes_and_shows_the_claim_behind_every_number() {
    String procurement = demo("2026-06");
    JsonPath assessment = assess(procurement);

    assertThat(assessment.getString("inputDigest")).matches("[0-9a-f]{64}");
    assertThat(assessment.getString("result.options.find { it.name == 'ChatGPT' }.admission"))
        .as("processing in the United States is documented, so the gate fails on accepted evidence")
        .isEqualTo("excluded");
    assertThat(assessment.getList("result.options.findAll { it.rank != null }.rank", Integer.class))
        .isSorted()
        .startsWith(1)
        .hasSize(2);
    assertThat(assessment.getList("result.paretoFront")).isNotEmpty();
    for (int option = 0; option < 3; option++) {
      String at = "result.options[" + option + "]";
      double low = 0;
      for (double part : assessment.getList(at + ".criteria.contribution.low", Double.class)) {
        low += part;
      }
      assertThat(low).isCloseTo(assessment.getDouble(at + ".score.low"), within(1e-9));
      assertThat(assessment.getList(at + ".criteria.findAll { it.known && it.evidence.isEmpty() }"))
          .as("nothing is known without evidence")
          .isEmpty();
    }
    assertThat(assessment.getList("result.sources.id"))
        .containsAll(
            assessment.getList(
                "result.options.criteria.flatten().evidence.flatten().sources.flatten()"));
  }

  @Test
  void the_same_input_gives_the_same_digest_and_the_same_result() {
    String procurement = demo("2026-06");
    JsonPath first = assess(procurement);
    JsonPath second = assess(procurement);
    assertThat(second.getString("inputDigest")).isEqualTo(first.getString("inputDigest"));
    assertThat(second.getMap("result")).isEqualTo(first.getMap("result"));
    JsonPath read =
        json(
            officer()
                .get("/api/v1/assessments/{id}", first.getString("id"))
                .then()
                .statusCode(200));
    assertThat(read.getMap("result")).isEqualTo(first.getMap("result"));
    officer()
        .get("/api/v1/procurements/{id}/assessments", procurement)
        .then()
        .body("items.id", equalTo(List.of(second.getString("id"), first.getString("id"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10, SOV-1, 0.15", "2025-10, SOV-2, 0.10", "2025-10, SOV-3, 0.10", "2025-10, SOV-4, 0.15",
    "2025-10, SOV-5, 0.20", "2025-10, SOV-6, 0.15", "2025-10, SOV-7, 0.10", "2025-10, SOV-8, 0.05",
    "2026-06, SOV-1, 0.20", "2026-06, SOV-2, 0.10", "2026-06, SOV-3, 0.10", "2026-06, SOV-4, 0.15",
    "2026-06, SOV-5, 0.10", "2026-06, SOV-6, 0.15", "2026-06, SOV-7, 0.15", "2026-06, SOV-8, 0.05",
  })
  void each_official_weight_is_the_published_one(String profile, String criterion, float weight) {
    officer()
        .get("/api/v1/frameworks/eu-csf-objectives")
        .then()
        .statusCode(200)
        .body(
            "profiles.find { it.id == '" + profile + "' }.weights.'" + criterion + "'",
            equalTo(weight));
  }

  @Test
  void the_profile_is_an_input_and_changes_the_result() {
    JsonPath october = assess(demo("2025-10"));
    JsonPath june = assess(demo("2026-06"));
    assertThat(october.getString("inputDigest")).isNotEqualTo(june.getString("inputDigest"));
    assertThat(october.getList("result.options[0].criteria.weight"))
        .isNotEqualTo(june.getList("result.options[0].criteria.weight"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"price\": -0.1, \"capability\": 0.5, \"languages\": 0.3, \"openness\": 0.3} | /awardCriteria/1/weights/price | price",
        "{\"price\": 0.3, \"capability\": 0.3, \"languages\": 0.2, \"openness\": 0.20000001} | /awardCriteria/1/weights | sum to 1",
        "{\"price\": 0.5, \"capability\": 0.3, \"languages\": 0.2} | /awardCriteria/1/weights/openness | openness",
        "{\"price\": 0.3, \"capability\": 0.3, \"languages\": 0.2, \"openness\": 0.2, \"charm\": 0} | /awardCriteria/1/weights/charm | charm",
      })
  void weights_that_cannot_be_published_are_a_422_that_names_the_criterion(
      String weights, String pointer, String named) {
    officer()
        .body(
            PROCUREMENT
                .formatted("2026-06")
                .replace("\"profile\": \"balanced\"", "\"weights\": " + weights))
        .post("/api/v1/procurements")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:trutina:problem:invalid-award-rules"))
        .body("violations.pointer", hasItem(pointer))
        .body("violations.detail.join()", containsString(named));
  }

  @Test
  void weights_within_a_billionth_of_one_are_accepted() {
    officer()
        .body(
            PROCUREMENT
                .formatted("2026-06")
                .replace(
                    "\"profile\": \"balanced\"",
                    "\"weights\": {\"price\": 0.3, \"capability\": 0.3, \"languages\": 0.2,"
                        + " \"openness\": 0.2000000009}"))
        .post("/api/v1/procurements")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"share\": 0.5, \"profile\": \"2026-06\" | \"share\": 0.4, \"profile\": \"2026-06\" | 422 | /awardCriteria",
        "\"framework\": \"eu-csf-objectives\" | \"framework\": \"nis2\" | 422 | /awardCriteria/0/framework",
        "\"profile\": \"2026-06\" | \"profile\": \"2027-01\" | 422 | /awardCriteria/0/profile",
        "\"minimum\": 1 | \"minimum\": 5 | 422 | /gates/0/minimum",
        "\"criterion\": \"SOV-3\" | \"criterion\": \"SOV-9\" | 422 | /gates/0/criterion",
        "\"criterion\": \"SOV-3\" | \"criterion\": \"price\" | 422 | /gates/0/criterion",
        "\"title\": | \"titel\": | 400 | /titel",
        "\"minimum\": 1 | \"minimum\": \"one\" | 400 | /gates/0/minimum",
        "\"languages\": [\"de\"] | \"languages\": \"de\" | 400 | /languages",
        "\"languages\": [\"de\"] | \"languages\": [\"de\"], \"unknowns\": \"maybe\" | 400 | /unknowns",
        "\"minimum\": 1 | \"minimum\": NaN | 400 | /gates/0",
      })
  void what_cannot_be_accepted_is_pointed_at(
      String correct, String wrong, int status, String pointer) {
    officer()
        .body(PROCUREMENT.formatted("2026-06").replace(correct, wrong))
        .post("/api/v1/procurements")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("violations.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Assistant | Assist\\u0000ant | /title",
        "Personal data | Personal\\u0000data | /gates/0/reason",
        "\"profile\": \"balanced\" | \"weights\": {\"price\": null} | /awardCriteria/1/weights/price",
        "\"share\": 0.5, \"profile\": \"2026-06\" | \"share\": null, \"profile\": \"2026-06\" | /awardCriteria/0/share",
        "[\"de\"] | [null] | /languages/0",
        "[\"de\"] | [\"Deutsch!\"] | /languages/0",
      })
  void what_cannot_be_stored_or_is_missing_is_a_400_that_points_at_the_field(
      String correct, String wrong, String pointer) {
    officer()
        .body(PROCUREMENT.formatted("2026-06").replace(correct, wrong))
        .post("/api/v1/procurements")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("violations.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"title\": }", "[]", "\"text\"", ""})
  void malformed_json_is_a_400_problem(String body) {
    officer()
        .body(body)
        .post("/api/v1/procurements")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", not(containsString("Exception")));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/procurements/none",
    "GET, /api/v1/procurements/018f0000-0000-7000-8000-000000000000",
    "GET, /api/v1/assessments/none",
    "GET, /api/v1/frameworks/none",
    "POST, /api/v1/procurements/018f0000-0000-7000-8000-000000000000/assessments",
    "GET, /api/v1/procurements/none/assessments",
  })
  void an_unknown_id_is_a_404_problem(String method, String path) {
    officer()
        .request(method, path)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", startsWith("urn:trutina:problem:"));
  }

  @Test
  void an_option_needs_offerings_that_the_catalogue_knows_and_a_name_of_its_own() {
    String procurement = newProcurement("2026-06");
    officer()
        .body(Map.of("name", "Nothing real", "offerings", List.of("app-le-chat", "app-none")))
        .post("/api/v1/procurements/{id}/options", procurement)
        .then()
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/offerings/1")));
    addOption(procurement, "Le Chat", "app-le-chat");
    officer()
        .body(Map.of("name", "Le Chat", "offerings", List.of("app-le-chat")))
        .post("/api/v1/procurements/{id}/options", procurement)
        .then()
        .statusCode(409)
        .contentType(PROBLEM);
  }

  @Test
  void a_procurement_without_options_cannot_be_assessed() {
    officer()
        .post("/api/v1/procurements/{id}/assessments", newProcurement("2026-06"))
        .then()
        .statusCode(409)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({
    "officer, 200, 201",
    "approver, 200, 403",
    "auditor, 200, 403",
    "steward, 403, 403",
    "admin, 403, 403",
  })
  void each_role_may_do_what_its_job_needs(String role, int read, int write) {
    as("x", "musterhafen", role).get("/api/v1/procurements").then().statusCode(read);
    as("x", "musterhafen", role)
        .body(PROCUREMENT.formatted("2026-06"))
        .post("/api/v1/procurements")
        .then()
        .statusCode(write);
  }

  @Test
  void another_authority_sees_nothing_through_the_service() {
    String procurement = demo("2026-06");
    String assessment = assess(procurement).getString("id");
    otherOfficer().get("/api/v1/procurements/{id}", procurement).then().statusCode(404);
    otherOfficer().get("/api/v1/assessments/{id}", assessment).then().statusCode(404);
    otherOfficer()
        .get("/api/v1/procurements")
        .then()
        .statusCode(200)
        .body("items.findAll { it.id == '" + procurement + "' }", hasSize(0));
  }

  @Test
  void another_authority_sees_nothing_in_the_database_either() throws SQLException {
    String procurement = newProcurement("2026-06");
    assertThat(rowsSeenBy("musterhafen", procurement)).isEqualTo(1);
    assertThat(rowsSeenBy("exempleville", procurement)).isZero();
    assertThat(rowsSeenBy("", procurement)).isZero();
  }

  @Test
  void a_token_without_an_authority_is_told_so() {
    given()
        .auth()
        .oauth2(Tokens.of("anna", "", "officer"))
        .get("/api/v1/procurements")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("detail", containsString("contracting authority"));
  }

  private int rowsSeenBy(String authority, String procurement) throws SQLException {
    try (var connection = database.getConnection()) {
      try (var bind =
          connection.prepareStatement("select set_config('trutina.authority', ?, false)")) {
        bind.setString(1, authority);
        bind.execute();
      }
      try (var count =
          connection.prepareStatement("select count(*) from procurement where id = ?")) {
        count.setObject(1, UUID.fromString(procurement));
        try (var result = count.executeQuery()) {
          result.next();
          return result.getInt(1);
        }
      }
    }
  }
}
