package org.trutina.catalog.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** How many entries of the lists are out of date, and for how long at most. */
@ApplicationScoped
class EntryFigures {

  private static final String STALE =
      """
      select count(*) as stale,
        cast(coalesce(extract(epoch from now() - min(since)), 0) as float8) as seconds
      from stale_entry
      """;

  private final Session database;

  private volatile long stale;
  private volatile double seconds;

  EntryFigures(Session database, MeterRegistry meters) {
    this.database = database;
    meters.gauge("trutina.entries.stale", this, figures -> figures.stale);
    meters.gauge("trutina.entries.stale.seconds", this, figures -> figures.seconds);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void count() {
    Tuple row = database.createNativeQuery(STALE, Tuple.class).getSingleResult();
    stale = row.get("stale", Long.class);
    seconds = row.get("seconds", Double.class);
  }
}
