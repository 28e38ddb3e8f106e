package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an operator gets wrong: the pod ends soon, and its log names the setting. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputIT {

  private static final Duration SOON = Duration.ofMinutes(2);

  private static Installation installation;

  @BeforeAll
  static void install(@TempDir Path directory) throws IOException {
    installation = new Installation(directory);
    installation.migrate("assessment");
  }

  @AfterAll
  static void remove() {
    installation.close();
  }

  private static String failure(Plan plan) {
    try (ServiceProcess service = plan.start()) {
      assertThat(service.exitStatus(SOON)).isEqualTo(1);
      return service.log();
    }
  }

  @Test
  void a_missing_database_password() {
    assertThat(failure(installation.plan("assessment").secret("assessment-app", "password", "")))
        .contains("quarkus.datasource.password");
  }

  @Test
  void a_wrong_database_password() {
    assertThat(
            failure(installation.plan("assessment").secret("assessment-app", "password", "wrong")))
        .contains("quarkus.datasource.password");
  }

  @Test
  void a_missing_signing_key() {
    assertThat(
            failure(installation.plan("assessment").secret("trutina-assessment", "audit-key", "")))
        .contains("trutina.audit.key");
  }

  @Test
  void a_database_host_that_does_not_exist() {
    assertThat(
            failure(
                installation
                    .plan("assessment")
                    .set(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://no-such-host.invalid:5432/assessment")))
        .contains("quarkus.datasource.jdbc.url")
        .contains("no-such-host.invalid");
  }

  @Test
  void a_database_that_is_down_at_start() {
    assertThat(
            failure(
                installation
                    .plan("assessment")
                    .set(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/assessment")))
        .contains("quarkus.datasource.jdbc.url")
        .contains("127.0.0.1:1");
  }

  @Test
  void a_realm_that_is_not_where_it_should_be_and_comes_there_later() throws IOException {
    String late = "/realms/late";
    String url = URI.create(installation.realm.url()).resolve(late).toString();
    String token = installation.realm.token("anna", "officer");
    try (ServiceProcess service =
        installation
            .plan("assessment")
            .set("quarkus.oidc.auth-server-url", url)
            // For so long a request would wait for it, if one came.
            .set("quarkus.oidc.connection-delay", "2S")
            .start()) {
      service.await(SOON, "alive", () -> service.readiness() == 503);
      assertThat(service.health()).contains("\"quarkus.oidc.auth-server-url\": \"" + url + '"');
      HttpResponse<String> refusal = service.get("/api/v1/procurements", token);
      assertThat(refusal.statusCode()).isEqualTo(503);
      assertThat(refusal.body()).contains("identity-unavailable");
      installation.realm.discoveredAt(late);
      service.awaitReady();
      assertThat(service.get("/api/v1/procurements", token).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_database_that_has_not_been_migrated() {
    assertThat(failure(installation.plan("catalog"))).contains("migrat");
  }

  @Test
  void a_database_certificate_that_has_expired(@TempDir Path directory) throws Exception {
    var expired = ServerCertificate.expired(directory);
    installation.databases.useCertificate(expired.certificate(), expired.key());
    assertThat(
            failure(
                installation
                    .plan("assessment")
                    .set(
                        "quarkus.datasource.jdbc.url",
                        installation.databases.url("assessment")
                            + "?sslmode=verify-full&sslrootcert="
                            + expired.authority())))
        .contains("A certificate is not accepted (NotAfter: ")
        .contains("quarkus.datasource.jdbc.url");
  }
}
