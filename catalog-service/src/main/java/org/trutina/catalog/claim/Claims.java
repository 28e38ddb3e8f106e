package org.trutina.catalog.claim;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.Standing.Topic;
import org.trutina.edge.Problem;

/** Reads claims as they held on a day and were known at an instant, and their sources. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<ClaimRow, UUID> {

  /** Earlier instants are slips, and some of them no database can hold. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /** Subjects and all that relations lead to from them, whatever the dates: rules look at those. */
  private static final String REACHED =
      """
      with recursive reached (id) as (
        select unnest(cast(:ids as text[])) collate "C"
        union
        select claim.value collate "C" from reached
        join claim on claim.subject_type = :type and claim.subject_id = reached.id
          and claim.property = any (cast(:relations as text[]))
        where claim.object_type = :type
      )
      select claim.* from claim join reached on claim.subject_id = reached.id
      where subject_type = :type and recorded_at <= :knownAt
      order by subject_id, property, qualifier, value, id
      """;

  private static final String EVERYWHERE =
      """
      select claim.* from claim
      where property = :property and qualifier = :qualifier and recorded_at <= :knownAt
      order by subject_id, id
      """;

  private static final String ON_TOPICS =
      """
      select claim.* from (
        select distinct * from
          unnest(cast(:types as text[]), cast(:subjects as text[]), cast(:properties as text[]))
      ) topic (type, subject, property)
      join claim on claim.subject_type = topic.type
        and claim.subject_id = topic.subject collate "C" and claim.property = topic.property
      where recorded_at <= :knownAt
      """;

  /** What happened since: only what differs from the status of now has to be looked up. */
  private static final String EVENTS =
      """
      select distinct on (claim_id) claim_id, status from claim_event
      where claim_id in (:ids) and at <= :knownAt
      order by claim_id, sequence desc
      """;

  private final Sources sources;
  private final Session database;
  private final Clock clock;

  Claims(Sources sources, Session database, Clock clock) {
    this.sources = sources;
    this.database = database;
    this.clock = clock;
  }

  /** Today, with all that is known now. */
  public AsOf now() {
    return new AsOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), lastRecorded());
  }

  /**
   * The times that a request asks for; today and now where it asks for none.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no day or instant
   */
  public AsOf asOf(Times times) {
    AsOf now = now();
    String validOn = times.validOn;
    String asKnownAt = times.asKnownAt;
    try {
      LocalDate day = validOn == null ? now.validOn() : LocalDate.parse(validOn);
      if (day.getYear() < 1900 || day.getYear() > 2200) {
        throw Problem.parameter("validOn", "Name a day between 1900 and 2200.");
      }
      Instant asked = asKnownAt == null ? now.knownAt() : Instant.parse(asKnownAt);
      if (asked.isBefore(EARLIEST)) {
        throw Problem.parameter("asKnownAt", "Name an instant since 1900.");
      }
      return new AsOf(day, asked.isAfter(now.knownAt()) ? now.knownAt() : asked);
    } catch (DateTimeParseException e) {
      throw e.getParsedString().equals(validOn)
          ? Problem.parameter("validOn", "Use a day such as 2026-02-02.")
          : Problem.parameter("asKnownAt", "Use an instant such as 2026-02-02T12:00:00Z.");
    }
  }

  /** The instant of the last entry in the ledger. */
  private Instant lastRecorded() {
    return (Instant)
        database
            .createNativeQuery("select last_recorded from ledger", Instant.class)
            .getSingleResult();
  }

  /** The effective claims on organisations and on all who own them, directly or through others. */
  public Map<String, List<Choice>> aboutOwnersOf(Collection<String> organisations, AsOf asOf) {
    return reached(Subject.ORGANISATION, organisations, Property.controlRelations(), asOf);
  }

  /** The effective claims on offerings and on all that they depend on. */
  public Map<String, List<Choice>> aboutSupplyOf(Collection<String> offerings, AsOf asOf) {
    return reached(Subject.OFFERING, offerings, Property.supplyRelations(), asOf);
  }

  private Map<String, List<Choice>> reached(
      Subject type, Collection<String> ids, List<String> relations, AsOf asOf) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return chosen(
        database
            .createNativeQuery(REACHED, ClaimRow.class)
            .setParameter("type", type.key())
            .setParameter("ids", ids.toArray(String[]::new))
            .setParameter("relations", relations.toArray(String[]::new))
            .setParameter("knownAt", asOf.knownAt())
            .setReadOnly(true)
            .getResultList(),
        asOf);
  }

  /** The effective claims on a property with a qualifier, on whatever it is said of. */
  public List<Claim> everywhere(Property property, String qualifier, AsOf asOf) {
    List<ClaimRow> rows =
        database
            .createNativeQuery(EVERYWHERE, ClaimRow.class)
            .setParameter("property", property.key())
            .setParameter("qualifier", qualifier)
            .setParameter("knownAt", asOf.knownAt())
            .setReadOnly(true)
            .getResultList();
    return EffectiveClaims.among(at(rows, asOf.knownAt()), asOf.validOn()).stream()
        .map(Choice::chosen)
        .toList();
  }

  /** What counts on some topics. */
  public Standing standing(List<Topic> topics, AsOf asOf) {
    if (topics.isEmpty()) {
      return new Standing(List.of());
    }
    List<ClaimRow> rows =
        database
            .createNativeQuery(ON_TOPICS, ClaimRow.class)
            .setParameter("types", array(topics, topic -> topic.type().key()))
            .setParameter("subjects", array(topics, Topic::subject))
            .setParameter("properties", array(topics, topic -> topic.property().key()))
            .setParameter("knownAt", asOf.knownAt())
            .setReadOnly(true)
            .getResultList();
    return new Standing(EffectiveClaims.among(at(rows, asOf.knownAt()), asOf.validOn()));
  }

  private static String[] array(List<Topic> topics, Function<Topic, String> of) {
    return topics.stream().map(of).toArray(String[]::new);
  }

  /** The sources with the given ids, in the order of their ids. */
  public List<SourceView> sources(Stream<String> ids) {
    List<String> wanted = ids.distinct().toList();
    return wanted.isEmpty()
        ? List.of()
        : sources.find("id in ?1 order by id", wanted).stream().map(SourceView::of).toList();
  }

  /** A claim as it stands now. */
  Optional<Claim> byClaimId(UUID id) {
    return Optional.ofNullable(database.find(ClaimRow.class, id))
        .map(row -> row.at(Instant.MAX, Status.of(row.status)));
  }

  /** The claims as they stood at the instant. */
  List<Claim> at(List<ClaimRow> rows, Instant knownAt) {
    Map<UUID, Status> since = statuses(rows, knownAt);
    return rows.stream()
        .map(row -> row.at(knownAt, since.getOrDefault(row.id, Status.PROPOSED)))
        .toList();
  }

  private Map<String, List<Choice>> chosen(List<ClaimRow> rows, AsOf asOf) {
    return EffectiveClaims.among(at(rows, asOf.knownAt()), asOf.validOn()).stream()
        .collect(groupingBy(choice -> choice.chosen().subject()));
  }

  private Map<UUID, Status> statuses(List<ClaimRow> rows, Instant knownAt) {
    // A claim that is still as it was proposed has no history to look up.
    List<UUID> moved = rows.stream().filter(row -> row.moved).map(row -> row.id).toList();
    var statuses = new HashMap<UUID, Status>();
    if (!moved.isEmpty()) {
      database
          .createNativeQuery(EVENTS, Tuple.class)
          .setParameter("ids", moved)
          .setParameter("knownAt", knownAt)
          .getResultList()
          .forEach(
              row ->
                  statuses.put(
                      row.get("claim_id", UUID.class), Status.of(row.get("status", String.class))));
    }
    return statuses;
  }

  @ApplicationScoped
  static class Sources implements PanacheRepositoryBase<Source, String> {}
}
