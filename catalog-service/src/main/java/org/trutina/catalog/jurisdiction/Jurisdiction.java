package org.trutina.catalog.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A country, or the Union, with what has been true of it from when to when.
 *
 * @param periods by kind, the earliest first
 */
record Jurisdiction(
    String code,
    String alpha3,
    String name,
    List<Period> periods,
    List<String> sources,
    LocalDate asOf) {

  static final String UNION = "eu";
  static final String ECONOMIC_AREA = "eea";
  static final String ADEQUACY = "adequacy";
  static final String PROCUREMENT = "gpa";
  static final String CLOUD_ACT = "cloud-act";

  /** What holds of it on a day. */
  Optional<Period> on(LocalDate day, String kind) {
    return periods.stream()
        .filter(period -> period.kind().equals(kind) && period.holdsOn(day))
        .findFirst();
  }

  /** A membership, decision or agreement, while it lasts. */
  @Schema(name = "JurisdictionPeriod")
  record Period(
      @Schema(
              description =
                  "Membership of the Union or the European Economic Area, adequacy of its data"
                      + " protection, party to the Agreement on Government Procurement, agreement"
                      + " under the CLOUD Act.",
              enumeration = {"eu", "eea", "adequacy", "gpa", "cloud-act"})
          String kind,
      @Schema(examples = "partial") String value,
      @Schema(description = "The first day; absent when not known.") @Nullable LocalDate validFrom,
      @Schema(description = "The last day; absent while it lasts.") @Nullable LocalDate validTo,
      @Schema(
              description = "The treaty, decision or judgment.",
              examples = "Implementing Decision (EU) 2023/1795")
          String basis,
      List<String> sources,
      @Schema(description = "The day on which the sources were looked at.") LocalDate asOf) {

    boolean holdsOn(LocalDate day) {
      return (validFrom == null || !validFrom.isAfter(day))
          && (validTo == null || !validTo.isBefore(day));
    }
  }
}
