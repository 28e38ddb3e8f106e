package org.trutina.catalog;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Nobody is kept longer than they wait, not even by PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class DeadlineIT {

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void a_query_ends_with_the_time_of_who_asked_and_the_next_one_has_its_own() throws SQLException {
    try (var lock = DriverManager.getConnection(url, owner, password);
        var statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("lock table claim in access exclusive mode");
      Callers.auditor()
          .header("X-Request-Timeout", "500")
          .get("/api/v1/claims")
          .then()
          .statusCode(504)
          .contentType(Callers.PROBLEM)
          .body("type", equalTo("urn:trutina:problem:too-late"));
      lock.rollback();
    }
    for (int i = 0; i < 10; i++) {
      Callers.auditor().get("/api/v1/claims").then().statusCode(200);
    }
  }
}
