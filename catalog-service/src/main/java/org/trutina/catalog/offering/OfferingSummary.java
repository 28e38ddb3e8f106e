package org.trutina.catalog.offering;

import jakarta.persistence.Tuple;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offering in a list or in a chain. */
public record OfferingSummary(
    @Schema(examples = "model-mistral-large-3") String id,
    @Schema(examples = "Mistral Large 3 (2512)") String name,
    Layer layer,
    @Schema(examples = "foundation-model") String category,
    Provider organisation,
    @Schema(examples = "released") @Nullable String status,
    @Schema(
            description =
                "ISO codes of the countries it runs in, or 'varies' or 'customer-premises'; absent"
                    + " when unknown.")
        @Nullable List<String> hostingCountries) {

  /** Who offers it. */
  public record Provider(
      @Schema(examples = "mistral") String id,
      @Schema(examples = "Mistral AI") String name,
      @Schema(
              description =
                  "ISO code of the country that ultimately controls it; absent if unknown.",
              examples = "FR")
          @Nullable String controlCountry) {}

  /** Reads a row of {@link #COLUMNS}. */
  static OfferingSummary of(Tuple row) {
    String hosting = row.get("hosting_countries", String.class);
    return new OfferingSummary(
        row.get("id", String.class),
        row.get("name", String.class),
        Layer.of(row.get("layer", String.class)),
        row.get("category", String.class),
        new Provider(
            row.get("organisation_id", String.class),
            row.get("organisation_name", String.class),
            row.get("control_country", String.class)),
        row.get("status", String.class),
        hosting == null ? null : List.of(hosting.split(";")));
  }

  /** What a summary needs of the offering {@code f}: the select list and the joins. */
  static final String COLUMNS =
      """
      f.id, f.name, f.layer, f.category, o.id as organisation_id, o.name as organisation_name,
        control.value as control_country, status.value as status, hosting.value as hosting_countries
      from offering f
      join organisation o on o.id = f.organisation_id
      left join effective_claim control on control.subject_type = 'organisation'
        and control.subject_id = o.id and control.property = 'control-country'
      left join effective_claim status on status.subject_type = 'offering'
        and status.subject_id = f.id and status.property = 'status'
      left join effective_claim hosting on hosting.subject_type = 'offering'
        and hosting.subject_id = f.id and hosting.property = 'hosting-countries'
      """;
}
