package org.trutina.assessment.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.evidence.Catalogue.Changes;
import org.trutina.assessment.evidence.FollowedPosition;

/**
 * Follows the catalogue's feed of changes. How far it got and what is to be assessed again are
 * written in one transaction: a change has its effect once, also after a crash and with several
 * instances.
 */
@ApplicationScoped
class Follower {

  private static final String FOLLOW =
      "select follow_catalogue(:before, :reached, cast(:happened as jsonb), :now)";

  private final Catalogue catalogue;
  private final FollowedPosition followed;
  private final Session database;
  private final ObjectMapper json;
  private final Clock clock;

  private volatile boolean failing;

  /** Through the proxy, for the transactions. */
  @Inject Follower self;

  Follower(
      Catalogue catalogue,
      FollowedPosition followed,
      Session database,
      ObjectMapper json,
      Clock clock) {
    this.catalogue = catalogue;
    this.followed = followed;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  @Scheduled(
      every = "${trutina.watch.every}",
      delayed = "${trutina.watch.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void inTheBackground() {
    while (follow()) {
      // Until the feed has nothing new.
    }
  }

  /** Follows the next part of the feed; false when there was nothing new, or it does not answer. */
  @ActivateRequestContext
  boolean follow() {
    try {
      boolean more = step();
      if (failing) {
        failing = false;
        Log.info("The catalogue's changes are followed again.");
      }
      return more;
    } catch (RuntimeException e) {
      // The next turn goes on where this one stopped; the log is told once.
      if (!failing) {
        failing = true;
        Log.warnf("The catalogue's changes cannot be followed: %s", e.getMessage());
      }
      return false;
    }
  }

  private boolean step() {
    if (self.dayToBegin()) {
      self.beginDay();
    }
    long before = followed.position();
    Changes changes = catalogue.changesAfter(before);
    if (changes.items().isEmpty()) {
      return false;
    }
    self.note(before, changes);
    return true;
  }

  @Transactional
  void note(long before, Changes changes) {
    followed.awaitTurn();
    try {
      database
          .createNativeQuery(FOLLOW, Boolean.class)
          .setParameter("before", before)
          .setParameter("reached", changes.next())
          .setParameter("happened", json.writeValueAsString(changes.items()))
          .setParameter("now", clock.instant())
          .getSingleResult();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The changes cannot be written.", e);
    }
  }

  /** Whether ten minutes of a day have gone that nobody has begun. */
  @Transactional
  boolean dayToBegin() {
    return database.createNativeQuery("select day_to_begin()", Boolean.class).getSingleResult();
  }

  /**
   * Everything is due once a day: facts begin and end to hold by the calendar, of which the feed
   * does not tell.
   */
  @Transactional
  void beginDay() {
    followed.awaitTurn();
    database
        .createNativeQuery("select 1 from begin_day(:now)", Integer.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }
}
