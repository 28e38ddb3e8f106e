package org.trutina.assessment.watch;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.evidence.Catalogue.Change;
import org.trutina.assessment.evidence.CatalogueFacts;
import org.trutina.assessment.evidence.FollowedPosition;
import org.trutina.assessment.platform.OnBehalf;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.edge.Caller;

/**
 * Works off what is due. An assessment, its alert and the end of its being due are one transaction,
 * so that a crash loses nothing and repeats nothing. Several instances share the work.
 */
@ApplicationScoped
class Reassessment {

  /** Procurements whose facts are read together. */
  private static final int TOGETHER = 100;

  /** Procurements to a transaction. */
  private static final int BATCH = 20;

  private static final String DUE =
      """
      select procurement_id from due_assessment where authority = :authority and not_before <= :now
      order by since, procurement_id limit :most
      """;

  /** What another instance is at work on is skipped. */
  private static final String TAKE =
      """
      delete from due_assessment where procurement_id in (
        select procurement_id from due_assessment
        where procurement_id = any (cast(:ids as uuid[])) and version <= :position
        order by procurement_id for update skip locked)
      returning procurement_id, cast(changes as text) as changes
      """;

  /** A minute, then two, then four, up to about an hour. */
  private static final String LATER =
      """
      update due_assessment set failures = failures + 1,
        not_before = cast(:now as timestamptz) + interval '1 minute' * power(2, least(failures, 6))
      where procurement_id = :id
      """;

  private final Assessments assessments;
  private final Procurements procurements;
  private final Alerts alerts;
  private final Catalogue catalogue;
  private final FollowedPosition followed;
  private final OnBehalf onBehalf;
  private final Caller caller;
  private final Session database;
  private final ObjectMapper json;
  private final Clock clock;

  /** While one waits for the database, another can work. */
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  /** Through the proxy, for the transactions. */
  @Inject Reassessment self;

  Reassessment(
      Assessments assessments,
      Procurements procurements,
      Alerts alerts,
      Catalogue catalogue,
      FollowedPosition followed,
      OnBehalf onBehalf,
      Caller caller,
      Session database,
      ObjectMapper json,
      Clock clock) {
    this.assessments = assessments;
    this.procurements = procurements;
    this.alerts = alerts;
    this.catalogue = catalogue;
    this.followed = followed;
    this.onBehalf = onBehalf;
    this.caller = caller;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** Those with something due. */
  @Transactional
  List<String> authorities() {
    return database
        .createNativeQuery("select * from authorities_with_due_assessments(:now)", String.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** Everything that is due of an authority and that nobody else is at. */
  void workOff(String authority) {
    while (portion(authority) > 0) {
      // Until there are no more, or another instance is at work on them.
    }
  }

  /**
   * A hundred of an authority's procurements at most.
   *
   * @return how many were assessed again; 0 when there is nothing more to do for now
   */
  int portion(String authority) {
    return onBehalf.of(
        authority,
        () -> {
          List<UUID> due = self.due();
          return due.isEmpty() ? 0 : together(due);
        });
  }

  private int together(List<UUID> due) {
    try {
      CatalogueFacts facts = catalogue.facts(procurements.offeringsOf(due));
      String authority = caller.authority();
      List<Callable<Integer>> batches =
          Stream.iterate(0, from -> from < due.size(), from -> from + BATCH)
              .map(from -> due.subList(from, Math.min(from + BATCH, due.size())))
              .<Callable<Integer>>map(
                  some -> () -> onBehalf.of(authority, () -> self.assess(some, facts)))
              .toList();
      int done = 0;
      for (Future<Integer> batch : workers.invokeAll(batches)) {
        done += batch.get();
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (RejectedExecutionException e) {
      // This instance is being stopped: others go on.
      return 0;
    } catch (ExecutionException e) {
      return oneByOne(due, Objects.requireNonNullElse(e.getCause(), e));
    } catch (HttpProblem e) {
      // The catalogue does not answer: no fault of these procurements, the next turn asks again.
      return e.getStatusCode() == SERVICE_UNAVAILABLE.getStatusCode() ? 0 : oneByOne(due, e);
    } catch (RuntimeException e) {
      return oneByOne(due, e);
    }
  }

  /** One of them must not hold up the others. */
  private int oneByOne(List<UUID> due, Throwable fault) {
    if (due.size() == 1) {
      Log.warnf("Procurement %s is not assessed again: %s", due.getFirst(), fault.getMessage());
      self.later(due.getFirst());
      return 0;
    }
    return due.stream().mapToInt(one -> together(List.of(one))).sum();
  }

  @PreDestroy
  void stop() {
    workers.close();
  }

  @Transactional
  List<UUID> due() {
    return database
        .createNativeQuery(DUE, UUID.class)
        .setParameter("authority", caller.authority())
        .setParameter("now", clock.instant())
        .setParameter("most", TOGETHER)
        .getResultList();
  }

  @Transactional
  int assess(List<UUID> due, CatalogueFacts facts) {
    followed.hold();
    List<Tuple> taken =
        database
            .createNativeQuery(TAKE, Tuple.class)
            .setParameter("ids", due.toArray(UUID[]::new))
            .setParameter("position", facts.position())
            .getResultList();
    for (Tuple row : taken) {
      assessments
          .again(row.get("procurement_id", UUID.class), facts)
          .ifPresent(again -> alerts.raise(again, changes(row.get("changes", String.class))));
    }
    return taken.size();
  }

  @Transactional
  void later(UUID procurement) {
    Instant now = clock.instant();
    database
        .createNativeMutationQuery(LATER)
        .setParameter("now", now)
        .setParameter("id", procurement)
        .executeUpdate();
  }

  private List<Change> changes(String stored) {
    try {
      return json.readValue(stored, new TypeReference<List<Change>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The changes cannot be read.", e);
    }
  }
}
