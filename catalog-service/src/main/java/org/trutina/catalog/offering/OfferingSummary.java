package org.trutina.catalog.offering;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offering in a list or in a chain. */
public record OfferingSummary(
    @Schema(examples = "model-mistral-large-3") String id,
    @Schema(examples = "Mistral Large 3 (2512)") String name,
    Layer layer,
    @Schema(examples = "foundation-model") String category,
    Provider organisation,
    @Schema(examples = "released") @Nullable String status,
    @Schema(
            description =
                "ISO codes of the countries it runs in, or 'varies' or 'customer-premises'; absent"
                    + " when unknown.")
        @Nullable List<String> hostingCountries) {

  /** Who offers it. */
  public record Provider(
      @Schema(examples = "mistral") String id,
      @Schema(examples = "Mistral AI") String name,
      @Schema(
              description =
                  "ISO codes of the countries from which it is certainly controlled; absent if"
                      + " unknown.",
              examples = "[\"FR\"]")
          @Nullable List<String> controlledFrom) {}
}
