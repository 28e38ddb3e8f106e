package org.trutina.assessment.procurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Storable;

/** A part of the need that is awarded by itself, under the criteria of the whole. */
@Schema(name = "Lot")
public record Lot(
    @Schema(description = "Unique in the procurement.", examples = "LOT-0001")
        @NotNull
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}",
            message = "has up to 40 letters, digits, dots, hyphens and underscores")
        String id,
    @NotBlank @Size(max = 200) @Storable String title,
    @Schema(description = "Those of the whole when absent.", examples = "[\"72000000-5\"]")
        @Size(max = 20)
        @Nullable List<@NotNull @Pattern(regexp = "\\d{8}(-\\d)?") String> cpv,
    @Schema(description = "Estimated value; absent when not told.") @Valid @Nullable Money budget,
    @Schema(description = "The lot's own lower bound of the price formula.", examples = "50000")
        @Pattern(regexp = PriceCriterion.AMOUNT)
        @Nullable String low,
    @Schema(description = "The lot's own upper bound or ceiling.", examples = "250000")
        @Pattern(regexp = PriceCriterion.AMOUNT)
        @Nullable String high) {}
