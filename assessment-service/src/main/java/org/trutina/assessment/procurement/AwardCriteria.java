package org.trutina.assessment.procurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One framework's part in the award: its share of the score, and the weights of its criteria within
 * that share, either by the name of a published profile or one by one.
 */
@Schema(name = "AwardCriteria")
public record AwardCriteria(
    @Schema(examples = "eu-csf") @NotBlank String framework,
    @Schema(description = "Share of the score; the shares sum to 1.", examples = "0.5") @NotNull
        Double share,
    @Schema(description = "A weight profile of the framework.", examples = "2026-06")
        @Nullable String profile,
    @Schema(description = "Instead of a profile: the weight of every criterion; they sum to 1.")
        @Nullable Map<String, @NotNull Double> weights) {}
