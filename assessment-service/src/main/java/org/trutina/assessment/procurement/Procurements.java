package org.trutina.assessment.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.platform.Happened;
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

  private static final int MAX_SURVEYED = 100;
  private static final String SURVEY = "survey";
  private static final String OFFER = "offer";

  private final Options options;
  private final AwardRules rules;
  private final PriceRules prices;
  private final ContentRules content;
  private final Lots lots;
  private final Catalogue catalogue;
  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;

  /** Through the proxy, for the transactions. */
  @Inject Procurements self;

  /** Of which this is a part. */
  @Inject Instance<LifeCycle> lifeCycle;

  Procurements(
      Options options,
      AwardRules rules,
      PriceRules prices,
      ContentRules content,
      Lots lots,
      Catalogue catalogue,
      Caller caller,
      Clock clock,
      Event<Happened> happened) {
    this.options = options;
    this.rules = rules;
    this.prices = prices;
    this.content = content;
    this.lots = lots;
    this.catalogue = catalogue;
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
  }

  @Transactional
  ProcurementView create(NewProcurement wanted) {
    check(wanted);
    var procurement = new Procurement();
    procurement.id = Id.create();
    procurement.authority = caller.authority();
    fill(procurement, wanted);
    procurement.revision = 1;
    procurement.editors = List.of(caller.name());
    procurement.state = State.DRAFT.key();
    procurement.createdAt = clock.instant();
    procurement.createdBy = caller.name();
    persist(procurement);
    ProcurementView created = view(procurement, List.of(), Map.of());
    happened.fire(
        new Happened("procurement-created", "procurement", procurement.id, null, created));
    return created;
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field at fault
   */
  void check(NewProcurement wanted) {
    content.check(wanted);
    rules.resolve(
        wanted.awardCriteria(),
        Objects.requireNonNullElse(wanted.gates(), List.of()),
        wanted.price());
  }

  static void fill(Procurement procurement, NewProcurement wanted) {
    procurement.title = wanted.title().strip();
    procurement.need = wanted.need().strip();
    procurement.languages = List.copyOf(wanted.languages());
    procurement.unknowns =
        Objects.requireNonNullElse(wanted.unknowns(), Unknowns.CONSERVATIVE).key();
    procurement.awardCriteria = wanted.awardCriteria();
    procurement.gates = Objects.requireNonNullElse(wanted.gates(), List.of());
    procurement.price = wanted.price();
    procurement.cpv = Objects.requireNonNullElse(wanted.cpv(), List.of());
    procurement.budget = wanted.budget();
    procurement.dataClassification = wanted.dataClassification();
    procurement.timetable = wanted.timetable();
    procurement.lots = Objects.requireNonNullElse(wanted.lots(), List.of());
    procurement.notDividedBecause = wanted.notDividedBecause();
    procurement.tieBreak =
        Objects.requireNonNullElse(wanted.tieBreak(), TieBreak.SOVEREIGNTY).key();
  }

  /** What was said of it, as it stands. */
  static NewProcurement content(Procurement procurement) {
    return new NewProcurement(
        procurement.title,
        procurement.need,
        procurement.languages,
        Unknowns.of(procurement.unknowns),
        procurement.awardCriteria,
        procurement.gates,
        procurement.price,
        procurement.cpv,
        procurement.budget,
        procurement.dataClassification,
        procurement.timetable,
        procurement.lots,
        procurement.notDividedBecause,
        TieBreak.of(procurement.tieBreak));
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
    Procurement procurement = own(id);
    return view(
        procurement,
        optionsOf(procurement),
        procurement.lots.isEmpty() ? Map.of() : lots.procurementsOf(id));
  }

  /** When it was ended without a contract. */
  @Transactional
  public Optional<Instant> cancelledAt(UUID id) {
    return Optional.ofNullable(own(id).cancelledAt);
  }

  private ProcurementView view(
      Procurement procurement, List<OptionView> options, Map<String, UUID> lotProcurements) {
    return ProcurementView.of(
        procurement, options, lotProcurements, rules.sovereigntyShare(procurement.awardCriteria));
  }

  /**
   * Adds an option once the catalogue knows all its offerings.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming an unknown offering, 409 for a
   *     name that is taken
   */
  OptionView addOption(UUID id, NewOption wanted) {
    ProcurementView procurement = byId(id);
    rules.checkAnswers(
        procurement.awardCriteria(), Objects.requireNonNullElse(wanted.answers(), List.of()));
    prices.check(procurement.price(), wanted.price(), "/price");
    List<String> known = catalogue.knownOf(wanted.offerings());
    for (int i = 0; i < wanted.offerings().size(); i++) {
      if (!known.contains(wanted.offerings().get(i))) {
        throw Problem.invalid(
            "unknown-offering",
            "/offerings/" + i,
            "The catalogue has no offering " + wanted.offerings().get(i) + ".");
      }
    }
    return self.register(id, wanted);
  }

  @Transactional
  OptionView register(UUID id, NewOption wanted) {
    lifeCycle.get().require(Step.ADD_OPTION, id);
    return options.add(id, wanted, SURVEY);
  }

  /**
   * Adds an offer that was opened; from then on offers are what is assessed.
   *
   * @param offered with a name that no other offer of the procurement has
   */
  @Transactional
  public OptionView addOffer(UUID id, NewOption offered) {
    return options.add(id, offered, OFFER);
  }

  /** The offerings that the options of some procurements are made of. */
  @Transactional
  public Set<String> offeringsOf(Collection<UUID> ids) {
    return options.find("procurementId in ?1 and authority = ?2", ids, caller.authority()).stream()
        .flatMap(option -> option.offerings.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the caller has written in it. */
  @Transactional
  public boolean isPreparedByCaller(UUID id) {
    return own(id).editors.contains(caller.name());
  }

  private Procurement own(UUID id) {
    return own(id, LockModeType.NONE);
  }

  Procurement own(UUID id, LockModeType lock) {
    return find("id = ?1 and authority = ?2", id, caller.authority())
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("procurement", id));
  }

  /** The survey's options are no offers: the opening puts those in their place. */
  private List<OptionView> optionsOf(Procurement procurement) {
    return options
        .find(
            "procurementId = ?1 and authority = ?2 and origin = ?3 order by name",
            procurement.id,
            caller.authority(),
            procurement.openedAt == null ? SURVEY : OFFER)
        .stream()
        .map(OptionView::of)
        .toList();
  }

  /** The options of all procurements. */
  @ApplicationScoped
  static class Options implements PanacheRepositoryBase<ProcurementOption, UUID> {

    private final Caller caller;
    private final Clock clock;
    private final Event<Happened> happened;

    Options(Caller caller, Clock clock, Event<Happened> happened) {
      this.caller = caller;
      this.clock = clock;
      this.happened = happened;
    }

    @Transactional
    OptionView add(UUID procurement, NewOption wanted, String origin) {
      String name = wanted.name().strip();
      if (origin.equals(SURVEY)) {
        checkRoom(procurement, name);
      }
      var option = new ProcurementOption();
      option.id = Id.create();
      option.authority = caller.authority();
      option.procurementId = procurement;
      option.name = name;
      option.offerings = List.copyOf(wanted.offerings());
      option.answers = Objects.requireNonNullElse(wanted.answers(), List.of());
      option.price = wanted.price();
      option.origin = origin;
      option.createdAt = clock.instant();
      option.createdBy = caller.name();
      persist(option);
      OptionView added = OptionView.of(option);
      happened.fire(new Happened("option-added", "procurement", procurement, null, added));
      return added;
    }

    private void checkRoom(UUID procurement, String name) {
      String surveyed = "procurementId = ?1 and origin = '" + SURVEY + "'";
      if (count(surveyed + " and name = ?2", procurement, name) > 0) {
        throw Problem.conflict("name-taken", "There is already an option named '" + name + "'.");
      }
      if (count(surveyed, procurement) >= MAX_SURVEYED) {
        throw Problem.conflict(
            "too-many-options", "A survey has at most " + MAX_SURVEYED + " options.");
      }
    }
  }
}
