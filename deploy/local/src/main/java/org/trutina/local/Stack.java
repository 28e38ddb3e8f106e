package org.trutina.local;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The whole platform as processes of this machine. Starting starts what does not run and replaces
 * what was built anew; whatever was killed is repaired by starting again.
 */
public final class Stack {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Duration SIGNED_IN = Duration.ofSeconds(10);

  private final Settings settings;
  private final Secrets secrets;
  private final Http http = new Http();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String text, Instant issued) {}

  private Stack(Settings settings) {
    this.settings = settings;
    this.secrets = Secrets.in(settings.home());
  }

  /** The stack of these settings, running or not. */
  public static Stack of(Settings settings) {
    try {
      Files.createDirectories(settings.home());
      Files.setPosixFilePermissions(settings.home(), PosixFilePermissions.fromString("rwx------"));
      return new Stack(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address that users see. */
  public URI gateway() {
    return settings.gateway();
  }

  /** Starts what does not run and returns when everything is ready. */
  public void start(Consumer<String> progress) {
    var started = new StartedPorts(settings.home());
    if (Arrays.stream(Component.values()).anyMatch(it -> process(it).isPresent())) {
      started.requireSame(settings.ports());
    }
    for (Component component : Component.values()) {
      if (process(component).isEmpty()) {
        settings.ports().requireFree(component);
      }
    }
    started.note(settings.ports());
    var services = new Services(settings, secrets);
    Postgres postgres = startPostgres(progress);
    Database catalog = postgres.createDatabase(Component.CATALOG.id());
    Database assessment = postgres.createDatabase(Component.ASSESSMENT.id());
    startKeycloak(postgres.createDatabase(Component.KEYCLOAK.id()), progress);
    startService(Component.CATALOG, services.environment(Component.CATALOG, catalog), progress);
    startService(
        Component.ASSESSMENT, services.environment(Component.ASSESSMENT, assessment), progress);
    startService(Component.GATEWAY, services.gatewayEnvironment(), progress);
    awaitReady(EnumSet.complementOf(EnumSet.of(Component.POSTGRES)), progress);
    new RealmAddress(settings, secrets, http).follow();
  }

  /** Stops everything, the last started first. Data stays. */
  public void stop() {
    for (Component component : Arrays.asList(Component.values()).reversed()) {
      stop(component);
    }
  }

  /** Stops one component in order. */
  public void stop(Component component) {
    if (component == Component.POSTGRES) {
      postgres().close();
    } else {
      daemon(component).stop(Duration.ofSeconds(20));
    }
  }

  /** Ends one component at once, as a crash would. */
  public void kill(Component component) {
    process(component)
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  /** The process of a component, if it runs. */
  public Optional<ProcessHandle> process(Component component) {
    return component == Component.POSTGRES ? postgres().process() : daemon(component).process();
  }

  /** Whether a component answers. */
  public boolean isReady(Component component) {
    // Without the process, whatever answers at its port is somebody else.
    if (process(component).isEmpty()) {
      return false;
    }
    return switch (component) {
      case POSTGRES -> postgres().isReady();
      case KEYCLOAK ->
          http.answers(URI.create(settings.realm() + "/.well-known/openid-configuration"));
      case CATALOG, ASSESSMENT, GATEWAY ->
          http.answers(
              URI.create(
                  "http://127.0.0.1:"
                      + settings.ports().management(component)
                      + "/q/health/ready"));
    };
  }

  /**
   * An access token of a demonstration user; for some seconds the same, as Keycloak shuts out for a
   * minute who signs in again and again.
   */
  public String token(String user) {
    Instant now = Instant.now();
    return tokens
        .compute(
            user,
            (name, known) ->
                known == null || known.issued().isBefore(now.minus(SIGNED_IN))
                    ? new Token(signIn(name), now)
                    : known)
        .text();
  }

  private String signIn(String user) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "trutina-cli",
            "username",
            user,
            "password",
            demoPassword()),
        user);
  }

  /** An access token of the machine that reads as an auditor. */
  public String auditorToken() {
    return token(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "trutina-auditor",
            "client_secret", auditorSecret()),
        "trutina-auditor");
  }

  /** The secret of the machine that reads as an auditor. */
  public String auditorSecret() {
    return secrets.of("client.trutina-auditor");
  }

  /** Where tokens come from, by the way that the gateway does not publish. */
  public URI realm() {
    return settings.realm();
  }

  /** A token of Keycloak's administrator. */
  public String administratorToken() {
    return new RealmAddress(settings, secrets, http).administratorToken();
  }

  /** The address of a service that only the gateway should reach. */
  public URI internal(Component component) {
    return URI.create("http://127.0.0.1:" + settings.ports().of(component));
  }

  /** Ends all sessions of a user in Keycloak, as its administrator does. */
  public void endSessions(String user) {
    String token = administratorToken();
    URI users = URI.create(settings.keycloak() + "/admin/realms/trutina/users");
    String id =
        http.get(URI.create(users + "?exact=true&username=" + user), token)
            .body()
            .path(0)
            .path("id")
            .asText();
    http.post(URI.create(users + "/" + id + "/logout"), token, NullNode.getInstance());
  }

  /** The password of all demonstration users. */
  public String demoPassword() {
    return secrets.memorable("demo.users");
  }

  /** The end of a component's log is here. */
  public Path log(Component component) {
    return component == Component.POSTGRES ? postgres().log() : daemon(component).log();
  }

  private String token(Map<String, String> form, String who) {
    var answer =
        http.postForm(URI.create(settings.realm() + "/protocol/openid-connect/token"), form);
    if (!answer.isGood()) {
      throw new StackException(
          "Keycloak gives no token for "
              + who
              + ": "
              + answer.body().path("error_description").asText("status " + answer.status()));
    }
    return answer.body().path("access_token").asText();
  }

  private Postgres startPostgres(Consumer<String> progress) {
    Postgres postgres = postgres();
    if (postgres.process().isEmpty()) {
      progress.accept("PostgreSQL: starting");
      postgres.start();
    }
    awaitReady(EnumSet.of(Component.POSTGRES), progress);
    return postgres;
  }

  private void startKeycloak(Database database, Consumer<String> progress) {
    if (process(Component.KEYCLOAK).isEmpty()) {
      var keycloak = new Keycloak(settings, secrets);
      keycloak.prepare(progress);
      progress.accept("Keycloak: starting");
      daemon(Component.KEYCLOAK)
          .start(
              Versions.read().keycloak(),
              keycloak.startArguments(),
              keycloak.environment(database));
    }
  }

  private void startService(
      Component service, Map<String, String> environment, Consumer<String> progress) {
    var services = new Services(settings, secrets);
    String version = services.version(service);
    Daemon daemon = daemon(service);
    if (daemon.process().isPresent() && !daemon.version().equals(version)) {
      progress.accept(service.id() + ": built anew, restarting");
      stop(service);
    }
    if (daemon.process().isEmpty()) {
      progress.accept(service.id() + ": starting");
      daemon.start(version, services.startArguments(service, version), environment);
    }
  }

  /** Fails as soon as one of the components has ended: waiting for the others would not help. */
  private void awaitReady(Set<Component> components, Consumer<String> progress) {
    Instant deadline = Instant.now().plus(PATIENCE);
    var waiting = EnumSet.copyOf(components);
    while (true) {
      for (Component component : EnumSet.copyOf(waiting)) {
        if (isReady(component)) {
          progress.accept(component.id() + ": ready");
          waiting.remove(component);
        } else if (process(component).isEmpty()) {
          throw StackException.died(component.title(), log(component));
        } else if (Instant.now().isAfter(deadline)) {
          throw StackException.late(component.title(), log(component));
        }
      }
      if (waiting.isEmpty()) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(150));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for the stack.");
    }
  }

  private Postgres postgres() {
    return Postgres.in(
        settings.home(), settings.ports().of(Component.POSTGRES), Postgres.Durability.DURABLE);
  }

  private Daemon daemon(Component component) {
    return new Daemon(settings.home(), component.id());
  }
}
