package org.trutina.catalog.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.trutina.broker.Broker;

/**
 * The newest position of the feed: what {@code trutina_feed_followed_position} of the assessment
 * service is compared with, and where there is a broker, how far the feed has been relayed.
 */
@ApplicationScoped
class ChangeFigures {

  private final Session database;

  private volatile long position;
  private volatile long relayed;

  ChangeFigures(Session database, Broker broker, MeterRegistry meters) {
    this.database = database;
    meters.gauge("trutina.feed.position", this, figures -> figures.position);
    if (broker.isSet()) {
      meters.gauge("trutina.feed.relayed.position", this, figures -> figures.relayed);
    }
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void count() {
    position =
        database
            .createNativeQuery("select coalesce(max(position), 0) from change", Long.class)
            .getSingleResult();
    relayed =
        database
            .createNativeQuery("select position from relayed_change", Long.class)
            .getSingleResult();
  }
}
