package org.trutina.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trutina.local.Stack;

/**
 * The demonstration's procurement, made and assessed as its officer does it.
 *
 * @param procurement a draft with nine options
 * @param assessment its only one
 */
record Demonstrated(String procurement, String assessment) {

  /** A new one. */
  static Demonstrated on(Stack stack) {
    Path files = RunningStack.project().resolve("deploy/local/src/main/resources/demo");
    String procurement =
        created(
            officer(stack).body(files.resolve("procurement.json").toFile()),
            "/api/v1/procurements");
    try {
      for (JsonNode option : new ObjectMapper().readTree(files.resolve("options.json").toFile())) {
        created(
            officer(stack).body(option.toString()),
            "/api/v1/procurements/" + procurement + "/options");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Demonstrated(
        procurement,
        created(officer(stack), "/api/v1/procurements/" + procurement + "/assessments"));
  }

  /** Two of the authority's own, one published; the stack's data outlives a run, and so do they. */
  static void frameworks(Stack stack) {
    for (String name : List.of("screens-draft", "screens-published")) {
      officer(stack)
          .body(Map.of("as", name))
          .post("/api/v1/frameworks/competitiveness-judged/versions")
          .then()
          .statusCode(oneOf(201, 409));
    }
    officer(stack)
        .header("If-Match", "\"1\"")
        .post("/api/v1/frameworks/screens-published@1/publication")
        .then()
        .statusCode(oneOf(200, 409));
  }

  private static RequestSpecification officer(Stack stack) {
    return given()
        .baseUri(stack.gateway().toString())
        .auth()
        .oauth2(stack.token("anna"))
        .contentType(ContentType.JSON);
  }

  private static String created(RequestSpecification request, String path) {
    return request.post(path).then().statusCode(201).extract().path("id");
  }
}
