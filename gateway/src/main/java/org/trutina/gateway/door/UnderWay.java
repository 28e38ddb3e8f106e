package org.trutina.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests of each user or client that are under way, each until its answer has been handed on
 * whole. Who reads a long answer slowly holds a place at a service all the while: nobody can hold
 * them all.
 *
 * <p>Nothing of Vert.x is asked while a lock is held here: its responses have locks of their own,
 * and tell of their end while they hold them.
 */
final class UnderWay {

  /** Of an answer that breaks off, and of a caller who has gone before, nobody is told. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final int most;
  private final Map<String, Map<HttpServerResponse, Long>> answers = new ConcurrentHashMap<>();

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
    if (isLetIn(caller.subject(), answer, System.nanoTime())) {
      return Optional.empty();
    }
    answer.putHeader(HttpHeaders.RETRY_AFTER, "1");
    return Optional.of(Problem.TOO_MANY_AT_ONCE);
  }

  private boolean isLetIn(String caller, HttpServerResponse answer, long now) {
    return answers
        .compute(
            caller,
            (subject, known) -> {
              Map<HttpServerResponse, Long> underWay =
                  known == null ? new ConcurrentHashMap<>() : known;
              underWay.values().removeIf(since -> now - since > LONGEST.toNanos());
              if (underWay.size() < most) {
                underWay.put(answer, now);
              }
              return underWay;
            })
        .containsKey(answer);
  }

  private void leave(Caller caller, HttpServerResponse answer) {
    answers.computeIfPresent(
        caller.subject(),
        (subject, underWay) -> {
          underWay.remove(answer);
          return underWay.isEmpty() ? null : underWay;
        });
  }
}
