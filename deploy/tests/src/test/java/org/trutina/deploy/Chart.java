package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart with the values of one case, as Helm itself sees it. */
record Chart(String name, List<String> valuesFiles) {

  static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();
  static final Path DIRECTORY = DEPLOY.resolve("helm/trutina");

  static final Chart QUICKSTART = new Chart("quickstart", List.of("values-quickstart.yaml"));
  static final Chart PRODUCTION =
      new Chart("production", List.of("values-production.yaml", "ci/production.yaml"));
  static final Chart OPENSHIFT =
      new Chart(
          "openshift",
          List.of("values-production.yaml", "values-openshift.yaml", "ci/production.yaml"));
  static final Chart AIR_GAPPED =
      new Chart(
          "air-gapped",
          List.of("values-production.yaml", "values-airgapped.yaml", "ci/production.yaml"));
  static final Chart EVERYTHING =
      new Chart(
          "everything",
          List.of("values-production.yaml", "ci/production.yaml", "ci/everything.yaml"));

  static final Chart KAFKA =
      new Chart("kafka", List.of("values-production.yaml", "ci/production.yaml", "ci/kafka.yaml"));

  /** With a former sealing key beside the one of today. */
  static final Chart FORMER_KEY =
      new Chart(
          "former-key",
          List.of("values-production.yaml", "ci/production.yaml", "ci/former-sealing-key.yaml"));

  private static final YAMLMapper YAML = new YAMLMapper();

  static List<Chart> all() {
    return List.of(QUICKSTART, PRODUCTION, OPENSHIFT, AIR_GAPPED, EVERYTHING, KAFKA);
  }

  @Override
  public String toString() {
    return name;
  }

  /** A version that operators have; Helm alone would ask for one of years ago. */
  private static final String KUBERNETES = "1.34.0";

  /** What {@code helm template} prints. */
  String render() {
    return render(Map.of());
  }

  /**
   * With further values.
   *
   * @throws IllegalStateException as Helm refuses them; the message is Helm's
   */
  String render(Map<String, ?> further) {
    return render("trutina", further);
  }

  /** As a release of this name. */
  String render(String release, Map<String, ?> further) {
    var template =
        new Helm(DIRECTORY)
            .template()
            .withName(release)
            .withNamespace("trutina")
            .withKubeVersion(KUBERNETES)
            // The library leaves hooks out.
            .set("migrations.helmHook", "false");
    valuesFiles.forEach(file -> template.withValuesFile(DIRECTORY.resolve(file)));
    further.forEach(template::set);
    return template.call();
  }

  List<JsonNode> objects() {
    return objects(render());
  }

  static List<JsonNode> objects(String rendered) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
      List<JsonNode> objects = new ArrayList<>();
      documents.forEachRemaining(objects::add);
      objects.removeIf(JsonNode::isEmpty);
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Strict; Helm's lint knows no further files with values, so that they become the chart's own.
   */
  LintResult lint(Path workspace) throws IOException {
    Path copy = workspace.resolve("trutina");
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(DIRECTORY.relativize(file).toString()));
      }
    }
    ObjectNode values = (ObjectNode) YAML.readTree(DIRECTORY.resolve("values.yaml").toFile());
    for (String file : valuesFiles) {
      merge(values, (ObjectNode) YAML.readTree(DIRECTORY.resolve(file).toFile()));
    }
    YAML.writeValue(copy.resolve("values.yaml").toFile(), values);
    return new Helm(copy).lint().strict().call();
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    from.properties()
        .forEach(
            entry -> {
              if (entry.getValue() instanceof ObjectNode inner
                  && into.get(entry.getKey()) instanceof ObjectNode existing) {
                merge(existing, inner);
              } else {
                into.set(entry.getKey(), entry.getValue());
              }
            });
  }
}
