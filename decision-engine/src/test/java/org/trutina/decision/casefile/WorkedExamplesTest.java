package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every worked example in {@code src/test/resources/cases}: inputs and expected numbers from
 * papers, books and other libraries' tests, each with its source, solved through the case format.
 */
class WorkedExamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> cases() throws IOException {
    return Files.list(Path.of("src/test/resources/cases")).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reproduces_the_published_numbers(Path file) throws IOException {
    byte[] text = Files.readAllBytes(file);
    JsonNode example = JSON.readTree(text);
    JsonNode result = JSON.readTree(CanonicalJson.write(Case.parse(text).solve()));
    assertThat(example.path("source").asText()).as("its source").isNotBlank();
    example
        .get("expected")
        .properties()
        .forEach(
            e ->
                compare(
                    e.getValue(),
                    result.get(e.getKey()),
                    tolerance(example, e.getKey()),
                    e.getKey()));
  }

  /** Where a case states several tolerances, the wider one belongs to the derived figures. */
  private static double tolerance(JsonNode example, String key) {
    double tolerance = example.get("tolerance").asDouble();
    String id = example.get("id").asText();
    if (key.equals("confidence_factors") && id.startsWith("smaa-62")) {
      // JSMAA's own assertion.
      return 0.03;
    }
    if (key.equals("pairwise_counts") || key.equals("rank_counts")) {
      return 0;
    }
    return tolerance;
  }

  private static void compare(JsonNode expected, JsonNode actual, double tolerance, String where) {
    assertThat(actual).as(where).isNotNull();
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              e ->
                  compare(
                      e.getValue(), actual.get(e.getKey()), tolerance, where + "/" + e.getKey()));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(where).isEqualTo(expected.size());
      for (int k = 0; k < expected.size(); k++) {
        compare(expected.get(k), actual.get(k), tolerance, where + "/" + k);
      }
    } else if (expected.isNumber() || isFraction(expected)) {
      assertThat(number(actual)).as(where).isCloseTo(number(expected), within(tolerance + 1e-15));
    } else {
      assertThat(actual).as(where).isEqualTo(expected);
    }
  }

  private static boolean isFraction(JsonNode node) {
    return node.isTextual() && node.textValue().matches("-?\\d+(/\\d+)?");
  }

  private static double number(JsonNode node) {
    if (!node.isTextual()) {
      return node.doubleValue();
    }
    List<String> parts = List.of(node.textValue().split("/", -1));
    double numerator = Double.parseDouble(parts.getFirst());
    return parts.size() == 1 ? numerator : numerator / Double.parseDouble(parts.get(1));
  }
}
