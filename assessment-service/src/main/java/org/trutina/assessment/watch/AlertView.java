package org.trutina.assessment.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Catalogue.Change;

/**
 * What those responsible for a procurement must know: facts have changed, and so has the result.
 */
@Schema(name = "Alert")
record AlertView(
    UUID id,
    UUID procurement,
    @Schema(description = "The assessment that no longer holds.") UUID before,
    @Schema(description = "The assessment on the facts as they are.") UUID after,
    Instant raisedAt,
    @Schema(description = "What is different, that of most weight first.")
        List<Findings.Finding> findings,
    @Schema(
            description =
                "The changes of the catalogue behind it, at most a hundred; none when something"
                    + " began or ended to hold by the calendar.")
        List<Change> changes,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable String comment) {

  static AlertView of(Alert alert) {
    return new AlertView(
        alert.id,
        alert.procurementId,
        alert.assessmentBefore,
        alert.assessmentAfter,
        alert.raisedAt,
        alert.findings,
        alert.changes,
        alert.acknowledgedAt,
        alert.acknowledgedBy,
        alert.comment);
  }
}
