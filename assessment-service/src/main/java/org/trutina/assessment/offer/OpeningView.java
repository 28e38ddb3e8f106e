package org.trutina.assessment.offer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.procurement.ProcurementView;

/** How far the opening has come. Before it, the number is all that is known of offers. */
@Schema(name = "Opening")
record OpeningView(
    UUID procurement,
    @Schema(description = "Offers that were handed in and not withdrawn.") long received,
    @Schema(description = "Offers are in before this instant.") @Nullable Instant offersUntil,
    @Schema(description = "Not opened before this instant.") @Nullable Instant openingFrom,
    @Nullable String requestedBy,
    @Nullable Instant requestedAt,
    @Nullable String openedBy,
    @Nullable Instant openedAt) {

  static OpeningView of(
      ProcurementView procurement, long received, Optional<OfferOpening> opening) {
    return new OpeningView(
        procurement.id(),
        received,
        procurement.timetable() == null ? null : procurement.timetable().offersUntil(),
        procurement.timetable() == null ? null : procurement.timetable().openingFrom(),
        opening.map(it -> it.requestedBy).orElse(null),
        opening.map(it -> it.requestedAt).orElse(null),
        opening.map(it -> it.openedBy).orElse(null),
        opening.map(it -> it.openedAt).orElse(null));
  }
}
