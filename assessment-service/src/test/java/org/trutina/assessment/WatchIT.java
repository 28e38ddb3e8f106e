package org.trutina.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.trutina.testing.Tokens;

/** Facts change in the catalogue, and those responsible for a procurement hear of it. */
@ServiceTest
class WatchIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ConfigProperty(name = "quarkus.rest-client.catalog.url")
  String catalogue;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownersPassword;

  private static RequestSpecification as(String user, String authority, String role) {
    return given().auth().oauth2(Tokens.of(user, authority, role)).contentType(ContentType.JSON);
  }

  private static RequestSpecification officer() {
    return as("anna", "musterhafen", "officer");
  }

  /** An assessed procurement with two options, of which the first processes in the EEA. */
  private static String assessed(String service) {
    String procurement =
        officer()
            .body(
                """
                {
                  "title": "Assistant", "need": "Answer questions", "languages": ["de"],
                  "unknowns": "tolerant",
                  "awardCriteria": [
                    {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
                    {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}
                  ],
                  "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Personal data"}]
                }
                """)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String offering : List.of(service, "app-le-chat")) {
      officer()
          .body(Map.of("name", offering, "offerings", List.of(offering)))
          .post("/api/v1/procurements/{id}/options", procurement)
          .then()
          .statusCode(201);
    }
    assess(procurement);
    return procurement;
  }

  private static void assess(String procurement) {
    officer().post("/api/v1/procurements/{id}/assessments", procurement).then().statusCode(201);
  }

  /** Two stewards establish where an offering is hosted. */
  private void hosted(String offering, String country) {
    String claim =
        as("stella", "musterhafen", "steward")
            .body(
                Map.of(
                    "subjectType", "offering",
                    "subject", offering,
                    "property", "hosting-countries",
                    "value", country,
                    "assurance", "demonstrated",
                    "demonstratedOn", "2026-11-01",
                    "asOf", "2026-11-01",
                    "sources",
                        List.of(
                            Map.of(
                                "title",
                                "Data centres " + country,
                                "publisher",
                                "The provider",
                                "address",
                                "https://www.example.org/" + country,
                                "kind",
                                "vendor"))))
            .post(catalogue + "/api/v1/claims")
            .then()
            .statusCode(201)
            .extract()
            .path("claim.id");
    as("stefan", "musterhafen", "steward")
        .body(Map.of("reason", "Measured from here."))
        .post(catalogue + "/api/v1/claims/{id}/verification", claim)
        .then()
        .statusCode(200);
  }

  private static JsonPath alertOf(String procurement) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonPath alerts =
          officer()
              .get("/api/v1/alerts?procurement={id}&open=true", procurement)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      if (!alerts.getList("items").isEmpty()) {
        return alerts;
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new AssertionError("No alert within " + PATIENCE);
  }

  @Test
  void a_day_that_nobody_began_is_begun_later_and_once() throws Exception {
    assessed("inf-scaleway-gemma-3-27b-it");
    try (Connection connection = DriverManager.getConnection(url, owner, ownersPassword);
        var asOwner = connection.createStatement()) {
      connection.setAutoCommit(false);
      asOwner.execute("update catalogue_position set begun_on = begun_on - 3");
      asOwner.execute("select begin_day(now())");
      assertThat(number(asOwner, "select count(*) from due_assessment"))
          .isEqualTo(number(asOwner, "select count(*) from watched_procurement"))
          .isPositive();
      asOwner.execute("delete from due_assessment");
      asOwner.execute("select begin_day(now())");
      assertThat(number(asOwner, "select count(*) from due_assessment")).isZero();
      connection.rollback();

      asOwner.execute("update catalogue_position set begun_on = begun_on - 3");
      connection.commit();
      Instant end = Instant.now().plus(PATIENCE);
      while (number(asOwner, "select count(*) from catalogue_position where day_to_begin()") > 0) {
        assertThat(Instant.now()).isBefore(end);
        connection.commit();
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void a_fact_that_closes_a_gate_raises_an_alert_that_tells_why() throws Exception {
    String service = "inf-scaleway-gemma-3-27b-it";
    hosted(service, "FR");
    String procurement = assessed(service);
    String untouched = assessed("inf-scaleway-gpt-oss-120b");
    hosted(service, "US");

    JsonPath alert = alertOf(procurement);
    assertThat(alert.getList("items")).hasSize(1);
    assertThat(alert.getString("items[0].findings.find { it.kind == 'gate' }.option"))
        .isEqualTo(service);
    assertThat(alert.getString("items[0].findings.find { it.kind == 'gate' }.criterion"))
        .isEqualTo("SOV-3");
    assertThat(alert.getString("items[0].findings.find { it.kind == 'gate' }.now"))
        .isEqualTo("fail");
    assertThat(alert.getList("items[0].changes.subject").stream().distinct())
        .containsExactly(service);
    assertThat(alert.getList("items[0].changes.cause")).contains("verified");
    String id = alert.getString("items[0].id");
    officer()
        .get("/api/v1/assessments/{id}", alert.getString("items[0].after"))
        .then()
        .statusCode(200)
        .body("createdBy", equalTo("trutina"))
        .body(
            "result.options.find { it.name == '" + service + "' }.admission", equalTo("excluded"));
    officer()
        .get("/api/v1/procurements/{id}/assessments", untouched)
        .then()
        .body("items", hasSize(1));
    officer().get("/api/v1/alerts?procurement={id}", untouched).then().body("items", empty());

    officer()
        .body(Map.of("comment", " The supplier was asked. "))
        .post("/api/v1/alerts/{id}/acknowledgement", id)
        .then()
        .statusCode(200)
        .body("acknowledgedBy", equalTo("anna"))
        .body("comment", equalTo("The supplier was asked."));
    as("arno", "musterhafen", "approver")
        .body(Map.of("comment", "Me too"))
        .post("/api/v1/alerts/{id}/acknowledgement", id)
        .then()
        .statusCode(409)
        .body("detail", containsString("anna"));
    officer()
        .get("/api/v1/alerts?procurement={id}&open=false", procurement)
        .then()
        .body("items.id", equalTo(List.of(id)));
  }

  @Test
  void alerts_belong_to_one_authority_and_only_those_responsible_acknowledge_them()
      throws Exception {
    String service = "inf-scaleway-gemma-4-26b-a4b-it";
    hosted(service, "FR");
    String procurement = assessed(service);
    hosted(service, "US");
    String id = alertOf(procurement).getString("items[0].id");

    RequestSpecification other = as("claire", "exempleville", "officer");
    other.get("/api/v1/alerts/{id}", id).then().statusCode(404);
    as("claire", "exempleville", "officer")
        .get("/api/v1/alerts?procurement={id}", procurement)
        .then()
        .statusCode(200)
        .body("items", empty());
    as("claire", "exempleville", "officer")
        .body(Map.of("comment", "Not mine"))
        .post("/api/v1/alerts/{id}/acknowledgement", id)
        .then()
        .statusCode(404);
    as("aud", "musterhafen", "auditor").get("/api/v1/alerts/{id}", id).then().statusCode(200);
    as("aud", "musterhafen", "auditor")
        .body(Map.of("comment", "Seen"))
        .post("/api/v1/alerts/{id}/acknowledgement", id)
        .then()
        .statusCode(403);
  }

  @Test
  void facts_that_change_nothing_that_counts_raise_no_alert() throws Exception {
    String service = "inf-scaleway-llama-3-3-70b-instruct";
    hosted(service, "FR");
    String procurement = assessed(service);
    hosted(service, "DE");
    Instant end = Instant.now().plus(PATIENCE);
    int assessments = 1;
    while (assessments < 2 && Instant.now().isBefore(end)) {
      assessments =
          officer()
              .get("/api/v1/procurements/{id}/assessments", procurement)
              .jsonPath()
              .getList("items")
              .size();
      Thread.sleep(Duration.ofMillis(200));
    }
    assertThat(assessments).as("the facts are others, so it is assessed again").isEqualTo(2);
    officer().get("/api/v1/alerts?procurement={id}", procurement).then().body("items", empty());
  }

  @Test
  void what_is_asked_wrongly_is_named() {
    officer()
        .get("/api/v1/alerts?open=perhaps")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("open"));
    officer().get("/api/v1/alerts?procurement=7").then().statusCode(404);
    officer()
        .body(Map.of("comment", " "))
        .post("/api/v1/alerts/{id}/acknowledgement", "0198f7a0-0000-7000-8000-000000000000")
        .then()
        .statusCode(400)
        .body("violations[0].pointer", equalTo("/comment"));
    officer()
        .get("/api/v1/alerts/{id}", "0198f7a0-0000-7000-8000-000000000000")
        .then()
        .statusCode(404);
  }
}
