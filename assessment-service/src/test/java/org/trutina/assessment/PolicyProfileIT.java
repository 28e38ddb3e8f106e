package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.assess;
import static org.trutina.assessment.Requests.euro;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.officer;
import static org.trutina.assessment.Requests.option;
import static org.trutina.assessment.Requests.procurement;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy profiles, and what they would choose. */
@ServiceTest
class PolicyProfileIT {

  private static final String PROFILES = "/api/v1/policy-profiles";

  private static final String OWN =
      """
      {
        "name": "%s",
        "rationale": "Citizens' data must not leave the Union.",
        "awardCriteria": [
          {"framework": "ai-layer", "share": 0.5, "profile": "balanced"},
          {"framework": "competitiveness-extended", "share": 0.3, "profile": "balanced"}
        ],
        "priceShare": 0.2,
        "gates": [{"criterion": "AI-4", "minimum": 2, "reason": "Citizens' data"}]
      }
      """;

  private static final String PRICED =
      """
      {"title": "Assistant", "need": "Answer citizens' questions", "languages": ["de"],
       "awardCriteria": [{"framework": "ai-layer", "share": 0.6, "profile": "balanced"}],
       "price": {"share": 0.4, "low": "50000", "high": "250000", "currency": "EUR"}}
      """;

  @Inject DataSource database;

  private static String own() {
    return OWN.formatted("Own " + UUID.randomUUID());
  }

  private static String created(String body) {
    return officer()
        .body(body)
        .post(PROFILES)
        .then()
        .statusCode(201)
        .header("Location", containsString(PROFILES + "/"))
        .header("ETag", equalTo("\"1\""))
        .extract()
        .path("id");
  }

  @Test
  void the_shipped_profiles_have_a_rationale_and_shares_that_sum_to_one() {
    JsonPath all = json(officer().get(PROFILES).then().statusCode(200));
    for (String id : List.of("full-independence", "targeted-capability", "open-market")) {
      String at = "items.find { it.id == '" + id + "' }";
      assertThat(all.getBoolean(at + ".shipped")).isTrue();
      assertThat(all.getString(at + ".rationale")).contains("What speaks against it");
      assertThat(
              all.getDouble(at + ".awardCriteria.share.sum()") + all.getDouble(at + ".priceShare"))
          .as(id)
          .isCloseTo(1, within(1e-9));
      // It is accepted as a profile of one's own, so the award rules hold for it too.
      Map<String, Object> copy = all.getMap(at);
      copy.keySet().removeAll(List.of("id", "shipped"));
      copy.put("name", id + " " + UUID.randomUUID());
      officer().body(copy).post(PROFILES).then().log().ifValidationFails().statusCode(201);
    }
  }

  @Test
  void an_officer_makes_changes_and_removes_a_profile_of_the_authority() {
    String id = created(own());
    officer()
        .header("If-Match", "\"1\"")
        .body(own().replace("0.5", "0.4").replace("0.3,", "0.4,"))
        .put(PROFILES + "/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("awardCriteria[0].share", equalTo(0.4f))
        .body("changedBy", equalTo("anna"));
    officer()
        .header("If-Match", "\"1\"")
        .body(own())
        .put(PROFILES + "/{id}", id)
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:trutina:problem:changed-meanwhile"));
    officer().body(own()).put(PROFILES + "/{id}", id).then().statusCode(428);
    officer().delete(PROFILES + "/{id}", id).then().statusCode(428);
    officer().header("If-Match", "*").delete(PROFILES + "/{id}", id).then().statusCode(412);
    officer().header("If-Match", "\"2\"").delete(PROFILES + "/{id}", id).then().statusCode(204);
    officer().get(PROFILES + "/{id}", id).then().statusCode(404);
  }

  @Test
  void a_shipped_profile_stays_as_it_is() {
    officer()
        .header("If-Match", "\"shipped\"")
        .body(own())
        .put(PROFILES + "/open-market")
        .then()
        .statusCode(409)
        .body("detail", containsString("copy"));
    officer()
        .header("If-Match", "\"shipped\"")
        .delete(PROFILES + "/open-market")
        .then()
        .statusCode(409);
    officer().get(PROFILES + "/open-market").then().statusCode(200);
  }

  @Test
  void a_name_is_given_once() {
    String body = own();
    String first = created(body);
    officer().body(body).post(PROFILES).then().statusCode(409);
    String other = created(own());
    officer()
        .header("If-Match", "\"1\"")
        .body(body)
        .put(PROFILES + "/{id}", other)
        .then()
        .statusCode(409);
    officer().get(PROFILES + "/{id}", first).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"priceShare\": 0.2 | \"priceShare\": 0.3 | 422 | /awardCriteria",
        "\"priceShare\": 0.2 | \"priceShare\": 1.2 | 400 | /priceShare",
        "\"priceShare\": 0.2 | \"priceShare\": -0.2 | 400 | /priceShare",
        "\"ai-layer\" | \"my-layer\" | 422 | /awardCriteria/0/framework",
        "\"balanced\"}, | \"unbalanced\"}, | 422 | /awardCriteria/0/profile",
        "\"AI-4\" | \"AI-44\" | 422 | /gates/0/criterion",
        "\"minimum\": 2 | \"minimum\": 3 | 422 | /gates/0/minimum",
        "\"rationale\": \"Citizens' | \"rationale\": \"Citi\\u0000zens' | 400 | /rationale",
        "\"rationale\" | \"why\" | 400 | /why",
        "\"Citizens' data must not leave the Union.\" | \" \" | 400 | /rationale",
        "\"awardCriteria\": [ | \"awardCriteria\": [null, | 400 | /awardCriteria/0",
      })
  void a_profile_that_cannot_be_applied_is_pointed_at(
      String correct, String wrong, int status, String pointer) {
    String body = own();
    assertThat(body).contains(correct);
    officer()
        .body(body.replace(correct, wrong))
        .post(PROFILES)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.pointer", hasItem(pointer));
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
    as("x", "musterhafen", role).get(PROFILES).then().statusCode(read);
    as("x", "musterhafen", role).get(PROFILES + "/open-market").then().statusCode(read);
    as("x", "musterhafen", role).body(own()).post(PROFILES).then().statusCode(write);
    if (write == 403) {
      as("x", "musterhafen", role)
          .header("If-Match", "\"1\"")
          .delete(PROFILES + "/open-market")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void a_profile_is_its_authority_s_own() throws SQLException {
    String id = created(own());
    var other = as("claire", "exempleville", "officer");
    other.get(PROFILES + "/{id}", id).then().statusCode(404);
    as("claire", "exempleville", "officer")
        .header("If-Match", "\"1\"")
        .delete(PROFILES + "/{id}", id)
        .then()
        .statusCode(404);
    as("claire", "exempleville", "officer")
        .get(PROFILES)
        .then()
        .body("items.id", not(hasItem(id)))
        .body("items.id", hasItems("full-independence", "open-market"));
    assertThat(rowsSeenBy("musterhafen", id)).isEqualTo(1);
    assertThat(rowsSeenBy("exempleville", id)).isZero();
    assertThat(rowsSeenBy("", id)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "018f0000-0000-7000-8000-000000000000"})
  void an_unknown_profile_is_a_404(String id) {
    officer().get(PROFILES + "/{id}", id).then().statusCode(404);
  }

  private static String priced() {
    String procurement = procurement(PRICED);
    option(
            procurement,
            "gpt-oss on STACKIT",
            euro("240000.00"),
            "app-nextcloud-assistant",
            "inf-stackit-openai-gpt-oss-120b",
            "model-gpt-oss-120b")
        .statusCode(201);
    option(
            procurement,
            "DeepSeek's own service",
            euro("60000.00"),
            "inf-deepseek-api",
            "model-deepseek-v3.2")
        .statusCode(201);
    option(procurement, "ChatGPT", euro("150000"), "app-chatgpt-ent", "model-gpt-5.5")
        .statusCode(201);
    return procurement;
  }

  private static JsonPath compared(String procurement, String body) {
    return json(
        officer()
            .body(body)
            .post("/api/v1/procurements/{id}/policy-comparison", procurement)
            .then()
            .log()
            .ifValidationFails()
            .statusCode(200));
  }

  @Test
  void the_comparison_shows_who_wins_under_each_profile_and_what_the_choice_costs() {
    String procurement = priced();
    JsonPath assessment = assess(procurement);
    JsonPath comparison =
        compared(
            procurement,
            "{\"profiles\": [\"full-independence\", \"targeted-capability\", \"open-market\"]}");
    assertThat(comparison.getString("standing")).isEqualTo("exploration");
    assertThat(comparison.getString("assessment")).isEqualTo(assessment.getString("id"));
    assertThat(comparison.getString("inputDigest")).isEqualTo(assessment.getString("inputDigest"));
    assertThat(winner(comparison, "full-independence")).isEqualTo("gpt-oss on STACKIT");
    assertThat(winner(comparison, "open-market")).isEqualTo("DeepSeek's own service");
    assertThat(comparison.getBoolean(at("full-independence") + ".settled"))
        .as("where it is hosted is claimed, not documented")
        .isFalse();
    String gate =
        at("full-independence")
            + ".options.find { it.name == 'ChatGPT' }.gates.find { it.verdict == 'fail' }";
    assertThat(comparison.getString(gate + ".criterion")).isEqualTo("AI-4");
    assertThat(comparison.getString(gate + ".reason")).contains("European law");
    assertThat(comparison.getString(gate + ".because[0]")).contains("outside the EEA");
    assertThat(comparison.getList(at("open-market") + ".options.gates.flatten()")).isEmpty();
    String choice = "choices.find { it.from == 'full-independence' && it.to == 'open-market' }";
    assertThat(comparison.getString(choice + ".price.difference")).isEqualTo("-180000.00");
    assertThat(comparison.getString(choice + ".price.currency")).isEqualTo("EUR");
    assertThat(comparison.getDouble(choice + ".capability.difference.low"))
        .isPositive()
        .isEqualTo(
            comparison.getDouble(choice + ".capability.to.low")
                - comparison.getDouble(choice + ".capability.from.high"));
    assertThat(comparison.getDouble(choice + ".listPrice.difference.high")).isNegative();
    officer()
        .get("/api/v1/procurements/{id}/assessments", procurement)
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(assessment.getString("id")));
  }

  @Test
  void without_a_price_part_the_frameworks_share_the_whole_and_what_came_later_is_named() {
    String procurement =
        procurement(
            """
            {"title": "Assistant", "need": "Answer", "languages": ["de"],
             "awardCriteria": [{"framework": "ai-layer", "share": 1, "profile": "balanced"}]}
            """);
    option(procurement, "Le Chat", Map.of(), "app-le-chat").statusCode(201);
    assess(procurement);
    option(procurement, "Latecomer", Map.of(), "app-chatgpt-ent").statusCode(201);
    JsonPath comparison = compared(procurement, "{}");
    assertThat(comparison.getBoolean("priceCounts")).isFalse();
    assertThat(comparison.getList("notCompared")).isEqualTo(List.of("Latecomer"));
    assertThat(comparison.getList("outcomes.profile"))
        .contains("full-independence", "targeted-capability", "open-market");
    for (double sum :
        comparison.getList("outcomes.collect { it.parts.share.sum() }", Double.class)) {
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void an_own_profile_is_compared_like_a_shipped_one() {
    String procurement = priced();
    assess(procurement);
    String id = created(own());
    JsonPath comparison = compared(procurement, "{\"profiles\": [\"%s\"]}".formatted(id));
    assertThat(comparison.getList("outcomes.profile")).isEqualTo(List.of(id));
    assertThat(comparison.getDouble("outcomes[0].parts.share.sum()")).isCloseTo(1, within(1e-9));
    assertThat(comparison.getList("choices")).isEmpty();
  }

  @Test
  void what_cannot_be_compared_is_said() {
    String procurement = priced();
    String path = "/api/v1/procurements/{id}/policy-comparison";
    officer().body("{}").post(path, procurement).then().statusCode(409);
    assess(procurement);
    officer()
        .body("{\"profiles\": [\"open-market\", \"closed-market\"]}")
        .post(path, procurement)
        .then()
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/profiles/1")))
        .body("violations[0].detail", containsString("closed-market"));
    officer()
        .body("{\"profiles\": [\"open-market\", \"open-market\"]}")
        .post(path, procurement)
        .then()
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/profiles/1")));
    officer().body("{\"profiles\": []}").post(path, procurement).then().statusCode(400);
    officer().body("{\"profiles\": [null]}").post(path, procurement).then().statusCode(400);
    officer().body("").post(path, procurement).then().statusCode(400);
    officer().body("{}").post(path, "none").then().statusCode(404);
    as("claire", "exempleville", "officer")
        .body("{}")
        .post(path, procurement)
        .then()
        .statusCode(404);
    as("bernd", "musterhafen", "approver")
        .body("{}")
        .post(path, procurement)
        .then()
        .statusCode(200);
    as("olga", "musterhafen", "auditor").body("{}").post(path, procurement).then().statusCode(403);
  }

  private static String at(String profile) {
    return "outcomes.find { it.profile == '" + profile + "' }";
  }

  private static String winner(JsonPath comparison, String profile) {
    List<String> winners = comparison.getList(at(profile) + ".winners");
    assertThat(winners).hasSize(1);
    return Objects.requireNonNull(
        comparison.getString(
            at(profile) + ".options.find { it.option == '" + winners.getFirst() + "' }.name"));
  }

  private int rowsSeenBy(String authority, String profile) throws SQLException {
    try (var connection = database.getConnection();
        var bind =
            connection.prepareStatement("select set_config('trutina.authority', ?, false)")) {
      bind.setString(1, authority);
      bind.execute();
      try (var count =
          connection.prepareStatement("select count(*) from policy_profile where id = ?")) {
        count.setObject(1, UUID.fromString(profile));
        try (var result = count.executeQuery()) {
          result.next();
          return result.getInt(1);
        }
      }
    }
  }
}
