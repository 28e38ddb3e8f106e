package org.trutina.catalog.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.offering.Layer;

/** An offering as a list shows it: what is known of it today. */
public record OfferingEntry(
    @Schema(examples = "model-mistral-large-3") String id,
    @Schema(examples = "Mistral Large 3 (2512)") String name,
    Layer layer,
    @Schema(examples = "foundation-model") String category,
    Supplier organisation,
    @Schema(examples = "released") @Nullable String status,
    @Schema(
            description =
                "ISO codes of the countries it runs in, or 'varies' or 'customer-premises'; empty when"
                    + " unknown.")
        List<String> hostingCountries,
    @Schema(description = "Jurisdictions that certainly have a hold on it, in any way.")
        List<String> exposedTo,
    @Schema(description = "Jurisdictions that possibly have a hold on it.")
        List<String> possiblyExposedTo,
    @Schema(
            description = "How open the weights are.",
            enumeration = {"open", "partial", "closed", "unknown"})
        String openness,
    @Schema(examples = "Apache-2.0") @Nullable String licence,
    List<String> certifications,
    @Schema(description = "The first day of the day, month or year of its release.")
        @Nullable LocalDate released,
    @Schema(description = "USD per million input tokens.") @Nullable BigDecimal priceInput,
    @Schema(description = "Arena Elo points.") @Nullable BigDecimal capability) {

  /** Who offers it. */
  @Schema(name = "EntrySupplier")
  public record Supplier(
      @Schema(examples = "mistral") String id,
      @Schema(examples = "Mistral AI") String name,
      @Schema(
              description =
                  "ISO codes of the countries from which it is certainly controlled; empty if"
                      + " unknown.",
              examples = "[\"FR\"]")
          List<String> controlledFrom) {}
}
