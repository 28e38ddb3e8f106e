package org.trutina.assessment.tradeoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.trutina.assessment.assessment.AssessmentCase;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.assessment.CriterionReadings;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.tradeoff.TradeOff.Ancillary;
import org.trutina.assessment.tradeoff.TradeOff.Answer;
import org.trutina.assessment.tradeoff.TradeOff.Doubt;

/** The trade-offs of the caller's assessments. Nothing is stored and no other service is asked. */
@ApplicationScoped
public class TradeOffs {

  /** Recital 67 of COM(2026) 502, a proposal: 15 of 120 points. */
  public static final double PROPOSED_CAP = 15.0 / 120;

  private final Assessments assessments;
  private final CriterionReadings readings;
  private final Frameworks frameworks;

  TradeOffs(Assessments assessments, CriterionReadings readings, Frameworks frameworks) {
    this.assessments = assessments;
    this.readings = readings;
    this.frameworks = frameworks;
  }

  /**
   * The trade-off of an assessment.
   *
   * @param cap the share of the score that sovereignty may have to count as ancillary, 0 to 1
   */
  @Transactional
  public TradeOff of(UUID assessment, double cap) {
    return of(assessments.contents(assessment), cap);
  }

  /** The same for an assessment already read. */
  public TradeOff of(Assessments.Contents contents, double cap) {
    var situation =
        new Situation(
            contents.input(),
            contents.view().result(),
            AssessmentCase.of(
                contents.input(),
                contents.view().inputDigest(),
                contents.view().result(),
                frameworks.all()),
            readings.of(contents.input()),
            frameworks.all());
    var places = new Places(situation);
    var price = new PriceOfSovereignty(situation, new Prices(situation));
    var facts = new FactChanges(situation);
    return new TradeOff(
        contents.view().id(),
        contents.view().procurement(),
        contents.view().inputDigest(),
        contents.input().unknowns(),
        answer(situation, facts),
        places.axes(),
        places.places(),
        situation.result().paretoFront(),
        places.frontOfAxes(),
        price.staircase(places).orElse(null),
        price.mirror().orElse(null),
        new WeightMoves(situation).changes(),
        facts.all(),
        ancillary(situation, cap));
  }

  private static Answer answer(Situation situation, FactChanges facts) {
    List<UUID> first = situation.first();
    var doubts = new ArrayList<Doubt>();
    if (first.isEmpty()) {
      doubts.add(Doubt.NOBODY_ADMITTED);
      return new Answer(first, false, doubts);
    }
    List<OptionResult> leaders = first.stream().map(situation::option).toList();
    if (first.size() > 1) {
      doubts.add(Doubt.TIE);
    }
    if (leaders.stream().anyMatch(leader -> !Objects.equals(leader.worstRank(), 1))
        && first.size() == 1) {
      doubts.add(Doubt.OPEN_FACTS);
    }
    if (leaders.stream().anyMatch(leader -> leader.admission() == Admission.UNDECIDED)) {
      doubts.add(Doubt.OPEN_GATE);
    }
    if (facts.firstOnEvidence().stream().noneMatch(first::contains)) {
      doubts.add(Doubt.NOT_ON_EVIDENCE);
    }
    return new Answer(first, doubts.isEmpty(), doubts);
  }

  private static Ancillary ancillary(Situation situation, double cap) {
    double share = situation.sovereigntyShare();
    List<UUID> winner = situation.first();
    List<UUID> without = share >= 1 ? List.of() : situation.firstAt(0);
    return new Ancillary(
        share,
        cap,
        share <= cap + 1e-9,
        winner,
        without,
        situation.firstAt(Math.min(share, cap)),
        !winner.equals(without));
  }
}
