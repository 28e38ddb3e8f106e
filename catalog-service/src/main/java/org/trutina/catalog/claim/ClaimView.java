package org.trutina.catalog.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fact with its proof. Of several claims on one property, the effective one. */
@Schema(name = "Claim")
public record ClaimView(
    UUID id,
    @Schema(examples = "hosting-countries") String property,
    @Schema(description = "Narrows the property, for example to a language.", examples = "de")
        @Nullable String qualifier,
    @Schema(description = "The normalised value.", examples = "DE;FR") String value,
    @Schema(description = "Lower bound of a numeric value known as an interval.")
        @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Schema(examples = "USD per million tokens") @Nullable String unit,
    @Schema(description = "The source's own words, where the value was normalised.")
        @Nullable String raw,
    @Schema(
            description = "From when the fact holds, as precisely as known: year, month or day.",
            examples = "2026-02")
        @Nullable String validFrom,
    Assurance assurance,
    @Schema(description = "Where the claim stands in the four-eyes process.", examples = "proposed")
        String status,
    @Schema(description = "The confidence that its compiler gave it.") String confidence,
    @Schema(description = "Ids of the sources, which are listed beside the claims.")
        List<String> sources,
    @Schema(description = "The day on which the sources were looked at.") LocalDate asOf,
    @Schema(description = "When this catalogue recorded it.") Instant recordedAt,
    @Schema(
            description = "Why this claim is the effective one.",
            examples = "the only claim on this property")
        String chosenBecause) {

  static ClaimView of(EffectiveClaim claim) {
    return new ClaimView(
        claim.id,
        claim.property,
        orNull(claim.qualifier),
        claim.value,
        claim.low,
        claim.high,
        orNull(claim.unit),
        orNull(claim.raw),
        claim.validFrom == null || claim.validFromPrecision == null
            ? null
            : new PartialDate(
                    claim.validFrom,
                    PartialDate.Precision.valueOf(
                        claim.validFromPrecision.toUpperCase(Locale.ROOT)))
                .toString(),
        Assurance.of(claim.assurance),
        claim.status,
        claim.confidence,
        claim.sourceIds,
        claim.asOf,
        claim.recordedAt,
        claim.contenders == 1
            ? "the only claim on this property"
            : "the best assured, then the most recently checked of "
                + claim.contenders
                + " claims");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
