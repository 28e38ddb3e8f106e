package org.trutina.assessment.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.State;
import org.trutina.assessment.procurement.Step;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/** The evaluation panels of the caller's contracting authority, and what their steps share. */
@ApplicationScoped
class Panels {

  private final Evaluators evaluators;
  private final Scores scores;
  private final Agreements agreements;
  private final LifeCycle lifeCycle;
  private final Procurements procurements;
  private final AwardRules rules;
  private final Caller caller;
  private final Event<Happened> happened;

  Panels(
      Evaluators evaluators,
      Scores scores,
      Agreements agreements,
      LifeCycle lifeCycle,
      Procurements procurements,
      AwardRules rules,
      Caller caller,
      Event<Happened> happened) {
    this.evaluators = evaluators;
    this.scores = scores;
    this.agreements = agreements;
    this.lifeCycle = lifeCycle;
    this.procurements = procurements;
    this.rules = rules;
    this.caller = caller;
    this.happened = happened;
  }

  /** Who is invited. */
  @ApplicationScoped
  static class Evaluators implements PanacheRepositoryBase<Evaluator, UUID> {}

  /** What each says. */
  @ApplicationScoped
  static class Scores implements PanacheRepositoryBase<EvaluationScore, UUID> {}

  /** What they agree on. */
  @ApplicationScoped
  static class Agreements implements PanacheRepositoryBase<EvaluationConsensus, UUID> {}

  /** 404 for another authority's procurement. */
  @Transactional
  EvaluationView view(UUID procurement) {
    ProcurementView view = procurements.byId(procurement);
    return EvaluationView.of(procurement, panel(view), view.options(), caller.name());
  }

  /** What the caller owes as an evaluator wherever offers are open. */
  @Transactional
  List<EvaluationDuty> dutiesOfCaller() {
    return evaluators
        .list(
            """
            name = ?1 and authority = ?2
              and procurementId in (
                select p.id from Procurement p where p.authority = ?2 and p.state = ?3)
            order by id desc
            """,
            caller.name(),
            caller.authority(),
            State.OPENED.key())
        .stream()
        .filter(evaluator -> !evaluator.isExcluded())
        .map(this::duty)
        .filter(EvaluationDuty::remains)
        .toList();
  }

  private EvaluationDuty duty(Evaluator evaluator) {
    ProcurementView procurement = procurements.byId(evaluator.procurementId);
    return EvaluationDuty.of(panel(procurement), evaluator, procurement.id(), procurement.title());
  }

  /**
   * Begins a step: in the caller's transaction, with the procurement locked.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 in another state, or where nothing is
   *     judged
   */
  Panel begin(Step step, UUID procurement) {
    lifeCycle.require(step, procurement);
    Panel panel = of(procurement);
    if (panel.criteria().isEmpty()) {
      throw Problem.conflict(
          "nothing-to-judge", "No criterion of this award is judged by evaluators.");
    }
    return panel;
  }

  /** Ends a step: tells the audit log what was done, of which it keeps a digest. */
  EvaluationView end(Step step, UUID procurement, Object what) {
    tell(step, procurement, what);
    return view(procurement);
  }

  /** Tells the audit log, where more follows from the step. */
  void tell(Step step, UUID procurement, Object what) {
    happened.fire(new Happened(step.deed(), "procurement", procurement, null, what));
  }

  Panel of(UUID procurement) {
    return panel(procurements.byId(procurement));
  }

  private Panel panel(ProcurementView procurement) {
    String own = "procurementId = ?1 and authority = ?2 order by id";
    return new Panel(
        rules.resolve(procurement.awardCriteria(), procurement.gates(), procurement.price()),
        procurement.options(),
        evaluators.list(own, procurement.id(), caller.authority()),
        scores.list(own, procurement.id(), caller.authority()),
        agreements.list(own, procurement.id(), caller.authority()));
  }
}
