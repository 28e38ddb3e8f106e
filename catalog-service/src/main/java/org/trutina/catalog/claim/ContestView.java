package org.trutina.catalog.claim;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objection to a claim, and what became of it. */
@Schema(name = "Contest")
public record ContestView(
    UUID id,
    UUID claim,
    String raisedBy,
    Instant raisedAt,
    @Schema(description = "The organisation for which a steward raised it.")
        @Nullable String onBehalfOf,
    String reason,
    String evidenceTitle,
    @Nullable String evidenceAddress,
    @Schema(enumeration = {"open", "upheld", "rejected", "withdrawn"}) String state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision) {

  static ContestView of(Contest contest) {
    return new ContestView(
        contest.id,
        contest.claimId,
        contest.raisedBy,
        contest.raisedAt,
        contest.onBehalfOf,
        contest.reason,
        contest.evidenceTitle,
        contest.evidenceAddress.isEmpty() ? null : contest.evidenceAddress,
        contest.state,
        contest.decidedBy,
        contest.decidedAt,
        contest.decision);
  }
}
