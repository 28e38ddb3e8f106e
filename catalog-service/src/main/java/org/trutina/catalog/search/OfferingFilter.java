package org.trutina.catalog.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

  /**
   * The conditions, except that on the text.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a layer or a kind of exposure that
   *     there is not
   */
  BooleanQuery.Builder conditions() {
    var all = new BooleanQuery.Builder();
    // What is not excluded: exclusions alone would find nothing.
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    is(all, OfferingDocument.LAYER, layer == null ? null : Layer.parameter(layer).key());
    is(all, OfferingDocument.CONTROL, controlCountry);
    is(all, OfferingDocument.EXPOSED, checkKind("exposedTo", exposedTo));
    for (String exposure : notExposedTo) {
      checkKind("notExposedTo", exposure);
      all.add(term(OfferingDocument.EXPOSED, exposure), Occur.MUST_NOT);
      all.add(term(OfferingDocument.POSSIBLY_EXPOSED, exposure), Occur.MUST_NOT);
    }
    is(all, OfferingDocument.HOSTING, hosting);
    is(all, OfferingDocument.OPENNESS, openness);
    is(all, OfferingDocument.LICENCE, licence);
    is(all, OfferingDocument.CERTIFICATIONS, certification);
    is(all, OfferingDocument.CATEGORY, category);
    is(all, OfferingDocument.ORGANISATION, organisation);
    is(all, OfferingDocument.SUPPLIERS, supplier);
    return all;
  }

  private static void is(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.add(term(field, value), Occur.FILTER);
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
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
