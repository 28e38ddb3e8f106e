package org.trutina.assessment.framework;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of an authority's own framework, without its content. */
@Schema(name = "OwnFramework")
record OwnFrameworkView(
    @Schema(description = "How awards name it.", examples = "hafen-quality@1") String id,
    String name,
    int version,
    String title,
    @Schema(description = "Published ones do not change any more and can be used in awards.")
        boolean published,
    @Schema(description = "SHA-256 of its canonical JSON; absent for a draft.")
        @Nullable String digest,
    @Schema(description = "What it was copied from.") @Nullable String copiedFrom,
    @Schema(description = "Counts the changes; the ETag.") int revision,
    Instant createdAt,
    String createdBy,
    Instant changedAt,
    String changedBy,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy) {

  static OwnFrameworkView of(OwnFramework stored) {
    return new OwnFrameworkView(
        stored.reference,
        stored.name,
        stored.version,
        stored.content.name(),
        stored.isPublished(),
        stored.digest,
        stored.copiedFrom,
        stored.revision,
        stored.createdAt,
        stored.createdBy,
        stored.changedAt,
        stored.changedBy,
        stored.publishedAt,
        stored.publishedBy);
  }
}
