package org.trutina.catalog.offering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.SourceView;

/** An offering with the claims about it and their sources. */
@Schema(name = "Offering")
public record OfferingView(
    OfferingSummary offering,
    @Schema(description = "The day on which all of it holds.") LocalDate validOn,
    @Schema(description = "Ask for 'asKnownAt' this instant to get the same answer ever after.")
        Instant knownAt,
    List<ClaimView> claims,
    List<SourceView> sources) {}
