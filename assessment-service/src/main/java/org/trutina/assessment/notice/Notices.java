package org.trutina.assessment.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.award.AwardView;
import org.trutina.assessment.award.Awards;
import org.trutina.assessment.explanation.Languages;
import org.trutina.assessment.explanation.Messages;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.notice.OcdsRelease.Part;
import org.trutina.assessment.offer.OpenedOffers;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.Lot;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementVersionView;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.State;
import org.trutina.edge.Problem;

/**
 * Notices of the procurements of the caller's contracting authority, in the first of its languages.
 */
@ApplicationScoped
class Notices {

  private final Procurements procurements;
  private final LifeCycle lifeCycle;
  private final Assessments assessments;
  private final OpenedOffers offers;
  private final Awards awards;
  private final AwardRules rules;
  private final Frameworks frameworks;
  private final Event<Happened> happened;
  private final String prefix;

  /**
   * @param prefix of ocids, as registered with the Open Contracting Partnership; without one, a
   *     prefix that is recognisably none
   */
  Notices(
      Procurements procurements,
      LifeCycle lifeCycle,
      Assessments assessments,
      OpenedOffers offers,
      Awards awards,
      AwardRules rules,
      Frameworks frameworks,
      Event<Happened> happened,
      @ConfigProperty(name = "trutina.ocds.prefix") String prefix) {
    this.procurements = procurements;
    this.lifeCycle = lifeCycle;
    this.assessments = assessments;
    this.offers = offers;
    this.awards = awards;
    this.rules = rules;
    this.frameworks = frameworks;
    this.happened = happened;
    this.prefix = prefix;
  }

  /**
   * The release of the whole contracting process, also when asked for one of its lots.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 before the publication: a draft is not
   *     told to anybody
   */
  @Transactional
  Ocds ocds(UUID id) {
    ProcurementView asked = published(id);
    ProcurementView whole =
        asked.procedure() == null ? asked : procurements.byId(asked.procedure());
    Locale language = language(whole);
    Ocds ocds = new OcdsRelease(prefix, whole, parts(whole, language)).packaged(language);
    happened.fire(new Happened("ocds-exported", "procurement", id, null, ocds));
    return ocds;
  }

  private List<Part> parts(ProcurementView whole, Locale language) {
    if (whole.lots().isEmpty()) {
      return List.of(
          part(
              whole,
              new Lot(Ocds.LOT, whole.title(), whole.cpv(), whole.budget(), null, null),
              whole,
              language));
    }
    return whole.lots().stream()
        .map(
            lot -> {
              UUID own = whole.lotProcurements().get(lot.id());
              return part(whole, lot, own == null ? whole : procurements.byId(own), language);
            })
        .toList();
  }

  private Part part(ProcurementView whole, Lot lot, ProcurementView procurement, Locale language) {
    Optional<AwardView> award =
        procurement.state() == State.AWARDED || procurement.state() == State.CONTRACTED
            ? Optional.of(awards.byId(procurement.id()))
            : Optional.empty();
    PriceCriterion price = whole.price();
    return new Part(
        lot.id(),
        lot.title(),
        lot.budget(),
        lot.cpv() == null || lot.cpv().isEmpty() ? whole.cpv() : lot.cpv(),
        procurement,
        criteria(whole, price == null ? null : price.forLot(lot), language),
        award,
        award.map(signed -> assessments.contents(signed.assessment()).input()),
        award.isPresent() ? offers.tenderers(procurement.id()) : Map.of(),
        changed(procurement));
  }

  /** When it was last told something else than before, decisions apart. */
  private Optional<Instant> changed(ProcurementView procurement) {
    return Stream.concat(
            lifeCycle.versions(procurement.id()).stream()
                .map(ProcurementVersionView::publishedAt)
                .flatMap(Stream::ofNullable),
            procurements.cancelledAt(procurement.id()).stream())
        .max(Instant::compareTo);
  }

  /** The same conditions. */
  @Transactional
  EForms eForms(UUID id) {
    ProcurementView procurement = published(id);
    Locale language = language(procurement);
    EForms criteria = EForms.of(id, language, criteria(procurement, procurement.price(), language));
    happened.fire(new Happened("eforms-exported", "procurement", id, null, criteria));
    return criteria;
  }

  private ProcurementView published(UUID id) {
    ProcurementView procurement = procurements.byId(id);
    if (procurement.criteriaVersion() == 0) {
      throw Problem.conflict(
          "not-published", "Publish the procurement first: a draft has no notice.");
    }
    return procurement;
  }

  private static Locale language(ProcurementView procurement) {
    return Languages.of(null, procurement.languages());
  }

  private NoticedCriteria criteria(
      ProcurementView procurement, @Nullable PriceCriterion price, Locale language) {
    return new NoticedCriteria(
        procurement,
        price,
        rules.resolve(procurement.awardCriteria(), procurement.gates(), procurement.price()),
        new Wording(Messages.in(language), frameworks.all()));
  }
}
