package org.trutina.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service's clock, which tests move. */
@Alternative
@Priority(1)
@Singleton
class TestClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;
  private volatile @Nullable Instant stopped;

  void move(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Stands still from now on. */
  void stopAt(Instant instant) {
    stopped = instant;
  }

  void reset() {
    ahead = Duration.ZERO;
    stopped = null;
  }

  @Override
  public Instant instant() {
    Instant still = stopped;
    return still == null ? Clock.systemUTC().instant().plus(ahead) : still;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The service works in UTC.");
  }
}
