package org.trutina.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.audit.AuditTrail;
import org.trutina.assessment.award.AwardView;
import org.trutina.assessment.award.Awards;
import org.trutina.assessment.explanation.Explanations;
import org.trutina.assessment.explanation.Languages;
import org.trutina.assessment.explanation.Messages;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOffs;

/** Reports of assessments and awards of the caller's contracting authority. */
@ApplicationScoped
class Reports {

  private final Assessments assessments;
  private final Procurements procurements;
  private final Awards awards;
  private final TradeOffs tradeOffs;
  private final Explanations explanations;
  private final Frameworks frameworks;
  private final AuditTrail trail;
  private final Event<Happened> happened;
  private final Typesetting typesetting = new Typesetting();
  private final Lettering lettering = new Lettering();

  Reports(
      Assessments assessments,
      Procurements procurements,
      Awards awards,
      TradeOffs tradeOffs,
      Explanations explanations,
      Frameworks frameworks,
      AuditTrail trail,
      Event<Happened> happened) {
    this.assessments = assessments;
    this.procurements = procurements;
    this.awards = awards;
    this.tradeOffs = tradeOffs;
    this.explanations = explanations;
    this.frameworks = frameworks;
    this.trail = trail;
    this.happened = happened;
  }

  /** A document with its language. */
  record Document(byte[] pdf, Locale language) {}

  /**
   * @param accepted the header Accept-Language; the procurement's languages when absent
   */
  @Transactional
  Document ofAssessment(UUID id, @Nullable String accepted) {
    return document(assessments.contents(id), Optional.empty(), accepted);
  }

  /** The decision with the assessment that it follows; 404 before the evaluation is closed. */
  @Transactional
  Document ofAward(UUID procurement, @Nullable String accepted) {
    AwardView award = awards.byId(procurement);
    return document(assessments.contents(award.assessment()), Optional.of(award), accepted);
  }

  private Document document(
      Assessments.Contents contents, Optional<AwardView> award, @Nullable String accepted) {
    ProcurementView procurement = procurements.byId(contents.view().procurement());
    Locale language = Languages.of(accepted, procurement.languages());
    var words = new Wording(Messages.in(language), frameworks.all());
    TradeOff tradeOff = tradeOffs.of(contents, TradeOffs.PROPOSED_CAP);
    var facts =
        new Facts(
            contents,
            procurement,
            tradeOff,
            explanations.of(contents, procurement, tradeOff, words),
            award,
            frameworks.all(),
            trail.deeds(procurement.id()));
    byte[] pdf = pdf(facts, words, typesetting, lettering);
    happened.fire(
        new Happened(
            award.isPresent() ? "award-report-exported" : "report-exported",
            "procurement",
            procurement.id(),
            null,
            contents.view().id()));
    return new Document(pdf, language);
  }

  /** A function of its input alone: no clock, no chance. */
  static byte[] pdf(Facts facts, Wording words, Typesetting typesetting, Lettering lettering) {
    String xhtml = typesetting.xhtml(new Composition(facts, words, lettering).report());
    long identity = Long.parseUnsignedLong(CanonicalJson.digestOf(xhtml).substring(0, 16), 16);
    return AccessiblePdf.of(xhtml, facts.assessment().view().createdAt(), identity);
  }
}
