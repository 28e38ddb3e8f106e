package org.trutina.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.testing.TestCatalogue;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.TokenEndpoint;
import org.trutina.testing.Tokens;

/**
 * The service as packaged by the build, with a database and a catalogue, for benchmarks. {@code
 * -Dbenchmark.jvm} gives its virtual machine more options, such as a flight recording.
 */
final class PackagedService implements AutoCloseable {

  private final Map<String, String> settings = new HashMap<>();
  private final int port = freePort();
  private final TestDatabase database = new TestDatabase();
  private final TestCatalogue catalogue = new TestCatalogue();
  private final TokenEndpoint tokens = new TokenEndpoint();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path log;
  private @Nullable Process process;

  /**
   * @param log where the service writes, below target/
   */
  PackagedService(String log) throws IOException, InterruptedException {
    this.log = Path.of("target", log);
    database.init(Map.of("name", "assessment"));
    settings.put("quarkus.oidc.public-key", Tokens.publicKey());
    settings.putAll(database.start());
    settings.put("trutina.audit.key", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA");
    settings.put("trutina.sealing.key", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU");
    settings.putAll(catalogue.start());
    settings.putAll(tokens.start());
    launch();
  }

  /** Starts it, again after a kill, and waits until it is ready. */
  void launch() throws IOException, InterruptedException {
    int management = freePort();
    var command =
        new ArrayList<String>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + management,
                "-Dtrutina.watch.every=1s"));
    command.addAll(
        Arrays.stream(System.getProperty("benchmark.jvm", "").split(" "))
            .filter(option -> !option.isBlank())
            .toList());
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add("target/quarkus-app/quarkus-run.jar");
    Process started =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process = started;
    var ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
            .build();
    while (started.isAlive()) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new IllegalStateException("The service ended; see " + log + ".");
  }

  /** Ends it at once, as a crash would. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** As an officer, without a body; the answer as it comes. */
  HttpResponse<byte[]> send(String method, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + Tokens.of("anna", "musterhafen", "officer"))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofByteArray());
  }

  RequestSpecification officer() {
    return as("anna", "officer").port(port);
  }

  static RequestSpecification as(String user, String role) {
    return given()
        .auth()
        .oauth2(Tokens.of(user, "musterhafen", role))
        .contentType(ContentType.JSON);
  }

  /** The address of the catalogue. */
  String catalogue() {
    return settings.getOrDefault("quarkus.rest-client.catalog.url", "");
  }

  /** A connection as the owner of the tables. */
  Connection owner() throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.datasource.jdbc.url"),
        settings.get("quarkus.flyway.username"),
        settings.get("quarkus.flyway.password"));
  }

  @Override
  public void close() {
    client.close();
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
    tokens.stop();
    catalogue.stop();
    database.stop();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
