package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An installation from its first migration to the loss of its database, as one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationIT {

  private static Installation installation;
  private static Collector collector;
  private static ServiceProcess catalog;
  private static ServiceProcess assessment;
  private static ServiceProcess gateway;
  private static String firstMigration;
  private static String secondMigration;

  @BeforeAll
  static void install(@TempDir Path directory) throws IOException, SQLException {
    installation = new Installation(directory);
    firstMigration = installation.migrate("catalog");
    secondMigration = installation.migrate("catalog");
    pretendTheNextVersionHasMigrated();
    installation.migrate("assessment");
    collector = Collector.start();
    catalog = start(installation.plan("catalog"));
    assessment =
        start(
            installation
                .plan("assessment")
                .set("quarkus.rest-client.catalog.url", catalog.url())
                .set("trutina.watch.every", "1s"));
    gateway =
        start(
            installation
                .plan("gateway")
                .set("trutina.gateway.catalog-url", catalog.url())
                .set("trutina.gateway.assessment-url", assessment.url()));
    Stream.of(catalog, assessment, gateway).forEach(ServiceProcess::awaitReady);
  }

  private static ServiceProcess start(Plan plan) {
    return plan.set("quarkus.otel.sdk.disabled", "false")
        .set("quarkus.otel.exporter.otlp.endpoint", collector.url())
        .set("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
        .start();
  }

  @AfterAll
  static void remove() {
    Stream.of(gateway, assessment, catalog).forEach(ServiceProcess::close);
    collector.close();
    installation.close();
  }

  /** Expanded, as every version leaves the tables for the one before it. */
  private static void pretendTheNextVersionHasMigrated() throws IOException, SQLException {
    try (Connection database = installation.databases.asSuperuser("catalog");
        var statement = database.createStatement()) {
      statement.execute("alter table offering add column of_the_next_version text");
      statement.execute(
          """
          insert into flyway_schema_history (installed_rank, version, description, type, script,
            checksum, installed_by, execution_time, success)
          select max(installed_rank) + 1, '999', 'next', 'SQL', 'V999__next.sql', 1, 'owner', 0, true
          from flyway_schema_history
          """);
    }
  }

  @Test
  @Order(1)
  void the_migration_job_migrates_and_ends_and_may_run_again() {
    assertThat(firstMigration).contains("Successfully applied");
    assertThat(secondMigration).contains("up to date").doesNotContain("Listening on");
  }

  @Test
  @Order(2)
  void it_runs_on_the_next_versions_tables_without_the_owners_password_and_knows_every_setting() {
    assertThat(catalog.log()).contains("Successfully validated");
    for (ServiceProcess service : List.of(catalog, assessment, gateway)) {
      assertThat(service.log()).doesNotContain("Unrecognized configuration key");
    }
  }

  @Test
  @Order(3)
  void logs_are_json_and_hold_no_secret() {
    for (ServiceProcess service : List.of(catalog, assessment, gateway)) {
      assertThat(service.log().lines())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("{\"timestamp\""));
      assertThat(service.log()).doesNotContain(installation.secrets());
    }
  }

  @Test
  @Order(4)
  void metrics_answer_what_the_rules_ask() throws IOException {
    String token = installation.realm.token("anna", "officer");
    assertThat(gateway.get("/api/v1/offerings?limit=1", token).statusCode()).isEqualTo(200);
    assertThat(gateway.metrics()).contains("http_server_requests_seconds_bucket{");
    assertThat(assessment.metrics())
        .contains("trutina_feed_followed_position ")
        .contains("trutina_reassessment_oldest_seconds ")
        .contains("trutina_reassessment_failing ")
        .contains("trutina_audit_unsigned_seconds ");
    assertThat(catalog.metrics())
        .contains("trutina_feed_position ")
        .contains("trutina_entries_stale_seconds ")
        .contains("agroal_awaiting_count{")
        .contains("jvm_memory_max_bytes{area=\"heap\"")
        .containsPattern("http_server_requests_seconds_count\\{.*status=\"200\"");
  }

  @Test
  @Order(5)
  void one_trace_leads_through_the_services() throws IOException {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    gateway.getTraced(
        "/api/v1/offerings?limit=1", installation.realm.token("anna", "officer"), trace);
    byte[] id = HexFormat.of().parseHex(trace);
    gateway.await(
        Duration.ofSeconds(20),
        "traced",
        () -> collector.holds("gateway", id) && collector.holds("catalog-service", id));
  }

  @Test
  @Order(6)
  void a_token_of_another_issuer_is_refused() throws IOException {
    String foreign =
        installation.realm.tokenIssuedBy(
            "https://elsewhere.example.org/realms/x", "anna", "officer");
    assertThat(catalog.get("/api/v1/offerings", foreign).statusCode()).isEqualTo(401);
    String own = installation.realm.token("anna", "officer");
    assertThat(catalog.get("/api/v1/offerings", own).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(7)
  void while_the_database_is_away_the_pod_is_not_ready_and_recovers_by_itself() throws IOException {
    installation.databases.stop();
    catalog.await(Duration.ofSeconds(20), "unready", () -> catalog.readiness() == 503);
    HttpResponse<String> answer =
        catalog.get("/api/v1/jurisdictions", installation.realm.token("anna", "officer"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body())
        .contains("urn:trutina:problem:database-unavailable")
        .doesNotContain("Exception", "jdbc");
    installation.databases.start();
    catalog.await(Duration.ofSeconds(30), "ready", () -> catalog.readiness() == 200);
    assertThat(
            catalog
                .get("/api/v1/jurisdictions", installation.realm.token("anna", "officer"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @Order(8)
  void told_to_stop_it_leaves_the_balancer_first_and_answers_until_then() throws IOException {
    String token = installation.realm.token("anna", "officer");
    catalog.tellToStop();
    catalog.await(Duration.ofSeconds(3), "unready", () -> catalog.readiness() == 503);
    var late =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return catalog.get("/api/v1/offerings?limit=50", token).statusCode();
              } catch (IOException e) {
                return 0;
              }
            });
    assertThat(late.join()).isEqualTo(200);
    assertThat(catalog.exitStatus(Duration.ofSeconds(30))).isEqualTo(143);
  }
}
