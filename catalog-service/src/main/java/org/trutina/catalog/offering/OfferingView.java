package org.trutina.catalog.offering;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.SourceView;

/** An offering with the claims about it and their sources. */
@Schema(name = "Offering")
public record OfferingView(
    OfferingSummary offering, List<ClaimView> claims, List<SourceView> sources) {}
