package org.trutina.catalog.search;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.offering.Layer;

/** An offering as a list shows it: what is known of it today. */
public record OfferingEntry(
    @Schema(examples = "model-mistral-large-3") String id,
    @Schema(examples = "Mistral Large 3 (2512)") String name,
    Layer layer,
    @Schema(examples = "foundation-model") String category,
    Supplier organisation,
    @Schema(examples = "released") @Nullable String status,
    @Schema(
            description =
                "ISO codes of the countries it runs in, or 'varies' or 'customer-premises'; empty when"
                    + " unknown.")
        List<String> hostingCountries,
    @Schema(description = "Jurisdictions that certainly have a hold on it, in any way.")
        List<String> exposedTo,
    @Schema(description = "Jurisdictions that possibly have a hold on it.")
        List<String> possiblyExposedTo,
    @Schema(
            description = "How open the weights are.",
            enumeration = {"open", "partial", "closed", "unknown"})
        String openness,
    @Schema(examples = "Apache-2.0") @Nullable String licence,
    List<String> certifications,
    @Schema(description = "The first day of the day, month or year of its release.")
        @Nullable LocalDate released,
    @Schema(description = "USD per million input tokens.") @Nullable BigDecimal priceInput,
    @Schema(description = "Arena Elo points.") @Nullable BigDecimal capability) {

  static final String COLUMNS =
      """
      entry.offering_id, offering.name, entry.layer, entry.category, entry.organisation_id,
        entry.organisation_name, array_to_string(entry.control, ';') as control, entry.status,
        array_to_string(entry.hosting, ';') as hosting,
        array_to_string(entry.exposed, ';') as exposed,
        array_to_string(entry.possibly_exposed, ';') as possibly_exposed,
        entry.openness, entry.licence, array_to_string(entry.certifications, '|') as certifications,
        entry.released, entry.price, entry.capability, entry.label
      """;

  /** Who offers it. */
  @Schema(name = "EntrySupplier")
  public record Supplier(
      @Schema(examples = "mistral") String id,
      @Schema(examples = "Mistral AI") String name,
      @Schema(
              description =
                  "ISO codes of the countries from which it is certainly controlled; empty if"
                      + " unknown.",
              examples = "[\"FR\"]")
          List<String> controlledFrom) {}

  static OfferingEntry of(Tuple row) {
    BigDecimal price = row.get("price", BigDecimal.class);
    BigDecimal capability = row.get("capability", BigDecimal.class);
    LocalDate released = row.get("released", LocalDate.class);
    return new OfferingEntry(
        row.get("offering_id", String.class),
        row.get("name", String.class),
        Layer.of(row.get("layer", String.class)),
        row.get("category", String.class),
        new Supplier(
            row.get("organisation_id", String.class),
            row.get("organisation_name", String.class),
            list(row, "control", ";")),
        row.get("status", String.class),
        list(row, "hosting", ";"),
        jurisdictions(row, "exposed"),
        jurisdictions(row, "possibly_exposed"),
        row.get("openness", String.class),
        row.get("licence", String.class),
        list(row, "certifications", "\\|"),
        released.equals(Entries.NO_DATE) ? null : released,
        price.compareTo(Entries.NO_PRICE) == 0 ? null : price,
        capability.compareTo(Entries.NO_CAPABILITY) == 0 ? null : capability);
  }

  private static List<String> list(Tuple row, String column, String separator) {
    String joined = row.get(column, String.class);
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(separator));
  }

  private static List<String> jurisdictions(Tuple row, String column) {
    return list(row, column, ";").stream().filter(key -> !key.contains(":")).toList();
  }
}
