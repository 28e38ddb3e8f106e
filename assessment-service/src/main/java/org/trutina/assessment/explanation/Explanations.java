package org.trutina.assessment.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOffs;

/** Explains assessments of the caller's contracting authority. */
@ApplicationScoped
public class Explanations {

  private final Assessments assessments;
  private final Procurements procurements;
  private final TradeOffs tradeOffs;
  private final Frameworks frameworks;

  Explanations(
      Assessments assessments,
      Procurements procurements,
      TradeOffs tradeOffs,
      Frameworks frameworks) {
    this.assessments = assessments;
    this.procurements = procurements;
    this.tradeOffs = tradeOffs;
    this.frameworks = frameworks;
  }

  /**
   * @param accepted the header Accept-Language; the procurement's languages when absent
   */
  @Transactional
  Explanation of(UUID id, @Nullable String accepted) {
    Assessments.Contents contents = assessments.contents(id);
    ProcurementView procurement = procurements.byId(contents.view().procurement());
    Locale language = Languages.of(accepted, procurement.languages());
    return of(
        contents,
        procurement,
        tradeOffs.of(contents, TradeOffs.PROPOSED_CAP),
        new Wording(Messages.in(language), frameworks.all()));
  }

  /** The same from what has been read already. */
  public Explanation of(
      Assessments.Contents contents,
      ProcurementView procurement,
      TradeOff tradeOff,
      Wording words) {
    AssessmentResult result = contents.view().result();
    var answers = new Answers(words, result, tradeOff);
    var reasons = new Reasons(words, answers, tradeOff);
    return new Explanation(
        contents.view().id(),
        words.messages().language().toLanguageTag(),
        answers.answer(),
        answers.because(),
        result.options().stream().map(reasons::of).toList(),
        new Warnings(words).of(procurement, result, tradeOff));
  }
}
