package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.trutina.catalog.Callers.PROBLEM;
import static org.trutina.catalog.Callers.auditor;
import static org.trutina.catalog.Callers.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Lists, numbers and legal facts of a past day, and as they were known at an instant. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class PastIT {

  @Inject Clock clock;

  private static JsonPath read(String path, Object... parameters) {
    RequestSpecification request = auditor();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i].toString(), parameters[i + 1]);
    }
    return request.get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }

  @Test
  void a_list_of_a_past_day_shows_who_controlled_then() {
    assertThat(ids(read("/offerings", "controlCountry", "GB", "validOn", "2024-06-30")))
        .contains("chip-bow-ipu");
    assertThat(ids(read("/offerings", "controlCountry", "GB", "validOn", "2024-08-01")))
        .doesNotContain("chip-bow-ipu");
    assertThat(ids(read("/offerings", "controlCountry", "JP", "validOn", "2024-08-01")))
        .contains("chip-bow-ipu");
  }

  @Test
  void what_was_released_later_is_not_listed() {
    List<String> then = all("/offerings", "layer", "model", "validOn", "2023-12-31");
    assertThat(then).isNotEmpty().doesNotContain("model-mistral-large-3");
    assertThat(all("/offerings", "layer", "model", "validOn", today()))
        .contains("model-mistral-large-3")
        .hasSizeGreaterThan(then.size());
  }

  @Test
  void the_list_of_today_is_the_same_whichever_way_it_is_asked_for() {
    // Others of these tests enter applications.
    for (String layer : List.of("accelerator", "cloud", "model")) {
      assertThat(
              read("/offerings", "layer", layer, "limit", 200, "validOn", today()).getList("items"))
          .isEqualTo(read("/offerings", "layer", layer, "limit", 200).getList("items"));
    }
    assertThat(read("/offerings/facets", "layer", "cloud", "validOn", today()).getMap("facets"))
        .isEqualTo(read("/offerings/facets", "layer", "cloud").getMap("facets"));
  }

  @Test
  void a_list_says_what_was_known_at_an_instant() {
    String id = "test-" + UUID.randomUUID();
    enter(id);
    String before = read("/offerings/" + id).getString("knownAt");
    claim(id, "licence-spdx", "LicenseRef-" + id);
    assertThat(ids(read("/offerings", "licence", "LicenseRef-" + id))).containsExactly(id);
    assertThat(ids(read("/offerings", "licence", "LicenseRef-" + id, "asKnownAt", before)))
        .isEmpty();
    JsonPath then = read("/offerings", "text", id, "asKnownAt", before);
    assertThat(ids(then)).contains(id);
    assertThat(then.getString("knownAt")).isEqualTo(before);
    assertThat(then.getString("validOn")).isEqualTo(today());
  }

  @Test
  void what_nobody_had_entered_yet_is_not_listed() {
    String id = "test-" + UUID.randomUUID();
    String before = read("/offerings/model-apertus-70b").getString("knownAt");
    enter(id);
    assertThat(all("/offerings", "layer", "application", "asKnownAt", before)).doesNotContain(id);
    assertThat(all("/offerings", "layer", "application", "validOn", today())).contains(id);
    assertThat(ids(read("/offerings", "asKnownAt", "2001-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void exports_texts_and_orders_are_of_the_past_too() {
    String csv =
        auditor()
            .queryParam("validOn", "2024-06-30")
            .queryParam("text", "graphcore")
            .get("/api/v1/offerings/export")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",GB,"));
    assertThat(
            read("/offerings", "text", "grahpcore", "validOn", "2024-06-30")
                .getString("correctedTo"))
        .isEqualTo("graphcore");
    assertThat(
            read("/offerings", "sort", "released", "validOn", "2024-06-30")
                .getString("items[0].released"))
        .isLessThanOrEqualTo("2024-06-30");
  }

  @Test
  void organisations_are_listed_as_they_were_controlled() {
    assertThat(
            ids(
                read(
                    "/organisations",
                    "text",
                    "xai",
                    "controlCountry",
                    "US",
                    "validOn",
                    "2026-02-02")))
        .contains("xai");
    assertThat(ids(read("/organisations", "controlCountry", "JP", "validOn", "2024-06-30")))
        .doesNotContain("graphcore");
    assertThat(ids(read("/organisations", "controlCountry", "JP", "validOn", "2024-08-01")))
        .contains("graphcore");
    assertThat(all("/organisations", "validOn", today(), "limit", 50))
        .contains("aleph-alpha", "xai", "s3ns")
        .doesNotHaveDuplicates();
    assertThat(read("/organisations", "text", "s3ns", "validOn", today()).getList("items"))
        .isEqualTo(read("/organisations", "text", "s3ns").getList("items"));
  }

  @Test
  void dependence_is_told_for_a_past_day() {
    JsonPath then = read("/insights/dependence", "validOn", "2023-12-31");
    JsonPath now = read("/insights/dependence");
    assertThat(then.getLong("items.find { it.layer == 'model' }.offerings"))
        .isPositive()
        .isLessThan(now.getLong("items.find { it.layer == 'model' }.offerings"));
    assertThat(
            read("/insights/dependence", "validOn", today())
                .getList("items.findAll { it.layer != 'application' }"))
        .isEqualTo(now.getList("items.findAll { it.layer != 'application' }"));
  }

  @Test
  void the_capability_gap_of_a_past_day_knows_only_what_was_released() {
    // The scores of the seed are those of 17 December 2025.
    assertThat(read("/insights/capability-gap", "validOn", "2025-12-16").getLong("offerings"))
        .isZero();
    JsonPath then = read("/insights/capability-gap", "validOn", "2025-12-17");
    assertThat(then.getLong("offerings")).isPositive();
    assertThat(then.getList("groups.steps.flatten().date", String.class))
        .isNotEmpty()
        .allMatch(date -> date.compareTo("2025-12-17") <= 0);
    assertThat(
            read("/insights/capability-measures", "asKnownAt", "2001-01-01T00:00:00Z")
                .getList("items"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HR, 2013-06-30, eu, false",
    "HR, 2013-07-01, eu, true",
    "GB, 2020-01-31, eu, true",
    "GB, 2020-02-01, eu, false",
    "GB, 2020-02-01, eea, false",
    "GB, 2020-06-01, adequacy, full",
    "GB, 2021-06-28, adequacy, full",
    "US, 2015-10-05, adequacy, partial",
    "US, 2015-10-06, adequacy, none",
    "US, 2020-07-15, adequacy, partial",
    "US, 2020-07-16, adequacy, none",
    "US, 2023-07-10, adequacy, partial",
    "BR, 2026-01-25, adequacy, none",
    "BR, 2026-01-26, adequacy, full",
    "FI, 1994-06-01, eea, true",
    "FI, 1994-06-01, eu, false",
    "FI, 1994-06-01, adequacy, n/a",
    "MK, 2023-10-29, gpaParty, false",
    "MK, 2023-10-30, gpaParty, true",
    "GB, 2022-10-02, cloudActAgreement, no"
  })
  void memberships_and_decisions_have_dates(String code, String day, String field, String value) {
    assertThat(
            read("/jurisdictions", "validOn", day)
                .getString("items.find { it.code == '" + code + "' }." + field))
        .isEqualTo(value);
  }

  @Test
  void a_jurisdiction_shows_its_history_with_its_sources() {
    auditor()
        .get("/api/v1/jurisdictions")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.code == 'US' }.history.findAll { it.kind == 'adequacy' }.validTo",
            equalTo(Arrays.asList("2015-10-05", "2020-07-15", null)))
        .body("sources.id", hasItems("curia-c-311-18", "eurlex-withdrawal-agreement"));
    assertThat(
            read("/jurisdictions", "asKnownAt", "2001-01-01T00:00:00Z")
                .getList("items.history.flatten()"))
        .isEmpty();
  }

  @Test
  void laws_are_those_in_force_on_the_day() {
    auditor()
        .queryParam("validOn", "2018-03-22")
        .get("/api/v1/laws")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem("us-cloud-act")))
        .body("items.find { it.id == 'il-gss-law' }.inForceFrom", equalTo("2002"));
    auditor()
        .queryParam("validOn", "2018-03-23")
        .get("/api/v1/laws")
        .then()
        .body("items.id", hasItem("us-cloud-act"));
    auditor()
        .queryParam("asKnownAt", "2001-01-01T00:00:00Z")
        .get("/api/v1/laws")
        .then()
        .body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "conflicts", "contests", "changes", "imports", "aliases"})
  void the_ledger_itself_refuses_the_two_times_instead_of_passing_over_them(String list) {
    auditor()
        .queryParam("validOn", "2024-06-30")
        .get("/api/v1/{list}", list)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("parameter", equalTo("validOn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offerings",
        "offerings/facets",
        "offerings/export",
        "organisations",
        "jurisdictions",
        "laws",
        "insights/dependence",
        "insights/capability-gap",
        "insights/capability-measures"
      })
  void a_day_that_is_none_is_a_problem_that_names_it(String path) {
    auditor()
        .queryParam("validOn", "2024-06-31")
        .get("/api/v1/" + path)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("parameter", equalTo("validOn"));
  }

  private static List<String> ids(JsonPath list) {
    return list.getList("items.id");
  }

  private static List<String> all(String path, Object... parameters) {
    var found = new ArrayList<String>();
    String cursor = null;
    do {
      var asked = new ArrayList<>(List.of(parameters));
      if (cursor != null) {
        asked.addAll(List.of("cursor", cursor));
      }
      JsonPath page = read(path, asked.toArray());
      found.addAll(ids(page));
      cursor = page.getString("next");
    } while (cursor != null);
    return found;
  }

  private static void enter(String id) {
    steward()
        .body(
            Map.of(
                "id", id,
                "name", "Late " + id,
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
}
