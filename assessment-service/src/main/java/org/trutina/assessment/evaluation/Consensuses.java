package org.trutina.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.Step;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/** What the panel agrees on once all scores are open: put down by one, confirmed by another. */
@ApplicationScoped
class Consensuses {

  private final Panels panels;
  private final Panels.Agreements agreements;
  private final Procurements procurements;
  private final Caller caller;
  private final Clock clock;

  Consensuses(
      Panels panels,
      Panels.Agreements agreements,
      Procurements procurements,
      Caller caller,
      Clock clock) {
    this.panels = panels;
    this.agreements = agreements;
    this.procurements = procurements;
    this.caller = caller;
    this.clock = clock;
  }

  /** Puts down what the panel agrees on; replaces what waits to be confirmed. */
  @Transactional
  EvaluationView propose(UUID procurement, Cell cell, double value, String reasons) {
    Panel panel = panels.begin(Step.PROPOSE_CONSENSUS, procurement);
    requireMember(panel, procurement);
    panel
        .fault(cell, value, "")
        .ifPresent(
            fault -> {
              throw Problem.invalid(Panel.TYPE, List.of(fault));
            });
    requireComplete(panel);
    EvaluationConsensus agreed = panel.consensus(cell).orElseGet(() -> fresh(procurement, cell));
    if (agreed.confirmedAt != null) {
      throw Problem.conflict(
          "consensus-confirmed", "Two people have confirmed this; it does not change any more.");
    }
    agreed.value = value;
    agreed.reasons = reasons.strip();
    agreed.proposedBy = caller.name();
    agreed.proposedAt = clock.instant();
    agreements.persistAndFlush(agreed);
    return panels.end(Step.PROPOSE_CONSENSUS, procurement, new Agreed(cell, value, agreed.reasons));
  }

  /** What the audit log digests of an agreement. */
  private record Agreed(Cell cell, double value, String reasons) {}

  private EvaluationConsensus fresh(UUID procurement, Cell cell) {
    var agreed = new EvaluationConsensus();
    agreed.id = Id.create();
    agreed.authority = caller.authority();
    agreed.procurementId = procurement;
    agreed.optionId = cell.option();
    agreed.framework = cell.framework();
    agreed.criterion = cell.criterion();
    return agreed;
  }

  /** Confirms what somebody else has put down. */
  @Transactional
  EvaluationView confirm(UUID procurement, Cell cell, double value) {
    Panel panel = panels.begin(Step.CONFIRM_CONSENSUS, procurement);
    requireMember(panel, procurement);
    EvaluationConsensus agreed =
        panel
            .consensus(cell)
            .filter(one -> one.confirmedAt == null)
            .orElseThrow(
                () -> Problem.conflict("no-consensus", "Nothing waits to be confirmed there."));
    if (agreed.proposedBy.equals(caller.name())) {
      throw Problem.forbidden("Somebody else than who put it down must confirm it.");
    }
    requireComplete(panel);
    if (isExcluded(panel, agreed.proposedBy)) {
      throw Problem.conflict(
          "proposer-excluded",
          agreed.proposedBy + " has declared a conflict of interest; put it down anew.");
    }
    if (agreed.value != value) {
      throw Problem.conflict(
          "changed-meanwhile", "What waits is " + Panel.number(agreed.value) + "; read it again.");
    }
    agreed.confirmedBy = caller.name();
    agreed.confirmedAt = clock.instant();
    agreements.flush();
    return panels.end(Step.CONFIRM_CONSENSUS, procurement, new Agreed(cell, value, agreed.reasons));
  }

  private static void requireComplete(Panel panel) {
    if (!panel.isComplete()) {
      throw Problem.conflict(
          "scores-sealed", "Scores are missing still; the panel agrees once all are open.");
    }
  }

  private static boolean isExcluded(Panel panel, String name) {
    return panel.evaluator(name).map(Evaluator::isExcluded).orElse(false);
  }

  private void requireMember(Panel panel, UUID procurement) {
    boolean member = panel.evaluator(caller.name()).map(one -> !one.isExcluded()).orElse(false);
    if (isExcluded(panel, caller.name())
        || (!member && !procurements.isPreparedByCaller(procurement))) {
      throw Problem.forbidden("The panel and who prepares the procurement do this.");
    }
  }
}
