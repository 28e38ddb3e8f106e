package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @MethodSource("published")
  void kustomize_finds_what_its_base_names(Chart chart) throws IOException {
    Path directory = Chart.DEPLOY.resolve("manifests/" + chart.name());
    JsonNode base =
        Chart.objects(Files.readString(directory.resolve("kustomization.yaml"))).getFirst();
    assertThat(base.at("/kind").asText()).isEqualTo("Kustomization");
    assertThat(base.at("/resources"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(directory.resolve(file.asText())).isRegularFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trutina-realm.json", "demo.json"})
  void the_quickstarts_realm_is_the_one_that_runs_in_the_tests(String file) throws IOException {
    isCurrent(
        Chart.DIRECTORY.resolve("files/" + file),
        Files.readString(Chart.DEPLOY.resolve("keycloak/" + file)));
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
  void images_on_public_bases_are_built_only_when_the_bases_are_pinned(@TempDir Path directory)
      throws Exception {
    assertThat(Files.readAllLines(Chart.DEPLOY.resolve("images/Containerfile")))
        .contains("ARG JDK", "ARG BASE", "FROM ${JDK} AS runtime", "FROM ${BASE}");
    Path script =
        Files.copy(Chart.DEPLOY.resolve("images/container.sh"), directory.resolve("container.sh"));
    Path lock = directory.resolve("images.lock");
    String jdk = "registry.example.org/eclipse-temurin:25-jdk";
    String base = "registry.example.org/distroless/java-base";
    String digest = "sha256:" + "0123456789abcdef".repeat(4);
    Files.writeString(lock, "%s (base) %s\n%s (base) -\n".formatted(jdk, digest, base));
    assertThat(run(script, 1, "ENGINE", "echo")).contains(base + " has no digest in images.lock");
    Files.writeString(lock, "%s (base) %s\n%s (base) %2$s\n".formatted(jdk, digest, base));
    assertThat(run(script, 0, "ENGINE", "echo"))
        .contains("JDK=" + jdk + "@" + digest, "BASE=" + base + "@" + digest, "SERVICE=gateway");
  }

  @Test
  void digests_are_written_when_all_have_been_found(@TempDir Path directory) throws Exception {
    Path script = Files.copy(Chart.DEPLOY.resolve("images/pin.sh"), directory.resolve("pin.sh"));
    Path lock = directory.resolve("images.lock");
    String unpinned =
        "# Kept\ntrutina/gateway:0.1.0 -\nregistry.example.org/a:1 (base) -\nregistry.example.org/b:2 -\n";
    Files.writeString(lock, unpinned);
    Path skopeo = Files.createFile(directory.resolve("skopeo"));
    assertThat(skopeo.toFile().setExecutable(true)).isTrue();
    String path = directory + ":" + System.getenv("PATH");

    Files.writeString(skopeo, "#!/bin/sh\ncase $4 in */b:2) exit 1 ;; esac\necho sha256:1\n");
    run(script, 1, "PATH", path);
    assertThat(lock).hasContent(unpinned);

    Files.writeString(skopeo, "#!/bin/sh\necho sha256:$(echo $4 | tail -c 2)\n");
    run(script, 0, "PATH", path);
    assertThat(lock)
        .hasContent(
            "# Kept\ntrutina/gateway:0.1.0 -\nregistry.example.org/a:1 (base) sha256:1\nregistry.example.org/b:2 sha256:2\n");
  }

  /** What a script says for the gateway, with one variable set. */
  private static String run(Path script, int status, String variable, String value)
      throws Exception {
    var builder = new ProcessBuilder("sh", script.toString(), "gateway").redirectErrorStream(true);
    builder.environment().put(variable, value);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(status);
    return said;
  }
}
