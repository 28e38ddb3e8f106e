package org.trutina.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.gateway.overview.Parts.Missing;

/** An assessment with all it rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentOverview(
    @Schema(ref = "#/components/schemas/Assessment") JsonNode assessment,
    @Schema(ref = "#/components/schemas/Procurement", description = "As it is now.")
        @Nullable JsonNode procurement,
    @Schema(ref = "#/components/schemas/TradeOff") @Nullable JsonNode tradeOff,
    @Schema(
            ref = "#/components/schemas/Explanation",
            description = "In the language of Accept-Language.")
        @Nullable JsonNode explanation,
    @Schema(
            ref = "#/components/schemas/ChainList",
            description =
                "The chains of all offerings with their claims and sources, as they held and were"
                    + " known when it was assessed.")
        @Nullable JsonNode chains,
    @Schema(
            description =
                "Parts that could not be had, in the order of their names; empty when the overview"
                    + " is whole.")
        List<Missing> missing) {

  static AssessmentOverview of(Parts parts) {
    return new AssessmentOverview(
        parts.find("assessment").orElseThrow(),
        parts.find("procurement").orElse(null),
        parts.find("tradeOff").orElse(null),
        parts.find("explanation").orElse(null),
        parts.find("chains").orElse(null),
        parts.missing());
  }
}
