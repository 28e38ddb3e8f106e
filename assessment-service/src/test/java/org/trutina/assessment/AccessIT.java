package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Access administration as far as it goes without Keycloak, which nobody runs for this test: what
 * is refused before it is asked, and what is left when it does not answer. The rest is in the
 * system tests.
 */
@ServiceTest
class AccessIT {

  private static final String MEMBERS = "/api/v1/access/members";
  private static final String CLIENTS = "/api/v1/access/machine-clients";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String application;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  /** An authority of its own for each test, so that its log holds nothing else. */
  private final String authority = "access-" + UUID.randomUUID();

  private ValidatableResponse post(String path, String body) {
    return Requests.as("adam", authority, "admin").body(body).post(path).then();
  }

  private static String invitation(String userName, String email, String roles) {
    return """
    {"userName": "%s", "email": "%s", "givenName": "Nina", "familyName": "Neu", "roles": %s}\
    """
        .formatted(userName, email, roles);
  }

  private List<String> log() {
    return Requests.as("ada", authority, "auditor")
        .get("/api/v1/audit/entries")
        .then()
        .statusCode(200)
        .extract()
        .path("items.action");
  }

  @ParameterizedTest
  @ValueSource(strings = {"steward", "evaluator", "realm-admin", "trutina", "Officer", ""})
  void a_role_that_is_not_an_authoritys_to_give_is_refused_by_its_place(String role) {
    post(MEMBERS, invitation("nina", "nina@a.example", "[\"officer\", \"" + role + "\"]"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trutina:problem:unknown-role"))
        .body("violations[0].pointer", equalTo("/roles/1"));
    assertThat(log()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "N, nina@a.example, /userName",
    "Nina Neu, nina@a.example, /userName",
    "service-account-x, nina@a.example, /userName",
    "nina, nobody, /email"
  })
  void a_person_without_a_proper_name_or_address_is_refused(
      String userName, String email, String field) {
    post(MEMBERS, invitation(userName, email, "[\"officer\"]"))
        .statusCode(400)
        .body("type", equalTo("urn:trutina:problem:invalid-fields"))
        .body("violations.pointer", hasItem(field));
  }

  @Test
  void a_machine_client_ends_after_now_and_within_a_year() {
    for (Instant expiry :
        List.of(Instant.now().minusSeconds(1), Instant.now().plus(400, ChronoUnit.DAYS))) {
      post(CLIENTS, "{\"name\": \"Court\", \"expiresAt\": \"" + expiry + "\"}")
          .statusCode(422)
          .body("type", equalTo("urn:trutina:problem:invalid-expiry"))
          .body("violations[0].pointer", equalTo("/expiresAt"));
    }
    assertThat(log()).isEmpty();
  }

  @Test
  void without_keycloak_it_is_told_and_the_log_says_what_was_begun_and_failed() {
    post(MEMBERS, invitation("nina", "nina@a.example", "[\"officer\"]"))
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trutina:problem:access-administration-unavailable"));
    assertThat(log()).containsExactly("member-invitation-begun", "access-change-failed");
  }

  @Test
  void what_cannot_be_written_into_the_log_is_not_asked_of_keycloak() throws SQLException {
    inDatabase("revoke insert on audit_entry from " + application);
    try {
      // Otherwise it would be Keycloak that does not answer.
      post(MEMBERS, invitation("nina", "nina@a.example", "[\"officer\"]"))
          .statusCode(503)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:trutina:problem:audit-log-unavailable"));
    } finally {
      inDatabase("grant insert on audit_entry to " + application);
    }
    assertThat(log()).isEmpty();
  }

  private void inDatabase(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, owner, password);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MEMBERS, CLIENTS})
  void a_list_without_keycloak_is_a_503(String path) {
    Requests.as("adam", authority, "admin")
        .get(path)
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:trutina:problem:access-administration-unavailable"));
  }

  @Test
  void an_id_that_cannot_be_one_is_unknown() {
    Requests.as("adam", authority, "admin")
        .body("{\"enabled\": true, \"roles\": []}")
        .put(MEMBERS + "/..%2Fclients")
        .then()
        .statusCode(404);
    Requests.as("adam", authority, "admin").delete(CLIENTS + "/x").then().statusCode(404);
  }
}
