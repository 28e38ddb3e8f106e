package org.trutina.catalog.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.supply.Exposure;
import org.trutina.edge.Problem;

/** Which offerings to find: all conditions hold together; of several values of one, any. */
public class OfferingFilter {

  private static final String CODE = "[A-Z]{2}|unknown";
  private static final String CODE_MESSAGE =
      "must be an ISO 3166-1 alpha-2 code such as FR, or 'unknown'";
  private static final String EXPOSURE = "([A-Z]{2}|unknown)(:[a-z-]{1,20})?";
  private static final String EXPOSURE_MESSAGE =
      "must be a country such as US, or a country and a kind such as US:hardware";

  @Parameter(
      schema = @Schema(implementation = Layer.class),
      description = "Only offerings of this layer")
  @QueryParam("layer")
  @Nullable String layer;

  @Parameter(
      description = "Only of organisations certainly controlled from this country (ISO alpha-2)",
      example = "FR")
  @QueryParam("controlCountry")
  @Pattern(regexp = CODE, message = CODE_MESSAGE)
  @Nullable String controlCountry;

  @Parameter(
      description = "Only with a certain exposure to this country, or by this kind",
      example = "US:hardware")
  @QueryParam("exposedTo")
  @Pattern(regexp = EXPOSURE, message = EXPOSURE_MESSAGE)
  @Nullable String exposedTo;

  @Parameter(
      description =
          "Only without any exposure to this country, certain or possible; several together",
      example = "CN")
  @QueryParam("notExposedTo")
  @Size(max = 20)
  List<@Pattern(regexp = EXPOSURE, message = EXPOSURE_MESSAGE) String> notExposedTo = List.of();

  @Parameter(description = "Only running in this country", example = "DE")
  @QueryParam("hosting")
  @Pattern(regexp = "[A-Z]{2}|varies|customer-premises", message = CODE_MESSAGE)
  @Nullable String hosting;

  @Parameter(
      schema = @Schema(enumeration = {"open", "partial", "closed", "unknown"}),
      description = "Only with weights this open")
  @QueryParam("openness")
  @Pattern(
      regexp = "open|partial|closed|unknown",
      message = "must be open, partial, closed or unknown")
  @Nullable String openness;

  @Parameter(description = "Only under this licence (SPDX)", example = "Apache-2.0")
  @QueryParam("licence")
  @Size(max = 100)
  @Nullable String licence;

  @Parameter(description = "Only with this valid certificate", example = "ISO 27001")
  @QueryParam("certification")
  @Size(max = 100)
  @Nullable String certification;

  @Parameter(description = "Only of this category", example = "translation")
  @QueryParam("category")
  @Size(max = 100)
  @Nullable String category;

  @Parameter(description = "Only of this organisation", example = "mistral")
  @QueryParam("organisation")
  @Size(max = 100)
  @Nullable String organisation;

  @Parameter(description = "Only depending on this organisation", example = "nvidia")
  @QueryParam("supplier")
  @Size(max = 100)
  @Nullable String supplier;

  @Parameter(
      description =
          "Words of the name, the organisation or the description, in English, German or French; a"
              + " word that does not occur is taken for a misspelt one",
      example = "mistral")
  @QueryParam("text")
  @Size(min = 1, max = 100)
  @Nullable String text;

  /** The conditions in SQL over {@code entry}, except that on the text. */
  static String conditions(Map<String, Object> values) {
    var sql = new StringBuilder("true");
    for (var condition : values.keySet()) {
      sql.append(" and ").append(CONDITIONS.get(condition));
    }
    return sql.toString();
  }

  /**
   * The values of the conditions by the names of their parameters.
   *
   * @param indexed the jurisdictions of which entries say that they have no hold
   */
  Map<String, Object> values(Set<String> indexed) {
    var values = new TreeMap<String, Object>();
    put(values, "layer", layer == null ? null : Layer.parameter(layer).key());
    put(values, "controlCountry", controlCountry);
    put(values, "exposedTo", checkKind("exposedTo", exposedTo));
    if (!notExposedTo.isEmpty()) {
      notExposedTo.forEach(one -> checkKind("notExposedTo", one));
      String[] free = notExposedTo.stream().filter(indexed::contains).toArray(String[]::new);
      String[] others =
          notExposedTo.stream().filter(code -> !indexed.contains(code)).toArray(String[]::new);
      put(values, "freeOf", free.length == 0 ? null : free);
      put(values, "notExposedTo", others.length == 0 ? null : others);
    }
    put(values, "hosting", hosting);
    put(values, "openness", openness);
    put(values, "licence", licence);
    put(values, "certification", certification);
    put(values, "category", category);
    put(values, "organisation", organisation);
    put(values, "supplier", supplier);
    return values;
  }

  private static final Map<String, String> CONDITIONS =
      Map.ofEntries(
          Map.entry("layer", "entry.layer = :layer"),
          Map.entry("controlCountry", "entry.control @> array[cast(:controlCountry as text)]"),
          Map.entry("exposedTo", "entry.exposed @> array[cast(:exposedTo as text)]"),
          Map.entry("freeOf", "entry.unexposed @> cast(:freeOf as text[])"),
          Map.entry(
              "notExposedTo",
              "not entry.exposed && cast(:notExposedTo as text[])"
                  + " and not entry.possibly_exposed && cast(:notExposedTo as text[])"),
          Map.entry("hosting", "entry.hosting @> array[cast(:hosting as text)]"),
          Map.entry("openness", "entry.openness = :openness"),
          Map.entry("licence", "entry.licence = :licence"),
          Map.entry("certification", "entry.certifications @> array[cast(:certification as text)]"),
          Map.entry("category", "entry.category = :category"),
          Map.entry("organisation", "entry.organisation_id = :organisation"),
          Map.entry("supplier", "entry.suppliers @> array[cast(:supplier as text)]"));

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static @Nullable String checkKind(String parameter, @Nullable String exposure) {
    if (exposure != null && exposure.contains(":")) {
      String kind = exposure.substring(exposure.indexOf(':') + 1);
      for (Exposure.Kind known : Exposure.Kind.values()) {
        if (known.key().equals(kind)) {
          return exposure;
        }
      }
      throw Problem.parameter(
          parameter,
          "'%s' is not a kind of exposure; use one of %s."
              .formatted(
                  kind,
                  String.join(
                      ", ",
                      Arrays.stream(Exposure.Kind.values()).map(Exposure.Kind::key).toList())));
    }
    return exposure;
  }
}
