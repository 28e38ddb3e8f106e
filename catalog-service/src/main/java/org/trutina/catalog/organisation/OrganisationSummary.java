package org.trutina.catalog.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.control.Controls.Owners;

/** An organisation in a list. */
public record OrganisationSummary(
    @Schema(examples = "mistral") String id,
    @Schema(examples = "Mistral AI") String name,
    @Schema(enumeration = {"company", "public", "consortium", "foundation"}) String kind,
    @Schema(
            description =
                "ISO codes of the countries from which it is certainly controlled; empty when"
                    + " unknown.",
            examples = "[\"FR\"]")
        List<String> controlledFrom,
    @Schema(description = "Countries from which it is possibly controlled.")
        List<String> possiblyControlledFrom,
    @Schema(examples = "FR") @Nullable String headquartersCountry) {

  static OrganisationSummary of(OrganisationIdentity organisation, Owners owners) {
    Control control = owners.of(organisation.id());
    return new OrganisationSummary(
        organisation.id(),
        organisation.name(),
        organisation.kind(),
        List.copyOf(control.from(Certainty.CERTAIN)),
        List.copyOf(control.from(Certainty.POSSIBLE)),
        owners.claims().getOrDefault(organisation.id(), List.of()).stream()
            .map(Choice::chosen)
            .filter(claim -> claim.property() == Property.HEADQUARTERS_COUNTRY)
            .filter(claim -> claim.qualifier().isEmpty())
            .map(Claim::value)
            .findFirst()
            .orElse(null));
  }
}
