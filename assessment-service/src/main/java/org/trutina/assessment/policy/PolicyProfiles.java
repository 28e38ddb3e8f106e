package org.trutina.assessment.policy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.edge.Caller;
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;

/** The shipped policy profiles and those of the caller's contracting authority. */
@ApplicationScoped
class PolicyProfiles implements PanacheRepositoryBase<PolicyProfile, UUID> {

  private static final int MAX_OWN = 100;

  private final ShippedPolicies shipped;
  private final AwardRules rules;
  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;

  PolicyProfiles(
      ShippedPolicies shipped,
      AwardRules rules,
      Caller caller,
      Clock clock,
      Event<Happened> happened) {
    this.shipped = shipped;
    this.rules = rules;
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
  }

  @Transactional
  List<PolicyProfileView> all() {
    return Stream.concat(
            shipped.all().stream(),
            find("authority = ?1 order by name", caller.authority()).stream()
                .map(PolicyProfileView::of))
        .toList();
  }

  /** 404 for another authority's. */
  @Transactional
  PolicyProfileView byId(String id) {
    return shippedOne(id).orElseGet(() -> PolicyProfileView.of(own(id)));
  }

  @Transactional
  PolicyProfileView create(Policy wanted) {
    check(wanted);
    if (count("authority = ?1", caller.authority()) >= MAX_OWN) {
      throw Problem.conflict(
          "too-many-profiles", "An authority has at most " + MAX_OWN + " policy profiles.");
    }
    Instant now = clock.instant();
    var profile = new PolicyProfile();
    profile.id = Id.create();
    profile.authority = caller.authority();
    profile.version = 1;
    profile.createdAt = now;
    profile.createdBy = caller.name();
    return save("policy-profile-created", profile, wanted, now);
  }

  /**
   * @param expected the version that the change was made from
   */
  @Transactional
  PolicyProfileView change(String id, int expected, Policy wanted) {
    refuseShipped(id);
    PolicyProfile profile = at(id, expected);
    check(wanted);
    profile.version++;
    return save("policy-profile-changed", profile, wanted, clock.instant());
  }

  @Transactional
  void remove(String id, int expected) {
    refuseShipped(id);
    PolicyProfile profile = at(id, expected);
    happened.fire(
        new Happened(
            "policy-profile-removed", "policy-profile", profile.id, profile.content, null));
    delete(profile);
  }

  private void check(Policy wanted) {
    rules.resolveWithShare(wanted.awardCriteria(), wanted.minimumLevels(), wanted.priceShare());
  }

  private PolicyProfileView save(String action, PolicyProfile profile, Policy wanted, Instant now) {
    Policy before = profile.content;
    profile.name = wanted.name().strip();
    profile.content = wanted;
    profile.changedAt = now;
    profile.changedBy = caller.name();
    try {
      persistAndFlush(profile);
    } catch (ConstraintViolationException e) {
      throw Problem.conflict(
          "name-taken", "There is already a policy profile named '" + profile.name + "'.");
    }
    happened.fire(new Happened(action, "policy-profile", profile.id, before, wanted));
    return PolicyProfileView.of(profile);
  }

  private Optional<PolicyProfileView> shippedOne(String id) {
    return shipped.all().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  private void refuseShipped(String id) {
    if (shippedOne(id).isPresent()) {
      throw Problem.conflict(
          "shipped-profile",
          "This profile comes with the platform. Make one of your own from a copy of it.");
    }
  }

  private PolicyProfile own(String id) {
    return own(id, LockModeType.NONE);
  }

  private PolicyProfile own(String id, LockModeType lock) {
    return find(
            "id = ?1 and authority = ?2", PathId.parse("policy profile", id), caller.authority())
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("policy profile", id));
  }

  private PolicyProfile at(String id, int expected) {
    PolicyProfile profile = own(id, LockModeType.PESSIMISTIC_WRITE);
    if (profile.version != expected) {
      throw refused(
          Status.PRECONDITION_FAILED,
          "changed-meanwhile",
          "Somebody has changed it meanwhile. Read it again and repeat your change.");
    }
    return profile;
  }

  /** The version that a request's If-Match names. */
  static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw refused(
          Status.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send the ETag of what you have read as If-Match, so that no change of another is lost.");
    }
    String tag = ifMatch.strip();
    return tag.matches("\"\\d{1,9}\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : -1;
  }

  private static HttpProblem refused(Status status, String type, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("urn:trutina:problem:" + type))
        .withTitle(status.getReasonPhrase())
        .withStatus(status)
        .withDetail(detail)
        .build();
  }
}
