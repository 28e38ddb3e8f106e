package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files made from others are as if made now. {@code ./mvnw -pl deploy/tests -am verify
 * -Dmanifests.update} makes them anew.
 */
class ManifestsTest {

  private static final boolean UPDATE = System.getProperty("manifests.update") != null;

  static List<Chart> published() {
    return List.of(Chart.QUICKSTART, Chart.PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("published")
  void plain_manifests_are_what_the_chart_renders(Chart chart) throws IOException {
    isCurrent(Chart.DEPLOY.resolve("manifests/" + chart.name() + "/trutina.yaml"), chart.render());
  }

  @Test
  void the_quickstarts_realm_is_the_one_that_runs_in_the_tests() throws IOException {
    isCurrent(
        Chart.DIRECTORY.resolve("files/trutina-realm.json"),
        Files.readString(Chart.DEPLOY.resolve("keycloak/trutina-realm.json")));
  }

  private static void isCurrent(Path file, String wanted) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, wanted);
    }
    assertThat(file).as("made anew by -Dmanifests.update").hasContent(wanted);
  }

  @Test
  void the_list_of_images_is_complete() throws IOException {
    Set<String> rendered =
        Chart.QUICKSTART.objects().stream()
            .flatMap(object -> object.findValuesAsText("image").stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed;
    try (Stream<String> lines = Files.lines(Chart.DEPLOY.resolve("images/images.lock"))) {
      listed =
          lines
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .filter(line -> !line.contains("(base)"))
              .map(line -> line.substring(0, line.indexOf(' ')))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(listed).isEqualTo(rendered);
  }

  @Test
  void containerfiles_stand_on_images_of_the_list() throws IOException {
    String lock = Files.readString(Chart.DEPLOY.resolve("images/images.lock"));
    try (Stream<Path> files = Files.list(Chart.DEPLOY.resolve("images"))) {
      List<Path> containerfiles =
          files.filter(file -> file.getFileName().toString().startsWith("Containerfile")).toList();
      assertThat(containerfiles).isNotEmpty();
      for (Path file : containerfiles) {
        assertThat(Files.readAllLines(file))
            .filteredOn(line -> line.startsWith("ARG BASE="))
            .isNotEmpty()
            .allMatch(line -> lock.contains(line.substring("ARG BASE=".length())));
      }
    }
  }

  @Test
  void examples_are_whole_objects_without_a_secret() throws IOException {
    try (Stream<Path> files = Files.list(Chart.DEPLOY.resolve("examples"))) {
      List<Path> examples = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(9);
      for (Path example : examples) {
        for (JsonNode object : Chart.objects(Files.readString(example))) {
          if (object.has("kind")) {
            assertThat(object.at("/apiVersion").asText()).as("%s", example).matches(".*v[0-9].*");
            assertThat(object.at("/metadata/name").asText()).as("%s", example).isNotEmpty();
            assertThat(object.at("/kind").asText()).as("%s", example).isNotEqualTo("Secret");
          }
        }
      }
    }
  }
}
