package org.trutina.catalog.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Storable;

/** An objection to a claim, with evidence. */
public record NewContest(
    @NotBlank @Size(max = 2000) @Storable String reason,
    @Schema(
            description = "What shows it.",
            examples = "Commercial register extract of 1 March 2026")
        @NotBlank
        @Size(max = 300)
        @Storable
        String evidenceTitle,
    @Schema(examples = "https://www.example.org/register/123") @Size(max = 1000) @Storable
        @Nullable String evidenceAddress,
    @Schema(description = "Id of the vendor for which a steward raises it.")
        @Size(max = 200)
        @Storable
        @Nullable String onBehalfOf) {}
