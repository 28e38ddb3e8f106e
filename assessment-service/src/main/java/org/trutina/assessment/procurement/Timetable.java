package org.trutina.assessment.procurement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dates that a publication promises. */
public record Timetable(
    @Schema(description = "Offers are in before this instant.") @NotNull Instant offersUntil,
    @Schema(description = "Not opened before this instant; not before the offers are in.") @NotNull
        Instant openingFrom,
    @Schema(
            description =
                "Days from the award to the contract: at least ten under Article 2a of Directive"
                    + " 89/665/EEC when bidders are told electronically, else fifteen.",
            examples = "10")
        @NotNull
        @Min(10)
        @Max(365)
        Integer standstillDays) {}
