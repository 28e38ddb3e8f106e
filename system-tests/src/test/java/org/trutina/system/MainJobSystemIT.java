package org.trutina.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.local.Component;
import org.trutina.local.Stack;

/** The main job as an officer and an auditor do it: through the gateway, with Keycloak's tokens. */
@ExtendWith(RunningStack.class)
class MainJobSystemIT {

  private static final String PROBLEM = "application/problem+json";

  private final Stack stack;

  MainJobSystemIT(Stack stack) {
    this.stack = stack;
  }

  private RequestSpecification as(String user) {
    return given().baseUri(stack.gateway().toString()).auth().oauth2(stack.token(user));
  }

  private RequestSpecification anonymous() {
    return given().baseUri(stack.gateway().toString());
  }

  private static JsonNode demo(String file) throws IOException {
    return new ObjectMapper()
        .readTree(
            RunningStack.project()
                .resolve("deploy/local/src/main/resources/demo")
                .resolve(file)
                .toFile());
  }

  private String assessedDemo() throws IOException {
    String procurement =
        as("anna")
            .contentType(ContentType.JSON)
            .body(demo("procurement.json").toString())
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .header("Location", startsWith(stack.gateway() + "/api/v1/procurements/"))
            .extract()
            .path("id");
    for (JsonNode option : demo("options.json")) {
      as("anna")
          .contentType(ContentType.JSON)
          .body(option.toString())
          .post("/api/v1/procurements/{id}/options", procurement)
          .then()
          .statusCode(201);
    }
    return as("anna")
        .post("/api/v1/procurements/{id}/assessments", procurement)
        .then()
        .statusCode(201)
        .body("result.options", hasSize(9))
        .body("result.options.admission", hasItems("admitted", "undecided", "excluded"))
        .body("result.options[0].rank", equalTo(1))
        .body("result.paretoFront", not(hasSize(0)))
        .extract()
        .path("id");
  }

  @Test
  void a_real_procurement_is_decided_on_real_data_and_read_by_the_auditor() throws IOException {
    String assessment = assessedDemo();
    given()
        .baseUri(stack.gateway().toString())
        .auth()
        .oauth2(stack.auditorToken())
        .get("/api/v1/assessments/{id}", assessment)
        .then()
        .statusCode(200)
        .body("createdBy", equalTo("anna"))
        .body(
            "result.options.find { it.name.startsWith('ChatGPT') }.admission", equalTo("excluded"));
    as("claire").get("/api/v1/assessments/{id}", assessment).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "anna, 200, 400",
    "bert, 200, 403",
    "ada, 200, 403",
    "stella, 403, 403",
    "adam, 403, 403",
  })
  void each_role_gets_what_its_job_needs(String user, int read, int write) {
    as(user).get("/api/v1/offerings?limit=1").then().statusCode(200);
    as(user).get("/api/v1/procurements").then().statusCode(read);
    as(user)
        .contentType(ContentType.JSON)
        .body("{")
        .post("/api/v1/procurements")
        .then()
        .statusCode(write)
        .contentType(PROBLEM);
  }

  @Test
  void nobody_comes_in_without_a_valid_token() {
    String valid = stack.token("anna");
    anonymous().get("/api/v1/offerings").then().statusCode(401).contentType(PROBLEM);
    for (String token :
        List.of("garbage", "a.b.c", valid.substring(0, valid.length() - 4) + "AAAA")) {
      anonymous()
          .auth()
          .oauth2(token)
          .get("/api/v1/offerings")
          .then()
          .statusCode(401)
          .contentType(PROBLEM)
          .header("WWW-Authenticate", "Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/auth/admin/",
        "/auth/realms/master/.well-known/openid-configuration",
        "/auth/metrics",
      })
  void of_keycloak_only_our_realm_is_reachable(String path) {
    anonymous().urlEncodingEnabled(false).get(path).then().statusCode(404);
  }

  @Test
  void a_path_that_hides_its_dots_is_refused() {
    anonymous()
        .urlEncodingEnabled(false)
        .get("/auth/realms/trutina/%2e%2e/master/.well-known/openid-configuration")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @Test
  void an_operation_outside_the_contract_is_a_404_problem() {
    as("anna").get("/api/v1/secrets").then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void a_body_that_is_too_large_is_a_problem() {
    as("anna")
        .contentType(ContentType.JSON)
        .body("a".repeat(1_000_001))
        .post("/api/v1/procurements")
        .then()
        .statusCode(413)
        .contentType(PROBLEM);
  }

  @Test
  void every_page_is_the_portal_and_allows_nothing_from_elsewhere() {
    for (String page : List.of("/", "/catalogue/model-mistral-large-3?validOn=2026-01-01")) {
      anonymous()
          .accept(ContentType.HTML)
          .get(page)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .header(
              "Content-Security-Policy",
              allOf(
                  containsString("default-src 'none'"),
                  containsString("script-src 'self';"),
                  containsString("style-src 'self';"),
                  containsString("require-trusted-types-for 'script'")))
          .body(containsString("<div id=\"root\">"));
    }
  }

  @Test
  void one_document_describes_the_operations_of_both_services() {
    anonymous()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("openapi", equalTo("3.1.0"))
        .body("paths.'/api/v1/offerings/{id}/chain'.get.operationId", equalTo("getChain"))
        .body(
            "paths.'/api/v1/procurements/{id}/assessments'.post.operationId",
            equalTo("assessProcurement"));
    anonymous().get("/q/swagger-ui/").then().statusCode(200);
  }

  @Test
  void a_killed_service_gives_a_fast_problem_and_a_new_start_repairs_the_stack() {
    stack.kill(Component.CATALOG);
    as("ada").get("/api/v1/offerings").then().statusCode(503).contentType(PROBLEM);
    as("anna")
        .contentType(ContentType.JSON)
        .body("{\"name\": \"x\", \"offerings\": [\"app-le-chat\"]}")
        .post("/api/v1/procurements/{id}/options", anyProcurement())
        .then()
        .statusCode(503)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:trutina:problem:catalogue-unavailable"));
    stack.start(System.out::println);
    as("ada")
        .get("/api/v1/offerings?text=le-chat")
        .then()
        .statusCode(200)
        .body("items.id", hasItem("app-le-chat"));
    assertThat(stack.isReady(Component.CATALOG)).isTrue();
  }

  private String anyProcurement() {
    String body =
        "{\"title\": \"T\", \"need\": \"N\", \"languages\": [\"de\"], \"awardCriteria\":"
            + " [{\"framework\": \"eu-csf-objectives\", \"share\": 1, \"profile\": \"2026-06\"}]}";
    return as("anna")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
