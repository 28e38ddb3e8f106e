package org.trutina.assessment.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evaluation.Judgement;
import org.trutina.assessment.evidence.Assumption;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.evidence.Jurisdictions;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.TieBreak;

/**
 * Everything an assessment depends on, and nothing else: the same input gives the same result, bit
 * for bit. It is stored with the result.
 *
 * @param tieBreak null for the sovereignty score
 * @param gateAssurance the least assurance of evidence that a gate accepts
 * @param judgements what evaluators have agreed on
 * @param assumptions what an exploration supposes; none in an assessment
 * @param chains the catalogue's chain of each offering that an option names, by its id
 */
public record AssessmentInput(
    String engine,
    Map<String, String> frameworkVersions,
    List<AwardCriteria> awardCriteria,
    List<MinimumLevel> gates,
    Unknowns unknowns,
    List<String> languages,
    Assurance gateAssurance,
    List<OptionView> options,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PriceCriterion price,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Judgement> judgements,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Assumption> assumptions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TieBreak tieBreak,
    Jurisdictions jurisdictions,
    Map<String, Chain> chains) {

  public AssessmentInput {
    judgements = judgements == null ? List.of() : List.copyOf(judgements);
    assumptions = assumptions == null ? List.of() : List.copyOf(assumptions);
  }

  /** The same with other award criteria. */
  AssessmentInput withAwardCriteria(List<AwardCriteria> others) {
    return new AssessmentInput(
        engine,
        frameworkVersions,
        others,
        gates,
        unknowns,
        languages,
        gateAssurance,
        options,
        price,
        judgements,
        assumptions,
        tieBreak,
        jurisdictions,
        chains);
  }

  /** The same with other chains. */
  AssessmentInput withChains(Map<String, Chain> others) {
    return new AssessmentInput(
        engine,
        frameworkVersions,
        awardCriteria,
        gates,
        unknowns,
        languages,
        gateAssurance,
        options,
        price,
        judgements,
        assumptions,
        tieBreak,
        jurisdictions,
        others);
  }

  /**
   * SHA-256 of the canonical JSON of all but the chains together with the digest of each chain.
   *
   * @param chainDigests by offering
   */
  String digest(Map<String, String> chainDigests) {
    return CanonicalJson.digest(new Digested(withChains(Map.of()), new TreeMap<>(chainDigests)));
  }

  private record Digested(AssessmentInput input, Map<String, String> chains) {}
}
