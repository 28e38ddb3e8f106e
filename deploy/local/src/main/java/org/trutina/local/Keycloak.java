package org.trutina.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keycloak as the stack runs it: production mode behind the gateway, realm imported once. */
final class Keycloak {

  /** Fixed when Keycloak is built; changing them builds it again. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--health-enabled=true", "--http-relative-path=/auth");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settings settings;
  private final Secrets secrets;
  private final String version = Versions.read().keycloak();

  Keycloak(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** Copies and builds Keycloak when that has not been done, and lays the realm out for import. */
  void prepare(Consumer<String> progress) {
    try {
      copy();
      Path stamp = directory().resolve("built");
      String wanted = version + " " + String.join(" ", BUILD_OPTIONS);
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
        progress.accept("Keycloak: building it for PostgreSQL (once, about half a minute)");
        build();
        Files.writeString(stamp, wanted);
      }
      Path imports = Files.createDirectories(directory().resolve("data/import"));
      Files.writeString(
          imports.resolve("trutina-realm.json"), realmWithDemonstration().toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The arguments of {@code java} that start the server. */
  List<String> startArguments() {
    var arguments = new ArrayList<>(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC"));
    arguments.addAll(javaArguments());
    arguments.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            // The services look for the realm as soon as the port opens, and ask only once.
            "--server-async-bootstrap=false",
            "--hostname=" + settings.gateway() + "/auth",
            "--hostname-backchannel-dynamic=true",
            "--proxy-headers=xforwarded",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.ports().of(Component.KEYCLOAK),
            "--http-management-port=" + settings.ports().management(Component.KEYCLOAK)));
    return arguments;
  }

  /** What the server and the placeholders of the realm read from the environment. */
  Map<String, String> environment(Database database) {
    return Map.ofEntries(
        Map.entry("KC_DB_URL", database.url()),
        Map.entry("KC_DB_USERNAME", database.owner().user()),
        Map.entry("KC_DB_PASSWORD", database.owner().password()),
        Map.entry("KC_DB_POOL_MAX_SIZE", "12"),
        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin")),
        Map.entry("TRUTINA_PUBLIC_URL", settings.gateway().toString()),
        Map.entry("TRUTINA_GATEWAY_CLIENT_SECRET", secrets.of("client.trutina-gateway")),
        Map.entry("TRUTINA_AUDITOR_CLIENT_SECRET", secrets.of("client.trutina-auditor")),
        Map.entry("TRUTINA_ASSESSMENT_CLIENT_SECRET", secrets.of("client.trutina-assessment")),
        Map.entry("TRUTINA_ACCESS_CLIENT_SECRET", secrets.of("client.trutina-access")),
        Map.entry("TRUTINA_DEMO_PASSWORD", secrets.memorable("demo.users")));
  }

  /** The shared realm with the demonstration's authorities, users and clients added. */
  static ObjectNode realmWithDemonstration() {
    ObjectNode realm = read("/keycloak/trutina-realm.json");
    ObjectNode demonstration = read("/keycloak/demo.json");
    for (String list : List.of("clients", "users")) {
      ((ArrayNode) realm.get(list)).addAll((ArrayNode) demonstration.get(list));
    }
    realm.set("groups", demonstration.get("groups"));
    return realm;
  }

  static ObjectNode read(String resource) {
    try (InputStream json =
        Objects.requireNonNull(Keycloak.class.getResourceAsStream(resource), resource)) {
      JsonNode tree = JSON.readTree(json);
      return (ObjectNode) tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy, because building changes it and because {@code mvnw clean} must not stop it. */
  private void copy() throws IOException {
    if (Files.isDirectory(directory())) {
      return;
    }
    Path source = settings.project().resolve("deploy/local/target/keycloak/keycloak-" + version);
    if (!Files.isDirectory(source)) {
      throw new StackException("Keycloak is missing in " + source + ": run ./mvnw package.");
    }
    Path unfinished = settings.home().resolve("keycloak.unfinished");
    Archive.delete(unfinished);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, unfinished.resolve(source.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Files.move(unfinished, directory());
  }

  private void build() throws IOException {
    Path log = settings.home().resolve("logs/keycloak-build.log");
    var command = new ArrayList<>(List.of(Daemon.java(), "-Xmx512m"));
    command.addAll(javaArguments());
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    Process process =
        new ProcessBuilder(command)
            .directory(directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw StackException.died("Keycloak's build", log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while building Keycloak.");
    }
  }

  /** What {@code bin/kc.sh} passes; the script itself stays between its caller and the server. */
  private List<String> javaArguments() {
    Path home = directory();
    return List.of(
        "-XX:MaxMetaspaceSize=256m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Dpicocli.disable.closures=true",
        // After PostgreSQL was killed and started again, the pool holds dead connections.
        "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
        "-Dquarkus-log-max-startup-records=10000",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  private Path directory() {
    return settings.home().resolve("keycloak-" + version);
  }
}
