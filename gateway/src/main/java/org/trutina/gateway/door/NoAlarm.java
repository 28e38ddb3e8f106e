package org.trutina.gateway.door;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.StreamResetException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps one error out of the log: when a reader goes away before the end of an answer, the gateway
 * resets the service's, and Vert.x reports what nobody waits for any more.
 */
@LoggingFilter(name = "no-alarm")
final class NoAlarm implements Filter {

  @Override
  public boolean isLoggable(LogRecord logged) {
    return !(logged.getThrown() instanceof StreamResetException);
  }
}
