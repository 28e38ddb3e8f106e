package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evaluators judge what no fact shows: each alone, then together. */
@ServiceTest
class EvaluationIT {

  private static final String AUTHORITY = "jury";
  private static final String FRAMEWORK = "competitiveness-judged";
  private static final List<String> CRITERIA = List.of("J-concept", "J-usability", "J-exit");

  @Inject TestClock clock;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  private static RequestSpecification officer(String name) {
    return as(name, AUTHORITY, "officer");
  }

  private static ValidatableResponse post(String who, String id, String step, Object body) {
    return officer(who).body(body).post("/api/v1/procurements/" + id + step).then();
  }

  private static JsonPath seenBy(String who, String id) {
    return json(
        officer(who).get("/api/v1/procurements/{id}/evaluation", id).then().statusCode(200));
  }

  /** A draft with two evaluators invited and two options. */
  private String draft() {
    String in30 =
        clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30)).toString();
    String id =
        officer("anna")
            .body(
                """
                {"title": "Assistant", "need": "Answer questions of citizens", "languages": ["de"],
                 "awardCriteria": [
                   {"framework": "ai-layer", "share": 0.4, "profile": "balanced"},
                   {"framework": "competitiveness-judged", "share": 0.6, "profile": "balanced"}],
                 "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}}
                """
                    .formatted(in30, in30))
            .post("/api/v1/procurements")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("id");
    for (String name : List.of("otto", "olga")) {
      post("anna", id, "/evaluation/evaluators", Map.of("name", name)).statusCode(200);
    }
    option(id, "app-le-chat");
    option(id, "inf-scaleway-gpt-oss-120b");
    return id;
  }

  private static void option(String id, String name) {
    post("anna", id, "/options", Map.of("name", name, "offerings", List.of(name))).statusCode(201);
  }

  /** Opened at once: what the judging does not depend on has tests of its own. */
  private String opened() {
    String id = draft();
    put(id, "opened");
    return id;
  }

  private void put(String id, String state) {
    try (var connection = DriverManager.getConnection(url, owner, password);
        var statement =
            connection.prepareStatement("update procurement set state = ? where id = ?")) {
      statement.setString(1, state);
      statement.setObject(2, UUID.fromString(id));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, Object>> dutiesOf(String who, String id) {
    return officer(who)
        .get("/api/v1/evaluation-duties")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.procurement == '" + id + "' }");
  }

  @Test
  void an_evaluator_is_told_what_is_owed_until_all_is_handed_in() {
    String id = draft();
    assertThat(dutiesOf("otto", id)).as("offers are not open yet").isEmpty();
    put(id, "opened");
    assertThat(dutiesOf("otto", id))
        .containsExactly(
            Map.of("procurement", id, "title", "Assistant", "declared", false, "missing", 6));
    assertThat(dutiesOf("anna", id)).as("not invited").isEmpty();

    sign("otto", id);
    score("otto", id, List.of(one(options(id).getFirst(), "J-exit", 2))).statusCode(200);
    assertThat(dutiesOf("otto", id))
        .containsExactly(
            Map.of("procurement", id, "title", "Assistant", "declared", true, "missing", 5));
    scoreAll("otto", id, 2).statusCode(200);
    assertThat(dutiesOf("otto", id)).isEmpty();

    post(
            "olga",
            id,
            "/evaluation/declaration",
            Map.of("version", "2026-11", "conflict", true, "detail", "Worked for a bidder"))
        .statusCode(200);
    assertThat(dutiesOf("olga", id)).as("who has a conflict owes nothing").isEmpty();
  }

  private static ValidatableResponse sign(String who, String id) {
    return post(
        who, id, "/evaluation/declaration", Map.of("version", "2026-11", "conflict", false));
  }

  private static List<String> options(String id) {
    return officer("anna").get("/api/v1/procurements/{id}", id).then().extract().path("options.id");
  }

  private static Map<String, Object> one(String option, String criterion, double value) {
    return new HashMap<>(
        Map.of(
            "option", option,
            "framework", FRAMEWORK,
            "criterion", criterion,
            "value", value,
            "reason", "As described for level " + value));
  }

  private static ValidatableResponse score(String who, String id, List<?> scores) {
    return post(who, id, "/evaluation/scores", Map.of("scores", scores));
  }

  /** Everything, with the same value. */
  private static ValidatableResponse scoreAll(String who, String id, double value) {
    var scores = new ArrayList<Map<String, Object>>();
    options(id).forEach(o -> CRITERIA.forEach(c -> scores.add(one(o, c, value))));
    return score(who, id, scores);
  }

  private static ValidatableResponse agree(
      String who, String id, String option, String criterion, double value) {
    return officer(who)
        .body(
            Map.of(
                "option", option,
                "framework", FRAMEWORK,
                "criterion", criterion,
                "value", value,
                "reasons", "The test protocol settles it."))
        .put("/api/v1/procurements/{id}/evaluation/consensus", id)
        .then();
  }

  private static ValidatableResponse confirm(
      String who, String id, String option, String criterion, double value) {
    return post(
        who,
        id,
        "/evaluation/consensus/confirmation",
        Map.of("option", option, "framework", FRAMEWORK, "criterion", criterion, "value", value));
  }

  private static void agreeOnAll(String id, double first, double second) {
    List<String> options = options(id);
    for (int i = 0; i < options.size(); i++) {
      double value = i == 0 ? first : second;
      for (String criterion : CRITERIA) {
        agree("otto", id, options.get(i), criterion, value).statusCode(200);
        confirm("olga", id, options.get(i), criterion, value).statusCode(200);
      }
    }
  }

  @Test
  void each_scores_alone_then_all_see_who_said_what_and_two_put_down_what_they_agree_on() {
    String id = opened();
    sign("otto", id).statusCode(200);
    sign("olga", id).statusCode(200);
    scoreAll("otto", id, 1).statusCode(200);

    for (String who : List.of("olga", "anna")) {
      JsonPath seen = seenBy(who, id);
      assertThat(seen.getList("cells.scores.flatten()")).as("sealed from " + who).isEmpty();
      assertThat(seen.getList("cells.sealed", Boolean.class)).containsOnly(true);
      assertThat(seen.getList("cells.range")).containsOnlyNulls();
      assertThat(seen.getInt("evaluators.find { it.name == 'otto' }.given")).isEqualTo(6);
      assertThat(seen.getInt("evaluators.find { it.name == 'olga' }.missing")).isEqualTo(6);
    }
    for (String role : List.of("approver", "auditor")) {
      as("paula", AUTHORITY, role)
          .get("/api/v1/procurements/{id}/evaluation", id)
          .then()
          .statusCode(200)
          .body("cells.scores.flatten().size()", equalTo(0));
    }
    assertThat(seenBy("otto", id).getList("cells.scores.flatten().evaluator", String.class))
        .as("one's own are seen")
        .hasSize(6)
        .containsOnly("otto");
    String first = options(id).getFirst();
    agree("otto", id, first, "J-exit", 2)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:scores-sealed"));

    score("otto", id, List.of(one(first, "J-exit", 2))).statusCode(200);
    scoreAll("olga", id, 3).statusCode(200).body("complete", equalTo(true));

    JsonPath open = seenBy("anna", id);
    String exit = "cells.find { it.option == '" + first + "' && it.criterion == 'J-exit' }";
    assertThat(open.getBoolean(exit + ".disagreement")).isTrue();
    assertThat(open.getDouble(exit + ".range.low")).isEqualTo(2);
    assertThat(open.getDouble(exit + ".range.high")).isEqualTo(3);
    assertThat(open.getList(exit + ".scores.evaluator", String.class))
        .containsExactlyInAnyOrder("otto", "olga");
    assertThat(open.getList(exit + ".scores.reason", String.class))
        .allMatch(reason -> reason.startsWith("As described"));
    score("otto", id, List.of(one(first, "J-exit", 3)))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:scores-open"));

    agree("otto", id, first, "J-exit", 3).statusCode(200);
    confirm("otto", id, first, "J-exit", 3).statusCode(403);
    confirm("olga", id, first, "J-exit", 2)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:changed-meanwhile"));
    confirm("olga", id, first, "J-exit", 3).statusCode(200);
    agree("otto", id, first, "J-exit", 1)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:consensus-confirmed"));
    JsonPath agreed = seenBy("anna", id);
    assertThat(agreed.getString(exit + ".consensus.proposedBy")).isEqualTo("otto");
    assertThat(agreed.getString(exit + ".consensus.confirmedBy")).isEqualTo("olga");
    assertThat(agreed.getList(exit + ".scores")).as("what each said stays on record").hasSize(2);
    assertThat(
            json(as("udo", AUTHORITY, "auditor")
                    .get("/api/v1/audit/entries?subject={id}&limit=200", id)
                    .then())
                .getList("items.action"))
        .containsSubsequence(
            "evaluator-invited",
            "interests-declared",
            "options-scored",
            "options-scored",
            "options-scored",
            "scores-unsealed",
            "consensus-proposed",
            "consensus-confirmed");
  }

  @Test
  void what_the_panel_agrees_on_is_evidence_and_the_award_waits_for_it() {
    String id = opened();
    sign("otto", id);
    sign("olga", id);
    scoreAll("otto", id, 1).statusCode(200);
    scoreAll("olga", id, 2).statusCode(200);
    JsonPath before = json(post("anna", id, "/assessments", "").statusCode(201));
    assertThat(
            before.getList(
                "result.options[0].criteria.findAll { it.framework == '" + FRAMEWORK + "' }.known",
                Boolean.class))
        .as("what is not judged is not known")
        .containsOnly(false);
    post("anna", id, "/award/evaluation", Map.of("assessment", before.getString("id")))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:not-judged"))
        .body("detail", containsString("6 judgements"));

    agreeOnAll(id, 3, 1);
    post("anna", id, "/award/evaluation", Map.of("assessment", before.getString("id")))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:assessment-overtaken"));
    JsonPath after = json(post("anna", id, "/assessments", "").statusCode(201));
    String usability =
        "result.options.find { it.option == '"
            + options(id).getFirst()
            + "' }.criteria.find { it.criterion == 'J-usability' }";
    assertThat(after.getDouble(usability + ".value.low")).isEqualTo(1);
    assertThat(after.getString(usability + ".evidence[0].type")).isEqualTo("judgement");
    assertThat(after.getString(usability + ".evidence[0].value"))
        .isEqualTo("3: The test protocol settles it.");
    String source = after.getString(usability + ".evidence[0].sources[0]");
    assertThat(after.getString("result.sources.find { it.id == '" + source + "' }.title"))
        .isEqualTo("Evaluation panel");
    assertThat(after.getString("result.sources.find { it.id == '" + source + "' }.asOf"))
        .isEqualTo(clock.instant().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
    post("anna", id, "/award/evaluation", Map.of("assessment", after.getString("id")))
        .statusCode(200);
  }

  @Test
  void a_declared_conflict_excludes_and_is_not_taken_back() {
    String id = opened();
    score("otto", id, List.of(one(options(id).getFirst(), "J-exit", 1)))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:declaration-first"));
    post("otto", id, "/evaluation/declaration", Map.of("version", "2025-01", "conflict", false))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:declaration-outdated"));
    post("otto", id, "/evaluation/declaration", Map.of("version", "2026-11", "conflict", true))
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/detail"));
    sign("olga", id).statusCode(200);
    scoreAll("olga", id, 2).statusCode(200).body("complete", equalTo(false));
    post(
            "otto",
            id,
            "/evaluation/declaration",
            Map.of("version", "2026-11", "conflict", true, "detail", "My sister works there."))
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("evaluators.find { it.name == 'otto' }.declaration.conflict", equalTo(true))
        .body("evaluators.find { it.name == 'otto' }.missing", equalTo(0));
    scoreAll("otto", id, 1).statusCode(403);
    sign("otto", id).statusCode(409).body("type", equalTo("urn:trutina:problem:conflict-declared"));
    agree("otto", id, options(id).getFirst(), "J-exit", 2).statusCode(403);
    agree("anna", id, options(id).getFirst(), "J-exit", 2).statusCode(200);
    confirm("olga", id, options(id).getFirst(), "J-exit", 2).statusCode(200);
  }

  @Test
  void what_a_judge_with_a_conflict_has_put_down_is_not_confirmed_and_another_may_judge() {
    String id = opened();
    String option = options(id).getFirst();
    conflict("otto", id).statusCode(200);
    sign("olga", id).statusCode(200);
    scoreAll("olga", id, 2).statusCode(200).body("complete", equalTo(true));
    agree("olga", id, option, "J-exit", 2).statusCode(200);
    conflict("olga", id).statusCode(200).body("complete", equalTo(false));
    confirm("anna", id, option, "J-exit", 2)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:scores-sealed"));
    post("anna", id, "/evaluation/evaluators", Map.of("name", "oskar")).statusCode(200);
    sign("oskar", id).statusCode(200);
    scoreAll("oskar", id, 2).statusCode(200).body("complete", equalTo(true));
    confirm("anna", id, option, "J-exit", 2)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:proposer-excluded"));
    agree("oskar", id, option, "J-exit", 2).statusCode(200);
    confirm("anna", id, option, "J-exit", 2).statusCode(200);
  }

  @Test
  void who_was_invited_before_the_opening_judges_each_lot() {
    String in30 =
        clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30)).toString();
    String id =
        officer("anna")
            .body(
                """
                {"title": "Assistant", "need": "Answer questions of citizens", "languages": ["de"],
                 "awardCriteria": [
                   {"framework": "competitiveness-judged", "share": 1, "profile": "balanced"}],
                 "lots": [{"id": "LOT-1", "title": "Chat"}, {"id": "LOT-2", "title": "Drafts"}],
                 "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}}
                """
                    .formatted(in30, in30))
            .post("/api/v1/procurements")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("id");
    post("anna", id, "/evaluation/evaluators", Map.of("name", "otto")).statusCode(200);
    var we = new SealedOffers(AUTHORITY, clock);
    SealedOffers.post(we.approver(), id, "/publication").statusCode(200);
    try {
      for (String lot : List.of("LOT-1", "LOT-2")) {
        Map<String, Object> offer = Requests.sealed("Bidder of " + lot, "app-le-chat");
        offer.put("lot", lot);
        we.registered(id, offer);
      }
      JsonPath opened = json(we.open(id).statusCode(200));
      for (String lot : List.of("LOT-1", "LOT-2")) {
        String part = opened.getString("lotProcurements.'" + lot + "'");
        assertThat(dutiesOf("otto", part)).hasSize(1);
        sign("otto", part).statusCode(200);
      }
    } finally {
      clock.reset();
    }
  }

  private static ValidatableResponse conflict(String who, String id) {
    return post(
        who,
        id,
        "/evaluation/declaration",
        Map.of("version", "2026-11", "conflict", true, "detail", "My sister works there."));
  }

  @Test
  void who_prepares_may_go_on_without_what_one_evaluator_owes_but_not_without_all() {
    String id = opened();
    sign("olga", id);
    scoreAll("olga", id, 2).statusCode(200);
    Map<String, String> because = Map.of("evaluator", "otto", "reason", "Ill since Monday.");
    post("olga", id, "/evaluation/closures", because).statusCode(403);
    post("anna", id, "/evaluation/closures", Map.of("evaluator", "nobody", "reason", "Ill"))
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/evaluator"));
    post("anna", id, "/evaluation/closures", Map.of("evaluator", "olga", "reason", "Ill"))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:nothing-missing"));
    post("anna", id, "/evaluation/closures", because)
        .statusCode(200)
        .body("complete", equalTo(true));
    JsonPath seen = seenBy("otto", id);
    assertThat(seen.getString("cells[0].scores.find { it.evaluator == 'otto' }.closedBy"))
        .isEqualTo("anna");
    assertThat(seen.getString("cells[0].scores.find { it.evaluator == 'otto' }.reason"))
        .isEqualTo("Ill since Monday.");

    String other = opened();
    sign("olga", other);
    post("anna", other, "/evaluation/closures", because).statusCode(200);
    post("anna", other, "/evaluation/closures", Map.of("evaluator", "olga", "reason", "Ill"))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:nobody-has-scored"));
  }

  @Test
  void an_option_that_comes_later_is_sealed_anew_and_what_was_seen_stays_open() {
    String id = opened();
    sign("otto", id);
    sign("olga", id);
    scoreAll("otto", id, 1).statusCode(200);
    scoreAll("olga", id, 2).statusCode(200);
    put(id, "draft");
    option(id, "app-chatgpt-ent");
    put(id, "opened");
    JsonPath seen = seenBy("anna", id);
    assertThat(seen.getBoolean("complete")).isFalse();
    assertThat(seen.getList("cells.findAll { it.sealed }.optionName", String.class))
        .hasSize(3)
        .containsOnly("app-chatgpt-ent");
    post("anna", id, "/evaluation/evaluators", Map.of("name", "oskar"))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:scores-open"));
  }

  @Test
  void nothing_is_judged_before_the_opening_or_without_an_invitation() {
    String id = draft();
    as("paula", AUTHORITY, "approver")
        .post("/api/v1/procurements/{id}/publication", id)
        .then()
        .statusCode(200);
    sign("otto", id).statusCode(409).body("type", equalTo("urn:trutina:problem:not-in-this-state"));
    scoreAll("otto", id, 1)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:not-in-this-state"));
    String opened = opened();
    sign("oskar", opened).statusCode(403);
    post("oskar", opened, "/evaluation/evaluators", Map.of("name", "oskar")).statusCode(403);
    post("anna", opened, "/evaluation/evaluators", Map.of("name", "otto"))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:already-invited"));
    post("anna", opened, "/evaluation/evaluators", Map.of("name", "two words"))
        .statusCode(400)
        .body("violations[0].pointer", equalTo("/name"));
  }

  @ParameterizedTest
  @CsvSource({
    "J-exit,  1.5, /scores/0/value",
    "J-exit,  4,   /scores/0/value",
    "J-charm, 1,   /scores/0/criterion",
  })
  void a_score_off_the_published_levels_is_refused(String criterion, double value, String pointer) {
    String id = opened();
    sign("otto", id);
    score("otto", id, List.of(one(options(id).getFirst(), criterion, value)))
        .statusCode(422)
        .body("violations[0].pointer", equalTo(pointer));
    var silent = one(options(id).getFirst(), "J-exit", 1);
    silent.put("reason", " ");
    score("otto", id, List.of(silent))
        .statusCode(400)
        .body("violations[0].pointer", equalTo("/scores/0/reason"));
  }

  @Test
  void what_is_judged_cannot_be_answered_by_a_bidder() {
    String id = draft();
    post(
            "anna",
            id,
            "/options",
            Map.of(
                "name",
                "Boaster",
                "offerings",
                List.of("app-le-chat"),
                "answers",
                List.of(Map.of("framework", FRAMEWORK, "criterion", "J-exit", "value", 3))))
        .statusCode(422)
        .body("violations[0].detail", containsString("judged by evaluators"));
  }

  @Test
  void another_authority_sees_nothing_and_what_was_unsealed_does_not_change() throws SQLException {
    String id = opened();
    sign("otto", id);
    sign("olga", id);
    scoreAll("otto", id, 1).statusCode(200);
    scoreAll("olga", id, 2).statusCode(200);
    as("claire", "exempleville", "officer")
        .get("/api/v1/procurements/{id}/evaluation", id)
        .then()
        .statusCode(404);
    for (String table : List.of("evaluator", "evaluation_score")) {
      assertThat(rows(table, id, AUTHORITY)).as(table).isPositive();
      assertThat(rows(table, id, "exempleville")).as(table).isZero();
      assertThat(rows(table, id, "")).as(table).isZero();
    }
    try (var connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "update evaluation_score set value = 3 where procurement_id = '" + id + "'"))
          .hasMessageContaining("does not change any more");
    }
  }

  private long rows(String table, String procurement, String authority) throws SQLException {
    try (var connection = database.getConnection()) {
      try (var settings =
          connection.prepareStatement("select set_config('trutina.authority', ?, false)")) {
        settings.setString(1, authority);
        settings.execute();
      }
      try (var query =
          connection.prepareStatement(
              "select count(*) from " + table + " where procurement_id = ?")) {
        query.setObject(1, UUID.fromString(procurement));
        try (var result = query.executeQuery()) {
          result.next();
          return result.getLong(1);
        }
      }
    }
  }
}
