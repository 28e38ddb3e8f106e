package org.trutina.assessment.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.trutina.assessment.assessment.AssessmentView.AssessmentSummary;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.decision.Engine;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** The assessments of the caller's contracting authority. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

  private final Procurements procurements;
  private final AwardRules rules;
  private final Catalogue catalogue;
  private final Caller caller;
  private final Clock clock;

  Assessments(
      Procurements procurements,
      AwardRules rules,
      Catalogue catalogue,
      Caller caller,
      Clock clock) {
    this.procurements = procurements;
    this.rules = rules;
    this.catalogue = catalogue;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Assesses the procurement's options on the catalogue of now. The catalogue is read before the
   * transaction begins: no connection waits for another service.
   */
  AssessmentView assess(UUID procurementId) {
    ProcurementView procurement = procurements.byId(procurementId);
    if (procurement.options().isEmpty()) {
      throw Problem.conflict("no-options", "Add an option before you assess.");
    }
    List<AwardRules.Part> parts = rules.resolve(procurement.awardCriteria(), procurement.gates());
    AssessmentInput input = snapshot(procurement, parts);
    return store(procurementId, input, new Assessor(input, parts).assess());
  }

  private AssessmentInput snapshot(ProcurementView procurement, List<AwardRules.Part> parts) {
    var offerings = new TreeSet<String>();
    procurement.options().forEach(option -> offerings.addAll(option.offerings()));
    var chains = new TreeMap<String, Chain>();
    catalogue.chains(offerings).forEach(chain -> chains.put(chain.offering(), chain));
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
        catalogue.jurisdictions(),
        chains);
  }

  @Transactional
  AssessmentView store(UUID procurement, AssessmentInput input, AssessmentResult result) {
    var assessment = new Assessment();
    assessment.id = Id.create();
    assessment.authority = caller.authority();
    assessment.procurementId = procurement;
    assessment.createdAt = clock.instant();
    assessment.createdBy = caller.name();
    assessment.input = input;
    assessment.inputDigest = CanonicalJson.digest(input);
    assessment.result = result;
    persist(assessment);
    return AssessmentView.of(assessment);
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
    return find("id = ?1 and authority = ?2", id, caller.authority())
        .firstResultOptional()
        .map(AssessmentView::of)
        .orElseThrow(() -> Problem.unknown("assessment", id));
  }
}
