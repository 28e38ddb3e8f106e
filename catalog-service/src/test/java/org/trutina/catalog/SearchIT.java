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
import static org.hamcrest.Matchers.nullValue;
import static org.trutina.catalog.Callers.PROBLEM;
import static org.trutina.catalog.Callers.auditor;
import static org.trutina.catalog.Callers.steward;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @CsvSource({
    "mistral large,     model-mistral-large-3",
    "mistr,             model-mistral-large-3",
    "Apertus,           model-apertus-70b",
    "übersetzung,       app-deepl-pro",
    "traduction,        app-deepl-pro",
    "translator,        app-deepl-pro",
    "Ubersetzung,       app-deepl-pro",
    "UEBERSETZUNGEN,    app-deepl-pro",
    "traductions,       app-deepl-pro",
    "für Übersetzer,    app-deepl-pro",
    "pour la traduction, app-deepl-pro",
    "deepl transl,      app-deepl-pro",
    "translators dee,   app-deepl-pro",
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
  @CsvSource({
    "mistrsl,       mistral",
    "apertuss,      apertus",
    "antropic,      anthropic",
    "nistral,       mistral",
    "Mistral lareg, mistral large",
  })
  void a_misspelt_word_is_corrected_and_the_answer_says_so(String misspelt, String meant) {
    auditor()
        .queryParam("text", misspelt)
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .body("correctedTo", equalTo(meant))
        .body("items", not(hasSize(0)));
  }

  @Test
  void names_that_fit_better_come_first() {
    auditor()
        .queryParam("text", "mistral large 3")
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo("model-mistral-large-3"))
        .body("correctedTo", nullValue());
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
  @CsvSource(
      delimiter = '|',
      value = {
        "layer          | model             | layer = 'model'",
        "controlCountry | FR                | control @> array['FR']",
        "exposedTo      | US                | exposed @> array['US']",
        "exposedTo      | US:hardware       | exposed @> array['US:hardware']",
        "notExposedTo   | CN                | not 'CN' = any (array_cat(exposed, possibly_exposed))",
        "notExposedTo   | FR                | not 'FR' = any (array_cat(exposed, possibly_exposed))",
        "hosting        | DE                | hosting @> array['DE']",
        "hosting        | customer-premises | hosting @> array['customer-premises']",
        "openness       | partial           | openness = 'partial'",
        "licence        | Apache-2.0        | licence = 'Apache-2.0'",
        "certification  | ISO 27001         | certifications @> array['ISO 27001']",
        "category       | token-api         | category = 'token-api'",
        "organisation   | mistral           | organisation_id = 'mistral'",
        "supplier       | nvidia            | suppliers @> array['nvidia']",
      })
  void every_condition_finds_the_entries_that_meet_it(String name, String value, String condition)
      throws SQLException {
    List<String> entries = entries("offering_id", condition + " order by offering_id");
    assertThat(entries).isNotEmpty();
    assertThat(all(auditor().queryParam(name, value))).isEqualTo(entries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id         | offering_id",
        "released   | released desc nulls last, offering_id",
        "price      | price nulls last, offering_id",
        "capability | capability desc nulls last, offering_id",
      })
  void every_order_pages_through_everything_once(String sort, String order) throws SQLException {
    assertThat(all(auditor().queryParam("sort", sort)))
        .isEqualTo(entries("offering_id", "true order by " + order));
  }

  @Test
  void names_are_in_the_order_of_the_alphabet_whatever_their_case() {
    List<String> names =
        auditor()
            .queryParam("sort", "name")
            .queryParam("layer", "model")
            .queryParam("limit", 200)
            .get("/api/v1/offerings")
            .then()
            .extract()
            .path("items.name");
    assertThat(names).hasSizeGreaterThan(80).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  private List<String> entries(String column, String condition) throws SQLException {
    return entries(column, condition, "");
  }

  private List<String> entries(String column, String condition, String joined) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select " + column + " from offering_entry" + joined + " where " + condition)) {
      var values = new ArrayList<String>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "released", "price", "capability", "relevance"})
  void nothing_is_lost_or_doubled_while_others_change(String sort) {
    String word = "word" + UUID.randomUUID().toString().substring(0, 8);
    List<String> ids = IntStream.range(0, 12).mapToObj(i -> word + "-" + i).toList();
    ids.forEach(id -> enter(id, "Paged " + id));
    var seen = new ArrayList<String>();
    String cursor = null;
    int pages = 0;
    do {
      var request = auditor().queryParam("text", word).queryParam("sort", sort);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page =
          request
              .queryParam("limit", 5)
              .get("/api/v1/offerings")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
      // One that was shown, one that is still to be, and one that was not there before.
      claim(seen.getFirst(), "status", "changed " + pages);
      claim(
          ids.stream().filter(id -> !seen.contains(id)).findFirst().orElse(ids.getLast()),
          "status",
          "changed too " + pages);
      enter("zz-" + UUID.randomUUID(), "Another");
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void a_list_follows_what_is_recorded() {
    String id = "test-" + UUID.randomUUID();
    String licence = "LicenseRef-" + id;
    enter(id, "Follower");
    assertThat(all(auditor().queryParam("licence", licence))).isEmpty();
    claim(id, "licence-spdx", licence);
    assertThat(all(auditor().queryParam("licence", licence))).containsExactly(id);
    claim(id, "remark", "Erkennt Handschriften aus der Kurrentzeit");
    assertThat(all(auditor().queryParam("text", "handschrift kurrentzeit"))).containsExactly(id);
  }

  private static void enter(String id, String name) {
    steward()
        .body(
            Map.of(
                "id", id,
                "name", name,
                "layer", "application",
                "category", "assistant",
                "organisation", "mistral"))
        .post("/api/v1/offerings")
        .then()
        .statusCode(201);
  }

  private static void claim(String offering, String property, String value) {
    steward()
        .body(
            Map.of(
                "subjectType",
                "offering",
                "subject",
                offering,
                "property",
                property,
                "value",
                value,
                "assurance",
                "documented",
                "asOf",
                "2026-03-01",
                "sources",
                List.of(Map.of("id", "general-knowledge"))))
        .post("/api/v1/claims")
        .then()
        .statusCode(201);
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
  void facets_count_what_a_search_finds() throws SQLException {
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
    assertThat(facets.getList("facets.licence.value"))
        .isEqualTo(
            entries(
                "licence",
                "layer = 'model' and licence is not null group by licence"
                    + " order by count(*) desc, licence collate \"C\" limit 30"));
    assertThat(facets.getList("facets.supplier.offerings", String.class))
        .isEqualTo(
            entries(
                "count(*)",
                "layer = 'model' and supplier <> '' group by supplier order by 1 desc limit 30",
                ", unnest(suppliers) supplier"));
  }

  @Test
  void an_export_is_a_file_in_which_nothing_is_a_formula() {
    String id = "test-" + UUID.randomUUID();
    enter(id, "=HYPERLINK(\"https://evil.example\")");
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
