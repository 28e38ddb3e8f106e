package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.sealed;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trutina.assessment.procurement.State;
import org.trutina.assessment.procurement.Step;

/** Every step × every state × every role: what the table does not allow is refused. */
@ServiceTest
class ForbiddenStepsIT {

  private static final List<String> ROLES =
      List.of("officer", "approver", "steward", "auditor", "admin");

  private static final String DRAFT =
      """
      {"title": "Steps", "need": "Try them all", "languages": ["de"],
       "awardCriteria": [{"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
      """;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @ParameterizedTest
  @EnumSource(Step.class)
  void what_the_table_does_not_allow_is_refused(Step step) throws SQLException {
    String id =
        as("anna", "schritte", "officer")
            .body(DRAFT)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    try (Connection database = DriverManager.getConnection(url, owner, password)) {
      for (State state : State.values()) {
        for (String role : ROLES) {
          put(database, id, state);
          Response answer = take(step, as("rolf", "schritte", role), "/api/v1/procurements/" + id);
          String tried = step + " in " + state + " by " + role + ": " + answer.asString();
          boolean mayTake = step.roles().contains(role);
          if (!mayTake) {
            assertThat(answer.statusCode()).as(tried).isEqualTo(403);
          } else if (!step.allowedIn(state)) {
            assertThat(answer.statusCode()).as(tried).isEqualTo(409);
            assertThat(answer.<String>path("type"))
                .as(tried)
                .isEqualTo("urn:trutina:problem:not-in-this-state");
          } else {
            assertThat(answer.statusCode()).as(tried).isNotEqualTo(403).isLessThan(500);
            assertThat(answer.asString()).as(tried).doesNotContain("not-in-this-state");
          }
        }
      }
    }
  }

  private static void put(Connection database, String id, State state) throws SQLException {
    try (var statement =
        database.prepareStatement(
            """
            update procurement set state = ?, timetable =
              '{"offersUntil": "2020-01-01T00:00:00Z", "openingFrom": "2020-01-01T00:00:00Z",
                "standstillDays": 10}'
            where id = ?
            """)) {
      statement.setString(1, state.key());
      statement.setObject(2, UUID.fromString(id));
      statement.execute();
    }
  }

  /** A new step without a request does not compile. */
  private static Response take(Step step, RequestSpecification who, String at) {
    return switch (step) {
      case EDIT -> who.header("If-Match", "\"1\"").body(DRAFT).put(at);
      case PUBLISH -> who.post(at + "/publication");
      case PROPOSE_CORRIGENDUM ->
          who.body("{\"reasons\": \"Why\", \"procurement\": " + DRAFT + "}")
              .post(at + "/corrigenda");
      case PUBLISH_CORRIGENDUM -> who.post(at + "/corrigenda/publication");
      case REGISTER_OFFER -> who.body(sealed("Bidder", "app-le-chat")).post(at + "/offers");
      case REPLACE_OFFER ->
          who.header("If-Match", "\"1\"")
              .body(sealed("Bidder", "app-le-chat"))
              .put(at + "/offers/" + UUID.randomUUID());
      case WITHDRAW_OFFER ->
          who.header("If-Match", "\"1\"").delete(at + "/offers/" + UUID.randomUUID());
      case ATTACH_EVIDENCE ->
          who.contentType("text/plain")
              .body("Evidence")
              .post(at + "/offers/" + UUID.randomUUID() + "/evidence?fileName=a.txt");
      case REMOVE_EVIDENCE ->
          who.delete(at + "/offers/" + UUID.randomUUID() + "/evidence/" + UUID.randomUUID());
      case REQUEST_OPENING -> who.post(at + "/opening/request");
      case OPEN -> who.post(at + "/opening");
      case READ_OFFER -> who.get(at + "/offers/" + UUID.randomUUID());
      case READ_EVIDENCE ->
          who.get(at + "/offers/" + UUID.randomUUID() + "/evidence/" + UUID.randomUUID());
      case ADD_OPTION ->
          who.body(
                  Map.of("name", UUID.randomUUID().toString(), "offerings", List.of("app-le-chat")))
              .post(at + "/options");
      case ASSESS -> assess(who, at);
      case INVITE_EVALUATOR ->
          who.body(Map.of("name", UUID.randomUUID().toString()))
              .post(at + "/evaluation/evaluators");
      case DECLARE_INTERESTS ->
          who.body(Map.of("version", "2026-11", "conflict", false))
              .post(at + "/evaluation/declaration");
      case SCORE ->
          who.body(Map.of("scores", List.of(judged(Map.of("value", 1, "reason", "Why")))))
              .post(at + "/evaluation/scores");
      case CLOSE_SCORING ->
          who.body(Map.of("evaluator", "otto", "reason", "Why")).post(at + "/evaluation/closures");
      case PROPOSE_CONSENSUS ->
          who.body(judged(Map.of("value", 1, "reasons", "Why"))).put(at + "/evaluation/consensus");
      case CONFIRM_CONSENSUS ->
          who.body(judged(Map.of("value", 1))).post(at + "/evaluation/consensus/confirmation");
      case EVALUATE ->
          who.body(Map.of("assessment", UUID.randomUUID())).post(at + "/award/evaluation");
      case PROPOSE_AWARD ->
          who.body(Map.of("option", UUID.randomUUID(), "justification", "Why"))
              .post(at + "/award/proposal");
      case RETURN_AWARD -> who.body(Map.of("reasons", "Why")).post(at + "/award/return");
      case SIGN_AWARD -> who.post(at + "/award/signature");
      case CONTRACT -> who.post(at + "/award/contract");
      case CANCEL -> who.body(Map.of("reasons", "Why")).post(at + "/cancellation");
    };
  }

  private static Map<String, Object> judged(Map<String, Object> more) {
    var judged =
        new HashMap<String, Object>(
            Map.of("option", UUID.randomUUID(), "framework", "any", "criterion", "any"));
    judged.putAll(more);
    return judged;
  }

  private static Response assess(RequestSpecification who, String at) {
    return who.post(at + "/assessments");
  }
}
