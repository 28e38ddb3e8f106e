package org.trutina.assessment.watch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.Assessments.Again;
import org.trutina.assessment.evidence.Catalogue.Change;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** The alerts of the caller's contracting authority. */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;

  Alerts(Caller caller, Clock clock, Event<Happened> happened) {
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
  }

  /** Raises an alert when winner, gate or exposure has changed. */
  @Transactional
  void raise(Again again, List<Change> changes) {
    List<Findings.Finding> findings =
        Findings.between(again.before().result(), again.now().result());
    if (findings.isEmpty()) {
      return;
    }
    var alert = new Alert();
    alert.id = Id.create();
    alert.authority = caller.authority();
    alert.procurementId = again.now().procurement();
    alert.assessmentBefore = again.before().id();
    alert.assessmentAfter = again.now().id();
    alert.raisedAt = clock.instant();
    alert.findings = findings;
    alert.changes = changes;
    persist(alert);
    happened.fire(
        new Happened(
            "alert-raised", "procurement", alert.procurementId, null, AlertView.of(alert)));
  }

  /**
   * A page of alerts, newest first.
   *
   * @param procurement only this one's
   * @param open only those that nobody has acknowledged, or only those that somebody has
   */
  @Transactional
  Page<AlertView> list(@Nullable UUID procurement, @Nullable Boolean open, int limit, UUID before) {
    var values = new HashMap<String, Object>(Map.of("mine", caller.authority(), "before", before));
    String query = "authority = :mine and id < :before";
    if (procurement != null) {
      values.put("procurement", procurement);
      query += " and procurementId = :procurement";
    }
    if (open != null) {
      query += " and acknowledgedAt is " + (open ? "null" : "not null");
    }
    List<AlertView> rows =
        find(query + " order by id desc", values).range(0, limit).stream()
            .map(AlertView::of)
            .toList();
    return Page.by(row -> row.id().toString(), rows, limit);
  }

  @Transactional
  AlertView byId(UUID id) {
    return AlertView.of(own(id));
  }

  /**
   * Notes who has seen to an alert, and how.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when somebody has done so before
   */
  @Transactional
  AlertView acknowledge(UUID id, String comment) {
    Alert alert = own(id);
    getEntityManager().refresh(alert, LockModeType.PESSIMISTIC_WRITE);
    if (alert.acknowledgedBy != null) {
      throw Problem.conflict(
          "already-acknowledged", alert.acknowledgedBy + " has acknowledged this alert already.");
    }
    AlertView before = AlertView.of(alert);
    alert.acknowledgedAt = clock.instant();
    alert.acknowledgedBy = caller.name();
    alert.comment = comment.strip();
    AlertView after = AlertView.of(alert);
    happened.fire(
        new Happened("alert-acknowledged", "procurement", alert.procurementId, before, after));
    return after;
  }

  private Alert own(UUID id) {
    return find("id = ?1 and authority = ?2", id, caller.authority())
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("alert", id));
  }
}
