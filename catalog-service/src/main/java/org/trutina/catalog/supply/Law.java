package org.trutina.catalog.supply;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.PartialDate;

/** A law that reaches beyond its borders. */
@Schema(name = "Law")
public record Law(
    @Schema(examples = "us-cloud-act") String id,
    @Schema(examples = "US") String jurisdiction,
    String name,
    @Schema(enumeration = {"data-access", "export-control", "service-cut"}) String kind,
    @Schema(description = "The kinds of exposure by which it attaches.") List<String> reaches,
    @Schema(
            implementation = String.class,
            description = "As precisely as known: a year, a month or a day.",
            examples = "2018-03-23")
        @Nullable PartialDate inForceFrom,
    @Schema(
            implementation = String.class,
            description = "Until when it was in force; absent while it is.",
            examples = "2020-12")
        @Nullable PartialDate inForceTo,
    String summary,
    List<String> sources,
    @Schema(description = "The day on which the sources were looked at.") LocalDate asOf) {

  static final String EXPORT_CONTROL = "export-control";

  /** Whether it may have been in force on a day, as far as its dates say. */
  boolean isInForceOn(LocalDate day) {
    return (inForceFrom == null || !inForceFrom.first().isAfter(day))
        && (inForceTo == null || !inForceTo.last().isBefore(day));
  }

  boolean attachesTo(Exposure.Kind exposure, String where) {
    return jurisdiction.equals(where) && reaches.contains(exposure.key());
  }
}
