package org.trutina.edge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What PostgreSQL cannot do at the moment, whoever asks. */
class DatabaseFailure {

  /** A property of the request: it may have been done all the same. */
  static final String UNCERTAIN = "trutina.uncertain";

  private static final String DISK_FULL = "53100";

  /** Two waited for each other, or read what the other wrote: PostgreSQL undid this one. */
  private static final Set<String> ROLLED_BACK = Set.of("40001", "40P01");

  /** Frameworks wrap what a driver throws each in its own way, at a statement or at the commit. */
  @ServerExceptionMapper
  Response failed(RuntimeException e, ContainerRequestContext request) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .peek(
            failure -> {
              if (isBroken(state(failure))) {
                request.setProperty(UNCERTAIN, true);
              }
            })
        .map(DatabaseFailure::problem)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> unexpected(e));
  }

  private static Optional<Response> problem(SQLException failure) {
    String state = state(failure);
    if (state.equals(DISK_FULL)) {
      Log.errorf("The database's storage is full: %s", failure.getMessage());
      return Optional.of(Problem.storageFull().toResponse());
    }
    if (ROLLED_BACK.contains(state)) {
      Log.infof("Work of others was in the way (%s): %s", state, failure.getMessage());
      return Optional.of(Problem.overtaken().toResponse());
    }
    if (isUnavailable(state)) {
      Log.errorf("The database cannot be used (%s): %s", state, failure.getMessage());
      return Optional.of(Problem.databaseUnavailable().toResponse());
    }
    return Optional.empty();
  }

  private static Response unexpected(RuntimeException e) {
    Log.error("A request could not be answered.", e);
    return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR).toResponse();
  }

  /**
   * No state: no connection of the pool was free in time. Otherwise connections (08), resources
   * (53), shutdown and start (57P0x), its files (58).
   */
  private static boolean isUnavailable(String state) {
    return state.isEmpty() || isBroken(state) || state.startsWith("53") || state.startsWith("58");
  }

  /** The connection has gone, perhaps with the answer to a commit. */
  private static boolean isBroken(String state) {
    return state.startsWith("08") || state.startsWith("57P0");
  }

  private static String state(SQLException failure) {
    return Objects.requireNonNullElse(failure.getSQLState(), "");
  }
}
