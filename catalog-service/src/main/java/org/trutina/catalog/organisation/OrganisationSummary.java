package org.trutina.catalog.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation in a list. */
public record OrganisationSummary(
    @Schema(examples = "mistral") String id,
    @Schema(examples = "Mistral AI") String name,
    @Schema(enumeration = {"company", "public", "consortium", "foundation"}) String kind,
    @Schema(
            description =
                "ISO code of the country from which it is ultimately controlled, by the effective"
                    + " claim; absent when unknown.",
            examples = "FR")
        @Nullable String controlCountry,
    @Schema(examples = "FR") @Nullable String headquartersCountry) {}
