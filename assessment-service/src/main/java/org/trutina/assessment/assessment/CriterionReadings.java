package org.trutina.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trutina.assessment.evidence.Levels;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;

/**
 * What each option reaches on each criterion as claimed and as evidenced, found again from the
 * stored input.
 */
@ApplicationScoped
public class CriterionReadings {

  private final AwardRules rules;

  CriterionReadings(AwardRules rules) {
    this.rules = rules;
  }

  /**
   * One criterion of one option; levels on the criterion's own scale, values from 0 to 1.
   *
   * @param claimed on what anyone claims
   * @param evidenced on what gates accept
   */
  public record CriterionReading(
      String framework, Criterion criterion, Side claimed, Side evidenced) {}

  /** One reading of a criterion. */
  public record Side(Interval level, Interval value, boolean known) {}

  /** By option; empty when a framework has another version by now than the assessment had. */
  public Map<UUID, List<CriterionReading>> of(AssessmentInput input) {
    List<AwardRules.Part> parts =
        rules.resolve(input.awardCriteria(), input.gates(), input.price());
    if (parts.stream()
        .anyMatch(
            part ->
                !part.framework()
                    .version()
                    .equals(input.frameworkVersions().get(part.framework().id())))) {
      return Map.of();
    }
    var assessor = new Assessor(input, parts);
    var readings = new HashMap<UUID, List<CriterionReading>>();
    for (OptionView option : input.options()) {
      Levels levels = assessor.levels(option);
      var ofOption = new ArrayList<CriterionReading>();
      for (AwardRules.Part part : parts) {
        String framework = part.framework().id();
        for (Criterion criterion : part.framework().criteria()) {
          ofOption.add(
              new CriterionReading(
                  framework,
                  criterion,
                  side(criterion, levels.claimed(framework, criterion)),
                  side(criterion, levels.evidenced(framework, criterion))));
        }
      }
      readings.put(option.id(), List.copyOf(ofOption));
    }
    return readings;
  }

  private static Side side(Criterion criterion, Derived derived) {
    return new Side(
        derived.level(),
        criterion.scale().scale().valueOf(new Evidence.Between(derived.level())),
        derived.known());
  }
}
