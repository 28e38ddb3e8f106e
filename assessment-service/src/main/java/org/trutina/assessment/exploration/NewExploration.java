package org.trutina.assessment.exploration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.framework.Fact;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.edge.Storable;

/** What to explore; what is absent stays as in the latest assessment. */
record NewExploration(
    @Schema(description = "Given to keep the exploration; without one nothing is stored.")
        @Size(min = 1, max = 200)
        @Storable
        @Nullable String title,
    @Schema(
            description = "A policy profile to begin with; the fields below go before it.",
            examples = "full-independence")
        @Size(max = 100)
        @Storable
        @Nullable String policy,
    @Schema(description = "Other shares and weights.") @Size(min = 1, max = 10)
        @Nullable List<@NotNull @Valid AwardCriteria> awardCriteria,
    @Schema(description = "Another share of the price; only where the award has a price part.")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable Double priceShare,
    @Schema(description = "Other minimum levels; an empty list for none.") @Size(max = 100)
        @Nullable List<@NotNull @Valid MinimumLevel> gates,
    @Schema(description = "Another reading of what is not known.") @Nullable Unknowns unknowns,
    @Schema(description = "Options to leave out.") @Size(max = 500)
        @Nullable List<@NotNull UUID> without,
    @Schema(description = "What to suppose of options.") @Size(max = 200)
        @Nullable List<@NotNull @Valid Supposition> suppose,
    @Schema(
            description =
                "Weights that may move, all of parts or all of criteria; the others keep theirs.")
        @Size(max = 200)
        @Nullable List<@NotNull @Valid WeightRange> ranges) {

  /** Suppose that this option's fact, or its level on a criterion, were this. */
  @Schema(name = "Supposition")
  record Supposition(
      @NotNull UUID option,
      @Schema(description = "A fact of the catalogue, with 'answer'.") @Nullable Fact fact,
      @Schema(examples = "eea") @Size(max = 100) @Storable @Nullable String answer,
      @Schema(description = "Instead of a fact: a criterion, with 'low' and 'high'.")
          @Size(max = 100)
          @Storable
          @Nullable String framework,
      @Size(max = 100) @Storable @Nullable String criterion,
      @Schema(description = "The level on the criterion's own scale, or its lower bound.")
          @Nullable Double low,
      @Schema(description = "The upper bound; the same as 'low' when absent.")
          @Nullable Double high) {}

  /** A weight of the whole award that may move. */
  @Schema(name = "ExploredWeightRange")
  record WeightRange(
      @Schema(description = "A framework of the award, or offer-price.") @NotBlank @Size(max = 100)
          String framework,
      @Schema(description = "Absent for the share of the framework.") @Size(max = 100)
          @Nullable String criterion,
      @NotNull @DecimalMin("0") @DecimalMax("1") Double low,
      @NotNull @DecimalMin("0") @DecimalMax("1") Double high) {}
}
