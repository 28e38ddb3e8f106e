package org.trutina.assessment.report;

import java.util.List;
import java.util.Optional;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.audit.AuditTrail;
import org.trutina.assessment.award.AwardView;
import org.trutina.assessment.explanation.Explanation;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.tradeoff.TradeOff;

/**
 * All that a report is made from; the same facts give the same report.
 *
 * @param award empty in the report of an assessment
 * @param frameworks all there are
 * @param deeds what the audit log says was done, without the taking of reports
 */
record Facts(
    Assessments.Contents assessment,
    ProcurementView procurement,
    TradeOff tradeOff,
    Explanation explanation,
    Optional<AwardView> award,
    List<Framework> frameworks,
    List<AuditTrail.Deed> deeds) {}
