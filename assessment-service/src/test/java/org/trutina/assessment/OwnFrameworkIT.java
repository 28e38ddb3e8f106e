package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.assess;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.officer;
import static org.trutina.assessment.Requests.option;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.casefile.EvidencePack;
import org.trutina.testing.Tokens;

/** Frameworks that an authority writes for itself. */
@ServiceTest
class OwnFrameworkIT {

  private static final String AT = "/api/v1/frameworks";

  private static final String QUALITY =
      """
      id: %s
      name: Quality for the harbour
      axis: competitiveness
      source: {title: Council decision 12/2026, address: "https://www.example.org/12"}
      remark: For assistants in the harbour office.
      profiles:
        - id: even
          name: Even
          weights: {H-dialect: 0.5, H-owner: 0.5}
      criteria:
        - id: H-dialect
          name: Dialect
          description: How well it follows what harbour workers say.
          source: Council decision 12/2026, annex 1
          scale:
            worst: 0
            best: 2
            unit: level
            levels:
              - {level: 0, name: No, meaning: Lost after a sentence.}
              - {level: 1, name: Mostly, meaning: Asks back now and then.}
              - {level: 2, name: Yes, meaning: Follows without asking back.}
          derivation: {judged: true}
        - id: H-owner
          name: Owner
          description: Who controls the supplier.
          source: Council decision 12/2026, annex 2
          scale: {worst: 0, best: 1, unit: level}
          derivation:
            cases:
              - {when: {supplier-control: [eea]}, level: [1, 1], because: Controlled from the EEA.}
              - {when: {supplier-control: [third-country]}, level: [0, 0], because: Not from the EEA.}
      """;

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  private static String name() {
    return "own-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static RequestSpecification yaml() {
    return officer()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
        .contentType("application/yaml");
  }

  private static ValidatableResponse write(String text) {
    return yaml().body(text).post(AT).then();
  }

  private static String draft(String name) {
    return write(QUALITY.formatted(name))
        .log()
        .ifValidationFails()
        .statusCode(201)
        .header("Location", containsString(AT + "/" + name))
        .header("ETag", equalTo("\"1\""))
        .body("published", equalTo(false))
        .extract()
        .path("id");
  }

  private static void publish(String id) {
    officer()
        .header("If-Match", "\"1\"")
        .post(AT + "/{id}/publication", id)
        .then()
        .statusCode(200)
        .body("published", equalTo(true))
        .body("digest", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}"));
  }

  private static ValidatableResponse procurement(String framework) {
    return officer()
        .body(
            """
            {"title": "Assistant", "need": "Answer", "languages": ["de"],
             "awardCriteria": [{"framework": "%s", "share": 1, "profile": "even"}]}
            """
                .formatted(framework))
        .post("/api/v1/procurements")
        .then();
  }

  @Test
  void a_framework_is_written_in_yaml_published_and_used_like_a_shipped_one() throws IOException {
    String id = draft(name());
    procurement(id)
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/awardCriteria/0/framework"));
    publish(id);
    String procurement = procurement(id).statusCode(201).extract().path("id");
    option(procurement, "French", Map.of(), "app-le-chat").statusCode(201);
    JsonPath assessment = assess(procurement);
    String owner = "result.options[0].criteria.find { it.criterion == 'H-owner' }";
    assertThat(assessment.getDouble(owner + ".value.low")).isEqualTo(1);
    assertThat(assessment.getString(owner + ".framework")).isEqualTo(id);
    assertThat(assessment.getList(owner + ".evidence")).isNotEmpty();
    assertThat(assessment.getString("result.parts[0].version")).isEqualTo("1");
    officer()
        .get(AT + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.standing", equalTo("authority"));
    EvidencePack.Verdict recomputed =
        EvidencePack.recompute(
            new ByteArrayInputStream(
                officer()
                    .get("/api/v1/assessments/{id}/evidence-pack", assessment.getString("id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray()));
    assertThat(recomputed.identical()).as("a pack with an own framework recomputes").isTrue();
  }

  @Test
  void what_is_published_stays_and_a_new_version_is_made_by_copying() throws SQLException {
    String name = name();
    String id = draft(name);
    publish(id);
    yaml()
        .header("If-Match", "\"2\"")
        .body(QUALITY.formatted(name))
        .put(AT + "/{id}", id)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:published-framework"));
    officer().header("If-Match", "\"2\"").delete(AT + "/{id}", id).then().statusCode(409);
    try (var connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "update own_framework set digest = 'x' where reference = '" + id + "'"))
          .hasMessageContaining("does not change any more");
    }

    String next =
        officer()
            .body("{}")
            .post(AT + "/{id}/versions", id)
            .then()
            .statusCode(201)
            .body("version", equalTo(2))
            .body("copiedFrom", equalTo(id))
            .extract()
            .path("id");
    assertThat(next).isEqualTo(name + "@2");
    yaml()
        .header("If-Match", "\"1\"")
        .body(QUALITY.formatted(name).replace("for the harbour", "for the port"))
        .put(AT + "/{id}", next)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("title", equalTo("Quality for the port"));
    officer().get(AT + "/{id}", id).then().body("name", equalTo("Quality for the harbour"));
    officer()
        .get(AT + "/{id}", next)
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("name", equalTo("Quality for the port"));
    officer().header("If-Match", "\"1\"").delete(AT + "/{id}", next).then().statusCode(412);
    officer().delete(AT + "/{id}", next).then().statusCode(428);
    officer().header("If-Match", "\"2\"").delete(AT + "/{id}", next).then().statusCode(204);
  }

  @Test
  void a_shipped_framework_is_copied_under_a_new_name_and_comes_back_as_it_was() {
    officer()
        .body("{}")
        .post(AT + "/eu-csf/versions")
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/as"));
    String name = name();
    String id =
        officer()
            .body(Map.of("as", name))
            .post(AT + "/eu-csf/versions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String copy = officer().get(AT + "/{id}", id).then().statusCode(200).extract().asString();
    // What was read can be sent back, in JSON.
    officer()
        .header("If-Match", "\"1\"")
        .body(copy)
        .put(AT + "/{id}", id)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
    JsonPath ours = json(officer().get(AT + "/{id}", id).then());
    JsonPath theirs = json(officer().get(AT + "/eu-csf").then());
    assertThat(ours.getList("criteria")).isEqualTo(theirs.getList("criteria"));
    assertThat(ours.getList("profiles")).isEqualTo(theirs.getList("profiles"));
    officer().body(Map.of("as", "eu-csf")).post(AT + "/ai-layer/versions").then().statusCode(409);
    officer().body(Map.of("as", name)).post(AT + "/ai-layer/versions").then().statusCode(409);
    write(QUALITY.formatted(name)).statusCode(409);
    write(QUALITY.formatted("eu-csf")).statusCode(409);
    officer().body("{}").post(AT + "/none/versions").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eu-csf",
        "eu-csf-objectives",
        "competitiveness",
        "ai-layer",
        "cada-proposal",
        "ai-openness",
        "ai-act",
        "competitiveness-extended",
        "competitiveness-judged"
      })
  void every_shipped_framework_follows_the_published_rules(String shipped) {
    String text = officer().get(AT + "/{id}", shipped).then().statusCode(200).extract().asString();
    officer()
        .body(text.replaceFirst("\"id\":\"" + shipped + "\"", "\"id\":\"" + name() + "\""))
        .post(AT)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201);
  }

  static Stream<List<String>> mistakes() {
    return Stream.of(
        List.of("H-owner: 0.5}", "H-owner: 0.4}", "/profiles/0/weights", "Line 9", "sum to 1"),
        List.of("H-owner: 0.5}", "H-boat: 0.5}", "/profiles/0/weights", "Line 9", "H-owner"),
        List.of("axis: competitiveness", "axis: charm", "/axis", "Line 3", "enumeration"),
        List.of(
            "derivation: {judged: true}",
            "derivation: {measure: beauty}",
            "/criteria/0/derivation/measure",
            "Line 23",
            "enumeration"),
        List.of(
            "[eea]",
            "[mars]",
            "/criteria/1/derivation/cases/0/when/supplier-control/0",
            "Line 31",
            "enumeration"),
        List.of(
            "{supplier-control: [eea]}",
            "{star-sign: [leo]}",
            "/criteria/1/derivation/cases/0/when",
            "Line 31",
            "star-sign"),
        List.of(
            "level: [1, 1]",
            "level: [1, 7]",
            "/criteria/1/derivation/cases/0/level",
            "Line 31",
            "between"),
        List.of(
            "level: [1, 1]",
            "level: [1, 0]",
            "/criteria/1/derivation/cases/0/level",
            "Line 31",
            "lower bound"),
        List.of(
            "{level: 2, name: Yes",
            "{level: 3, name: Yes",
            "/criteria/0/scale/levels/2/level",
            "Line 22",
            "between"),
        List.of(
            "{level: 1, name: Mostly",
            "{level: 0, name: Mostly",
            "/criteria/0/scale/levels/1/level",
            "Line 21",
            "ascend"),
        List.of(
            "meaning: Lost after a sentence.",
            "meaning: ' '",
            "/criteria/0/derivation/judged",
            "Line 23",
            "meaning"),
        List.of("id: H-owner", "id: H-dialect", "/criteria/1/id", "Line 24", "twice"),
        List.of(
            "unit: level}", "unit: level, color: red}", "/criteria/1/scale", "Line 28", "color"),
        List.of(
            "worst: 0, best: 1",
            "worst: 1, best: 1",
            "/criteria/1/scale/best",
            "Line 28",
            "different"),
        List.of(
            "{judged: true}",
            "{judged: true, answered: true}",
            "/criteria/0/derivation/judged",
            "Line 23",
            "judge"),
        List.of(
            "source: Council decision 12/2026, annex 2",
            "source: ''",
            "/criteria/1/source",
            "Line 27",
            "at least 1"),
        List.of("name: Owner", "name: \"Ow\\0ner\"", "/criteria/1/name", "Line 25", "NUL"),
        List.of("remark:", "remarks:", "", "Line 1", "remarks"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_pointed_at_with_its_line(List<String> mistake) {
    write(QUALITY.formatted(name()).replace(mistake.get(0), mistake.get(1)))
        .log()
        .ifValidationFails()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trutina:problem:invalid-framework"))
        .body("violations.pointer", hasItem(mistake.get(2)))
        .body(
            "violations.find { it.pointer == '" + mistake.get(2) + "' }.detail",
            org.hamcrest.Matchers.allOf(
                startsWith(mistake.get(3) + ":"), containsString(mistake.get(4))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x [1] NEWLINE b: *x             | Line 2, column 4 | aliases",
        "a: 1 NEWLINE a: 2                   | Line 2, column 1 | twice",
        "a: [1                               | Line             | ",
        "'a: \"unfinished'                   | Line             | ",
        "''                                  |                  | empty",
        "!!javax.script.ScriptEngineManager [] | Line 1         | ",
        "? [a, b] NEWLINE : c                | Line 1           | plain text",
      })
  void what_is_no_yaml_is_told_with_its_line(String text, String line, String problem) {
    ValidatableResponse answer = write(text.replace(" NEWLINE ", "\n"));
    answer.statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    if (line != null && answer.extract().path("type").toString().endsWith("malformed-yaml")) {
      answer.body("violations[0].detail", containsString(line));
    }
    if (problem != null) {
      answer.body("violations[0].detail", containsString(problem));
    }
  }

  @Test
  void a_bomb_of_aliases_is_refused_before_it_grows() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, "*a" + (i - 1) + ", *a" + (i - 1)));
    }
    write(bomb.toString())
        .statusCode(422)
        .body("type", equalTo("urn:trutina:problem:malformed-yaml"))
        .body("detail", containsString("Line 2"))
        .body("detail", containsString("aliases"));
    write("[".repeat(10_000)).statusCode(422);
    officer().body("[".repeat(10_000)).post(AT).then().statusCode(400);
    officer().body("{\"id\": 1, \"id\": 2}").post(AT).then().statusCode(400);
    officer().body(" ").post(AT).then().statusCode(400);
  }

  /** Refused by what the request says of its length, before the body is sent. */
  @Test
  void ten_megabytes_are_too_many() throws IOException {
    String request =
        """
        POST %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/yaml
        Content-Length: 10000000

        """
            .formatted(AT, Tokens.of("anna", "musterhafen", "officer"))
            .replace("\n", "\r\n");
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void the_schema_is_published() {
    officer()
        .get(AT + "/schema")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
        .body("required", hasItem("criteria"));
  }

  @Test
  void the_list_is_read_page_by_page() {
    String id = draft(name());
    publish(id);
    JsonPath first = json(officer().get(AT + "?limit=5").then().statusCode(200));
    assertThat(first.getList("items.id")).hasSize(5).startsWith("eu-csf");
    String cursor = first.getString("next");
    JsonPath second =
        json(officer().queryParam("cursor", cursor).get(AT + "?limit=200").then().statusCode(200));
    assertThat(second.getList("items.id", String.class)).contains(id).doesNotContain("eu-csf");
    officer().get(AT + "?limit=0").then().statusCode(400);
    JsonPath own = json(officer().get(AT + "/own?limit=1").then().statusCode(200));
    assertThat(own.getList("items")).hasSize(1);
  }

  @Test
  void a_framework_is_its_authority_s_own() throws SQLException {
    String name = name();
    String id = draft(name);
    publish(id);
    as("claire", "exempleville", "officer").get(AT + "/{id}", id).then().statusCode(404);
    as("claire", "exempleville", "officer")
        .get(AT + "?limit=200")
        .then()
        .body("items.id", not(hasItem(id)));
    as("claire", "exempleville", "officer")
        .header("If-Match", "\"1\"")
        .delete(AT + "/{id}", id)
        .then()
        .statusCode(404);
    // The same name is free elsewhere.
    as("claire", "exempleville", "officer")
        .config(yamlConfig())
        .contentType("application/yaml")
        .body(QUALITY.formatted(name))
        .post(AT)
        .then()
        .statusCode(201);
    for (String role : List.of("approver", "steward", "auditor", "admin")) {
      as("rolf", "musterhafen", role).body("{}").post(AT).then().statusCode(403);
      as("rolf", "musterhafen", role)
          .header("If-Match", "\"1\"")
          .post(AT + "/{id}/publication", id)
          .then()
          .statusCode(403);
    }
    try (var connection = database.getConnection()) {
      for (String authority : List.of("musterhafen", "exempleville", "")) {
        try (var settings =
                connection.prepareStatement("select set_config('trutina.authority', ?, false)");
            var query =
                connection.prepareStatement(
                    "select count(*) from own_framework where reference = ?")) {
          settings.setString(1, authority);
          settings.execute();
          query.setString(1, id);
          try (var result = query.executeQuery()) {
            result.next();
            assertThat(result.getLong(1)).as(authority).isEqualTo(authority.isEmpty() ? 0 : 1);
          }
        }
      }
    }
  }

  private static io.restassured.config.RestAssuredConfig yamlConfig() {
    return RestAssured.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .encodeContentTypeAs("application/yaml", ContentType.TEXT));
  }
}
