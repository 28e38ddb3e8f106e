package org.trutina.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.trutina.assessment.Requests.euro;
import static org.trutina.assessment.Requests.officer;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Nobody is kept longer than they wait, by PostgreSQL or by the catalogue. */
@ServiceTest
class DeadlineIT {

  private static final String TOO_LATE = "urn:trutina:problem:too-late";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void a_query_ends_with_the_time_of_who_asked() throws SQLException {
    try (var lock = DriverManager.getConnection(url, owner, password);
        var statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("lock table procurement in access exclusive mode");
      officer()
          .header("X-Request-Timeout", "500")
          .get("/api/v1/procurements")
          .then()
          .statusCode(504)
          .contentType("application/problem+json")
          .body("type", equalTo(TOO_LATE));
      lock.rollback();
    }
    officer().get("/api/v1/procurements").then().statusCode(200);
  }

  /** Without the caller's time it would be told that the catalogue does not answer. */
  @Test
  void the_catalogue_is_waited_for_as_long_as_the_caller_waits() throws Exception {
    String procurement =
        Requests.procurement(
            """
            {"title": "T", "need": "N", "languages": ["de"], "awardCriteria":
             [{"framework": "eu-csf-objectives", "share": 1, "profile": "2026-06"}]}\
            """);
    Requests.option(procurement, "One", euro("1"), "app-le-chat").statusCode(201);
    ProcessHandle catalogue = catalogue();
    signal("STOP", catalogue);
    try {
      officer()
          .header("X-Request-Timeout", "1500")
          .post("/api/v1/procurements/{id}/assessments", procurement)
          .then()
          .statusCode(504)
          .body("type", equalTo(TOO_LATE));
    } finally {
      signal("CONT", catalogue);
    }
    officer()
        .header("X-Request-Timeout", "60000")
        .post("/api/v1/procurements/{id}/assessments", procurement)
        .then()
        .statusCode(201);
  }

  /** The real one, which the tests have started. */
  private static ProcessHandle catalogue() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("catalog-service"))
        .findFirst()
        .orElseThrow();
  }

  private static void signal(String name, ProcessHandle process)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }
}
