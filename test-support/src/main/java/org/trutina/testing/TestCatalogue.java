package org.trutina.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.local.Database;
import org.trutina.local.Postgres;

/**
 * The real catalogue service, as packaged by the build, on a database of its own. It accepts the
 * tokens that {@link Tokens} signs.
 */
public final class TestCatalogue implements QuarkusTestResourceLifecycleManager {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private @Nullable Postgres postgres;
  private @Nullable Process service;

  @Override
  public Map<String, String> start() {
    Postgres started = Postgres.temporary();
    postgres = started;
    Database database = started.createDatabase("catalog");
    int port = freePort();
    int management = freePort();
    service = launch(database, port, management);
    awaitReady(management);
    return Map.of("quarkus.rest-client.catalog.url", "http://127.0.0.1:" + port);
  }

  private static Process launch(Database database, int port, int management) {
    Path jar = jar();
    File log = jar.resolveSibling("test-catalogue.log").toFile();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-jar",
            jar.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.application().user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.application().password(),
                "QUARKUS_FLYWAY_USERNAME", database.owner().user(),
                "QUARKUS_FLYWAY_PASSWORD", database.owner().password(),
                "QUARKUS_OIDC_PUBLIC_KEY", Tokens.publicKey()));
    try {
      return builder.redirectErrorStream(true).redirectOutput(log).start();
    } catch (IOException e) {
      throw new IllegalStateException("The catalogue cannot be started.", e);
    }
  }

  /** The packaged service; the build makes it before the modules that need it. */
  private static Path jar() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path jar = dir.resolve("catalog-service/target/quarkus-app/quarkus-run.jar");
      if (Files.exists(jar)) {
        return jar;
      }
    }
    throw new IllegalStateException(
        "catalog-service is not packaged; run ./mvnw package -pl catalog-service -am -DskipTests");
  }

  private void awaitReady(int management) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
            .build();
    Instant end = Instant.now().plus(PATIENCE);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(end)) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // Not listening yet.
        }
        if (service == null || !service.isAlive()) {
          throw new IllegalStateException("The catalogue ended; see its log beside its jar.");
        }
        Thread.sleep(Duration.ofMillis(200));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("The catalogue is not ready after " + PATIENCE);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (service != null) {
      service.destroy();
      service.onExit().join();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
