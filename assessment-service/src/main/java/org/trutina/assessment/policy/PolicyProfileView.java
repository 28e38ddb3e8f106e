package org.trutina.assessment.policy;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;

/** A policy profile. */
@Schema(name = "PolicyProfile")
public record PolicyProfileView(
    @Schema(description = "A name for shipped ones, else a UUID.", examples = "full-independence")
        String id,
    @Schema(description = "Whether it comes with the platform and cannot be changed.")
        boolean shipped,
    String name,
    String rationale,
    List<AwardCriteria> awardCriteria,
    @Schema(description = "Share of the offer's price; 0 for none.") double priceShare,
    List<MinimumLevel> gates,
    Unknowns unknowns,
    @Schema(description = "Counts its changes; the entity tag. Absent for shipped ones.")
        @Nullable Integer version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {

  static PolicyProfileView of(PolicyProfile stored) {
    return of(
        stored.id.toString(),
        false,
        stored.content,
        stored.version,
        stored.changedAt,
        stored.changedBy);
  }

  static PolicyProfileView shipped(String id, Policy policy) {
    return of(id, true, policy, null, null, null);
  }

  private static PolicyProfileView of(
      String id,
      boolean shipped,
      Policy policy,
      @Nullable Integer version,
      @Nullable Instant changedAt,
      @Nullable String changedBy) {
    return new PolicyProfileView(
        id,
        shipped,
        policy.name(),
        policy.rationale(),
        policy.awardCriteria(),
        policy.priceShare() == null ? 0 : policy.priceShare(),
        policy.minimumLevels(),
        policy.reading(),
        version,
        changedAt,
        changedBy);
  }

  /** All profiles, shipped ones first. */
  public record PolicyProfileList(List<PolicyProfileView> items) {}
}
