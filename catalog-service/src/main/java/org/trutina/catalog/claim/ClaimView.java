package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.EffectiveClaims.Rule;

/** One fact with its proof. Of several claims on one property, the effective one. */
@Schema(name = "Claim")
public record ClaimView(
    UUID id,
    @Schema(examples = "hosting-countries") String property,
    @Schema(description = "Narrows the property, for example to a language.", examples = "de")
        @Nullable String qualifier,
    @Schema(
            description = "The normalised value; for a relation the id or the name of its object.",
            examples = "DE;FR")
        String value,
    @Schema(description = "For a relation: what the value is the id or the name of.")
        @Nullable ObjectType objectType,
    @Schema(description = "Lower bound of a numeric value known as an interval.")
        @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Schema(examples = "USD per million tokens") @Nullable String unit,
    @Schema(description = "The source's own words, where the value was normalised.")
        @Nullable String raw,
    @Schema(
            type = SchemaType.STRING,
            description = "From when the fact holds, as precisely as known: year, month or day.",
            examples = "2026-02")
        @Nullable PartialDate validFrom,
    @Schema(
            type = SchemaType.STRING,
            description = "Until when it held, the last day included.",
            examples = "2026-02-01")
        @Nullable PartialDate validTo,
    @Schema(description = "How far a change of control has come.") @Nullable Stage stage,
    Assurance assurance,
    @Schema(description = "When it was last shown to hold, for what is demonstrated.")
        @Nullable LocalDate demonstratedOn,
    @Schema(description = "Where the claim stands in the four-eyes process.") Status status,
    @Schema(description = "The confidence that its compiler gave it.") String confidence,
    @Schema(description = "Ids of the sources, which are listed beside the claims.")
        List<String> sources,
    @Schema(description = "The day on which the sources were looked at.") LocalDate asOf,
    @Schema(description = "When it must be looked at again; absent when it need not.")
        @Nullable LocalDate reviewBy,
    @Schema(description = "When this catalogue recorded it.") Instant recordedAt,
    @Schema(description = "Which step of the published rule chose it.") @Nullable Rule rule,
    @Schema(
            description =
                "Why this claim is the effective one; absent where all claims are listed.",
            examples = "the only claim on this property")
        @Nullable String chosenBecause,
    @Schema(description = "Ids of the claims that say something else; absent when none does.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<UUID> conflictsWith) {

  /** The effective claim of a choice. */
  public static ClaimView of(Choice choice) {
    return view(
        choice.chosen(),
        choice.rule(),
        choice.reason(),
        choice.others().stream()
            .filter(other -> !other.agreesWith(choice.chosen()))
            .map(Claim::id)
            .toList());
  }

  /** The effective claims of choices; none when there are no choices. */
  public static List<ClaimView> all(@Nullable List<Choice> choices) {
    return choices == null ? List.of() : choices.stream().map(ClaimView::of).toList();
  }

  /** Those that are not links of the supply chain. */
  public static List<ClaimView> properties(@Nullable List<Choice> choices) {
    return choices == null
        ? List.of()
        : choices.stream()
            .filter(choice -> choice.chosen().property().form() != Property.Form.SUPPLY)
            .map(ClaimView::of)
            .toList();
  }

  /** A claim by itself. */
  static ClaimView of(Claim claim) {
    return view(claim, null, null, List.of());
  }

  private static ClaimView view(
      Claim claim, @Nullable Rule rule, @Nullable String reason, List<UUID> conflicts) {
    return new ClaimView(
        claim.id(),
        claim.property().key(),
        orNull(claim.qualifier()),
        claim.value(),
        claim.objectType(),
        claim.low(),
        claim.high(),
        orNull(claim.unit()),
        orNull(claim.raw()),
        claim.validFrom(),
        claim.validTo(),
        claim.stage(),
        claim.assurance(),
        claim.demonstratedOn(),
        claim.status(),
        claim.confidence(),
        claim.sources(),
        claim.asOf(),
        claim.reviewBy(),
        claim.recordedAt(),
        rule,
        reason,
        conflicts);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
