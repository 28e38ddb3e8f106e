package org.trutina.assessment.procurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.edge.Storable;

/** A gate: options below the minimum are excluded before any score. */
@Schema(name = "Gate")
public record MinimumLevel(
    @Schema(examples = "SOV-3") @NotBlank String criterion,
    @Schema(description = "On the criterion's own scale.", examples = "1") @NotNull Double minimum,
    @Schema(description = "Why this need asks for it: a minimum must be proportionate.")
        @NotBlank
        @Storable
        String reason) {}
