package org.trutina.assessment.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * What an operator asks of the audit logs: whether each has a signed checkpoint of its head. Every
 * instance tells the same of the database.
 */
@ApplicationScoped
class AuditFigures {

  private final Checkpoints checkpoints;
  private final Clock clock;

  private volatile int unsigned;
  private volatile Instant lastAllSigned;

  AuditFigures(Checkpoints checkpoints, Clock clock, MeterRegistry meters) {
    this.checkpoints = checkpoints;
    this.clock = clock;
    this.lastAllSigned = clock.instant();
    meters.gauge("trutina.audit.logs.unsigned", this, figures -> figures.unsigned);
    meters.gauge("trutina.audit.unsigned.seconds", this, AuditFigures::unsignedSeconds);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    unsigned = checkpoints.authorities().size();
    if (unsigned == 0) {
      lastAllSigned = clock.instant();
    }
  }

  private double unsignedSeconds() {
    return Math.max(0, clock.instant().getEpochSecond() - lastAllSigned.getEpochSecond());
  }
}
