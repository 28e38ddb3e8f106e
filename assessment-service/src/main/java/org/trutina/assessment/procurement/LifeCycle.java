package org.trutina.assessment.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Happened;
import org.trutina.decision.Engine;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/**
 * Takes the steps of {@link Step}: each in one transaction with the procurement locked, refused
 * unless role, state and the step's own conditions allow it, and told to the audit log.
 */
@ApplicationScoped
public class LifeCycle {

  private final Procurements procurements;
  private final Versions versions;
  private final AwardRules rules;
  private final Lots lots;
  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;
  private final Event<LotOpened> lotOpened;

  LifeCycle(
      Procurements procurements,
      Versions versions,
      AwardRules rules,
      Lots lots,
      Caller caller,
      Clock clock,
      Event<Happened> happened,
      Event<LotOpened> lotOpened) {
    this.procurements = procurements;
    this.versions = versions;
    this.rules = rules;
    this.lots = lots;
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
    this.lotOpened = lotOpened;
  }

  /** What was published and what waits to be. */
  @ApplicationScoped
  static class Versions
      implements PanacheRepositoryBase<ProcurementVersion, ProcurementVersion.Key> {}

  /** What publication freezes: nothing of it changes without a new version. */
  private record Frozen(
      UUID procurement,
      int version,
      NewProcurement content,
      Map<String, String> frameworks,
      String engine) {}

  /**
   * Takes a step of another feature, whose own conditions have been checked.
   *
   * @param what the step decides, for its digest in the audit log
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for another role, 409 in another state
   */
  @Transactional
  public void take(Step step, UUID id, @Nullable Object what) {
    take(step, allowed(step, id), null, what);
  }

  /**
   * The same for a step that changes something of the procurement.
   *
   * @param before what it was; null when it is new
   * @param after what it is; null when it is gone
   */
  @Transactional
  public void take(Step step, UUID id, @Nullable Object before, @Nullable Object after) {
    take(step, allowed(step, id), before, after);
  }

  /**
   * Tells the audit log that something of the procurement is looked at; locks and changes nothing.
   *
   * @param subject what is looked at
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for another role, 409 in another state
   */
  @Transactional
  public void look(Step step, UUID id, String subjectType, Object subject) {
    allowed(step, procurements.own(id, LockModeType.NONE));
    happened.fire(new Happened(step.deed(), subjectType, subject, null, null));
  }

  /** 409 unless the step may be taken now; leaves the procurement locked. */
  @Transactional
  public void require(Step step, UUID id) {
    allowed(step, id);
  }

  private Procurement allowed(Step step, UUID id) {
    checkRole(step);
    return allowed(step, procurements.own(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private void checkRole(Step step) {
    if (step.roles().stream().noneMatch(caller::hasRole)) {
      throw Problem.forbidden(
          "This takes the role "
              + step.roles().stream().sorted().collect(Collectors.joining(" or "))
              + ".");
    }
  }

  private Procurement allowed(Step step, Procurement procurement) {
    checkRole(step);
    State state = State.of(procurement.state);
    if (!step.allowedIn(state)) {
      throw Problem.conflict(
          "not-in-this-state",
          "This procurement is "
              + state.key()
              + "; that is possible only when it is "
              + step.from().stream().map(State::key).collect(Collectors.joining(" or "))
              + ".");
    }
    return procurement;
  }

  private void take(Step step, Procurement procurement, @Nullable Object what) {
    take(step, procurement, null, what);
  }

  private void take(
      Step step, Procurement procurement, @Nullable Object before, @Nullable Object after) {
    procurement.state = step.after(State.of(procurement.state)).key();
    procurement.revision++;
    happened.fire(new Happened(step.deed(), "procurement", procurement.id, before, after));
  }

  /**
   * Changes a draft.
   *
   * @param revision the one that the change was made from
   */
  @Transactional
  ProcurementView edit(UUID id, int revision, NewProcurement wanted) {
    Procurement procurement = allowed(Step.EDIT, id);
    if (procurement.revision != revision) {
      throw Preconditions.changedMeanwhile();
    }
    procurements.check(wanted);
    Procurements.fill(procurement, wanted);
    if (!procurement.editors.contains(caller.name())) {
      var editors = new java.util.ArrayList<>(procurement.editors);
      editors.add(caller.name());
      procurement.editors = editors;
    }
    take(Step.EDIT, procurement, wanted);
    return procurements.byId(id);
  }

  /** Publishes a draft and freezes its criteria. */
  @Transactional
  ProcurementView publish(UUID id) {
    Procurement procurement = allowed(Step.PUBLISH, id);
    if (procurement.editors.contains(caller.name())) {
      throw Problem.forbidden("Somebody who has not written in it must publish it.");
    }
    NewProcurement content = Procurements.content(procurement);
    checkTimetable(content.timetable(), null, "/timetable");
    procurements.check(content);
    Instant now = clock.instant();
    var version = version(procurement, 1, content, "", procurement.createdBy, now);
    version.publishedBy = caller.name();
    version.publishedAt = now;
    versions.persist(version);
    procurement.criteriaVersion = 1;
    procurement.criteriaDigest = version.digest;
    procurement.publishedBy = caller.name();
    procurement.publishedAt = now;
    take(Step.PUBLISH, procurement, ProcurementVersionView.of(version));
    return procurements.byId(id);
  }

  /** Proposes a new version of what was published; replaces one that waits. */
  @Transactional
  ProcurementVersionView proposeCorrigendum(UUID id, String reasons, NewProcurement wanted) {
    Procurement procurement = allowed(Step.PROPOSE_CORRIGENDUM, id);
    procurements.check(wanted);
    checkTimetable(wanted.timetable(), procurement.timetable, "/procurement/timetable");
    int next = procurement.criteriaVersion + 1;
    versions.deleteById(new ProcurementVersion.Key(id, next));
    versions.flush();
    var version =
        version(procurement, next, wanted, reasons.strip(), caller.name(), clock.instant());
    versions.persist(version);
    take(Step.PROPOSE_CORRIGENDUM, procurement, ProcurementVersionView.of(version));
    return ProcurementVersionView.of(version);
  }

  /** Publishes the version that waits. */
  @Transactional
  ProcurementView publishCorrigendum(UUID id) {
    Procurement procurement = allowed(Step.PUBLISH_CORRIGENDUM, id);
    ProcurementVersion version =
        versions
            .findByIdOptional(new ProcurementVersion.Key(id, procurement.criteriaVersion + 1))
            .orElseThrow(
                () -> Problem.conflict("no-corrigendum", "No corrigendum waits to be published."));
    if (version.proposedBy.equals(caller.name())) {
      throw Problem.forbidden("Somebody else than who proposed it must publish it.");
    }
    checkTimetable(version.content.timetable(), procurement.timetable, "/timetable");
    version.publishedBy = caller.name();
    version.publishedAt = clock.instant();
    Procurements.fill(procurement, version.content);
    procurement.criteriaVersion = version.version;
    procurement.criteriaDigest = version.digest;
    take(Step.PUBLISH_CORRIGENDUM, procurement, ProcurementVersionView.of(version));
    return procurements.byId(id);
  }

  @Transactional
  public List<ProcurementVersionView> versions(UUID id) {
    Procurement procurement = procurements.own(id, LockModeType.NONE);
    // A lot was published with the whole.
    UUID published = Objects.requireNonNullElse(procurement.procedureId, id);
    return versions
        .find(
            "procurementId = ?1 and authority = ?2 order by version", published, caller.authority())
        .stream()
        .map(ProcurementVersionView::of)
        .toList();
  }

  /**
   * Opens: the offers are known from now on.
   *
   * @param what was opened, for its digest in the audit log
   */
  @Transactional
  public void open(UUID id, Object what) {
    Procurement procurement = allowed(Step.OPEN, id);
    procurement.openedAt = clock.instant();
    take(Step.OPEN, procurement, what);
    if (!procurement.lots.isEmpty()) {
      procurement.state = State.DIVIDED.key();
      for (Lot lot : procurement.lots) {
        Happened opened = lots.open(procurement, lot);
        happened.fire(opened);
        lotOpened.fire(new LotOpened((UUID) opened.subject(), id));
      }
    }
  }

  @Transactional
  ProcurementView cancel(UUID id, String reasons) {
    Procurement procurement = allowed(Step.CANCEL, id);
    procurement.cancelledBecause = reasons.strip();
    procurement.cancelledAt = clock.instant();
    take(Step.CANCEL, procurement, reasons);
    return procurements.byId(id);
  }

  private ProcurementVersion version(
      Procurement procurement,
      int number,
      NewProcurement content,
      String reasons,
      String by,
      Instant now) {
    var version = new ProcurementVersion();
    version.procurementId = procurement.id;
    version.version = number;
    version.authority = procurement.authority;
    version.content = content;
    version.reasons = reasons;
    version.proposedBy = by;
    version.proposedAt = now;
    var digests = new TreeMap<String, String>();
    rules
        .resolve(
            content.awardCriteria(),
            Objects.requireNonNullElse(content.gates(), List.of()),
            content.price())
        .forEach(
            part -> digests.put(part.framework().id(), CanonicalJson.digest(part.framework())));
    version.digest =
        CanonicalJson.digest(new Frozen(procurement.id, number, content, digests, Engine.VERSION));
    return version;
  }

  private void checkTimetable(
      @Nullable Timetable timetable, @Nullable Timetable before, String pointer) {
    if (timetable == null) {
      throw Problem.invalid(
          "invalid-timetable", pointer, "Say until when offers are in and when they are opened.");
    }
    if (!timetable.offersUntil().isAfter(clock.instant())) {
      throw Problem.invalid(
          "invalid-timetable", pointer + "/offersUntil", "Offers must still have time to come in.");
    }
    if (timetable.openingFrom().isBefore(timetable.offersUntil())) {
      throw Problem.invalid(
          "invalid-timetable", pointer + "/openingFrom", "Offers are in before they are opened.");
    }
    if (before != null && timetable.offersUntil().isBefore(before.offersUntil())) {
      throw Problem.invalid(
          "invalid-timetable",
          pointer + "/offersUntil",
          "A corrigendum does not shorten the time for offers: not before "
              + before.offersUntil()
              + ".");
    }
  }
}
