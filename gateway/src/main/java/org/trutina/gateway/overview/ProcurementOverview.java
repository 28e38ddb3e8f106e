package org.trutina.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.gateway.overview.Parts.Missing;

/** Where a procurement stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcurementOverview(
    @Schema(ref = "#/components/schemas/Procurement") JsonNode procurement,
    @Schema(ref = "#/components/schemas/Assessment", description = "The latest; absent before one.")
        @Nullable JsonNode assessment,
    @Schema(ref = "#/components/schemas/Award", description = "Absent before the evaluation.")
        @Nullable JsonNode award,
    @Schema(ref = "#/components/schemas/Opening", description = "Absent without sealed offers.")
        @Nullable JsonNode opening,
    @Schema(
            ref = "#/components/schemas/AlertPage",
            description = "Alerts that nobody has acknowledged, newest first.")
        @Nullable JsonNode alerts,
    @Schema(
            ref = "#/components/schemas/AuditEntryPage",
            description = "What was done, as the audit log has it.")
        @Nullable JsonNode deeds,
    @Schema(
            description =
                "Parts that could not be had, in the order of their names; empty when the overview"
                    + " is whole.")
        List<Missing> missing) {

  static ProcurementOverview of(Parts parts) {
    return new ProcurementOverview(
        parts.find("procurement").orElseThrow(),
        parts.find("assessment").orElse(null),
        parts.find("award").orElse(null),
        parts.find("opening").orElse(null),
        parts.find("alerts").orElse(null),
        parts.find("deeds").orElse(null),
        parts.missing());
  }
}
