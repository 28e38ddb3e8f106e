package org.trutina.assessment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileTypeTest {

  @Test
  void the_contract_names_the_types_that_are_taken() throws IOException {
    JsonNode contract =
        new YAMLMapper().readTree(Path.of("src/main/openapi/assessment.yaml").toFile());
    JsonNode content =
        contract
            .path("paths")
            .path("/api/v1/procurements/{id}/offers/{offer}/evidence")
            .at("/post/requestBody/content");
    assertThat(content.properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FileType.values()).map(FileType::mediaType).toList());
  }
}
