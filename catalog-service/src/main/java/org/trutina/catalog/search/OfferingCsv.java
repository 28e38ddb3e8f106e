package org.trutina.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Offerings as CSV (RFC 4180). A text that a spreadsheet would take for a formula is preceded by an
 * apostrophe (OWASP, CSV injection).
 */
final class OfferingCsv {

  private static final CsvMapper CSV = new CsvMapper();

  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumns(
              List.of(
                  "id",
                  "name",
                  "layer",
                  "category",
                  "organisation",
                  "organisation_name",
                  "controlled_from",
                  "status",
                  "hosting_countries",
                  "exposed_to",
                  "possibly_exposed_to",
                  "openness",
                  "licence",
                  "certifications",
                  "released",
                  "price_input_usd_per_million_tokens",
                  "capability_arena_elo"),
              CsvSchema.ColumnType.STRING)
          .build()
          .withHeader();

  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r]");

  private OfferingCsv() {}

  static String of(List<OfferingEntry> offerings) {
    try {
      return CSV.writer(COLUMNS)
          .writeValueAsString(offerings.stream().map(OfferingCsv::row).toList());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(OfferingEntry offering) {
    return List.of(
        safe(offering.id()),
        safe(offering.name()),
        offering.layer().key(),
        safe(offering.category()),
        safe(offering.organisation().id()),
        safe(offering.organisation().name()),
        safe(String.join(";", offering.organisation().controlledFrom())),
        safe(offering.status()),
        safe(String.join(";", offering.hostingCountries())),
        safe(String.join(";", offering.exposedTo())),
        safe(String.join(";", offering.possiblyExposedTo())),
        offering.openness(),
        safe(offering.licence()),
        safe(String.join(";", offering.certifications())),
        offering.released() == null ? "" : offering.released().toString(),
        offering.priceInput() == null ? "" : offering.priceInput().toPlainString(),
        offering.capability() == null ? "" : offering.capability().toPlainString());
  }

  static String safe(@Nullable String text) {
    return text == null ? "" : FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
