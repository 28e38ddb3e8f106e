package org.trutina.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.edge.Problem;

/** What evaluation panels have agreed on, for assessments. */
@ApplicationScoped
public class Judgements {

  private final Panels panels;

  Judgements(Panels panels) {
    this.panels = panels;
  }

  /**
   * What two people have confirmed, in the order of options and criteria.
   *
   * @param parts the procurement's award criteria, resolved
   */
  @Transactional
  public List<Judgement> of(UUID procurement, List<AwardRules.Part> parts) {
    boolean judged =
        parts.stream()
            .flatMap(part -> part.framework().criteria().stream())
            .anyMatch(criterion -> criterion.derivation().isJudged());
    return judged ? of(panels.of(procurement)) : List.of();
  }

  private static List<Judgement> of(Panel panel) {
    return panel.cells().stream()
        .flatMap(cell -> panel.consensus(cell).flatMap(Judgements::confirmed).stream())
        .sorted(
            Comparator.comparing((Judgement judgement) -> judgement.option().toString())
                .thenComparing(Judgement::framework)
                .thenComparing(Judgement::criterion))
        .toList();
  }

  private static Optional<Judgement> confirmed(EvaluationConsensus agreed) {
    Instant at = agreed.confirmedAt;
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Judgement(
                agreed.optionId,
                agreed.framework,
                agreed.criterion,
                agreed.value,
                agreed.reasons,
                at.atZone(ZoneOffset.UTC).toLocalDate()));
  }

  /**
   * What the panel has agreed on, once it has agreed on everything; nothing where there is nothing
   * to judge.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while something is open
   */
  @Transactional
  public List<Judgement> settled(UUID procurement) {
    Panel panel = panels.of(procurement);
    if (!panel.unsettled().isEmpty()) {
      Cell first = panel.unsettled().getFirst();
      throw Problem.conflict(
          "not-judged",
          panel.unsettled().size()
              + " judgements are open, the first on "
              + first.criterion()
              + ": evaluators score, and two people confirm what the panel agrees on.");
    }
    return of(panel);
  }
}
