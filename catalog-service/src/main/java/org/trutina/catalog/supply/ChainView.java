package org.trutina.catalog.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.SourceView;
import org.trutina.catalog.claim.Status;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.offering.OfferingSummary;
import org.trutina.catalog.organisation.OrganisationIdentity;

/**
 * An offering with everything it is made of and depends on: origin is a chain, not a country. Each
 * node's claims and each link come with their sources.
 */
@Schema(name = "Chain")
public record ChainView(
    @Schema(description = "The offering at the head of the chain.") String offering,
    @Schema(description = "The day on which all of it holds.") LocalDate validOn,
    @Schema(description = "Ask for 'asKnownAt' this instant to get the same answer ever after.")
        Instant knownAt,
    @Schema(description = "The offerings in the chain, the head first, then by distance and id.")
        List<OfferingNode> offerings,
    @Schema(description = "Who offers them, is named as a supplier or owns those, by id.")
        List<OrganisationNode> organisations,
    @Schema(description = "What depends on what, in the order of their ids.") List<Link> links,
    List<SourceView> sources) {

  /** An offering in the chain. */
  public record OfferingNode(
      OfferingSummary offering,
      @Schema(description = "Links between it and the head: 0 for the head itself.") int distance,
      List<ClaimView> claims) {}

  /** An organisation in the chain. */
  public record OrganisationNode(
      OrganisationIdentity organisation,
      @Schema(description = "Who controls it, and which jurisdictions have a hold on it.")
          Control control,
      List<ClaimView> claims) {}

  /** One dependence, with its proof. */
  public record Link(
      @Schema(description = "Id of the claim that states it.") UUID id,
      @Schema(description = "Id of the offering that depends.") String from,
      @Schema(examples = "hosted-on") String relation,
      @Schema(
              description =
                  "What 'to' is: the id of an offering or an organisation, the name of something the"
                      + " catalogue does not hold, or the layer that varies or is not disclosed.")
          ObjectType targetType,
      @Schema(examples = "cloud-stackit-cloud") String to,
      Assurance assurance,
      Status status,
      String confidence,
      @Schema(description = "The source's own words.") @Nullable String raw,
      List<String> sources) {

    static Link of(Claim claim) {
      return new Link(
          claim.id(),
          claim.subject(),
          claim.property().key(),
          claim.objectType() == null ? ObjectType.NAMED : claim.objectType(),
          claim.value(),
          claim.assurance(),
          claim.status(),
          claim.confidence(),
          claim.raw().isEmpty() ? null : claim.raw(),
          claim.sources());
    }
  }
}
