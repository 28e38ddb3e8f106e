package org.trutina.assessment.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.trutina.assessment.evidence.FollowedPosition;
import org.trutina.assessment.platform.OnBehalf;
import org.trutina.broker.Broker;
import org.trutina.edge.Caller;

/**
 * What an operator asks of living assessments: is the catalogue followed, and how much is still to
 * be assessed again. Every instance tells the same of the database; and, where there is a broker,
 * whether it takes part in sharing the work.
 */
@ApplicationScoped
class WatchFigures {

  private static final String BACKLOG =
      """
      select count(*) as due, min(since) as oldest, count(*) filter (where failures > 0) as failing
      from due_assessment where authority = :authority
      """;

  private final FollowedPosition followed;
  private final OnBehalf onBehalf;
  private final Caller caller;
  private final Session database;
  private final Clock clock;

  private volatile long position;
  private volatile Backlog backlog = Backlog.NONE;

  /** Through the proxy, for the transactions. */
  @Inject WatchFigures self;

  WatchFigures(
      FollowedPosition followed,
      OnBehalf onBehalf,
      Caller caller,
      Session database,
      Clock clock,
      Broker broker,
      Sharing sharing,
      MeterRegistry meters) {
    this.followed = followed;
    this.onBehalf = onBehalf;
    this.caller = caller;
    this.database = database;
    this.clock = clock;
    meters.gauge("trutina.feed.followed.position", this, figures -> figures.position);
    meters.gauge("trutina.reassessment.due", this, figures -> figures.backlog.due);
    meters.gauge("trutina.reassessment.failing", this, figures -> figures.backlog.failing);
    meters.gauge("trutina.reassessment.oldest.seconds", this, WatchFigures::oldestSeconds);
    if (broker.isSet()) {
      meters.gauge("trutina.reassessment.shared", sharing, it -> it.isMember() ? 1 : 0);
    }
  }

  private record Backlog(long due, long failing, Instant oldest) {

    static final Backlog NONE = new Backlog(0, 0, Instant.MAX);

    Backlog and(Backlog other) {
      return new Backlog(
          due + other.due,
          failing + other.failing,
          oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    position = followed.position();
    backlog =
        self.authorities().stream()
            .map(authority -> onBehalf.of(authority, self::ofOne))
            .reduce(Backlog.NONE, Backlog::and);
  }

  private double oldestSeconds() {
    Instant oldest = backlog.oldest;
    return oldest.equals(Instant.MAX)
        ? 0
        : Math.max(0, clock.instant().getEpochSecond() - oldest.getEpochSecond());
  }

  /** Also those whose work waits after a failure. */
  @Transactional
  List<String> authorities() {
    return database
        .createNativeQuery(
            "select * from authorities_with_due_assessments('infinity')", String.class)
        .getResultList();
  }

  @Transactional
  Backlog ofOne() {
    Tuple row =
        database
            .createNativeQuery(BACKLOG, Tuple.class)
            .setParameter("authority", caller.authority())
            .getSingleResult();
    Instant oldest = row.get("oldest", Instant.class);
    return new Backlog(
        row.get("due", Long.class),
        row.get("failing", Long.class),
        oldest == null ? Instant.MAX : oldest);
  }
}
