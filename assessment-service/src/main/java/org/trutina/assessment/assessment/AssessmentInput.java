package org.trutina.assessment.assessment;

import java.util.List;
import java.util.Map;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.evidence.Jurisdictions;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.procurement.ProcurementView.OptionView;

/**
 * Everything an assessment depends on, and nothing else: the same input gives the same result, bit
 * for bit. It is stored with the result.
 *
 * @param gateAssurance the least assurance of evidence that a gate accepts
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
    Jurisdictions jurisdictions,
    Map<String, Chain> chains) {}
