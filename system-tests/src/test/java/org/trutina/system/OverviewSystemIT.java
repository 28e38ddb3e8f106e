package org.trutina.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.local.Component;
import org.trutina.local.Stack;

/** Several answers of both services as one. */
@ExtendWith(RunningStack.class)
class OverviewSystemIT {

  private final Stack stack;

  OverviewSystemIT(Stack stack) {
    this.stack = stack;
  }

  private RequestSpecification as(String user) {
    return given().baseUri(stack.gateway().toString()).auth().oauth2(stack.token(user));
  }

  private ValidatableResponse get(String user, String path) {
    return as(user).get("/api/v1" + path).then();
  }

  @Test
  void an_assessment_comes_with_all_it_rests_on() {
    Demonstrated demo = Demonstrated.on(stack);
    JsonPath overview =
        get("ada", "/overviews/assessments/" + demo.assessment())
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .body("missing", empty())
            .extract()
            .jsonPath();
    JsonPath alone =
        get("ada", "/assessments/" + demo.assessment()).statusCode(200).extract().jsonPath();
    assertThat(overview.getMap("assessment")).isEqualTo(alone.getMap("$"));
    assertThat(overview.getString("procurement.id")).isEqualTo(demo.procurement());
    assertThat(overview.getList("tradeOff.options")).isNotEmpty();
    assertThat(overview.getList("explanation.options")).isNotEmpty();
    List<String> offerings = alone.getList("result.options.offerings.flatten().unique()");
    assertThat(overview.getList("chains.items.offering", String.class))
        .containsExactlyElementsOf(offerings.stream().sorted(Comparator.naturalOrder()).toList());
    List<String> cited =
        alone.getList(
            "result.options.criteria.flatten().evidence.flatten()"
                + ".findAll { it.type == 'claim' }.id.unique()");
    var told = new HashSet<String>();
    for (String subjects : List.of("offerings", "organisations")) {
      told.addAll(overview.getList("chains.items." + subjects + ".flatten().claims.flatten().id"));
    }
    assertThat(cited).isNotEmpty();
    assertThat(told).as("every claim that a level rests on").containsAll(cited);
  }

  @Test
  void a_procurement_is_told_with_its_latest_result_and_its_deeds() {
    Demonstrated demo = Demonstrated.on(stack);
    get("ada", "/overviews/procurements/" + demo.procurement())
        .statusCode(200)
        .body("procurement.id", equalTo(demo.procurement()))
        .body("assessment.id", equalTo(demo.assessment()))
        .body("deeds.items.action", hasItem("assessed"))
        .body("missing", empty());
  }

  @Test
  void what_cannot_be_had_is_named_and_the_rest_is_there() {
    Demonstrated demo = Demonstrated.on(stack);
    try (var paused = new Paused(stack, Component.CATALOG)) {
      get("ada", "/overviews/assessments/" + demo.assessment())
          .statusCode(200)
          .body("assessment.id", equalTo(demo.assessment()))
          .body("procurement.id", equalTo(demo.procurement()))
          .body("chains", equalTo(null))
          .body("missing.part", equalTo(List.of("chains")))
          .body("missing[0].problem.status", oneOf(503, 504))
          .body(
              "missing[0].problem.type",
              oneOf("urn:trutina:problem:service-late", "urn:trutina:problem:service-unavailable"));
    }
  }

  @Test
  void who_waits_shortly_for_an_overview_is_told_in_time() {
    Demonstrated demo = Demonstrated.on(stack);
    RequestSpecification hurried = as("ada").header("X-Request-Timeout", 300);
    try (var paused = new Paused(stack, Component.ASSESSMENT)) {
      hurried
          .get("/api/v1/overviews/assessments/" + demo.assessment())
          .then()
          .statusCode(504)
          .header("Retry-After", "5")
          .contentType("application/problem+json")
          .body("type", equalTo("urn:trutina:problem:service-late"))
          .time(lessThan(10_000L));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"procurements", "assessments"})
  void without_what_it_is_of_there_is_no_overview(String collection) {
    Demonstrated demo = Demonstrated.on(stack);
    String existing = collection.equals("procurements") ? demo.procurement() : demo.assessment();
    for (String id : List.of(UUID.randomUUID().toString(), "a b", "%3F")) {
      get("ada", "/overviews/" + collection + "/" + id)
          .statusCode(oneOf(400, 404))
          .contentType("application/problem+json");
    }
    get("claire", "/overviews/" + collection + "/" + existing)
        .statusCode(404)
        .contentType("application/problem+json");
    get("stella", "/overviews/" + collection + "/" + existing)
        .statusCode(403)
        .contentType("application/problem+json");
  }
}
