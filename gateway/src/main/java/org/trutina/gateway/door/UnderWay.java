package org.trutina.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests of each user or client that are under way, each until its answer has been handed on
 * whole. Who reads a long answer slowly holds a place at a service all the while: nobody can hold
 * them all.
 */
final class UnderWay {

  private final int most;
  private final Map<String, Set<HttpServerResponse>> answers = new ConcurrentHashMap<>();

  /**
   * @param most requests of one caller
   */
  UnderWay(int most) {
    this.most = most;
  }

  /** Counts a request until it is over; the problem if there are too many already. */
  Optional<Problem> enter(Caller caller, RoutingContext context) {
    HttpServerResponse answer = context.response();
    context.addEndHandler(over -> leave(caller, answer));
    Set<HttpServerResponse> underWay =
        answers.compute(
            caller.subject(),
            (subject, known) -> {
              Set<HttpServerResponse> now = known == null ? ConcurrentHashMap.newKeySet() : known;
              // Of an answer that breaks off, and of a caller who has gone before, nobody is told.
              now.removeIf(one -> one.ended() || one.closed());
              if (now.size() < most) {
                now.add(answer);
              }
              return now;
            });
    if (underWay.contains(answer)) {
      return Optional.empty();
    }
    answer.putHeader(HttpHeaders.RETRY_AFTER, "1");
    return Optional.of(Problem.TOO_MANY_AT_ONCE);
  }

  private void leave(Caller caller, HttpServerResponse answer) {
    answers.computeIfPresent(
        caller.subject(),
        (subject, known) -> {
          known.remove(answer);
          return known.isEmpty() ? null : known;
        });
  }
}
