package org.trutina.catalog.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Caller;
import org.trutina.edge.PageRequest.Moment;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

/**
 * What people do to claims: propose, verify with a second pair of eyes, contest, decide, retract.
 */
@ApplicationScoped
class Stewardship {

  private final Ledger ledger;
  private final Claims claims;
  private final Proposals proposals;
  private final Contests contests;
  private final Session database;
  private final Caller caller;
  private final Clock clock;

  Stewardship(
      Ledger ledger,
      Claims claims,
      Proposals proposals,
      Contests contests,
      Session database,
      Caller caller,
      Clock clock) {
    this.ledger = ledger;
    this.claims = claims;
    this.proposals = proposals;
    this.contests = contests;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A claim that was asked to be recorded.
   *
   * @param isNew false when exactly this had been recorded before
   */
  record Proposed(Claim claim, boolean isNew) {}

  @Transactional
  Proposed propose(NewClaim wanted) {
    Instant at = ledger.open();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Claim claim = proposals.accept(wanted, caller.name(), at, today);
    var known = claims.byClaimId(claim.id());
    if (known.isPresent()) {
      return new Proposed(known.get(), false);
    }
    UUID replaced = wanted.supersedes();
    Claim old = replaced == null ? null : replaceable(replaced, claim);
    ledger.append(at, List.of(claim), "proposed");
    if (old != null) {
      ledger.move(at, old, Status.SUPERSEDED, caller.name(), "replaced by " + claim.id());
    }
    return new Proposed(claim, true);
  }

  private Claim replaceable(UUID replaced, Claim by) {
    return claims
        .byClaimId(replaced)
        .filter(old -> old.status().counts())
        .filter(
            old ->
                old.subjectType() == by.subjectType()
                    && old.subject().equals(by.subject())
                    && old.property() == by.property()
                    && old.qualifier().equals(by.qualifier()))
        // What two people have confirmed is not replaced by one.
        .filter(old -> old.verifiedAt() == null)
        .orElseThrow(
            () ->
                Problem.invalid(
                    "not-replaceable",
                    "/supersedes",
                    "Name a claim on the same property of the same subject that still counts and"
                        + " that nobody has verified; contest a verified one instead."));
  }

  @Transactional
  void verify(UUID id, String note) {
    Instant at = ledger.open();
    Claim claim = countingClaim(id);
    if (claim.verifiedAt() != null) {
      throw Problem.conflict("already-verified", "The claim has been verified already.");
    }
    if (claim.status() == Status.DISPUTED) {
      throw Problem.conflict("contested", "Decide the open contest first.");
    }
    if (claim.proposedBy().equals(caller.name())) {
      throw Problem.forbidden(
          "Four eyes: another steward than the one who proposed it verifies it.");
    }
    ledger.move(at, claim, Status.VERIFIED, caller.name(), note);
  }

  @Transactional
  void retract(UUID id, String reason) {
    Instant at = ledger.open();
    Claim claim = countingClaim(id);
    if (claim.verifiedAt() != null && caller.name().equals(claim.verifiedBy())) {
      throw Problem.forbidden(
          "Four eyes: another steward than the one who verified it retracts it.");
    }
    ledger.move(at, claim, Status.RETRACTED, caller.name(), reason);
  }

  @Transactional
  ContestView contest(UUID claimId, NewContest wanted) {
    Instant at = ledger.open();
    Claim claim = countingClaim(claimId);
    String vendor = wanted.onBehalfOf();
    if (vendor != null) {
      checkMayRaiseFor(vendor);
    }
    String address = wanted.evidenceAddress() == null ? "" : wanted.evidenceAddress();
    if (!address.isEmpty() && !Proposals.isWebAddress(address)) {
      throw Problem.invalid(
          "invalid-contest", "/evidenceAddress", "Use an address that begins with https://.");
    }
    var contest = new Contest();
    contest.id =
        UUID.nameUUIDFromBytes(
            (claimId + "\n" + caller.name() + "\n" + at).getBytes(StandardCharsets.UTF_8));
    contest.claimId = claimId;
    contest.raisedBy = caller.name();
    contest.raisedAt = at;
    contest.onBehalfOf = vendor;
    contest.reason = wanted.reason();
    contest.evidenceTitle = wanted.evidenceTitle();
    contest.evidenceAddress = address;
    contest.state = "open";
    contests.persistAndFlush(contest);
    ledger.move(at, claim, Status.DISPUTED, caller.name(), "contested: " + wanted.reason());
    return ContestView.of(contest);
  }

  @Transactional
  ContestView decide(UUID id, boolean upheld, String reason) {
    Instant at = ledger.open();
    Contest contest = openContest(id);
    Claim claim = knownClaim(contest.claimId);
    if (caller.name().equals(contest.raisedBy) || caller.name().equals(claim.proposedBy())) {
      throw Problem.forbidden(
          "Four eyes: neither who raised the contest nor who proposed the claim decides it.");
    }
    return close(contest, upheld ? "upheld" : "rejected", at, claim, reason);
  }

  @Transactional
  ContestView withdraw(UUID id, String reason) {
    Instant at = ledger.open();
    Contest contest = openContest(id);
    if (!caller.name().equals(contest.raisedBy)) {
      throw Problem.forbidden("Only who raised a contest withdraws it.");
    }
    return close(contest, "withdrawn", at, knownClaim(contest.claimId), reason);
  }

  private ContestView close(Contest contest, String state, Instant at, Claim claim, String reason) {
    contest.state = state;
    contest.decidedBy = caller.name();
    contest.decidedAt = at;
    contest.decision = reason;
    contests.flush();
    if (!claim.status().counts()) {
      // Closed another way meanwhile; that stays so, whatever becomes of the contest.
      return ContestView.of(contest);
    }
    boolean othersOpen = contests.count("claimId = ?1 and state = 'open'", contest.claimId) > 0;
    Status next =
        state.equals("upheld")
            ? Status.RETRACTED
            : othersOpen
                ? Status.DISPUTED
                : claim.verifiedAt() == null ? Status.PROPOSED : Status.VERIFIED;
    ContestView view = ContestView.of(contest);
    ledger.move(at, claim, next, caller.name(), "contest " + state + ": " + reason);
    return view;
  }

  private void checkMayRaiseFor(String organisation) {
    if (!caller.hasRole(Role.STEWARD)) {
      throw Problem.forbidden("A vendor contests through a steward.");
    }
    boolean exists =
        (Boolean)
            database
                .createNativeQuery(
                    "select exists (select from organisation where id = :id)", Boolean.class)
                .setParameter("id", organisation)
                .getSingleResult();
    if (!exists) {
      throw Problem.invalid(
          "invalid-contest",
          "/onBehalfOf",
          "There is no organisation with the id " + organisation + ".");
    }
  }

  private Contest openContest(UUID id) {
    Contest contest = contests.findById(id);
    if (contest == null) {
      throw Problem.unknown("contest", id);
    }
    if (!contest.state.equals("open")) {
      throw Problem.conflict("contest-closed", "The contest is " + contest.state + " already.");
    }
    return contest;
  }

  private Claim knownClaim(UUID id) {
    return claims.byClaimId(id).orElseThrow(() -> Problem.unknown("claim", id));
  }

  private Claim countingClaim(UUID id) {
    Claim claim = knownClaim(id);
    if (!claim.status().counts()) {
      throw Problem.conflict(
          "claim-closed", "The claim is " + claim.status().key() + " and stays so.");
    }
    return claim;
  }

  /** Reads and writes contests. */
  @ApplicationScoped
  static class Contests implements PanacheRepositoryBase<Contest, UUID> {

    /** Newest first. */
    List<ContestView> list(@Nullable String state, int rows, Moment before) {
      return find(
              "(?1 is null or state = ?1) and (raisedAt < ?2 or (raisedAt = ?2 and id < ?3))"
                  + " order by raisedAt desc, id desc",
              state,
              before.at(),
              before.id())
          .page(0, rows)
          .stream()
          .map(ContestView::of)
          .toList();
    }

    List<ContestView> of(UUID claim) {
      return find("claimId = ?1 order by raisedAt, id", claim).stream()
          .map(ContestView::of)
          .toList();
    }
  }
}
