package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.trutina.catalog.Callers.PROBLEM;
import static org.trutina.catalog.Callers.auditor;
import static org.trutina.catalog.Callers.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Finding, comparing and exporting offerings, and what the catalogue as a whole shows. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class SearchIT {

  @ParameterizedTest
  @CsvSource({
    "mistral large,     model-mistral-large-3",
    "mistr,             model-mistral-large-3",
    "Apertus,           model-apertus-70b",
    "übersetzung,       app-deepl-pro",
    "traduction,        app-deepl-pro",
    "translator,        app-deepl-pro",
  })
  void a_text_finds_names_and_what_things_are_in_three_languages(String text, String expected) {
    auditor()
        .queryParam("text", text)
        .queryParam("limit", 20)
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(expected));
  }

  @ParameterizedTest
  @CsvSource({"mistrsl, mistral", "apertuss, apertus", "antropic, anthropic"})
  void a_misspelt_word_is_corrected_and_the_answer_says_so(String misspelt, String meant) {
    auditor()
        .queryParam("text", misspelt)
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .body("correctedTo", equalTo(meant))
        .body("items", not(hasSize(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\\", "& | !", "a:*b", "\"", "%%%", "<->", "(((", "日本"})
  void signs_of_query_languages_are_only_text(String text) {
    auditor().queryParam("text", text).get("/api/v1/offerings").then().statusCode(200);
  }

  @Test
  void conditions_hold_together() {
    JsonPath found =
        auditor()
            .queryParam("layer", "inference")
            .queryParam("exposedTo", "US:hardware")
            .queryParam("notExposedTo", "CN")
            .queryParam("limit", 200)
            .get("/api/v1/offerings")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(found.getList("items")).isNotEmpty();
    List<List<String>> exposed = found.getList("items.exposedTo");
    List<List<String>> possibly = found.getList("items.possiblyExposedTo");
    assertThat(exposed).allMatch(list -> list.contains("US") && !list.contains("CN"));
    assertThat(possibly).noneMatch(list -> list.contains("CN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "released", "price", "capability"})
  void every_order_pages_through_everything_once(String sort) {
    assertThat(all(auditor().queryParam("sort", sort).queryParam("layer", "model")))
        .hasSizeGreaterThan(80)
        .doesNotHaveDuplicates();
  }

  @Test
  void relevance_pages_too_and_needs_a_text() {
    assertThat(all(auditor().queryParam("sort", "relevance").queryParam("text", "mistral")))
        .hasSizeGreaterThan(5)
        .doesNotHaveDuplicates();
    auditor()
        .queryParam("sort", "relevance")
        .get("/api/v1/offerings")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("sort"));
  }

  private static List<String> all(RequestSpecification request) {
    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page =
          request
              .queryParam("limit", 17)
              .get("/api/v1/offerings")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
      if (cursor != null) {
        ((FilterableRequestSpecification) request)
            .removeQueryParam("cursor")
            .removeQueryParam("limit");
      }
    } while (cursor != null);
    return seen;
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    String cursor =
        auditor()
            .queryParam("sort", "name")
            .queryParam("limit", 1)
            .get("/api/v1/offerings")
            .then()
            .extract()
            .path("next");
    auditor()
        .queryParam("sort", "price")
        .queryParam("cursor", cursor)
        .get("/api/v1/offerings")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @Test
  void facets_count_what_a_search_finds() {
    JsonPath facets =
        auditor()
            .queryParam("layer", "model")
            .get("/api/v1/offerings/facets")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    int total = facets.getInt("total");
    assertThat(total).isGreaterThan(80);
    assertThat(facets.getInt("facets.layer[0].offerings")).isEqualTo(total);
    assertThat(facets.getList("facets.controlCountry.value")).contains("FR", "US", "CN");
    assertThat(facets.getBoolean("capped")).isFalse();
  }

  @Test
  void an_export_is_a_file_in_which_nothing_is_a_formula() {
    String id = "test-" + UUID.randomUUID();
    steward()
        .body(
            Map.of(
                "id", id,
                "name", "=HYPERLINK(\"https://evil.example\")",
                "layer", "application",
                "category", "assistant",
                "organisation", "mistral"))
        .post("/api/v1/offerings")
        .then()
        .statusCode(201);
    String csv =
        auditor()
            .queryParam("text", id)
            .get("/api/v1/offerings/export")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", containsString("offerings.csv"))
            .extract()
            .asString();
    assertThat(csv).startsWith("id,name,layer").contains("\"'=HYPERLINK");
    auditor()
        .queryParam("format", "json")
        .queryParam("layer", "cloud")
        .get("/api/v1/offerings/export")
        .then()
        .statusCode(200)
        .body("size()", greaterThan(40));
  }

  @Test
  void offerings_stand_side_by_side() {
    auditor()
        .queryParam("offering", "model-mistral-large-3")
        .queryParam("offering", "model-apertus-70b")
        .get("/api/v1/offerings/comparison")
        .then()
        .statusCode(200)
        .body("offerings.id", equalTo(List.of("model-mistral-large-3", "model-apertus-70b")))
        .body("rows.property", hasItems("licence", "weights"))
        .body("rows.cells.collect { it.size() }", everyItem(equalTo(2)))
        .body("exposures.find { it.jurisdiction == 'FR' }", notNullValue())
        .body("sources", not(hasSize(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-apertus-70b", "a,b,c,d,e,f,g"})
  void a_comparison_has_two_to_six_offerings(String ids) {
    auditor()
        .queryParam("offering", (Object[]) ids.split(","))
        .get("/api/v1/offerings/comparison")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({
    "exposedTo, USA",
    "exposedTo, US:magic",
    "notExposedTo, america",
    "hosting, Germany",
    "openness, ajar",
    "sort, beauty",
    "format, pdf",
  })
  void a_bad_condition_is_a_problem_that_names_it(String name, String value) {
    auditor()
        .queryParam(name, value)
        .get(name.equals("format") ? "/api/v1/offerings/export" : "/api/v1/offerings")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body(containsString(name));
  }

  @Test
  void the_capability_gap_is_told_in_points_and_months() {
    JsonPath gap =
        auditor()
            .get("/api/v1/insights/capability-gap")
            .then()
            .statusCode(200)
            .body("measure", equalTo("capability-arena"))
            .extract()
            .jsonPath();
    assertThat(gap.getList("groups.group")).contains("EU", "US");
    assertThat(gap.getDouble("groups[0].pointsBehind")).isZero();
    assertThat(gap.getDouble("groups.find { it.group == 'EU' }.pointsBehind")).isPositive();
    auditor()
        .get("/api/v1/insights/capability-measures")
        .then()
        .statusCode(200)
        .body("items.measure", hasItems("capability-arena", "euroeval-rank"));
  }

  @Test
  void dependence_is_told_per_layer_for_jurisdictions_and_single_suppliers() {
    JsonPath dependence =
        auditor().get("/api/v1/insights/dependence").then().statusCode(200).extract().jsonPath();
    assertThat(dependence.getList("items.layer"))
        .containsExactly("accelerator", "application", "cloud", "inference", "model");
    assertThat(dependence.getList("items.find { it.layer == 'inference' }.suppliers.on"))
        .contains("nvidia");
    assertThat(
            dependence.getDouble(
                "items.find { it.layer == 'inference' }.jurisdictions.find { it.on == 'US' }.share"))
        .isBetween(0.5, 1.0);
  }
}
