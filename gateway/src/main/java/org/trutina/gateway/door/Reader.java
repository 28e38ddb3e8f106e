package org.trutina.gateway.door;

import io.vertx.core.MultiMap;
import java.time.Duration;

/**
 * On whose behalf the gateway asks several times for one answer.
 *
 * @param headers who asks, in which language, with which number
 * @param waits how long they wait for all of it
 * @param since when they asked, by {@link System#nanoTime}
 */
public record Reader(MultiMap headers, Duration waits, long since) {

  /** What is left of the time. */
  Duration left() {
    return waits.minusNanos(System.nanoTime() - since);
  }
}
