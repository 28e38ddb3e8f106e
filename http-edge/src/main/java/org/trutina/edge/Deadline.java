package org.trutina.edge;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody waits for the answer to a request to begin. Who asks says in {@code
 * X-Request-Timeout} how many milliseconds that is: time left and not a time of day, as clocks
 * differ. What is asked of others on the way gets what is left of it.
 */
@Singleton
public final class Deadline {

  /** Milliseconds, from 1. */
  public static final String HEADER = "X-Request-Timeout";

  private static final int FIRST = 1_000;
  private static final String NANOS = "trutina.deadline";

  private final CurrentVertxRequest current;

  Deadline(CurrentVertxRequest current) {
    this.current = current;
  }

  /** Before anything else: the time in the queue for a thread counts. */
  void note(@Observes Filters filters) {
    filters.register(Deadline::note, FIRST);
  }

  private static void note(RoutingContext request) {
    String asked = request.request().getHeader(HEADER);
    if (asked != null && asked.matches("[1-9][0-9]{0,8}")) {
      request.put(NANOS, System.nanoTime() + Duration.ofMillis(Long.parseLong(asked)).toNanos());
    }
    request.next();
  }

  /** Nothing is begun that nobody waits for any more. */
  @ServerRequestFilter
  @Nullable Response refuse() {
    return left().filter(Duration::isZero).isPresent() ? Problem.late().toResponse() : null;
  }

  /**
   * What is left, zero when it has passed. Empty when nobody said how long they wait, when the
   * answer has begun, and for work that answers no request.
   */
  public Optional<Duration> left() {
    if (!Arc.container().requestContext().isActive()) {
      return Optional.empty();
    }
    RoutingContext routing = current.getCurrent();
    if (routing == null || routing.response().headWritten()) {
      return Optional.empty();
    }
    return Optional.ofNullable(routing.<Long>get(NANOS))
        .map(deadline -> Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
  }
}
