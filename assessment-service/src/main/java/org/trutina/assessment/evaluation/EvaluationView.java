package org.trutina.assessment.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.decision.Interval;

/** Where the judging stands, as far as the caller may see it. */
@Schema(name = "Evaluation")
record EvaluationView(
    UUID procurement,
    @Schema(description = "What an evaluator signs first.") Declaration declaration,
    @Schema(description = "What is judged, with the published levels.")
        List<JudgedCriterion> criteria,
    List<EvaluatorView> evaluators,
    @Schema(description = "Whether all scores are given, or gone without for a reason.")
        boolean complete,
    @Schema(description = "Whether two people have confirmed each agreement.") boolean settled,
    List<CellView> cells) {

  /** A criterion with the descriptions that evaluators judge by. */
  @Schema(name = "JudgedCriterion")
  record JudgedCriterion(
      String framework,
      String criterion,
      String name,
      String description,
      List<Framework.Level> levels) {}

  /** An evaluator and how far the work is. */
  @Schema(name = "EvaluatorStanding")
  record EvaluatorView(
      String name,
      String invitedBy,
      Instant invitedAt,
      @Schema(description = "Absent until it is signed.") Declaration.@Nullable Signed declaration,
      @Schema(description = "How many scores are given or gone without.") int given,
      @Schema(description = "How many are owed; none by who declared a conflict.") int missing) {}

  /** One option on one criterion. */
  @Schema(name = "JudgedOption")
  record CellView(
      UUID option,
      String optionName,
      String framework,
      String criterion,
      @Schema(description = "Whether the scores of others are hidden still.") boolean sealed,
      @Schema(description = "One's own, and when unsealed all.") List<ScoreView> scores,
      @Schema(description = "From the lowest to the highest score that counts; when unsealed.")
          @Nullable Interval range,
      @Schema(description = "Whether evaluators differ; absent while sealed.")
          @Nullable Boolean disagreement,
      @Nullable ConsensusView consensus) {}

  /** What one evaluator said. */
  @Schema(name = "EvaluatorScore")
  record ScoreView(
      String evaluator,
      @Schema(description = "Absent when it was gone without.") @Nullable Double value,
      String reason,
      @Schema(description = "Who went on without it.") @Nullable String closedBy,
      @Schema(description = "No when its author has declared a conflict since.") boolean counts,
      Instant at) {}

  /** What the panel agrees on. */
  @Schema(name = "EvaluationConsensus")
  record ConsensusView(
      double value,
      String reasons,
      String proposedBy,
      Instant proposedAt,
      @Nullable String confirmedBy,
      @Nullable Instant confirmedAt) {}

  static EvaluationView of(UUID procurement, Panel panel, List<OptionView> options, String caller) {
    Map<UUID, String> names =
        options.stream().collect(Collectors.toMap(OptionView::id, OptionView::name));
    return new EvaluationView(
        procurement,
        Declaration.CURRENT,
        panel.criteria().stream().map(EvaluationView::criterion).toList(),
        panel.evaluators().stream().map(evaluator -> evaluator(evaluator, panel)).toList(),
        panel.isComplete(),
        panel.unsettled().isEmpty(),
        panel.cells().stream()
            .map(cell -> cell(cell, names.getOrDefault(cell.option(), ""), panel, caller))
            .toList());
  }

  private static JudgedCriterion criterion(Panel.Judged judged) {
    return new JudgedCriterion(
        judged.framework().id(),
        judged.criterion().id(),
        judged.criterion().name(),
        judged.criterion().description(),
        judged.criterion().scale().levels());
  }

  private static EvaluatorView evaluator(Evaluator evaluator, Panel panel) {
    int missing = evaluator.isExcluded() ? 0 : panel.missing(evaluator).size();
    int given = panel.cells().size() - panel.missing(evaluator).size();
    Declaration.Signed signed =
        evaluator.declaredAt == null || evaluator.declarationVersion == null
            ? null
            : new Declaration.Signed(
                evaluator.declarationVersion,
                evaluator.isExcluded(),
                evaluator.conflict,
                evaluator.declaredAt);
    return new EvaluatorView(
        evaluator.name, evaluator.invitedBy, evaluator.invitedAt, signed, given, missing);
  }

  private static CellView cell(Cell cell, String option, Panel panel, String caller) {
    boolean sealed = panel.isSealed(cell);
    List<ScoreView> seen =
        panel.scores(cell).stream()
            .filter(score -> !sealed || score.evaluator.equals(caller))
            .map(score -> score(score, panel))
            .toList();
    Optional<Interval> range = sealed ? Optional.empty() : range(seen);
    return new CellView(
        cell.option(),
        option,
        cell.framework(),
        cell.criterion(),
        sealed,
        seen,
        range.orElse(null),
        range.map(open -> !open.exact()).orElse(null),
        panel.consensus(cell).map(EvaluationView::consensus).orElse(null));
  }

  private static Optional<Interval> range(List<ScoreView> scores) {
    return scores.stream()
        .filter(ScoreView::counts)
        .flatMap(score -> Optional.ofNullable(score.value()).stream())
        .map(Interval::exactly)
        .reduce(Interval::hull);
  }

  private static ScoreView score(EvaluationScore score, Panel panel) {
    return new ScoreView(
        score.evaluator,
        score.value,
        score.reason,
        score.closedBy,
        panel.counts(score.evaluator),
        score.givenAt);
  }

  private static ConsensusView consensus(EvaluationConsensus agreed) {
    return new ConsensusView(
        agreed.value,
        agreed.reasons,
        agreed.proposedBy,
        agreed.proposedAt,
        agreed.confirmedBy,
        agreed.confirmedAt);
  }
}
