package org.trutina.assessment.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Level;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.edge.Problem.Violation;

/**
 * Where the judging of one procurement stands. Scores are sealed until nothing is missing; an
 * option that comes later is sealed anew, and what was seen already stays open.
 */
final class Panel {

  static final String TYPE = "invalid-evaluation";

  private final Map<Cell, Criterion> cells = new LinkedHashMap<>();
  private final List<Judged> criteria;
  private final List<Evaluator> evaluators;
  private final List<EvaluationScore> scores;
  private final List<EvaluationConsensus> consensus;

  /** A criterion that is judged, with its framework. */
  record Judged(Framework framework, Criterion criterion) {}

  Panel(
      List<AwardRules.Part> parts,
      List<OptionView> options,
      List<Evaluator> evaluators,
      List<EvaluationScore> scores,
      List<EvaluationConsensus> consensus) {
    this.criteria =
        parts.stream()
            .flatMap(
                part ->
                    part.framework().criteria().stream()
                        .filter(criterion -> criterion.derivation().isJudged())
                        .map(criterion -> new Judged(part.framework(), criterion)))
            .toList();
    for (OptionView option : options) {
      for (Judged judged : criteria) {
        cells.put(
            new Cell(option.id(), judged.framework().id(), judged.criterion().id()),
            judged.criterion());
      }
    }
    this.evaluators = evaluators;
    this.scores = scores;
    this.consensus = consensus;
  }

  List<Judged> criteria() {
    return criteria;
  }

  /** Everything to be judged, option by option. */
  List<Cell> cells() {
    return List.copyOf(cells.keySet());
  }

  List<Evaluator> evaluators() {
    return evaluators;
  }

  Optional<Evaluator> evaluator(String name) {
    return evaluators.stream().filter(evaluator -> evaluator.name.equals(name)).findFirst();
  }

  /** Those whose scores count: all but the excluded. */
  List<Evaluator> judges() {
    return evaluators.stream().filter(evaluator -> !evaluator.isExcluded()).toList();
  }

  Optional<EvaluationScore> score(Cell cell, String evaluator) {
    return scores.stream()
        .filter(score -> score.cell().equals(cell) && score.evaluator.equals(evaluator))
        .findFirst();
  }

  /** What an evaluator still owes. */
  List<Cell> missing(Evaluator evaluator) {
    return cells.keySet().stream().filter(cell -> score(cell, evaluator.name).isEmpty()).toList();
  }

  List<EvaluationScore> scores(Cell cell) {
    return scores.stream().filter(score -> score.cell().equals(cell)).toList();
  }

  /** Whether an evaluator's scores count. */
  boolean counts(String evaluator) {
    return evaluator(evaluator).filter(invited -> !invited.isExcluded()).isPresent();
  }

  /** Whether nobody but their authors may see a cell's scores; those of the excluded are none. */
  boolean isSealed(Cell cell) {
    return scores(cell).stream()
        .filter(score -> counts(score.evaluator))
        .allMatch(EvaluationScore::isSealed);
  }

  List<EvaluationScore> sealed() {
    return scores.stream().filter(EvaluationScore::isSealed).toList();
  }

  /** Whether anybody has seen what another judge says. */
  boolean wasUnsealed() {
    return scores.stream()
        .anyMatch(score -> !score.isSealed() && score.value != null && counts(score.evaluator));
  }

  /** Nothing is missing, and of each cell somebody has said something. */
  boolean isComplete() {
    return !cells.isEmpty()
        && !judges().isEmpty()
        && judges().stream().allMatch(evaluator -> missing(evaluator).isEmpty())
        && cells.keySet().stream().allMatch(this::isScored);
  }

  /** Whether a judge has given the cell a value. */
  boolean isScored(Cell cell) {
    return judges().stream()
        .flatMap(evaluator -> score(cell, evaluator.name).stream())
        .anyMatch(score -> score.value != null);
  }

  Optional<EvaluationConsensus> consensus(Cell cell) {
    return consensus.stream().filter(agreed -> agreed.cell().equals(cell)).findFirst();
  }

  /** What no two people have agreed on yet. */
  List<Cell> unsettled() {
    return cells.keySet().stream()
        .filter(cell -> consensus(cell).filter(agreed -> agreed.confirmedAt != null).isEmpty())
        .toList();
  }

  /** What is wrong with giving a cell a value; nothing when it can be given. */
  Optional<Violation> fault(Cell cell, double value, String pointer) {
    Criterion criterion = cells.get(cell);
    if (criterion == null) {
      return Optional.of(
          new Violation(
              pointer + "/criterion",
              "This option and criterion are not among those that are judged here."));
    }
    List<Double> levels = criterion.scale().levels().stream().map(Level::level).toList();
    return levels.contains(value)
        ? Optional.empty()
        : Optional.of(
            new Violation(
                pointer + "/value",
                criterion.id()
                    + " has the levels "
                    + levels.stream().map(Panel::number).collect(Collectors.joining(", "))
                    + "."));
  }

  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
