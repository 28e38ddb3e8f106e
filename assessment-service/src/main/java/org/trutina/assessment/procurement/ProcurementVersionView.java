package org.trutina.assessment.procurement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of what was published. */
@Schema(name = "ProcurementVersion")
public record ProcurementVersionView(
    int version,
    @Schema(
            description =
                "SHA-256 of the canonical JSON of what is frozen: the content, the frameworks and"
                    + " the engine's version.")
        String digest,
    NewProcurement content,
    @Schema(description = "Why there is a new version; empty for the first.") String reasons,
    String proposedBy,
    Instant proposedAt,
    @Schema(description = "Absent while it waits for a second person.")
        @Nullable String publishedBy,
    @Nullable Instant publishedAt) {

  static ProcurementVersionView of(ProcurementVersion version) {
    return new ProcurementVersionView(
        version.version,
        version.digest,
        version.content,
        version.reasons,
        version.proposedBy,
        version.proposedAt,
        version.publishedBy,
        version.publishedAt);
  }
}
