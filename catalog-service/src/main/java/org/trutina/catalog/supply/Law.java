package org.trutina.catalog.supply;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A law that reaches beyond its borders. */
@Schema(name = "Law")
public record Law(
    @Schema(examples = "us-cloud-act") String id,
    @Schema(examples = "US") String jurisdiction,
    String name,
    @Schema(enumeration = {"data-access", "export-control", "service-cut"}) String kind,
    @Schema(description = "The kinds of exposure by which it attaches.") List<String> reaches,
    @Nullable LocalDate inForceFrom,
    String summary,
    List<String> sources,
    @Schema(description = "The day on which the sources were looked at.") LocalDate asOf) {

  static final String EXPORT_CONTROL = "export-control";

  boolean attachesTo(Exposure.Kind exposure, String where, LocalDate day) {
    return jurisdiction.equals(where)
        && reaches.contains(exposure.key())
        && (inForceFrom == null || !inForceFrom.isAfter(day));
  }
}
