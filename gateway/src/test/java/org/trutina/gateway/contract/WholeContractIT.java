package org.trutina.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.trutina.gateway.door.StubService;
import org.trutina.testing.CommittedContract;
import org.trutina.testing.Tokens;

/** The document under version control is the one that is served, and only grows. */
@QuarkusTest
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(StubService.class)
class WholeContractIT {

  private static final Path COMMITTED = Path.of("src/main/openapi/trutina.yaml");

  private static String offered() {
    return given()
        .queryParam("format", "yaml")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** A change that breaks clients needs {@code -Dcontract.breaking} beside the update. */
  @Test
  void the_committed_document_is_up_to_date_and_no_client_is_broken() throws IOException {
    String offered = offered();
    if (Files.exists(COMMITTED) && !Boolean.getBoolean("contract.breaking")) {
      var difference = OpenApiCompare.fromContents(Files.readString(COMMITTED), offered);
      assertThat(difference.isCompatible())
          .as(
              "Clients made from the committed document would break (-Dcontract.breaking if so"
                  + " meant): changed %s, gone %s",
              difference.getChangedOperations().stream()
                  .filter(changed -> changed.isIncompatible())
                  .map(changed -> changed.getHttpMethod() + " " + changed.getPathUrl())
                  .toList(),
              difference.getMissingEndpoints().stream()
                  .map(gone -> gone.getMethod() + " " + gone.getPathUrl())
                  .toList())
          .isTrue();
    }
    if (Files.exists(COMMITTED) || Boolean.getBoolean("contract.update")) {
      CommittedContract.check(COMMITTED, offered);
    }
  }

  /** The merged document has one schema of a name: that of another service would be lost. */
  @Test
  void what_two_services_call_alike_is_alike() throws IOException {
    JsonNode catalogue = schemasOf("catalog");
    JsonNode assessment = schemasOf("assessment");
    for (var schema : catalogue.properties()) {
      if (assessment.has(schema.getKey())) {
        assertThat(schema.getValue())
            .as(schema.getKey() + ": give one of them another name by @Schema(name)")
            .isEqualTo(assessment.get(schema.getKey()));
      }
    }
    assertThat(catalogue).hasSizeGreaterThan(50);
  }

  private static JsonNode schemasOf(String service) throws IOException {
    var contract = Path.of("../%1$s-service/src/main/openapi/%1$s.yaml".formatted(service));
    return new YAMLMapper().readTree(contract.toFile()).at("/components/schemas");
  }

  @Test
  void generators_find_what_they_need() throws IOException {
    JsonNode document = new YAMLMapper().readTree(offered());
    var ids = new ArrayList<String>();
    for (var path : document.path("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        if (operation.has("responses")) {
          String id = operation.path("operationId").asText();
          ids.add(id);
          assertThat(id).as(path.getKey()).matches("[a-z][A-Za-z]+");
          assertThat(operation.path("summary").asText()).as(id).isNotBlank();
          assertThat(operation.path("tags")).as(id).hasSize(1);
          assertThat(operation.path("security")).as(id).isNotEmpty();
          for (var answer : operation.path("responses").properties()) {
            if (answer.getKey().startsWith("2") && !answer.getKey().equals("204")) {
              assertThat(answer.getValue().path("content")).as(id).isNotEmpty();
            }
          }
          assertThat(operation.path("responses").properties())
              .as(id)
              .extracting(response -> response.getKey())
              .contains("401", "403", "429", "503", "504");
        }
      }
    }
    for (var schema : document.at("/components/schemas").properties()) {
      assertThat(schema.getValue().path("$ref").asText())
          .isNotEqualTo("#/components/schemas/" + schema.getKey());
      assertThat(schema.getKey())
          .doesNotStartWith("Page")
          .isNotIn("UUID", "Instant", "LocalDate", "Kind");
    }
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).isFalse());
    assertThat(ids).hasSizeGreaterThan(80);
    assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
        .isEqualTo("bearer");
  }
}
