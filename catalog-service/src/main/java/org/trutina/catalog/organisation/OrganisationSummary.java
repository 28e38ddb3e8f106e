package org.trutina.catalog.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation in a list. */
public record OrganisationSummary(
    @Schema(examples = "mistral") String id,
    @Schema(examples = "Mistral AI") String name,
    @Schema(enumeration = {"company", "public", "consortium", "foundation"}) String kind,
    @Schema(
            description =
                "ISO codes of the countries from which it is certainly controlled; empty when unknown.",
            examples = "[\"FR\"]")
        List<String> controlledFrom,
    @Schema(description = "Countries from which it is possibly controlled.")
        List<String> possiblyControlledFrom,
    @Schema(examples = "FR") @Nullable String headquartersCountry) {}
