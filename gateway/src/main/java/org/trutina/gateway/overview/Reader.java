package org.trutina.gateway.overview;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.time.Duration;
import org.trutina.gateway.door.Upstream;
import org.trutina.gateway.door.Upstream.Answer;

/**
 * Who reads an overview.
 *
 * @param headers who asks, in which language, with which number
 * @param until the instant, by {@link System#nanoTime}, up to which they wait for all parts
 */
record Reader(MultiMap headers, long until) {

  /** A part, for which they wait as long as is left. */
  Future<Answer> ask(Upstream service, String path) {
    return service.get(path, headers, Duration.ofNanos(Math.max(0, until - System.nanoTime())));
  }
}
