package org.trutina.assessment.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operator asks of the audit logs: how many have entries that no signed checkpoint covers,
 * and for how long. Every instance tells the same of the database.
 */
@ApplicationScoped
class AuditFigures {

  private final Checkpoints checkpoints;
  private final Clock clock;

  private volatile int unsigned;
  private volatile Optional<Instant> oldestUnsigned = Optional.empty();

  AuditFigures(Checkpoints checkpoints, Clock clock, MeterRegistry meters) {
    this.checkpoints = checkpoints;
    this.clock = clock;
    meters.gauge("trutina.audit.logs.unsigned", this, figures -> figures.unsigned);
    meters.gauge("trutina.audit.unsigned.seconds", this, AuditFigures::unsignedSeconds);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    unsigned = checkpoints.authorities().size();
    oldestUnsigned = checkpoints.oldestUnsigned();
  }

  private double unsignedSeconds() {
    return oldestUnsigned
        .map(since -> Math.max(0, clock.instant().getEpochSecond() - since.getEpochSecond()))
        .orElse(0L);
  }
}
