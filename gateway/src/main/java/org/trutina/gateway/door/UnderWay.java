package org.trutina.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests of one user or client are under way at the same time, each until its answer has
 * gone. Who reads slowly holds a place at a service all the while: nobody can hold them all.
 */
final class UnderWay {

  private final int most;
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  /**
   * @param most requests of one caller
   */
  UnderWay(int most) {
    this.most = most;
  }

  /** Counts a request until it is over; the problem if there are too many already. */
  Optional<Problem> enter(Caller caller, RoutingContext context) {
    if (requests.merge(caller.subject(), 1, Integer::sum) > most) {
      leave(caller);
      context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
      return Optional.of(Problem.TOO_MANY_AT_ONCE);
    }
    context.addEndHandler(over -> leave(caller));
    return Optional.empty();
  }

  private void leave(Caller caller) {
    requests.computeIfPresent(
        caller.subject(), (subject, number) -> number > 1 ? number - 1 : null);
  }
}
