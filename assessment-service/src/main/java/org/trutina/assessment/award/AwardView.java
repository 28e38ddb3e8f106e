package org.trutina.assessment.award;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision about a procurement, as far as it has come. */
@Schema(name = "Award")
public record AwardView(
    UUID procurement,
    @Schema(description = "The assessment that decides.") UUID assessment,
    String evaluatedBy,
    Instant evaluatedAt,
    @Schema(description = "The option that is proposed or chosen.") @Nullable UUID option,
    @Nullable String justification,
    @Schema(description = "Why another than the first is chosen; absent when the first is.")
        @Nullable String deviation,
    @Nullable String preparedBy,
    @Nullable Instant preparedAt,
    @Schema(description = "Why it was last sent back.") @Nullable String returnedBecause,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    @Schema(description = "No contract is concluded before this instant.")
        @Nullable Instant standstillUntil,
    @Nullable String contractedBy,
    @Nullable Instant contractedAt) {

  static AwardView of(Award award) {
    return new AwardView(
        award.procurementId,
        award.assessmentId,
        award.evaluatedBy,
        award.evaluatedAt,
        award.optionId,
        award.justification,
        award.deviation,
        award.preparedBy,
        award.preparedAt,
        award.returnedBecause,
        award.signedBy,
        award.signedAt,
        award.standstillUntil,
        award.contractedBy,
        award.contractedAt);
  }
}
