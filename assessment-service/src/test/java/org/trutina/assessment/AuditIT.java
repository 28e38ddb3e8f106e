package org.trutina.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.casefile.AuditLog;
import org.trutina.decision.proof.LogKey;
import org.trutina.decision.proof.MerkleTree;
import org.trutina.decision.proof.Proof;
import org.trutina.testing.Tokens;

/** Everything that changes something leaves a link in a chain that anyone can verify. */
@ServiceTest
class AuditIT {

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownersPassword;

  /** A log of its own, so that other tests do not write between. */
  private final String authority = "audit-" + UUID.randomUUID().toString().substring(0, 8);

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of("anna", authority, role)).contentType(ContentType.JSON);
  }

  private String procurement(String title) {
    return as("officer")
        .body(
            """
            {"title": "%s", "need": "Audit", "languages": ["de"],
             "awardCriteria": [{"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
            """
                .formatted(title))
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonPath get(String path, Object... parameters) {
    return as("auditor").get(path, parameters).then().statusCode(200).extract().jsonPath();
  }

  private String text(String path) {
    return as("auditor").get(path).then().statusCode(200).extract().asString();
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @Test
  void each_change_leaves_one_entry_and_a_refused_one_leaves_none() {
    String id = procurement("One");
    as("officer")
        .body("{\"name\": \"Le Chat\", \"offerings\": [\"app-le-chat\"]}")
        .post("/api/v1/procurements/{id}/options", id)
        .then()
        .statusCode(201);
    as("officer")
        .body("{\"name\": \"Le Chat\", \"offerings\": [\"app-le-chat\"]}")
        .post("/api/v1/procurements/{id}/options", id)
        .then()
        .statusCode(409);
    as("officer").post("/api/v1/procurements/{id}/assessments", id).then().statusCode(201);

    JsonPath entries = get("/api/v1/audit/entries?subject={id}", id);
    assertThat(entries.getList("items.action"))
        .containsExactly("procurement-created", "option-added", "assessed");
    assertThat(entries.getList("items.sequence", Integer.class)).containsExactly(0, 1, 2);
    assertThat(entries.getList("items.who")).containsOnly("anna");
    assertThat(entries.getString("items[0].previous")).isEqualTo("0".repeat(64));
    assertThat(entries.getList("items.after", String.class))
        .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    given()
        .auth()
        .oauth2(Tokens.of("claire", "exempleville", "auditor"))
        .get("/api/v1/audit/entries?subject={id}", id)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void writers_at_the_same_time_leave_no_gap() throws Exception {
    List<Callable<String>> writers =
        IntStream.range(0, 24)
            .mapToObj(i -> (Callable<String>) () -> procurement("Parallel " + i))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(writers)) {
        done.get();
      }
    }
    assertThat(get("/api/v1/audit/entries?limit=200").getList("items.sequence", Integer.class))
        .isEqualTo(IntStream.range(0, 24).boxed().toList());
    verified();
  }

  private void verified() {
    AuditLog.Verdict verdict =
        AuditLog.verify(
            text("/api/v1/audit/log").getBytes(StandardCharsets.UTF_8),
            text("/api/v1/audit/checkpoints/latest"),
            LogKey.decode(get("/api/v1/audit/key").getString("key")));
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.origin()).isEqualTo("trutina/" + authority);
  }

  @Test
  void an_entry_and_the_growth_of_the_log_are_proven_without_the_log() {
    for (int i = 0; i < 7; i++) {
      procurement("Grows " + i);
    }
    JsonPath growth = get("/api/v1/audit/consistency-proof?from=3&to=7");
    assertThat(
            Proof.consistent(
                3,
                decode(growth.getString("rootFrom")),
                7,
                decode(growth.getString("rootTo")),
                growth.getList("path", String.class).stream().map(AuditIT::decode).toList()))
        .isTrue();
    for (int entry = 0; entry < 7; entry++) {
      JsonPath proof = get("/api/v1/audit/entries/{n}/inclusion-proof?size=7", entry);
      assertThat(proof.getString("root")).isEqualTo(growth.getString("rootTo"));
      assertThat(
              Proof.included(
                  MerkleTree.leaf(proof.getString("entry").getBytes(StandardCharsets.UTF_8)),
                  entry,
                  7,
                  proof.getList("path", String.class).stream().map(AuditIT::decode).toList(),
                  decode(proof.getString("root"))))
          .isTrue();
    }
    assertThat(text("/api/v1/audit/checkpoints/latest")).contains(growth.getString("rootTo"));
    assertThat(get("/api/v1/audit/checkpoints").getList("items")).isNotEmpty();
  }

  @Test
  void a_log_that_was_touched_anywhere_is_refused_with_the_place() {
    for (int i = 0; i < 5; i++) {
      procurement("Touched " + i);
    }
    String checkpoint = text("/api/v1/audit/checkpoints/latest");
    var key = LogKey.decode(get("/api/v1/audit/key").getString("key"));
    List<String> lines = text("/api/v1/audit/log").lines().toList();
    assertThat(lines).hasSize(5);
    for (int line = 0; line < 5; line++) {
      var touched = new ArrayList<>(lines);
      touched.set(line, lines.get(line).replace("anna", "otto"));
      assertThat(AuditLog.verify(bytes(touched), checkpoint, key).faults())
          .as("line %d", line)
          .first()
          .asString()
          .contains("ntry " + line);
      var shorter = new ArrayList<>(lines);
      shorter.remove(line);
      assertThat(AuditLog.verify(bytes(shorter), checkpoint, key).faults()).isNotEmpty();
    }
    var swapped = new ArrayList<>(lines);
    swapped.set(1, lines.get(2));
    swapped.set(2, lines.get(1));
    assertThat(AuditLog.verify(bytes(swapped), checkpoint, key).faults().getFirst())
        .contains("Line 1");
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_no_checkpoint_covers_is_as_old_as_its_first_entry() throws SQLException {
    procurement("Signed");
    procurement("Not signed");
    try (Connection other = DriverManager.getConnection(url, owner, ownersPassword);
        var asOwner = other.createStatement()) {
      other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      other.setAutoCommit(false);
      String own = "authority = '" + authority + "'";
      String sign = "insert into audit_checkpoint select authority, %s, now(), '' from audit_head";
      asOwner.execute(
          sign.formatted("case when " + own + " then 1 else size end") + " on conflict do nothing");
      assertThat(instant(asOwner, "select oldest_entry_without_checkpoint()"))
          .isEqualTo(instant(asOwner, "select at from audit_entry where sequence = 1 and " + own));
      asOwner.execute(sign.formatted("size") + " where " + own);
      assertThat(instant(asOwner, "select oldest_entry_without_checkpoint()")).isNull();
      other.rollback();
    }
  }

  private static @Nullable Timestamp instant(Statement statement, String query)
      throws SQLException {
    try (var row = statement.executeQuery(query)) {
      row.next();
      return row.getTimestamp(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set who = 'otto'",
        "delete from audit_entry",
        "update audit_node set hash = ''",
        "delete from audit_node",
        "update audit_checkpoint set note = ''",
        "delete from audit_head",
        "update audit_head set size = 0",
        "truncate audit_entry",
        "truncate audit_head"
      })
  void nobody_rewrites_the_log(String statement) throws SQLException {
    procurement("Stays");
    try (Connection service = database.getConnection();
        var bind = service.createStatement()) {
      bind.execute("select set_config('trutina.authority', '" + authority + "', false)");
      assertThatThrownBy(() -> bind.execute(statement)).isInstanceOf(SQLException.class);
    }
    try (Connection other = DriverManager.getConnection(url, owner, ownersPassword);
        var asOwner = other.createStatement()) {
      assertThatThrownBy(() -> asOwner.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("audit log");
    }
    verified();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries?from=yesterday",
        "entries?limit=0",
        "entries?cursor=x",
        "entries?who=%00",
        "entries/0/inclusion-proof?size=0",
        "entries/0/inclusion-proof?size=99999",
        "entries/0/inclusion-proof?size=x",
        "consistency-proof",
        "consistency-proof?from=0",
        "consistency-proof?from=2&to=1"
      })
  void a_question_that_cannot_be_answered_is_refused(String question) {
    procurement("Any");
    as("auditor")
        .urlEncodingEnabled(false)
        .get("/api/v1/audit/" + question)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries/7", "entries/-1", "entries/x", "entries/7/inclusion-proof"})
  void an_entry_that_is_not_there_is_not_found(String entry) {
    as("auditor")
        .get("/api/v1/audit/" + entry)
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:trutina:problem:unknown-id"));
  }

  @Test
  void stewards_do_not_read_the_log_and_officers_do_not_take_it_away() {
    as("steward").get("/api/v1/audit/entries").then().statusCode(403);
    as("officer").get("/api/v1/audit/log").then().statusCode(403);
  }
}
