package org.trutina.assessment.offer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.audit.AuditTrail;
import org.trutina.assessment.offer.OfferView.EvidenceFile;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.NewOption;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.Step;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/**
 * Opens the offers of a procurement: all at once, after the time, by two people, and only when they
 * are what the audit log says was handed in.
 */
@ApplicationScoped
class Openings {

  private static final Set<String> CHANGES =
      Stream.of(
              Step.REGISTER_OFFER,
              Step.REPLACE_OFFER,
              Step.WITHDRAW_OFFER,
              Step.ATTACH_EVIDENCE,
              Step.REMOVE_EVIDENCE)
          .map(Step::deed)
          .collect(Collectors.toUnmodifiableSet());

  private final Offers offers;
  private final OfferFiles files;
  private final OfferRules rules;
  private final Procurements procurements;
  private final LifeCycle lifeCycle;
  private final AuditTrail trail;
  private final Seal seal;
  private final Session database;
  private final ObjectMapper json;
  private final Caller caller;

  Openings(
      Offers offers,
      OfferFiles files,
      OfferRules rules,
      Procurements procurements,
      LifeCycle lifeCycle,
      AuditTrail trail,
      Seal seal,
      Session database,
      ObjectMapper json,
      Caller caller) {
    this.offers = offers;
    this.files = files;
    this.rules = rules;
    this.procurements = procurements;
    this.lifeCycle = lifeCycle;
    this.trail = trail;
    this.seal = seal;
    this.database = database;
    this.json = json;
    this.caller = caller;
  }

  @Transactional
  OpeningView byId(UUID id) {
    return view(procurements.byId(id), offers.received(id));
  }

  private OpeningView view(ProcurementView procurement, long received) {
    return OpeningView.of(procurement, received, standing(procurement));
  }

  /** A request of before a corrigendum has fallen. */
  private Optional<OfferOpening> standing(ProcurementView procurement) {
    return Optional.ofNullable(database.find(OfferOpening.class, procurement.id()))
        .filter(opening -> opening.criteriaVersion == procurement.criteriaVersion());
  }

  /** Asks for the opening; a request that stands is left as it is. */
  @Transactional
  OpeningView request(UUID id) {
    lifeCycle.require(Step.REQUEST_OPENING, id);
    ProcurementView procurement = procurements.byId(id);
    Instant until = Offers.timetable(procurement).offersUntil();
    Instant now = offers.now();
    if (now.isBefore(until)) {
      throw tooEarly("Offers still come in, until " + until, now);
    }
    if (standing(procurement).isEmpty()) {
      OfferOpening opening =
          Objects.requireNonNullElseGet(database.find(OfferOpening.class, id), OfferOpening::new);
      opening.procurementId = id;
      opening.authority = caller.authority();
      opening.criteriaVersion = procurement.criteriaVersion();
      opening.requestedBy = caller.name();
      opening.requestedAt = now;
      database.persist(opening);
      lifeCycle.take(Step.REQUEST_OPENING, id, view(procurement, offers.received(id)));
    }
    return byId(id);
  }

  private static HttpProblem tooEarly(String what, Instant now) {
    return Problem.conflict("too-early", what + "; by this service's clock it is " + now + ".");
  }

  /**
   * Opens what another person has asked to open.
   *
   * @throws HttpProblem 409 before its time, without a request, or when what is stored is not what
   *     was handed in: then nothing is opened
   */
  @Transactional
  ProcurementView open(UUID id) {
    lifeCycle.require(Step.OPEN, id);
    ProcurementView procurement = procurements.byId(id);
    Instant from = Offers.timetable(procurement).openingFrom();
    Instant now = offers.now();
    if (now.isBefore(from)) {
      throw tooEarly("It is opened from " + from + " on", now);
    }
    OfferOpening opening =
        standing(procurement)
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "opening-not-requested",
                        "It takes two people: somebody else must ask for the opening first."));
    if (opening.requestedBy.equals(caller.name())) {
      throw Problem.forbidden("Somebody else than who asked for the opening must confirm it.");
    }
    List<Unsealed> unsealed = unseal(procurement);
    opening.openedBy = caller.name();
    opening.openedAt = now;
    OpeningView opened = OpeningView.of(procurement, unsealed.size(), Optional.of(opening));
    lifeCycle.open(id, new Protocol(opened, unsealed.stream().map(Unsealed::receipt).toList()));
    takeOver(procurements.byId(id), unsealed);
    return procurements.byId(id);
  }

  /** What the audit log keeps the digest of. */
  private record Protocol(OpeningView opening, List<OfferReceipt> offers) {}

  /** An offer as it was handed in. */
  private record Unsealed(OfferReceipt receipt, NewOffer content, List<EvidenceFile> evidence) {}

  private List<Unsealed> unseal(ProcurementView procurement) {
    List<SealedOffer> sealed =
        offers.list(
            "procurementId = ?1 and authority = ?2 and withdrawnAt is null order by id",
            procurement.id(),
            caller.authority());
    compareWithLog(procurement.id(), sealed);
    if (sealed.isEmpty()) {
      return List.of();
    }
    try {
      Seal.Opener opener = seal.opener(procurement.id(), offers.key(procurement.id()).privateKey);
      return sealed.stream().map(offer -> unseal(offer, opener)).toList();
    } catch (Seal.Broken broken) {
      throw damaged("An offer or the key of this procurement cannot be opened.");
    }
  }

  private Unsealed unseal(SealedOffer offer, Seal.Opener opener) {
    try {
      byte[] content = opener.open(Offers.place(offer.id), Objects.requireNonNull(offer.content));
      return new Unsealed(
          offers.receipt(offer),
          json.readValue(content, NewOffer.class),
          files.describe(offer.id, opener));
    } catch (IOException e) {
      throw new UncheckedIOException("A sealed offer cannot be read.", e);
    }
  }

  /**
   * The log knows every receipt that stands. An offer that was exchanged, put back to an earlier
   * state, added or deleted behind the service's back makes a difference.
   */
  private void compareWithLog(UUID procurement, List<SealedOffer> sealed) {
    for (SealedOffer offer : sealed) {
      if (!offers.digest(offer).equals(offer.digest)) {
        throw damaged("Offer " + offer.id + " is not what its receipt says.");
      }
    }
    Set<String> stored =
        sealed.stream()
            .map(offer -> CanonicalJson.digest(offers.receipt(offer)))
            .collect(Collectors.toSet());
    Set<String> logged = trail.standing(procurement, CHANGES);
    if (!stored.equals(logged)) {
      throw damaged(
          "The audit log knows "
              + logged.size()
              + " offers, and "
              + logged.stream().filter(stored::contains).count()
              + " of the "
              + stored.size()
              + " that are stored are among them.");
    }
  }

  /** Opening the others would make them known, and the damaged one could not be made good. */
  private static HttpProblem damaged(String what) {
    return Problem.conflict(
        "seal-broken",
        what
            + " Nothing was opened. Restore the offers from a backup or cancel the procurement, and"
            + " let the operator look into it.");
  }

  private void takeOver(ProcurementView procurement, List<Unsealed> unsealed) {
    var names = new HashSet<String>();
    for (Unsealed offer : unsealed) {
      NewOffer content = offer.content();
      UUID target = target(procurement, content.lot());
      var counted = rules.counted(procurement, content);
      OptionView option =
          procurements.addOffer(
              target,
              new NewOption(
                  name(target, content, names),
                  content.offerings(),
                  counted.answers(),
                  content.price()));
      var remarks = new ArrayList<>(counted.remarks());
      OfferRules.undisclosed(content).ifPresent(remarks::add);
      if (target.equals(procurement.id()) && !procurement.lots().isEmpty()) {
        remarks.add("It is not assessed: it names none of the lots that there are.");
      }
      var row = new OpenedOffer();
      row.offerId = offer.receipt().offer();
      row.authority = caller.authority();
      row.procurementId = procurement.id();
      row.optionId = option.id();
      row.assessedIn = target;
      row.receipt = offer.receipt();
      row.content = content;
      row.evidence = offer.evidence();
      row.remarks = remarks;
      database.persist(row);
    }
  }

  /**
   * A lot that a corrigendum has struck leaves its offers with the whole, where none is awarded.
   */
  private static UUID target(ProcurementView procurement, @Nullable String lot) {
    Map<String, UUID> lots = procurement.lotProcurements();
    return lot == null
        ? procurement.id()
        : Objects.requireNonNullElse(lots.get(lot), procurement.id());
  }

  /** Bidders do not know each other's names for their offers. */
  private static String name(UUID target, NewOffer offer, Set<String> taken) {
    String wanted = offer.bidder().name().strip() + ": " + offer.name().strip();
    String cut = wanted.length() <= 190 ? wanted : wanted.substring(0, 190);
    String name = cut;
    for (int i = 2; !taken.add(target + "/" + name); i++) {
      name = cut + " (" + i + ")";
    }
    return name;
  }
}
