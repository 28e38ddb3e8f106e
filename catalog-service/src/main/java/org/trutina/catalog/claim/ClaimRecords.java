package org.trutina.catalog.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimRecord.History;
import org.trutina.catalog.claim.ClaimRecord.Step;
import org.trutina.catalog.claim.Stewardship.Contests;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PageRequest.Moment;
import org.trutina.edge.Problem;

/** Reads the ledger itself: every claim that was ever recorded, and where claims disagree. */
@ApplicationScoped
class ClaimRecords {

  private static final String LIST =
      """
      select claim.* from claim
      where (cast(:type as text) is null or subject_type = :type)
        and (cast(:subject as text) is null or subject_id = :subject)
        and (cast(:property as text) is null or property = :property)
        and (cast(:status as text) is null or status = :status)
        and (cast(:dueBy as date) is null or review_by <= cast(:dueBy as date))
        and (recorded_at, id) > (:recordedAt, :id)
      order by recorded_at, id
      limit :rows
      """;

  private static final String STEPS =
      "select at, status, actor, reason from claim_event where claim_id = :id order by sequence";

  private static final String CONFLICTS =
      """
      select subject_type, subject_id, property, qualifier, claims, rule from claim_conflict
      where (cast(:type as text) is null or subject_type = :type)
        and (cast(:subject as text) is null or subject_id = :subject)
        and (cast(:property as text) is null or property = :property)
        and (subject_type, subject_id, property, qualifier)
          > (:afterType, cast(:afterSubject as text) collate "C", :afterProperty, :afterQualifier)
      order by subject_type, subject_id, property, qualifier
      limit :rows
      """;

  private final Session database;
  private final Claims claims;
  private final Contests contests;

  ClaimRecords(Session database, Claims claims, Contests contests) {
    this.database = database;
    this.claims = claims;
    this.contests = contests;
  }

  /**
   * Which claims to list.
   *
   * @param dueBy only those that must be looked at again by this day
   */
  record Filter(
      @Nullable Subject subjectType,
      @Nullable String subject,
      @Nullable String property,
      @Nullable Status status,
      @Nullable String dueBy) {

    private @Nullable String type() {
      return subjectType == null ? null : subjectType.key();
    }
  }

  @Transactional
  Page<ClaimRecord> list(Filter filter, PageRequest page) {
    Moment after = page.after(Moment.FIRST);
    List<ClaimRow> rows =
        database
            .createNativeQuery(LIST, ClaimRow.class)
            .setParameter("type", filter.type())
            .setParameter("subject", filter.subject())
            .setParameter("property", filter.property())
            .setParameter("status", filter.status() == null ? null : filter.status().key())
            .setParameter("dueBy", filter.dueBy())
            .setParameter("recordedAt", after.at())
            .setParameter("id", after.id())
            .setParameter("rows", page.limit() + 1)
            .setReadOnly(true)
            .getResultList();
    return Page.of(
        rows.stream()
            .map(row -> ClaimRecord.of(row.at(Instant.MAX, Status.of(row.status))))
            .toList(),
        page.limit(),
        record -> new Moment(record.claim().recordedAt(), record.claim().id()).keys());
  }

  @Transactional
  History history(UUID id) {
    Claim claim = claims.byClaimId(id).orElseThrow(() -> Problem.unknown("claim", id));
    List<Step> steps =
        database
            .createNativeQuery(STEPS, Tuple.class)
            .setParameter("id", id)
            .getResultStream()
            .map(
                row ->
                    new Step(
                        row.get("at", Instant.class),
                        Status.of(row.get("status", String.class)),
                        row.get("actor", String.class),
                        row.get("reason", String.class)))
            .toList();
    return new History(
        ClaimRecord.of(claim), steps, contests.of(id), claims.sources(claim.sources().stream()));
  }

  @Transactional
  Page<ConflictView> conflicts(Filter filter, PageRequest page) {
    List<String> after = page.after(4);
    List<ConflictView> rows =
        database
            .createNativeQuery(CONFLICTS, Tuple.class)
            .setParameter("type", filter.type())
            .setParameter("subject", filter.subject())
            .setParameter("property", filter.property())
            .setParameter("afterType", after.isEmpty() ? "" : after.get(0))
            .setParameter("afterSubject", after.isEmpty() ? "" : after.get(1))
            .setParameter("afterProperty", after.isEmpty() ? "" : after.get(2))
            // The mark keeps the last key of a cursor from being empty.
            .setParameter("afterQualifier", after.isEmpty() ? "" : after.get(3).substring(1))
            .setParameter("rows", page.limit() + 1)
            .getResultStream()
            .map(ConflictView::of)
            .toList();
    return Page.of(
        rows,
        page.limit(),
        row ->
            List.of(
                row.subjectType().key(),
                row.subject(),
                row.property(),
                "=" + (row.qualifier() == null ? "" : row.qualifier())));
  }
}
