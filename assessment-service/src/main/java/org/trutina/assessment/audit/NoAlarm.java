package org.trutina.assessment.audit;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one warning out of the log. The audit log writes just before a commit, and Hibernate then
 * gives its connection back a moment after the pool has looked (quarkus issue 41757). Nothing is
 * wrong, and it would be said for every change.
 */
@LoggingFilter(name = "no-alarm")
final class NoAlarm implements Filter {

  private static final String MESSAGE = "Closing open connection(s) prior to commit";

  @Override
  public boolean isLoggable(LogRecord logged) {
    @Nullable Object @Nullable [] parameters = logged.getParameters();
    return parameters == null
        || !"io.agroal.pool".equals(logged.getLoggerName())
        || !Arrays.asList(parameters).contains(MESSAGE);
  }
}
