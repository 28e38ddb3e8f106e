package org.trutina.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The three services: what to run, and what each of them, and only it, needs to know. */
final class Services {

  private final Settings settings;
  private final Secrets secrets;

  Services(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /**
   * Tells one build from another, by the content of the application and the names of its libraries.
   */
  String version(Component service) {
    Path built = built(service);
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new StackException(built + " is missing: run ./mvnw package.");
    }
    try (Stream<Path> files = Files.walk(built)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = built.relativize(file).toString();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        if (!name.startsWith("lib")) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The arguments of {@code java} that start a service, from a copy: building anew must not pull
   * the running one's classes away.
   */
  List<String> startArguments(Component service, String version) {
    return List.of(
        "-XX:+UseSerialGC",
        "-Xms32m",
        "-Xmx256m",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        copied(service, version).resolve("quarkus-run.jar").toString());
  }

  Map<String, String> environment(Component service, Database database) {
    var environment = new HashMap<>(common(service));
    environment.putAll(
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
            // After PostgreSQL was killed and started again, the pool holds dead connections.
            "QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true",
            "QUARKUS_DATASOURCE_USERNAME", database.application().user(),
            "QUARKUS_DATASOURCE_PASSWORD", database.application().password(),
            "QUARKUS_FLYWAY_USERNAME", database.owner().user(),
            "QUARKUS_FLYWAY_PASSWORD", database.owner().password()));
    if (service == Component.ASSESSMENT) {
      environment.put("QUARKUS_REST_CLIENT_CATALOG_URL", internal(Component.CATALOG));
      environment.put("TRUTINA_AUDIT_KEY", secrets.of("audit.key"));
      environment.put("TRUTINA_SEALING_KEY", secrets.of("sealing.key"));
      environment.put("TRUTINA_CLIENT_SECRET", secrets.of("client.trutina-assessment"));
      environment.put(
          "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", internal(Component.KEYCLOAK) + "/auth");
      environment.put("TRUTINA_ACCESS_CLIENT_SECRET", secrets.of("client.trutina-access"));
    }
    return environment;
  }

  Map<String, String> gatewayEnvironment() {
    var environment = new HashMap<>(common(Component.GATEWAY));
    environment.putAll(patience("QUARKUS_OIDC_PORTAL_"));
    // Limits and patience can be set for a trial without changing anything.
    System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("TRUTINA_GATEWAY_"))
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue()));
    environment.putAll(
        Map.of(
            "TRUTINA_GATEWAY_CATALOG_URL", internal(Component.CATALOG),
            "TRUTINA_GATEWAY_ASSESSMENT_URL", internal(Component.ASSESSMENT),
            "TRUTINA_GATEWAY_KEYCLOAK_URL", internal(Component.KEYCLOAK),
            "QUARKUS_OIDC_PORTAL_AUTH_SERVER_URL", settings.realm().toString(),
            "QUARKUS_OIDC_PORTAL_CREDENTIALS_SECRET", secrets.of("client.trutina-gateway"),
            "QUARKUS_OIDC_PORTAL_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                secrets.of("gateway.session-key")));
    return environment;
  }

  private Map<String, String> common(Component service) {
    var environment = new HashMap<>(patience("QUARKUS_OIDC_"));
    environment.putAll(
        Map.of(
            "QUARKUS_HTTP_HOST",
            "127.0.0.1",
            "QUARKUS_HTTP_PORT",
            String.valueOf(settings.ports().of(service)),
            "QUARKUS_MANAGEMENT_HOST",
            "127.0.0.1",
            "QUARKUS_MANAGEMENT_PORT",
            String.valueOf(settings.ports().management(service)),
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            settings.realm().toString(),
            "QUARKUS_LOG_CONSOLE_COLOR",
            "false"));
    return environment;
  }

  /**
   * Services start beside Keycloak and wait for it: on two cores that saves a third of the time.
   */
  private static Map<String, String> patience(String tenant) {
    return Map.of(tenant + "CONNECTION_DELAY", "180S", tenant + "CONNECTION_TIMEOUT", "180S");
  }

  private String internal(Component component) {
    return "http://127.0.0.1:" + settings.ports().of(component);
  }

  private Path built(Component service) {
    return settings.project().resolve(service.module()).resolve("target/quarkus-app");
  }

  private Path copied(Component service, String version) {
    Path directory = settings.home().resolve("services").resolve(service.id());
    Path copy = directory.resolve(version);
    try {
      if (!Files.isDirectory(copy)) {
        Archive.delete(directory);
        Path unfinished = directory.resolve(version + ".unfinished");
        Files.createDirectories(directory);
        copy(built(service), unfinished);
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
