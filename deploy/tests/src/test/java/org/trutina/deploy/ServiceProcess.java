package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A service run as the chart would run it: the rendered settings, and each secret as a file named
 * after the setting it is. Ports and addresses are those of this machine.
 */
final class ServiceProcess implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Process process;
  private final Path log;
  private final int port;
  private final int managementPort;

  private ServiceProcess(Process process, Path log, int port, int managementPort) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** What is to be started. */
  static final class Plan {

    private final Chart chart;
    private final String component;
    private final Path directory;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

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

    ServiceProcess start() {
      try {
        JsonNode pod = pod();
        Path home = Files.createTempDirectory(directory, component + "-");
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("application.properties"), rendered(pod));
        Path secretFiles = Files.createDirectories(home.resolve("secrets"));
        layOut(pod, secretFiles);
        int port = free();
        int managementPort = free();
        set("quarkus.http.port", String.valueOf(port));
        set("quarkus.http.host", "127.0.0.1");
        set("quarkus.management.port", String.valueOf(managementPort));
        set("quarkus.management.host", "127.0.0.1");
        set("smallrye.config.source.file.locations", secretFiles.toString());
        set("java.io.tmpdir", Files.createDirectory(home.resolve("tmp")).toString());
        Path log = home.resolve("log");
        Process process =
            new ProcessBuilder(command())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, log, port, managementPort);
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
      var command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx256m",
                  "--enable-native-access=ALL-UNNAMED"));
      settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
      String service = component.replace("-migration", "");
      String module = service.equals("gateway") ? service : service + "-service";
      command.add("-jar");
      command.add(
          Chart.DEPLOY
              .getParent()
              .resolve(module + "/target/quarkus-app/quarkus-run.jar")
              .toString());
      return command;
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it can be used. */
  ServiceProcess awaitReady() {
    await(Duration.ofMinutes(3), "ready", () -> !process.isAlive() || readiness() == 200);
    if (!process.isAlive()) {
      throw new AssertionError("It ended:\n" + log());
    }
    return this;
  }

  /**
   * Waits until something holds.
   *
   * @param what for the failure's message
   */
  void await(Duration patience, String what, BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not " + what + " after " + patience + ":\n" + log());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What the readiness probe gets: a status, or 0 when nobody answers. */
  int readiness() {
    try {
      return get("http://127.0.0.1:" + managementPort + "/q/health/ready", "").statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  String metrics() throws IOException {
    return get("http://127.0.0.1:" + managementPort + "/q/metrics", "").body();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** An API request. */
  HttpResponse<String> get(String path, String token) throws IOException {
    return send(request(path, token).build());
  }

  /** One that is part of a trace. */
  HttpResponse<String> getTraced(String path, String token, String trace) throws IOException {
    String parent = "00-" + trace + "-b7ad6b7169203331-01";
    return send(request(path, token).header("traceparent", parent).build());
  }

  private HttpRequest.Builder request(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path))
            .timeout(Duration.ofSeconds(20));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  HttpResponse<String> post(String path, String token, String json) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  int exitStatus(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It did not end within " + patience + ":\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** As Kubernetes does it: SIGTERM, and nothing more for the moment. */
  void tellToStop() {
    process.destroy();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitStatus(Duration.ofSeconds(10));
  }
}
