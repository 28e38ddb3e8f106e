package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trutina.assessment.Requests.officer;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Connections to the database that end while somebody works with them, as when it restarts. */
@ServiceTest
class BrokenConnectionsIT {

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int most;

  @Inject AgroalDataSource database;

  @Test
  void each_is_replaced_by_another() throws SQLException {
    for (int i = 0; i <= most; i++) {
      try (Connection broken = database.getConnection();
          Connection other = database.getConnection()) {
        end(other, backendOf(broken));
      }
    }
    officer().get("/api/v1/procurements").then().statusCode(200);
  }

  private static int backendOf(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void end(Connection connection, int backend) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery("select pg_terminate_backend(%d, 5000)".formatted(backend))) {
      row.next();
      assertThat(row.getBoolean(1)).isTrue();
    }
  }
}
