package org.trutina.assessment.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.ProcurementView.ProcurementSummary;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** The procurements of the caller's contracting authority. */
@ApplicationScoped
public class Procurements implements PanacheRepositoryBase<Procurement, UUID> {

  private static final int MAX_OPTIONS = 100;

  private final Options options;
  private final AwardRules rules;
  private final Catalogue catalogue;
  private final Caller caller;
  private final Clock clock;

  Procurements(Options options, AwardRules rules, Catalogue catalogue, Caller caller, Clock clock) {
    this.options = options;
    this.rules = rules;
    this.catalogue = catalogue;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ProcurementView create(NewProcurement wanted) {
    List<MinimumLevel> gates = Objects.requireNonNullElse(wanted.gates(), List.of());
    rules.resolve(wanted.awardCriteria(), gates);
    var procurement = new Procurement();
    procurement.id = Id.create();
    procurement.authority = caller.authority();
    procurement.title = wanted.title().strip();
    procurement.need = wanted.need().strip();
    procurement.languages = List.copyOf(wanted.languages());
    procurement.unknowns =
        Objects.requireNonNullElse(wanted.unknowns(), Unknowns.CONSERVATIVE).key();
    procurement.awardCriteria = wanted.awardCriteria();
    procurement.gates = gates;
    procurement.state = "draft";
    procurement.createdAt = clock.instant();
    procurement.createdBy = caller.name();
    persist(procurement);
    return ProcurementView.of(procurement, List.of());
  }

  @Transactional
  Page<ProcurementSummary> list(int limit, UUID after) {
    List<ProcurementSummary> rows =
        find("authority = ?1 and id < ?2 order by id desc", caller.authority(), after)
            .range(0, limit)
            .stream()
            .map(ProcurementSummary::of)
            .toList();
    return Page.by(row -> row.id().toString(), rows, limit);
  }

  /** One procurement with its options; 404 for another authority's. */
  @Transactional
  public ProcurementView byId(UUID id) {
    return ProcurementView.of(own(id), optionsOf(id));
  }

  /**
   * Adds an option once the catalogue knows all its offerings.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming an unknown offering, 409 for a
   *     name that is taken
   */
  OptionView addOption(UUID id, NewOption wanted) {
    byId(id);
    List<String> known = catalogue.knownOf(wanted.offerings());
    for (int i = 0; i < wanted.offerings().size(); i++) {
      if (!known.contains(wanted.offerings().get(i))) {
        throw Problem.invalid(
            "unknown-offering",
            "/offerings/" + i,
            "The catalogue has no offering " + wanted.offerings().get(i) + ".");
      }
    }
    return options.add(id, wanted);
  }

  private Procurement own(UUID id) {
    return find("id = ?1 and authority = ?2", id, caller.authority())
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("procurement", id));
  }

  private List<OptionView> optionsOf(UUID id) {
    return options
        .find("procurementId = ?1 and authority = ?2 order by name", id, caller.authority())
        .stream()
        .map(OptionView::of)
        .toList();
  }

  /** The options of all procurements. */
  @ApplicationScoped
  static class Options implements PanacheRepositoryBase<ProcurementOption, UUID> {

    private final Caller caller;
    private final Clock clock;

    Options(Caller caller, Clock clock) {
      this.caller = caller;
      this.clock = clock;
    }

    @Transactional
    OptionView add(UUID procurement, NewOption wanted) {
      String name = wanted.name().strip();
      if (count("procurementId = ?1 and name = ?2", procurement, name) > 0) {
        throw Problem.conflict("name-taken", "There is already an option named '" + name + "'.");
      }
      if (count("procurementId = ?1", procurement) >= MAX_OPTIONS) {
        throw Problem.conflict(
            "too-many-options", "A procurement has at most " + MAX_OPTIONS + " options.");
      }
      var option = new ProcurementOption();
      option.id = Id.create();
      option.authority = caller.authority();
      option.procurementId = procurement;
      option.name = name;
      option.offerings = List.copyOf(wanted.offerings());
      option.createdAt = clock.instant();
      option.createdBy = caller.name();
      persist(option);
      return OptionView.of(option);
    }
  }
}
