package org.trutina.assessment.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.edge.Storable;

/** A stance on sovereignty and competitiveness, as weights and gates that can be tried out. */
@Schema(name = "PolicyProfileContent")
public record Policy(
    @Schema(examples = "Independence for citizens' data") @NotBlank @Size(max = 200) @Storable
        String name,
    @Schema(description = "Why one would weigh so, and what speaks against it.")
        @NotBlank
        @Size(max = 10_000)
        @Storable
        String rationale,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid AwardCriteria> awardCriteria,
    @Schema(
            description =
                "Share of the offer's price; with the shares of the frameworks it sums to 1; none"
                    + " when absent. Formula and rates are the procurement's.",
            examples = "0.2")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable Double priceShare,
    @Schema(description = "Minimum levels; none when absent.") @Size(max = 100)
        @Nullable List<@NotNull @Valid MinimumLevel> gates,
    @Schema(description = "How unknown facts are read; conservative when absent.")
        @Nullable Unknowns unknowns) {

  List<MinimumLevel> minimumLevels() {
    return Objects.requireNonNullElse(gates, List.of());
  }

  Unknowns reading() {
    return Objects.requireNonNullElse(unknowns, Unknowns.CONSERVATIVE);
  }
}
