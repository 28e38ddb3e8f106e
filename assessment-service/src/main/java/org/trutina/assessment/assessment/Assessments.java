package org.trutina.assessment.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trutina.assessment.assessment.AssessmentView.AssessmentSummary;
import org.trutina.assessment.evaluation.Judgement;
import org.trutina.assessment.evaluation.Judgements;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.evidence.CatalogueFacts;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.Step;
import org.trutina.assessment.procurement.TieBreak;
import org.trutina.decision.Engine;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** The assessments of the caller's contracting authority. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

  private final Procurements procurements;
  private final LifeCycle lifeCycle;
  private final AwardRules rules;
  private final Frameworks frameworks;
  private final Judgements judgements;
  private final Catalogue catalogue;
  private final Caller caller;
  private final Clock clock;
  private final AssessedChains chains;
  private final Event<Assessed> assessed;
  private final Event<Happened> happened;

  /** Through the proxy, for the transactions. */
  @Inject Assessments self;

  Assessments(
      Procurements procurements,
      LifeCycle lifeCycle,
      AwardRules rules,
      Frameworks frameworks,
      Judgements judgements,
      Catalogue catalogue,
      Caller caller,
      Clock clock,
      AssessedChains chains,
      Event<Assessed> assessed,
      Event<Happened> happened) {
    this.procurements = procurements;
    this.lifeCycle = lifeCycle;
    this.rules = rules;
    this.frameworks = frameworks;
    this.judgements = judgements;
    this.catalogue = catalogue;
    this.caller = caller;
    this.clock = clock;
    this.chains = chains;
    this.assessed = assessed;
    this.happened = happened;
  }

  /**
   * Assesses the procurement's options on the catalogue of now. The catalogue is read before the
   * transaction begins: no connection waits for another service.
   */
  AssessmentView assess(UUID procurementId) {
    lifeCycle.require(Step.ASSESS, procurementId);
    ProcurementView procurement = procurements.byId(procurementId);
    if (procurement.options().isEmpty()) {
      throw Problem.conflict("no-options", "Add an option before you assess.");
    }
    List<AwardRules.Part> parts =
        rules.resolve(procurement.awardCriteria(), procurement.gates(), procurement.price());
    CatalogueFacts facts = catalogue.facts(offerings(procurement));
    AssessmentInput input = input(procurement, parts, judgements.of(procurementId, parts), facts);
    return self.asked(procurementId, input, new Assessor(input, parts).assess(), facts);
  }

  /**
   * Assesses a procurement again on facts already read.
   *
   * @return what was found before and what is found now; empty when nothing that counts has
   *     changed, and nothing is stored then
   */
  @Transactional
  public Optional<Again> again(UUID procurementId, CatalogueFacts facts) {
    ProcurementView procurement = procurements.byId(procurementId);
    Assessment latest = find("procurementId = ?1 order by id desc", procurementId).firstResult();
    List<AwardRules.Part> parts =
        rules.resolve(procurement.awardCriteria(), procurement.gates(), procurement.price());
    AssessmentInput input = input(procurement, parts, judgements.of(procurementId, parts), facts);
    if (latest == null
        || Collections.disjoint(
            latest.input.options().stream().map(OptionView::id).toList(),
            procurement.options().stream().map(OptionView::id).toList())) {
      // None yet, or only one of the survey: the first of the offers is for the officer to ask for.
      return Optional.empty();
    }
    if (latest.inputDigest.equals(input.digest(facts.digestsOf(input.chains().keySet())))) {
      return Optional.empty();
    }
    AssessmentView now = store(procurementId, input, new Assessor(input, parts).assess(), facts);
    return Optional.of(new Again(AssessmentView.of(latest), now));
  }

  /** An assessment and the one that has followed it. */
  public record Again(AssessmentView before, AssessmentView now) {}

  /** An assessment has been stored; told within its transaction. */
  public record Assessed(UUID procurement, CatalogueFacts facts, Set<String> offerings) {}

  /** The offerings that a procurement's options are made of. */
  public static Set<String> offerings(ProcurementView procurement) {
    return procurement.options().stream()
        .flatMap(option -> option.offerings().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static AssessmentInput input(
      ProcurementView procurement,
      List<AwardRules.Part> parts,
      List<Judgement> judgements,
      CatalogueFacts facts) {
    var chains = new TreeMap<>(facts.chains());
    chains.keySet().retainAll(offerings(procurement));
    Map<String, String> versions = new TreeMap<>();
    parts.forEach(part -> versions.put(part.framework().id(), part.framework().version()));
    return new AssessmentInput(
        Engine.VERSION,
        versions,
        procurement.awardCriteria(),
        procurement.gates(),
        procurement.unknowns(),
        procurement.languages(),
        Assurance.DOCUMENTED,
        procurement.options(),
        procurement.price(),
        judgements,
        List.of(),
        procurement.tieBreak() == TieBreak.SOVEREIGNTY ? null : procurement.tieBreak(),
        facts.jurisdictions(),
        chains);
  }

  @Transactional
  AssessmentView asked(
      UUID procurement, AssessmentInput input, AssessmentResult result, CatalogueFacts facts) {
    lifeCycle.require(Step.ASSESS, procurement);
    return store(procurement, input, result, facts);
  }

  /** The latest assessment of a procurement. */
  @Transactional
  public Optional<AssessmentView> latest(UUID procurement) {
    return find(
            "procurementId = ?1 and authority = ?2 order by id desc",
            procurement,
            caller.authority())
        .firstResultOptional()
        .map(AssessmentView::of);
  }

  @Transactional
  AssessmentView store(
      UUID procurement, AssessmentInput input, AssessmentResult result, CatalogueFacts facts) {
    var assessment = new Assessment();
    assessment.id = Id.create();
    assessment.authority = caller.authority();
    assessment.procurementId = procurement;
    assessment.createdAt = clock.instant();
    assessment.createdBy = caller.name();
    assessment.input = input.withChains(Map.of());
    assessment.chainDigests = facts.digestsOf(input.chains().keySet());
    assessment.inputDigest = input.digest(assessment.chainDigests);
    assessment.result = result;
    persist(assessment);
    chains.keep(input.chains(), assessment.chainDigests);
    happened.fire(
        new Happened("assessed", "procurement", procurement, null, assessment.inputDigest));
    assessed.fire(new Assessed(procurement, facts, input.chains().keySet()));
    return AssessmentView.of(assessment);
  }

  /**
   * The stored snapshot under other weight profiles; stores nothing.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming a profile that is not of the
   *     award
   */
  @Transactional
  Comparison compare(UUID id, List<Comparison.Choice> choices) {
    AssessmentInput input = inputOf(own(id));
    var sides = new ArrayList<Comparison.Side>();
    for (int i = 0; i < choices.size(); i++) {
      Comparison.Choice choice = choices.get(i);
      if (input.awardCriteria().stream()
          .noneMatch(part -> part.framework().equals(choice.framework()))) {
        throw Problem.invalid(
            "invalid-comparison",
            "/profiles/" + i + "/framework",
            choice.framework() + " is not part of this award.");
      }
      if (frameworks
          .byId(choice.framework())
          .flatMap(framework -> framework.profile(choice.profile()))
          .isEmpty()) {
        throw Problem.invalid(
            "invalid-comparison",
            "/profiles/" + i + "/profile",
            choice.framework() + " has no weight profile " + choice.profile() + ".");
      }
      AssessmentInput other =
          input.withAwardCriteria(
              input.awardCriteria().stream()
                  .map(
                      part ->
                          part.framework().equals(choice.framework())
                              ? new AwardCriteria(
                                  part.framework(), part.share(), choice.profile(), null)
                              : part)
                  .toList());
      List<AwardRules.Part> parts =
          rules.resolve(other.awardCriteria(), other.gates(), other.price());
      sides.add(Comparison.Side.of(choice, new Assessor(other, parts).assess()));
    }
    return Comparison.of(id, sides);
  }

  /**
   * All of an assessment.
   *
   * @param chainDigests of the chains in the input, by offering
   */
  public record Contents(
      AssessmentView view, AssessmentInput input, Map<String, String> chainDigests) {}

  @Transactional
  public Contents contents(UUID id) {
    Assessment assessment = own(id);
    return new Contents(
        AssessmentView.of(assessment), inputOf(assessment), assessment.chainDigests);
  }

  /** What evaluators had agreed on when an assessment was made. */
  @Transactional
  public List<Judgement> judgementsIn(UUID id) {
    return own(id).input.judgements();
  }

  /**
   * How sure an assessment's outcome is; computed from what is stored, the same each time.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for another authority's
   */
  @Transactional
  Robustness robustness(UUID id) {
    Assessment assessment = own(id);
    return RobustnessAnalysis.of(
        AssessmentCase.of(
            assessment.input,
            assessment.inputDigest,
            assessment.result,
            frameworks.named(assessment.input.frameworkVersions().keySet())));
  }

  /** What an assessment was made on. */
  AssessmentInput inputOf(Assessment assessment) {
    return assessment.input.withChains(chains.read(assessment.chainDigests));
  }

  @Transactional
  Page<AssessmentSummary> list(UUID procurement, int limit, UUID before) {
    procurements.byId(procurement);
    List<AssessmentSummary> rows =
        find(
                "procurementId = ?1 and authority = ?2 and id < ?3 order by id desc",
                procurement,
                caller.authority(),
                before)
            .range(0, limit)
            .stream()
            .map(AssessmentSummary::of)
            .toList();
    return Page.by(row -> row.id().toString(), rows, limit);
  }

  @Transactional
  AssessmentView byId(UUID id) {
    return AssessmentView.of(own(id));
  }

  private Assessment own(UUID id) {
    return find("id = ?1 and authority = ?2", id, caller.authority())
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("assessment", id));
  }
}
