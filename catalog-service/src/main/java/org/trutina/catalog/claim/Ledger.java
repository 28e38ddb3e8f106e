package org.trutina.catalog.claim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;

/**
 * The only writer of claims. An entry takes the ledger's lock, so that entries have strictly
 * increasing instants in the order in which they become visible; it appends what changed to the
 * change feed and tells the rest of the catalogue, all in the caller's transaction.
 */
@ApplicationScoped
public class Ledger {

  private static final String OPEN =
      """
      update ledger
      set last_recorded = greatest(:now, last_recorded + interval '1 microsecond')
      returning last_recorded
      """;

  private static final String CHANGE =
      """
      insert into change (recorded_at, subject_type, subject_id, properties, cause)
      values (:at, :type, :subject, :properties, :cause)
      """;

  private static final String MOVE =
      "update claim set status = :status, moved = true where id = :claim";

  private static final String HAPPENED =
      """
      insert into claim_event (claim_id, at, status, actor, reason)
      values (:claim, :at, :status, :actor, :reason)
      """;

  private final Session database;
  private final Clock clock;
  private final Event<Changed> changed;

  Ledger(Session database, Clock clock, Event<Changed> changed) {
    this.database = database;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Subjects whose claims have changed; told within the transaction that changes them.
   *
   * @param at the instant of the entry
   */
  public record Changed(Instant at, Map<Subject, Set<String>> subjects) {}

  /** Takes the lock until the end of the transaction and gives the instant of the entry. */
  public Instant open() {
    return (Instant)
        database
            .createNativeQuery(OPEN, Instant.class)
            .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
            .getSingleResult();
  }

  /**
   * The same for whoever writes in bulk past Hibernate.
   *
   * @param connection in the transaction that writes
   */
  public Timestamp open(Connection connection) throws SQLException {
    try (var open = connection.prepareStatement(OPEN.replace(":now", "?"))) {
      open.setTimestamp(1, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
      try (var row = open.executeQuery()) {
        row.next();
        return row.getTimestamp(1);
      }
    }
  }

  /**
   * Records claims.
   *
   * @param at the instant that {@link #open} gave
   * @param cause for those who follow the changes
   */
  void append(Instant at, List<Claim> claims, String cause) {
    claims.forEach(claim -> database.persist(ClaimRow.of(claim)));
    database.flush();
    publish(at, claims, cause);
  }

  /** Records what has happened to a claim. */
  void move(Instant at, Claim claim, Status status, String actor, String reason) {
    database
        .createNativeMutationQuery(MOVE)
        .setParameter("status", status.key())
        .setParameter("claim", claim.id())
        .executeUpdate();
    if (status == Status.VERIFIED && claim.verifiedAt() == null) {
      database
          .createNativeMutationQuery(
              "update claim set verified_by = :actor, verified_at = :at where id = :claim")
          .setParameter("actor", actor)
          .setParameter("at", at)
          .setParameter("claim", claim.id())
          .executeUpdate();
    }
    database
        .createNativeMutationQuery(HAPPENED)
        .setParameter("claim", claim.id())
        .setParameter("at", at)
        .setParameter("status", status.key())
        .setParameter("actor", actor)
        .setParameter("reason", reason)
        .executeUpdate();
    database.clear();
    publish(at, List.of(claim), status.key());
  }

  /** Tells the rest of the catalogue of subjects whose claims were changed in bulk. */
  public void announce(Instant at, Map<Subject, Set<String>> subjects) {
    changed.fire(new Changed(at, subjects));
  }

  private void publish(Instant at, Collection<Claim> claims, String cause) {
    Map<Subject, Map<String, Set<String>>> bySubject =
        claims.stream()
            .collect(
                groupingBy(
                    Claim::subjectType,
                    TreeMap::new,
                    groupingBy(
                        Claim::subject,
                        TreeMap::new,
                        mapping(claim -> claim.property().key(), toCollection(TreeSet::new)))));
    var subjects = new TreeMap<Subject, Set<String>>();
    bySubject.forEach(
        (type, changes) -> {
          subjects.put(type, changes.keySet());
          changes.forEach(
              (subject, properties) ->
                  database
                      .createNativeMutationQuery(CHANGE)
                      .setParameter("at", at)
                      .setParameter("type", type.key())
                      .setParameter("subject", subject)
                      .setParameter("properties", properties.toArray(String[]::new))
                      .setParameter("cause", cause)
                      .executeUpdate());
        });
    announce(at, subjects);
  }
}
