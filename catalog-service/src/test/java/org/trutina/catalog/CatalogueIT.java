package org.trutina.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class CatalogueIT {

  private static final String PROBLEM = "application/problem+json";

  private static RequestSpecification auditor() {
    return given().auth().oauth2(Tokens.of("ada", "musterhafen", "auditor"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nvidia",
        "google",
        "meta",
        "openai",
        "xai",
        "deepseek",
        "soofi",
        "mistral",
        "aleph-alpha",
        "swiss-ai",
        "gpt-nl",
        "openeurollm"
      })
  void the_vendors_that_everybody_asks_for_are_there_with_sourced_claims(String id) {
    auditor()
        .get("/api/v1/organisations/{id}", id)
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("claims.property", hasItem("control-country"))
        .body("claims.findAll { it.sources.isEmpty() || it.asOf == null }", hasSize(0))
        .body("sources", not(hasSize(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "inf-swisscom-apertus, model-apertus-70b",
    "app-le-chat, model-mistral-large-3",
    "cloud-mistral-compute, chip-nvidia-gb300-blackwell-ultra",
    "inf-stackit-openai-gpt-oss-120b, model-gpt-oss-120b",
    "model-soofi-100b, cloud-telekom-iaic",
    "model-gpt-nl, cloud-snellius",
    "model-openeurollm, cloud-lumi",
    "inf-deepseek-api, model-deepseek-v4-pro",
  })
  void a_chain_reaches_from_the_offering_to_what_it_depends_on(String head, String part) {
    auditor()
        .get("/api/v1/offerings/{id}/chain", head)
        .then()
        .statusCode(200)
        .body("offering", equalTo(head))
        .body("offerings[0].offering.id", equalTo(head))
        .body("offerings[0].distance", equalTo(0))
        .body("offerings.offering.id", hasItem(part))
        .body("links.findAll { it.sources.isEmpty() }", hasSize(0));
  }

  @Test
  void general_knowledge_stays_marked_as_unverified() {
    auditor()
        .get("/api/v1/offerings/{id}", "app-copilot-m365")
        .then()
        .statusCode(200)
        .body("claims.assurance", everyItem(equalTo("unverified")))
        .body("claims.sources.flatten()", everyItem(equalTo("general-knowledge")));
  }

  @Test
  void offerings_are_filtered_by_layer_country_of_control_and_text() {
    auditor()
        .queryParam("layer", "model")
        .queryParam("controlCountry", "FR")
        .queryParam("text", "LARGE")
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo("model-mistral-large-3"))
        .body("items[0].organisation.controlledFrom", equalTo(List.of("FR")))
        .body("next", nullValue());
  }

  @Test
  void a_text_with_wildcards_is_only_a_text() {
    auditor()
        .queryParam("text", "%")
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void paging_visits_every_offering_once() {
    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      RequestSpecification request = auditor().queryParam("limit", 100);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/api/v1/offerings").then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(350).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void several_chains_come_in_one_call() {
    auditor()
        .queryParam("offering", "inf-xai-api")
        .queryParam("offering", "app-le-chat")
        .get("/api/v1/chains")
        .then()
        .statusCode(200)
        .body("items.offering", equalTo(List.of("inf-xai-api", "app-le-chat")));
  }

  @Test
  void jurisdictions_say_who_is_in_the_eea_and_who_is_adequate() {
    auditor()
        .get("/api/v1/jurisdictions")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(60))
        .body("items.find { it.code == 'NO' }.eea", equalTo(true))
        .body("items.find { it.code == 'NO' }.eu", equalTo(false))
        .body("items.find { it.code == 'CH' }.adequacy", equalTo("full"));
  }

  @Test
  void an_organisation_shows_the_events_that_touched_it() {
    auditor()
        .get("/api/v1/organisations/xai")
        .then()
        .statusCode(200)
        .body("events.date", hasItems("2026-02-02"))
        .body("events.type", hasItem("control-change"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/offerings/none",
        "/api/v1/organisations/none",
        "/api/v1/offerings/none/chain"
      })
  void an_unknown_id_is_a_404_problem(String path) {
    auditor()
        .get(path)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:trutina:problem:unknown-id"))
        .body("detail", containsString("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "layer, chip, layer",
    "limit, 0, limit",
    "limit, 201, limit",
    "limit, many, limit",
    "controlCountry, France, controlCountry",
    "cursor, '*', cursor"
  })
  void a_bad_parameter_is_a_problem_that_names_it(String parameter, String value, String named) {
    auditor()
        .queryParam(parameter, value)
        .get("/api/v1/offerings")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body(containsString(named));
  }

  @Test
  void the_character_nul_is_refused_and_not_sent_to_the_database() {
    auditor().queryParam("text", "a\0b").get("/api/v1/offerings").then().statusCode(400);
    auditor().queryParam("cursor", "AA").get("/api/v1/offerings").then().statusCode(400);
    auditor().urlEncodingEnabled(false).get("/api/v1/offerings/%00").then().statusCode(404);
  }

  @Test
  void nobody_reads_without_a_valid_token() {
    given().get("/api/v1/offerings").then().statusCode(401).contentType(PROBLEM);
    for (String token :
        List.of(
            Tokens.expired("ada", "auditor"),
            Tokens.forged("ada", "auditor"),
            Tokens.ofOtherAudience("ada", "auditor"),
            "not-a-token")) {
      given().auth().oauth2(token).get("/api/v1/offerings").then().statusCode(401);
    }
  }

  @Test
  void a_token_without_a_role_of_ours_is_refused() {
    given()
        .auth()
        .oauth2(Tokens.of("eve", "musterhafen", "guest"))
        .get("/api/v1/offerings")
        .then()
        .statusCode(403)
        .contentType(PROBLEM);
  }
}
