package org.trutina.edge;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** PostgreSQL works on a request as long as somebody waits for its answer, and no longer. */
@Singleton
class LateWork implements AgroalPoolInterceptor {

  /**
   * Milliseconds. The limit is still there when the connection goes back and to its next user, who
   * must have the time to set another.
   */
  private static final long SHORTEST = 100;

  private final Deadline deadline;

  LateWork(Deadline deadline) {
    this.deadline = deadline;
  }

  /** Set each time, as the connection may have served another request before. */
  @Override
  public void onConnectionAcquire(Connection connection) {
    // 0 stands for no limit.
    long milliseconds =
        deadline
            .left()
            .map(left -> Math.max(SHORTEST, left.toMillis()))
            .orElse(Duration.ZERO.toMillis());
    try (var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = " + milliseconds);
    } catch (SQLException e) {
      throw new IllegalStateException("The time for statements could not be set.", e);
    }
  }

  /** What Hibernate makes of PostgreSQL's 57014, query_canceled. */
  @ServerExceptionMapper({
    jakarta.persistence.QueryTimeoutException.class,
    org.hibernate.QueryTimeoutException.class
  })
  Response cancelled(RuntimeException e) {
    return Problem.late().toResponse();
  }
}
