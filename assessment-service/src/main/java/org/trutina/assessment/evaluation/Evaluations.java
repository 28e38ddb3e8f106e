package org.trutina.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evaluation.EvaluationResource.NewScore;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.LotOpened;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.Step;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/**
 * The steps of judging up to the unsealing: invitation, declaration, scores. Each locks the
 * procurement, so that of two evaluators who finish at once one unseals.
 */
@ApplicationScoped
class Evaluations {

  private final Panels panels;
  private final Panels.Evaluators evaluators;
  private final Panels.Scores scores;
  private final Procurements procurements;
  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;

  Evaluations(
      Panels panels,
      Panels.Evaluators evaluators,
      Panels.Scores scores,
      Procurements procurements,
      Caller caller,
      Clock clock,
      Event<Happened> happened) {
    this.panels = panels;
    this.evaluators = evaluators;
    this.scores = scores;
    this.procurements = procurements;
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
  }

  @Transactional
  EvaluationView invite(UUID procurement, String name) {
    Panel panel = panels.begin(Step.INVITE_EVALUATOR, procurement);
    requirePreparer(procurement);
    if (panel.evaluator(name).isPresent()) {
      throw Problem.conflict("already-invited", name + " is invited already.");
    }
    if (panel.wasUnsealed()) {
      throw Problem.conflict(
          "scores-open", "Scores are open already: who comes now would judge after the others.");
    }
    evaluators.persistAndFlush(invited(procurement, name, caller.name(), clock.instant()));
    return panels.end(Step.INVITE_EVALUATOR, procurement, name);
  }

  /** Who was invited before the opening judges the offers of each lot. */
  void judgeAlso(@Observes LotOpened opened) {
    for (Evaluator invited : panels.of(opened.procedure()).evaluators()) {
      evaluators.persist(
          invited(opened.procurement(), invited.name, invited.invitedBy, invited.invitedAt));
    }
  }

  private Evaluator invited(UUID procurement, String name, String by, Instant at) {
    var evaluator = new Evaluator();
    evaluator.id = Id.create();
    evaluator.authority = caller.authority();
    evaluator.procurementId = procurement;
    evaluator.name = name;
    evaluator.invitedBy = by;
    evaluator.invitedAt = at;
    return evaluator;
  }

  /**
   * Signs the declaration of interests.
   *
   * @param conflict absent for none
   */
  @Transactional
  EvaluationView declare(UUID procurement, String version, @Nullable String conflict) {
    Panel panel = panels.begin(Step.DECLARE_INTERESTS, procurement);
    Evaluator evaluator = invited(panel);
    if (!version.equals(Declaration.CURRENT.version())) {
      throw Problem.conflict(
          "declaration-outdated",
          "Read and sign version " + Declaration.CURRENT.version() + " of the declaration.");
    }
    if (evaluator.isExcluded()) {
      throw Problem.conflict(
          "conflict-declared", "You have declared a conflict; that is not taken back.");
    }
    evaluator.declarationVersion = version;
    evaluator.conflicted = conflict != null;
    evaluator.conflict = conflict == null ? null : conflict.strip();
    evaluator.declaredAt = clock.instant();
    evaluators.flush();
    unsealWhenComplete(procurement);
    return panels.end(
        Step.DECLARE_INTERESTS,
        procurement,
        new Said(evaluator.name, version, evaluator.conflict == null ? "" : evaluator.conflict));
  }

  /** What the audit log digests of a declaration. */
  private record Said(String evaluator, String version, String conflict) {}

  /** Gives scores, or changes them as long as they are sealed. */
  @Transactional
  EvaluationView score(UUID procurement, List<NewScore> given) {
    Panel panel = panels.begin(Step.SCORE, procurement);
    Evaluator evaluator = invited(panel);
    if (evaluator.declaredAt == null) {
      throw Problem.conflict(
          "declaration-first", "Sign the declaration of interests before you score.");
    }
    if (evaluator.isExcluded()) {
      throw Problem.forbidden("You have declared a conflict of interest: you do not score.");
    }
    var violations = new ArrayList<Violation>();
    for (int i = 0; i < given.size(); i++) {
      panel
          .fault(given.get(i).cell(), given.get(i).value(), "/scores/" + i)
          .ifPresent(violations::add);
    }
    if (!violations.isEmpty()) {
      throw Problem.invalid(Panel.TYPE, violations);
    }
    List<UUID> digested = given.stream().map(one -> save(panel, evaluator, one)).toList();
    scores.flush();
    // The ids, which nobody else sees before the unsealing, keep the digest from being guessed.
    panels.tell(Step.SCORE, procurement, new Scored(digested, given));
    unsealWhenComplete(procurement);
    return panels.view(procurement);
  }

  /** What the audit log digests of scores. */
  private record Scored(List<UUID> ids, List<NewScore> scores) {}

  private UUID save(Panel panel, Evaluator evaluator, NewScore given) {
    EvaluationScore score =
        panel.score(given.cell(), evaluator.name).orElseGet(() -> fresh(evaluator, given.cell()));
    if (!score.isSealed()) {
      throw Problem.conflict(
          "scores-open", "The scores are open to all evaluators: they stay as they were given.");
    }
    score.value = given.value();
    score.reason = given.reason().strip();
    score.closedBy = null;
    score.givenAt = clock.instant();
    scores.persist(score);
    return score.id;
  }

  private EvaluationScore fresh(Evaluator evaluator, Cell cell) {
    var score = new EvaluationScore();
    score.id = Id.create();
    score.authority = caller.authority();
    score.procurementId = evaluator.procurementId;
    score.optionId = cell.option();
    score.framework = cell.framework();
    score.criterion = cell.criterion();
    score.evaluator = evaluator.name;
    score.givenAt = clock.instant();
    return score;
  }

  /** Goes on without what an evaluator owes. */
  @Transactional
  EvaluationView close(UUID procurement, String name, String reason) {
    Panel panel = panels.begin(Step.CLOSE_SCORING, procurement);
    requirePreparer(procurement);
    Evaluator evaluator =
        panel
            .evaluator(name)
            .orElseThrow(
                () -> Problem.invalid(Panel.TYPE, "/evaluator", name + " is no evaluator here."));
    List<Cell> missing = panel.missing(evaluator);
    if (evaluator.isExcluded() || missing.isEmpty()) {
      throw Problem.conflict("nothing-missing", name + " owes no score.");
    }
    for (Cell cell : missing) {
      if (panel.judges().stream()
          .filter(other -> !other.name.equals(name))
          .noneMatch(other -> mayScore(panel, cell, other))) {
        throw Problem.conflict(
            "nobody-has-scored",
            "Without " + name + " nobody has judged " + cell.criterion() + ": invite another.");
      }
      EvaluationScore score = fresh(evaluator, cell);
      score.value = null;
      score.reason = reason.strip();
      score.closedBy = caller.name();
      scores.persist(score);
    }
    scores.flush();
    panels.tell(Step.CLOSE_SCORING, procurement, name + ": " + reason);
    unsealWhenComplete(procurement);
    return panels.view(procurement);
  }

  private static boolean mayScore(Panel panel, Cell cell, Evaluator evaluator) {
    return panel.score(cell, evaluator.name).map(score -> score.value != null).orElse(true);
  }

  private void unsealWhenComplete(UUID procurement) {
    Panel panel = panels.of(procurement);
    List<EvaluationScore> sealed = panel.sealed();
    if (!panel.isComplete() || sealed.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    sealed.forEach(score -> score.unsealedAt = now);
    happened.fire(
        new Happened(
            "scores-unsealed",
            "procurement",
            procurement,
            null,
            sealed.stream().map(score -> score.id).toList()));
  }

  private void requirePreparer(UUID procurement) {
    if (!procurements.isPreparedByCaller(procurement)) {
      throw Problem.forbidden("Who has written in the procurement does this.");
    }
  }

  private Evaluator invited(Panel panel) {
    return panel
        .evaluator(caller.name())
        .orElseThrow(() -> Problem.forbidden("You are not invited to evaluate here."));
  }
}
