package org.trutina.catalog.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where claims come from. */
@Schema(name = "Source")
public record SourceView(
    @Schema(examples = "epoch-hardware-2026-03") String id,
    String title,
    @Schema(description = "Who publishes it; absent when unknown.") @Nullable String publisher,
    @Schema(description = "Where to look it up; absent for general knowledge.")
        @Nullable String address,
    @Schema(
            enumeration = {
              "dataset",
              "official",
              "vendor",
              "press",
              "secondary",
              "general-knowledge"
            })
        String kind,
    @Schema(
            description = "When it was as quoted: year, month or day, as precisely as known.",
            examples = "2026-07-02")
        String asOf) {

  static SourceView of(Source source) {
    return new SourceView(
        source.id,
        source.title,
        source.publisher.isEmpty() ? null : source.publisher,
        source.address.isEmpty() ? null : source.address,
        source.kind,
        source.asOf);
  }
}
