package org.trutina.assessment.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.Preconditions;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.assessment.procurement.Step;
import org.trutina.assessment.procurement.Timetable;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/**
 * The sealed offers of the caller's contracting authority. What an offer says is held in memory
 * while it is checked and sealed, and nowhere else before the opening.
 */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<SealedOffer, UUID> {

  /** So much is filled up with spaces that the length says little of the content. */
  private static final int PADDED_TO = 4096;

  private final Procurements procurements;
  private final LifeCycle lifeCycle;
  private final OfferRules rules;
  private final OfferLimits limits;
  private final Seal seal;
  private final Session database;
  private final Caller caller;
  private final Clock clock;

  /** Through the proxy, for the transactions. */
  @Inject Offers self;

  Offers(
      Procurements procurements,
      LifeCycle lifeCycle,
      OfferRules rules,
      OfferLimits limits,
      Seal seal,
      Session database,
      Caller caller,
      Clock clock) {
    this.procurements = procurements;
    this.lifeCycle = lifeCycle;
    this.rules = rules;
    this.limits = limits;
    this.seal = seal;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** Seals an offer that has come in. */
  OfferReceipt register(UUID procurement, NewOffer wanted) {
    checked(Step.REGISTER_OFFER, procurement, wanted);
    return self.keep(procurement, wanted);
  }

  /**
   * Puts another offer in the place of a sealed one; its files stay.
   *
   * @param revision of the receipt that the change was made from
   */
  OfferReceipt replace(UUID procurement, UUID offer, int revision, NewOffer wanted) {
    checked(Step.REPLACE_OFFER, procurement, wanted);
    return self.keepInstead(procurement, offer, revision, wanted);
  }

  /** The catalogue is asked before the transaction begins. */
  private void checked(Step step, UUID procurement, NewOffer wanted) {
    self.inTime(step, procurement);
    rules.check(procurements.byId(procurement), wanted);
  }

  /**
   * Locks the procurement and makes sure that the offers' time has not run out.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 from the deadline on, by this service's
   *     clock
   */
  @Transactional
  ProcurementView inTime(Step step, UUID id) {
    lifeCycle.require(step, id);
    ProcurementView procurement = procurements.byId(id);
    Instant until = timetable(procurement).offersUntil();
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      throw Problem.conflict(
          "too-late",
          "Offers were to be in before "
              + until
              + "; by this service's clock, which decides, it is "
              + now
              + ".");
    }
    return procurement;
  }

  static Timetable timetable(ProcurementView procurement) {
    return Objects.requireNonNull(procurement.timetable(), "what is published has a timetable");
  }

  @Transactional
  OfferReceipt keep(UUID id, NewOffer wanted) {
    ProcurementView procurement = inTime(Step.REGISTER_OFFER, id);
    if (count("procurementId", id) >= limits.mostOffers()) {
      throw Problem.conflict(
          "too-many-offers",
          "This instance takes at most "
              + limits.mostOffers()
              + " offers to a procurement; the operator can raise it"
              + " (trutina.offers.most-offers).");
    }
    var offer = new SealedOffer();
    offer.id = Id.create();
    offer.authority = caller.authority();
    offer.procurementId = id;
    offer.registeredBy = caller.name();
    fill(offer, procurement, wanted);
    persist(offer);
    OfferReceipt receipt = receipt(offer);
    lifeCycle.take(Step.REGISTER_OFFER, id, null, receipt);
    return receipt;
  }

  @Transactional
  OfferReceipt keepInstead(UUID id, UUID offerId, int revision, NewOffer wanted) {
    ProcurementView procurement = inTime(Step.REPLACE_OFFER, id);
    SealedOffer offer = unchanged(id, offerId, revision);
    OfferReceipt before = receipt(offer);
    fill(offer, procurement, wanted);
    return changed(Step.REPLACE_OFFER, offer, before);
  }

  /** Takes an offer back: what was sealed is erased. */
  @Transactional
  void withdraw(UUID id, UUID offerId, int revision) {
    inTime(Step.WITHDRAW_OFFER, id);
    SealedOffer offer = unchanged(id, offerId, revision);
    OfferReceipt before = receipt(offer);
    offer.content = null;
    offer.withdrawnAt = now();
    database
        .createMutationQuery("delete from OfferEvidence where offerId = :offer")
        .setParameter("offer", offerId)
        .executeUpdate();
    lifeCycle.take(Step.WITHDRAW_OFFER, id, before, null);
  }

  private SealedOffer unchanged(UUID procurement, UUID id, int revision) {
    SealedOffer offer = live(procurement, id);
    if (offer.revision != revision) {
      throw Preconditions.changedMeanwhile();
    }
    return offer;
  }

  /** An offer that was not withdrawn; 404 else. */
  SealedOffer live(UUID procurement, UUID id) {
    return find(
            "id = ?1 and procurementId = ?2 and authority = ?3 and withdrawnAt is null",
            id,
            procurement,
            caller.authority())
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("offer", id));
  }

  private void fill(SealedOffer offer, ProcurementView procurement, NewOffer wanted) {
    offer.criteriaVersion = procurement.criteriaVersion();
    offer.content =
        seal.close(
            procurement.id(), key(procurement.id()).publicKey, place(offer.id), padded(wanted));
    offer.receivedAt = now();
    offer.revision++;
    offer.digest = digest(offer);
  }

  /** Notes that an offer or its files are not what they were. */
  OfferReceipt changed(Step step, SealedOffer offer, OfferReceipt before) {
    if (step != Step.REPLACE_OFFER) {
      offer.revision++;
      offer.receivedAt = now();
    }
    offer.digest = digest(offer);
    OfferReceipt receipt = receipt(offer);
    lifeCycle.take(step, offer.procurementId, before, receipt);
    return receipt;
  }

  OfferReceipt receipt(SealedOffer offer) {
    return offer.receipt(fileDigests(offer.id).size());
  }

  /** What was sealed, by its digests. */
  private record Sealed(String content, List<String> files) {}

  /** Of what is stored now. */
  String digest(SealedOffer offer) {
    return CanonicalJson.digest(
        new Sealed(
            Digest.of(Objects.requireNonNull(offer.content, "a withdrawn offer has no digest")),
            fileDigests(offer.id)));
  }

  private List<String> fileDigests(UUID offer) {
    return database
        .createQuery(
            "select digest from OfferEvidence where offerId = :offer and digest is not null"
                + " order by id",
            String.class)
        .setParameter("offer", offer)
        .getResultList();
  }

  /** The procurement's key pair; made with its first offer, while the procurement is locked. */
  OfferKey key(UUID procurement) {
    @Nullable OfferKey known = database.find(OfferKey.class, procurement);
    if (known != null) {
      return known;
    }
    Seal.Keys made = seal.newKeys(procurement);
    var key = new OfferKey();
    key.procurementId = procurement;
    key.authority = caller.authority();
    key.publicKey = made.publicHalf();
    key.privateKey = made.privateHalf();
    key.createdAt = now();
    database.persist(key);
    return key;
  }

  private static byte[] padded(NewOffer offer) {
    byte[] text = CanonicalJson.write(offer).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, (text.length / PADDED_TO + 1) * PADDED_TO);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }

  /** What a sealed content belongs to, so that it opens nowhere else. */
  static String place(UUID offer) {
    return "offers/" + offer + "/content";
  }

  /** As precise as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** How many offers are sealed; nothing else is known before the opening. */
  long received(UUID procurement) {
    return count(
        "procurementId = ?1 and authority = ?2 and withdrawnAt is null",
        procurement,
        caller.authority());
  }

  /** The receipts of what the caller has registered and not withdrawn. */
  @Transactional
  Page<OfferReceipt> receipts(UUID procurement, int limit, UUID before) {
    procurements.byId(procurement);
    List<OfferReceipt> rows =
        find(
                "procurementId = ?1 and authority = ?2 and registeredBy = ?3 and withdrawnAt is"
                    + " null and id < ?4 order by id desc",
                procurement,
                caller.authority(),
                caller.name(),
                before)
            .range(0, limit)
            .stream()
            .map(this::receipt)
            .toList();
    return Page.by(row -> row.offer().toString(), rows, limit);
  }
}
