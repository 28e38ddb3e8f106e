package org.trutina.catalog.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * The newest position of the feed: what {@code trutina_feed_followed_position} of the assessment
 * service is compared with.
 */
@ApplicationScoped
class ChangeFigures {

  private final Session database;

  private volatile long position;

  ChangeFigures(Session database, MeterRegistry meters) {
    this.database = database;
    meters.gauge("trutina.feed.position", this, figures -> figures.position);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void count() {
    position =
        database
            .createNativeQuery("select coalesce(max(position), 0) from change", Long.class)
            .getSingleResult();
  }
}
