package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service that is to be run as the chart would run it: the rendered settings, and each secret as
 * a file named after the setting it is. Ports and addresses are those of this machine.
 */
final class Plan {

  private final Chart chart;
  private final String component;
  private final Path directory;
  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> secrets = new HashMap<>();
  private List<String> java =
      List.of(
          Path.of(System.getProperty("java.home"), "bin/java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED");
  private String application = "quarkus-app";

  /**
   * @param component as the chart names the pod: catalog, assessment, gateway, catalog-migration
   */
  Plan(Chart chart, String component, Path directory) {
    this.chart = chart;
    this.component = component;
    this.directory = directory;
  }

  Plan set(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** The content of a key of a Secret. */
  Plan secret(String name, String key, String value) {
    secrets.put(name + "/" + key, value);
    return this;
  }

  /**
   * Another runtime or another packaging.
   *
   * @param java the program and its options
   * @param application the directory below the module's target
   */
  Plan with(List<String> java, String application) {
    this.java = java;
    this.application = application;
    return this;
  }

  ServiceProcess start() {
    try {
      JsonNode pod = pod();
      Path home = Files.createTempDirectory(directory, component + "-");
      Path config = Files.createDirectories(home.resolve("config"));
      Files.writeString(config.resolve("application.properties"), rendered(pod));
      Path secretFiles = Files.createDirectories(home.resolve("secrets"));
      layOut(pod, secretFiles);
      int port = FreePort.next();
      int managementPort = FreePort.next();
      set("quarkus.http.port", String.valueOf(port));
      set("quarkus.http.host", "127.0.0.1");
      set("quarkus.management.port", String.valueOf(managementPort));
      set("quarkus.management.host", "127.0.0.1");
      set("smallrye.config.source.file.locations", secretFiles.toString());
      set("java.io.tmpdir", Files.createDirectory(home.resolve("tmp")).toString());
      Path log = home.resolve("log");
      var launch =
          new ProcessBuilder(command())
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()));
      return new ServiceProcess(launch, log, port, managementPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode pod() {
    return chart.objects().stream()
        .map(object -> object.at("/spec/template"))
        .filter(
            template ->
                template
                    .at("/metadata/labels/app.kubernetes.io~1component")
                    .asText()
                    .equals(component))
        .findFirst()
        .orElseThrow();
  }

  private String rendered(JsonNode pod) {
    String name = pod.at("/spec/volumes/0/configMap/name").asText();
    return chart.objects().stream()
        .filter(object -> object.at("/kind").asText().equals("ConfigMap"))
        .filter(object -> object.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .at("/data/application.properties")
        .asText();
  }

  private void layOut(JsonNode pod, Path secretFiles) throws IOException {
    for (JsonNode source : pod.at("/spec/volumes/1/projected/sources")) {
      String name = source.at("/secret/name").asText();
      for (JsonNode item : source.at("/secret/items")) {
        String content = secrets.get(name + "/" + item.at("/key").asText());
        if (content != null) {
          Files.writeString(secretFiles.resolve(item.at("/path").asText()), content + "\n");
        }
      }
    }
  }

  private List<String> command() {
    var command = new ArrayList<>(java);
    settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
    String service = component.replace("-migration", "");
    String module = service.equals("gateway") ? service : service + "-service";
    command.add("-jar");
    command.add(
        Chart.DEPLOY
            .getParent()
            .resolve(module + "/target/" + application + "/quarkus-run.jar")
            .toString());
    return command;
  }
}
