package org.trutina.assessment.procurement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money: a decimal in a currency (ISO 4217). */
@Schema(name = "Money")
public record Money(
    @Schema(examples = "125000.00") @NotNull @Pattern(regexp = "\\d{1,15}(\\.\\d{1,6})?")
        String amount,
    @Schema(examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
