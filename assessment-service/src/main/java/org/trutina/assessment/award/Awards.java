package org.trutina.assessment.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentView;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.evaluation.Judgements;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.Step;
import org.trutina.assessment.procurement.Timetable;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/** The decisions about the procurements of the caller's contracting authority. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

  private final LifeCycle lifeCycle;
  private final Procurements procurements;
  private final Assessments assessments;
  private final Judgements judgements;
  private final Caller caller;
  private final Clock clock;

  Awards(
      LifeCycle lifeCycle,
      Procurements procurements,
      Assessments assessments,
      Judgements judgements,
      Caller caller,
      Clock clock) {
    this.lifeCycle = lifeCycle;
    this.procurements = procurements;
    this.assessments = assessments;
    this.judgements = judgements;
    this.caller = caller;
    this.clock = clock;
  }

  /** 404 before the evaluation is closed, too. */
  @Transactional
  public AwardView byId(UUID procurement) {
    procurements.byId(procurement);
    return AwardView.of(own(procurement));
  }

  /**
   * Names the assessment that decides; it must be the latest.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when facts or options have overtaken it
   */
  @Transactional
  AwardView evaluate(UUID procurement, UUID assessment) {
    lifeCycle.require(Step.EVALUATE, procurement);
    AssessmentView latest = latest(procurement, "/assessment");
    if (!latest.id().equals(assessment)) {
      throw Problem.conflict(
          "assessment-overtaken",
          "The latest assessment is " + latest.id() + "; read it and name it, or assess anew.");
    }
    if (!assessed(latest).equals(offered(procurement))) {
      throw Problem.conflict(
          "assessment-overtaken",
          "The assessment is not of the offers that were opened; assess them before you evaluate.");
    }
    if (!judgements.settled(procurement).equals(assessments.judgementsIn(assessment))) {
      throw Problem.conflict(
          "assessment-overtaken", "Evaluators have agreed since; assess before you evaluate.");
    }
    Award award =
        find("procurementId = ?1 and authority = ?2", procurement, caller.authority())
            .firstResultOptional()
            .orElseGet(Award::new);
    if (!assessment.equals(award.assessmentId)) {
      // What was chosen by another assessment is not chosen by this one.
      award.optionId = null;
      award.justification = null;
      award.deviation = null;
      award.preparedBy = null;
      award.preparedAt = null;
      award.returnedBecause = null;
    }
    award.procurementId = procurement;
    award.authority = caller.authority();
    award.assessmentId = assessment;
    award.evaluatedBy = caller.name();
    award.evaluatedAt = clock.instant();
    persist(award);
    return take(Step.EVALUATE, award);
  }

  private static Set<UUID> assessed(AssessmentView assessment) {
    return assessment.result().options().stream()
        .map(OptionResult::option)
        .collect(Collectors.toSet());
  }

  private Set<UUID> offered(UUID procurement) {
    return procurements.byId(procurement).options().stream()
        .map(ProcurementView.OptionView::id)
        .collect(Collectors.toSet());
  }

  /**
   * Prepares the award.
   *
   * @param deviation why another than the first is chosen
   */
  @Transactional
  AwardView propose(
      UUID procurement, UUID option, String justification, @Nullable String deviation) {
    lifeCycle.require(Step.PROPOSE_AWARD, procurement);
    Award award = own(procurement);
    AssessmentView latest = evaluated(award);
    OptionResult chosen =
        latest.result().options().stream()
            .filter(result -> result.option().equals(option))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "invalid-award",
                        "/option",
                        "The assessment has no option " + option + "."));
    if (chosen.rank() == null) {
      throw Problem.invalid(
          "invalid-award", "/option", chosen.name() + " has failed a gate; it cannot be chosen.");
    }
    boolean first = Objects.equals(chosen.rank(), 1);
    if (!first && (deviation == null || deviation.isBlank())) {
      throw Problem.invalid(
          "invalid-award",
          "/deviation",
          chosen.name()
              + " has rank "
              + chosen.rank()
              + ": the published criteria decide, so say which law lets another be chosen.");
    }
    award.optionId = option;
    award.justification = justification.strip();
    award.deviation = first ? null : Objects.requireNonNull(deviation).strip();
    award.preparedBy = caller.name();
    award.preparedAt = clock.instant();
    award.returnedBecause = null;
    return take(Step.PROPOSE_AWARD, award);
  }

  @Transactional
  AwardView sendBack(UUID procurement, String reasons) {
    lifeCycle.require(Step.RETURN_AWARD, procurement);
    Award award = own(procurement);
    award.returnedBecause = reasons.strip();
    return take(Step.RETURN_AWARD, award);
  }

  /**
   * Signs the award that somebody else has prepared; the standstill period begins.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when facts have overtaken it since
   */
  @Transactional
  AwardView sign(UUID procurement) {
    lifeCycle.require(Step.SIGN_AWARD, procurement);
    Award award = own(procurement);
    if (caller.name().equals(award.preparedBy)) {
      throw Problem.forbidden("Somebody else than who prepared it must sign it.");
    }
    evaluated(award);
    ProcurementView view = procurements.byId(procurement);
    int days = Optional.ofNullable(view.timetable()).map(Timetable::standstillDays).orElseThrow();
    Instant now = clock.instant();
    award.signedBy = caller.name();
    award.signedAt = now;
    award.standstillUntil = now.plus(Duration.ofDays(days));
    return take(Step.SIGN_AWARD, award);
  }

  @Transactional
  AwardView conclude(UUID procurement) {
    lifeCycle.require(Step.CONTRACT, procurement);
    Award award = own(procurement);
    Instant now = clock.instant();
    if (now.isBefore(Objects.requireNonNull(award.standstillUntil))) {
      throw Problem.conflict(
          "standstill",
          "Bidders may still ask for review: no contract before " + award.standstillUntil + ".");
    }
    award.contractedBy = caller.name();
    award.contractedAt = now;
    return take(Step.CONTRACT, award);
  }

  private AwardView take(Step step, Award award) {
    AwardView view = AwardView.of(award);
    lifeCycle.take(step, award.procurementId, view);
    return view;
  }

  /** The assessment that an award rests on, as long as none has followed it. */
  private AssessmentView evaluated(Award award) {
    AssessmentView latest = latest(award.procurementId, "/option");
    if (!latest.id().equals(award.assessmentId)) {
      throw Problem.conflict(
          "assessment-overtaken",
          "Facts have changed since the evaluation: assessment "
              + latest.id()
              + " follows it. Evaluate again.");
    }
    return latest;
  }

  private AssessmentView latest(UUID procurement, String pointer) {
    return assessments
        .latest(procurement)
        .orElseThrow(() -> Problem.invalid("not-assessed", pointer, "Assess the options first."));
  }

  private Award own(UUID procurement) {
    return find("procurementId = ?1 and authority = ?2", procurement, caller.authority())
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("award of procurement", procurement));
  }
}
