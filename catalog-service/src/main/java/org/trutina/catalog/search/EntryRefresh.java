package org.trutina.catalog.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Ledger.Changed;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Subject;

/**
 * Keeps the entries true. What a change is about is made anew in its own transaction; what depends
 * on that follows in the background, step by step, as long as something really changes.
 */
@ApplicationScoped
class EntryRefresh {

  private static final int BATCH = 200;

  /** Any number that nothing else locks. */
  private static final long LOCK = 5_302_911_447L;

  /** More than this at start is left to the background. */
  private static final int AT_START = 5_000;

  private static final String TAKE =
      """
      delete from stale_entry where ctid in (
        select ctid from stale_entry where subject_type = :type
        order by since limit :batch for update skip locked)
      returning subject_id
      """;

  /** Who offers, is owned or depends: one step up. */
  private static final String DEPENDENTS =
      """
      insert into stale_entry (subject_type, subject_id, since)
      select distinct dependent_type, dependent_id, now() from (
        select 'offering' as dependent_type, id as dependent_id from offering
        where :type = 'organisation' and organisation_id in (:ids)
        union all
        select subject_type, subject_id from claim
        where value in (:ids) and object_type = :type
          and property = any (cast(:relations as text[]))
      ) dependents
      on conflict do nothing
      """;

  private static final String[] RELATIONS =
      Stream.concat(Property.supplyRelations().stream(), Property.controlRelations().stream())
          .toArray(String[]::new);

  private static final String DUE =
      """
      insert into stale_entry (subject_type, subject_id, since)
      select 'offering', offering_id, now() from offering_entry where changes_on <= :today
      union all
      select 'organisation', organisation_id, now() from organisation_entry
      where changes_on <= :today
      on conflict do nothing
      """;

  private final Entries entries;
  private final Session database;
  private final Claims claims;

  /** Through the proxy, so that every batch is a transaction of its own. */
  @Inject EntryRefresh self;

  EntryRefresh(Entries entries, Session database, Claims claims) {
    this.entries = entries;
    this.database = database;
    this.claims = claims;
  }

  /** After the seed. */
  void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
    int done = 0;
    int batch;
    do {
      batch = self.nextBatch();
      done += batch;
    } while (batch > 0 && done < AT_START);
    if (done > 0) {
      Log.infof("Entries: %d made", done);
    }
  }

  @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void inTheBackground() {
    self.collectDue();
    while (self.nextBatch() > 0) {
      // Until nothing is stale any more.
    }
  }

  void changed(@Observes Changed changed) {
    takeTurns();
    changed
        .subjects()
        .forEach(
            (type, ids) -> {
              if (ids.size() <= BATCH) {
                refresh(type, ids);
              } else {
                markStale(type, ids);
              }
            });
  }

  /** Puts what begins or ends to hold today into the queue. */
  @Transactional
  void collectDue() {
    takeTurns();
    database
        .createNativeMutationQuery(DUE)
        .setParameter("today", claims.now().validOn())
        .executeUpdate();
  }

  /**
   * Makes the next entries of the queue anew.
   *
   * @return how many
   */
  @Transactional
  int nextBatch() {
    takeTurns();
    int done = 0;
    // Organisations first: offerings show who controls them.
    for (Subject type : Subject.values()) {
      List<String> stale =
          database
              .createNativeQuery(TAKE, Tuple.class)
              .setParameter("type", type.key())
              .setParameter("batch", BATCH)
              .getResultStream()
              .map(row -> row.get("subject_id", String.class))
              .toList();
      if (!stale.isEmpty()) {
        refresh(type, stale);
        done += stale.size();
      }
    }
    return done;
  }

  /**
   * Entries are written by one transaction at a time: they depend on each other in circles, and
   * those who follow them rely on their versions becoming visible in order.
   */
  private void takeTurns() {
    database
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
        .setParameter("lock", LOCK)
        .getResultList();
  }

  private void refresh(Subject type, Collection<String> ids) {
    Set<String> changed =
        switch (type) {
          case ORGANISATION -> entries.refreshOrganisations(ids);
          case OFFERING -> entries.refreshOfferings(ids);
        };
    if (!changed.isEmpty()) {
      database
          .createNativeMutationQuery(DEPENDENTS)
          .setParameter("type", type.key())
          .setParameter("ids", changed)
          .setParameter("relations", RELATIONS)
          .executeUpdate();
    }
  }

  private void markStale(Subject type, Collection<String> ids) {
    database
        .createNativeMutationQuery(
            """
            insert into stale_entry (subject_type, subject_id, since)
            select :type, unnest(cast(:ids as text[])), now() on conflict do nothing
            """)
        .setParameter("type", type.key())
        .setParameter("ids", ids.toArray(String[]::new))
        .executeUpdate();
  }
}
