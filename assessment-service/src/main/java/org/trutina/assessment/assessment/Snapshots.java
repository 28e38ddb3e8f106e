package org.trutina.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Assumption;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/** The options and facts of an assessment, to try other award rules on. Nothing is stored. */
@ApplicationScoped
public class Snapshots {

  private final Assessments assessments;
  private final Procurements procurements;
  private final AwardRules rules;
  private final Caller caller;

  Snapshots(Assessments assessments, Procurements procurements, AwardRules rules, Caller caller) {
    this.assessments = assessments;
    this.procurements = procurements;
    this.rules = rules;
    this.caller = caller;
  }

  /** What an assessment was made from, and what it found. */
  public record Snapshot(
      UUID assessment,
      Instant createdAt,
      String inputDigest,
      AssessmentInput input,
      AssessmentResult result) {}

  /**
   * Of a procurement's latest assessment.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for another authority's, 409 before the
   *     first assessment
   */
  @Transactional
  public Snapshot latest(UUID procurement) {
    procurements.byId(procurement);
    return assessments
        .find(
            "procurementId = ?1 and authority = ?2 order by id desc",
            procurement,
            caller.authority())
        .firstResultOptional()
        .map(
            latest ->
                new Snapshot(
                    latest.id,
                    latest.createdAt,
                    latest.inputDigest,
                    assessments.inputOf(latest),
                    latest.result))
        .orElseThrow(
            () ->
                Problem.conflict(
                    "not-assessed", "Assess the procurement first: there are no facts to go by."));
  }

  /** The snapshot's options under other award rules. */
  public AssessmentResult assess(
      Snapshot snapshot,
      List<AwardCriteria> awardCriteria,
      List<MinimumLevel> gates,
      Unknowns unknowns,
      @Nullable PriceCriterion price) {
    AssessmentInput made = snapshot.input();
    List<AwardRules.Part> parts = rules.resolve(awardCriteria, gates, price);
    var input =
        new AssessmentInput(
            made.engine(),
            made.frameworkVersions(),
            awardCriteria,
            gates,
            unknowns,
            made.languages(),
            made.gateAssurance(),
            made.options(),
            price,
            made.judgements(),
            made.assumptions(),
            made.tieBreak(),
            made.jurisdictions(),
            made.chains());
    return new Assessor(input, parts).assess();
  }

  /**
   * What an exploration changes; all else is the assessment's.
   *
   * @param options those that are left in
   * @param spans weights that may move; none for fixed ones
   */
  public record Variant(
      List<AwardCriteria> awardCriteria,
      List<MinimumLevel> gates,
      Unknowns unknowns,
      @Nullable PriceCriterion price,
      List<OptionView> options,
      List<Assumption> assumptions,
      List<WeightSpan> spans) {}

  /**
   * What an exploration finds.
   *
   * @param inputDigest of what it was computed from
   */
  public record Explored(
      String inputDigest,
      AssessmentResult result,
      Robustness robustness,
      Robustness.@Nullable WithinRanges withinRanges) {}

  /**
   * The snapshot as it would be assessed under other conditions.
   *
   * @throws org.trutina.decision.InvalidWeights for spans that name no weight or leave no sum of 1
   */
  public Explored explore(Snapshot snapshot, Variant variant) {
    AssessmentInput made = snapshot.input();
    List<AwardRules.Part> parts =
        rules.resolve(variant.awardCriteria(), variant.gates(), variant.price());
    var versions = new TreeMap<String, String>();
    parts.forEach(part -> versions.put(part.framework().id(), part.framework().version()));
    var input =
        new AssessmentInput(
            made.engine(),
            versions,
            variant.awardCriteria(),
            variant.gates(),
            variant.unknowns(),
            made.languages(),
            made.gateAssurance(),
            variant.options(),
            variant.price(),
            made.judgements(),
            variant.assumptions(),
            made.tieBreak(),
            made.jurisdictions(),
            made.chains());
    AssessmentResult result = new Assessor(input, parts).assess();
    String digest =
        CanonicalJson.digest(
            Map.of("assessment", snapshot.inputDigest(), "input", input.withChains(Map.of())));
    AssessmentCase asked =
        AssessmentCase.of(
            input, digest, result, parts.stream().map(AwardRules.Part::framework).toList());
    return new Explored(
        digest,
        result,
        RobustnessAnalysis.of(asked),
        variant.spans().isEmpty()
            ? null
            : RobustnessAnalysis.within(asked, Ranges.of(asked, variant.spans())));
  }

  /** The criteria and scales that a variant's award has, for checking what is supposed of them. */
  public List<AwardRules.Part> resolve(
      List<AwardCriteria> awardCriteria, List<MinimumLevel> gates, @Nullable PriceCriterion price) {
    return rules.resolve(awardCriteria, gates, price);
  }
}
