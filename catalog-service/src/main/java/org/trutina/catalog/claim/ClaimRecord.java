package org.trutina.catalog.claim;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim with whom it is about and who has handled it. */
public record ClaimRecord(
    Subject subjectType,
    @Schema(description = "Id of the organisation or offering.") String subject,
    ClaimView claim,
    @Schema(description = "Who recorded it: a steward, an import or the seed.") String proposedBy,
    @Nullable String verifiedBy,
    @Nullable Instant verifiedAt) {

  static ClaimRecord of(Claim claim) {
    return new ClaimRecord(
        claim.subjectType(),
        claim.subject(),
        ClaimView.of(claim),
        claim.proposedBy(),
        claim.verifiedBy(),
        claim.verifiedAt());
  }

  /** A claim with all that has happened to it. */
  @Schema(name = "ClaimHistory")
  public record History(
      ClaimRecord record,
      @Schema(description = "What happened after it was recorded, oldest first.") List<Step> steps,
      @Schema(description = "The objections to it, oldest first.") List<ContestView> contests,
      List<SourceView> sources) {}

  /** One thing that happened to a claim. */
  @Schema(name = "ClaimStep")
  public record Step(Instant at, Status status, String actor, String reason) {}
}
