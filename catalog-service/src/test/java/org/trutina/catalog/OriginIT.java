package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.trutina.catalog.Callers.auditor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Where the seed's offerings really come from: control, supply, exposure, at a date. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class OriginIT {

  private static JsonPath control(String organisation, String day) {
    return auditor()
        .queryParam("validOn", day)
        .get("/api/v1/organisations/{id}", organisation)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("control");
  }

  /** Jurisdiction, certainty and basis of every hold by which the organisation is controlled. */
  private static List<String> holds(String organisation, String day) {
    List<Map<String, Object>> holds = control(organisation, day).getList("holds");
    return holds.stream()
        .map(
            hold ->
                hold.get("jurisdiction")
                    + " "
                    + hold.get("certainty")
                    + " by "
                    + hold.get("basis")
                    + ((Boolean) hold.get("controls") ? "" : " of the place"))
        .distinct()
        .toList();
  }

  @Test
  void aleph_alpha_is_german_and_since_the_announcement_possibly_canadian() {
    assertThat(holds("aleph-alpha", "2026-04-23"))
        .contains("DE certain by stated")
        .noneMatch(hold -> hold.startsWith("CA"));
    assertThat(holds("aleph-alpha", "2026-04-24"))
        .contains("DE certain by stated", "CA possible by announced");
    assertThat(control("aleph-alpha", "2026-04-24").getList("controllers.organisation"))
        .containsExactly("cohere");
  }

  @Test
  void xai_belongs_to_spacex_from_the_day_of_the_takeover() {
    assertThat(control("xai", "2026-02-01").getList("controllers")).isEmpty();
    assertThat(control("xai", "2026-02-02").getList("controllers.organisation")).contains("spacex");
    assertThat(holds("xai", "2026-02-02")).contains("US certain by ownership");
  }

  @Test
  void black_forest_labs_has_its_seat_in_the_us_and_its_headquarters_in_germany() {
    assertThat(holds("bfl", "2026-11-01"))
        .contains(
            "US certain by legal-seat of the place", "DE certain by headquarters of the place");
  }

  @Test
  void silo_ai_is_finnish_by_seat_and_american_by_owner() {
    assertThat(holds("silo-ai", "2026-11-01"))
        .contains("US certain by ownership", "FI certain by legal-seat of the place");
    assertThat(holds("silo-ai", "2023-06-01")).noneMatch(hold -> hold.startsWith("US"));
  }

  @Test
  void graphcore_went_from_britain_to_japan_in_july_2024() {
    assertThat(holds("graphcore", "2024-06-30"))
        .contains("GB certain by stated")
        .noneMatch(hold -> hold.startsWith("JP"));
    assertThat(holds("graphcore", "2024-08-01")).contains("JP certain by ownership");
    // Known to the month only: within it, control is possible.
    assertThat(holds("graphcore", "2024-07-15")).contains("JP possible by ownership");
  }

  @ParameterizedTest
  @CsvSource({"s3ns, cloud-s3ns-premi3ns", "bleu, cloud-bleu-azure"})
  void trusted_clouds_are_controlled_from_france_and_built_from_american_technology(
      String organisation, String offering) {
    assertThat(holds(organisation, "2026-11-01"))
        .contains("FR certain by ownership")
        .noneMatch(hold -> hold.startsWith("US"));
    auditor()
        .queryParam("jurisdiction", "US")
        .get("/api/v1/offerings/{id}/exposure", offering)
        .then()
        .statusCode(200)
        .body("exposures.kind", hasItem("technology"))
        .body("exposures.kind", not(hasItem("control")))
        .body("summary.jurisdiction", equalTo(List.of("US")));
  }

  @Test
  void a_family_without_a_known_country_leaves_what_is_stated() {
    assertThat(holds("ovhcloud", "2026-11-01"))
        .contains("FR certain by stated")
        .noneMatch(hold -> hold.startsWith("unknown"));
  }

  @Test
  void every_exposure_comes_with_a_path_of_claims_and_their_sources() {
    JsonPath report =
        auditor()
            .get("/api/v1/offerings/{id}/exposure", "inf-stackit-openai-gpt-oss-120b")
            .then()
            .statusCode(200)
            .body(
                "exposures.findAll { it.path.size() > 0 }.path.flatten().claim", everyItem(not("")))
            .body("sources", not(hasSize(0)))
            .body("laws.jurisdiction", hasItem("US"))
            .extract()
            .jsonPath();
    assertThat(
            report.getList(
                "exposures.findAll { it.jurisdiction == 'US' && it.certainty == 'certain' }.kind"))
        .contains("model-origin");
    assertThat(
            report.getList(
                "exposures.findAll { it.jurisdiction == 'DE' && it.kind == 'control' }.layer"))
        .contains("inference");
  }

  @Test
  void the_chip_under_a_european_service_exposes_it_to_export_control() {
    auditor()
        .queryParam("jurisdiction", "US")
        .get("/api/v1/offerings/{id}/exposure", "cloud-mistral-compute")
        .then()
        .statusCode(200)
        .body("exposures.kind", hasItems("hardware", "export-control"))
        .body("laws.kind", hasItem("export-control"));
  }

  @Test
  void a_chain_shows_who_owns_the_suppliers() {
    JsonPath chain =
        auditor()
            .get("/api/v1/offerings/{id}/chain", "cloud-s3ns-premi3ns")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(chain.getList("organisations.organisation.id")).contains("s3ns", "thales", "google");
    assertThat(chain.getString("knownAt")).isNotBlank();
  }

  @Test
  void an_unknown_jurisdiction_is_refused_and_one_without_hold_has_none() {
    auditor()
        .queryParam("jurisdiction", "USA")
        .get("/api/v1/offerings/{id}/exposure", "app-le-chat")
        .then()
        .statusCode(400)
        .body(containsString("jurisdiction"));
    auditor()
        .queryParam("jurisdiction", "AE")
        .get("/api/v1/offerings/{id}/exposure", "app-le-chat")
        .then()
        .statusCode(200)
        .body("exposures", hasSize(0));
  }

  /**
   * Every disagreement of the sources that the seed knows of is visible, or settled by its rule.
   */
  @TestFactory
  Stream<DynamicTest> conflicts_between_sources_are_visible() throws IOException {
    return SeedRows.of("conflicts.csv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("number") + " " + row.get("subject") + " " + row.get("property"),
                    () -> checkConflict(row)));
  }

  private static void checkConflict(Map<String, String> row) {
    String resolution = row.get("resolution");
    switch (resolution) {
      case "refused-value", "alias" -> checkSettled(row);
      default -> {
        List<String> rules =
            auditor()
                .queryParam("subjectType", row.get("subject_type"))
                .queryParam("subject", row.get("subject"))
                .queryParam("property", row.get("property"))
                .get("/api/v1/conflicts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.rule");
        assertThat(rules)
            .as(row.toString())
            .containsAnyOf(
                resolution.equals("open")
                    ? new String[] {"arbitrary", "later-record", "later-begin"}
                    : new String[] {resolution});
      }
    }
  }

  private static void checkSettled(Map<String, String> row) {
    if (row.get("resolution").equals("alias")) {
      auditor()
          .get("/api/v1/organisations/{id}", row.get("subject"))
          .then()
          .statusCode(200)
          .body("claims.property", hasItem("product-name"));
    } else if (!row.get("subject_type").equals("tender")) {
      auditor()
          .get("/api/v1/offerings/{id}", row.get("subject"))
          .then()
          .statusCode(200)
          .body("claims.raw", hasItem(containsString("2025-25-11")));
    } else {
      // Nothing of the catalogue: importing such a code normalises it, as the importer's test
      // shows.
      assertThat(row.get("property")).isEqualTo("cpv");
    }
  }

  @Test
  void the_whole_seed_has_exposures_for_every_offering_of_the_inference_layer() {
    List<Map<String, Object>> found =
        auditor()
            .queryParam("layer", "inference")
            .queryParam("limit", 200)
            .get("/api/v1/offerings")
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    assertThat(found).hasSizeGreaterThan(100);
    assertThat(
            found.stream()
                .filter(
                    item ->
                        ((List<?>) item.get("exposedTo")).isEmpty()
                            && ((List<?>) item.get("possiblyExposedTo")).isEmpty())
                .map(item -> item.get("id"))
                .collect(Collectors.toList()))
        .isEmpty();
  }
}
