package org.trutina.assessment.procurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Storable;

/**
 * What is stated for an option on a criterion that is answered rather than derived from the
 * catalogue.
 */
@Schema(name = "Answer")
public record Answer(
    @Schema(examples = "eu-csf") @NotBlank @Size(max = 100) String framework,
    @Schema(examples = "SOV-3.1") @NotBlank @Size(max = 100) String criterion,
    @Schema(
            description =
                "The number of the chosen answer, from 1 for the weakest, or the value on the"
                    + " criterion's own scale.",
            examples = "4")
        @NotNull
        Double value,
    @Schema(description = "In the words of who answers.") @Size(max = 10_000) @Storable
        @Nullable String statement) {}
