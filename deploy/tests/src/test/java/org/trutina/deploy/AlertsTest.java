package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertsTest {

  private static final Path RULES = Chart.DIRECTORY.resolve("files/rules/trutina.yaml");
  private static final Path TESTS = Chart.DEPLOY.resolve("observability/tests/trutina.yaml");
  private static final Path DASHBOARD = Chart.DIRECTORY.resolve("files/dashboards/trutina.json");
  private static final Pattern OURS = Pattern.compile("trutina_[a-z_]+");

  @Test
  void every_alert_fires_when_it_should_and_not_before() throws Exception {
    promtool("check", "rules", RULES.toString());
    promtool("test", "rules", TESTS.toString());
  }

  private static void promtool(String... arguments) throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of(program()), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static String program() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Stream.of(path.split(":")),
            Stream.of(System.getProperty("user.home") + "/.cache/trutina/bin"))
        .map(directory -> Path.of(directory, "promtool"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "promtool is missing. Install Prometheus (Debian: apt-get install prometheus),"
                        + " or run .ci/run, which lays it into ~/.cache/trutina/bin."));
  }

  @Test
  void every_alert_has_a_test_and_a_runbook_and_every_runbook_an_alert() throws IOException {
    JsonNode rules = new YAMLMapper().readTree(RULES.toFile()).at("/groups/0/rules");
    Set<String> alerts = new TreeSet<>(rules.findValuesAsText("alert"));
    String tests = Files.readString(TESTS);
    assertThat(alerts).allMatch(tests::contains);
    for (JsonNode rule : rules) {
      assertThat(rule.at("/annotations/runbook").asText())
          .isEqualTo("deploy/runbooks/" + rule.at("/alert").asText() + ".md");
    }
    try (Stream<Path> runbooks = Files.list(Chart.DEPLOY.resolve("runbooks"))) {
      assertThat(
              runbooks
                  .map(file -> file.getFileName().toString().replace(".md", ""))
                  .collect(Collectors.toSet()))
          .isEqualTo(alerts);
    }
  }

  @Test
  void rules_and_dashboard_ask_for_metrics_that_the_services_have() throws IOException {
    Set<String> known = ours();
    assertThat(known).hasSizeGreaterThan(5);
    for (Path asking : List.of(RULES, DASHBOARD)) {
      Set<String> asked =
          OURS.matcher(Files.readString(asking))
              .results()
              .map(match -> match.group())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(known).as("%s", asking).containsAll(asked);
    }
  }

  /** The names that the sources register, as Prometheus writes them. */
  private static Set<String> ours() throws IOException {
    var names = new TreeSet<String>();
    Pattern registered = Pattern.compile("\"(trutina(?:\\.[a-z]+)+)\"");
    for (String service : List.of("catalog-service", "assessment-service")) {
      try (Stream<Path> files =
          Files.walk(Chart.DEPLOY.getParent().resolve(service + "/src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith("Figures.java")).toList()) {
          registered
              .matcher(Files.readString(file))
              .results()
              .forEach(match -> names.add(match.group(1).replace('.', '_')));
        }
      }
    }
    return names;
  }

  @Test
  void the_dashboard_has_a_query_in_every_panel() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    assertThat(dashboard.at("/panels")).hasSizeGreaterThan(8);
    for (JsonNode panel : dashboard.at("/panels")) {
      assertThat(panel.at("/title").asText()).isNotEmpty();
      if (!panel.at("/type").asText().equals("row")) {
        assertThat(panel.at("/targets/0/expr").asText()).isNotEmpty();
      }
    }
  }
}
