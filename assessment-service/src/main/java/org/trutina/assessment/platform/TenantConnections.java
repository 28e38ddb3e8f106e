package org.trutina.assessment.platform;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.trutina.edge.Caller;

/**
 * Tells PostgreSQL for whom a connection works, so that its row-level policies hold even where a
 * query forgets the authority. Work outside a request is done for nobody and sees nothing.
 */
@Singleton
class TenantConnections implements AgroalPoolInterceptor {

  private final Caller caller;

  TenantConnections(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      workFor(
          connection, Arc.container().requestContext().isActive() ? caller.authorityOrNone() : "");
    } catch (SQLException e) {
      throw new IllegalStateException("The connection could not be bound to an authority.", e);
    }
  }

  /**
   * Whoever takes the connection next binds it anew. This must not throw: the pool would count a
   * connection that broke while it was used as one in use for ever.
   */
  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      workFor(connection, "");
    } catch (SQLException e) {
      Log.debugf("A connection came back broken: %s", e.getMessage());
    }
  }

  private static void workFor(Connection connection, String authority) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('trutina.authority', ?, false)")) {
      statement.setString(1, authority);
      statement.execute();
    }
  }
}
