package org.trutina.assessment.exploration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.trutina.assessment.assessment.Snapshots;
import org.trutina.assessment.assessment.Snapshots.Explored;
import org.trutina.assessment.assessment.Snapshots.Snapshot;
import org.trutina.assessment.exploration.ExplorationView.Outcome;
import org.trutina.assessment.exploration.ExplorationView.Summary;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.policy.AppliedPolicies;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.decision.InvalidWeights;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** Explores procurements of the caller's contracting authority; keeps what is wanted kept. */
@ApplicationScoped
class Explorations implements PanacheRepositoryBase<Exploration, UUID> {

  private static final int MOST_KEPT = 100;

  private final Snapshots snapshots;
  private final AppliedPolicies policies;
  private final Procurements procurements;
  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;

  /** Through the proxy, for the transactions. */
  @Inject Explorations self;

  Explorations(
      Snapshots snapshots,
      AppliedPolicies policies,
      Procurements procurements,
      Caller caller,
      Clock clock,
      Event<Happened> happened) {
    this.snapshots = snapshots;
    this.policies = policies;
    this.procurements = procurements;
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
  }

  /**
   * Computes on the latest assessment's options and facts; no other service is asked.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 before the first assessment, 422
   *     pointing at what cannot be explored
   */
  ExplorationView explore(UUID procurement, NewExploration wanted) {
    Snapshot snapshot = snapshots.latest(procurement);
    Outcome outcome = outcome(snapshot, wanted);
    return wanted.title() == null
        ? new ExplorationView(
            true, null, null, procurement, snapshot.assessment(), wanted, outcome, null, null)
        : self.keep(procurement, snapshot.assessment(), wanted.title(), wanted, outcome);
  }

  private Outcome outcome(Snapshot snapshot, NewExploration wanted) {
    try {
      Explored explored =
          snapshots.explore(snapshot, new Variants(snapshots, policies).of(snapshot, wanted));
      var before = Outcome.winners(snapshot.result());
      var winners = Outcome.winners(explored.result());
      return new Outcome(
          explored.inputDigest(),
          before,
          winners,
          !before.equals(winners),
          explored.result(),
          explored.robustness(),
          explored.withinRanges());
    } catch (InvalidWeights e) {
      throw Problem.invalid(Variants.TYPE, "/ranges", e.getMessage() + ".");
    }
  }

  @Transactional
  ExplorationView keep(
      UUID procurement, UUID assessment, String title, NewExploration wanted, Outcome outcome) {
    if (count("procurementId = ?1 and authority = ?2", procurement, caller.authority())
        >= MOST_KEPT) {
      throw Problem.conflict(
          "too-many-explorations",
          "A procurement keeps at most " + MOST_KEPT + " explorations: delete one first.");
    }
    var exploration = new Exploration();
    exploration.id = Id.create();
    exploration.authority = caller.authority();
    exploration.procurementId = procurement;
    exploration.assessmentId = assessment;
    exploration.title = title.strip();
    exploration.asked = wanted;
    exploration.outcome = outcome;
    exploration.winnerChanges = outcome.winnerChanges();
    exploration.createdAt = clock.instant();
    exploration.createdBy = caller.name();
    persist(exploration);
    happened.fire(new Happened("exploration-kept", "exploration", exploration.id, null, wanted));
    return ExplorationView.of(exploration);
  }

  @Transactional
  Page<Summary> list(UUID procurement, int limit, UUID before) {
    procurements.byId(procurement);
    return Page.by(
        row -> row.id().toString(),
        find(
                "procurementId = ?1 and authority = ?2 and id < ?3 order by id desc",
                procurement,
                caller.authority(),
                before)
            .range(0, limit)
            .stream()
            .map(Summary::of)
            .toList(),
        limit);
  }

  @Transactional
  ExplorationView byId(UUID procurement, UUID id) {
    return ExplorationView.of(own(procurement, id));
  }

  /** Deletes what the caller has kept. */
  @Transactional
  void remove(UUID procurement, UUID id) {
    Exploration exploration = own(procurement, id);
    if (!exploration.createdBy.equals(caller.name())) {
      throw Problem.forbidden("Only " + exploration.createdBy + ", who kept it, can delete it.");
    }
    happened.fire(new Happened("exploration-deleted", "exploration", id, exploration.asked, null));
    delete(exploration);
  }

  private Exploration own(UUID procurement, UUID id) {
    return find(
            "id = ?1 and procurementId = ?2 and authority = ?3",
            id,
            procurement,
            caller.authority())
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("exploration", id));
  }
}
