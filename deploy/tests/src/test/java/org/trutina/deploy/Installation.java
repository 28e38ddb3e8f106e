package org.trutina.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.trutina.local.Database;

/** The production chart on this machine: its database, its realm, its migrations. */
final class Installation implements AutoCloseable {

  static final String SIGNING_KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA";

  static final String SEALING_KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU";

  final Databases databases;
  final Realm realm = Realm.start();

  private final Chart chart;
  private final Path directory;
  private final Map<String, Database> made = new ConcurrentHashMap<>();

  Installation(Path directory) throws IOException {
    this(Chart.PRODUCTION, directory);
  }

  /**
   * @param chart production with further values
   */
  Installation(Chart chart, Path directory) throws IOException {
    this.chart = chart;
    this.directory = directory;
    this.databases = new Databases(directory.resolve("database"));
  }

  /** With the secrets that the production chart names. */
  Plan plan(String component) {
    var plan = new Plan(chart, component, directory);
    if (component.equals("gateway")) {
      return plan.secret("trutina-gateway", "session-key", "0123456789abcdef0123456789abcdef")
          .secret("trutina-gateway", "client-secret", "gateway")
          .set("quarkus.oidc.auth-server-url", realm.url())
          .set("quarkus.oidc.portal.auth-server-url", realm.url());
    }
    String service = component.replace("-migration", "");
    Database database = made.computeIfAbsent(service, databases::create);
    plan.set("quarkus.datasource.jdbc.url", database.url())
        .secret(service + "-app", "username", database.application().user())
        .secret(service + "-app", "password", database.application().password())
        .secret(service + "-owner", "username", database.owner().user())
        .secret(service + "-owner", "password", database.owner().password());
    if (service.equals("assessment")) {
      plan.secret("trutina-assessment", "audit-key", SIGNING_KEY)
          .secret("trutina-assessment", "sealing-key", SEALING_KEY)
          .secret("trutina-assessment", "client-secret", "assessment")
          .secret("trutina-assessment", "access-client-secret", "access");
    }
    return service.equals(component) ? plan.set("quarkus.oidc.auth-server-url", realm.url()) : plan;
  }

  /** What must be in no log. */
  String[] secrets() {
    return Stream.concat(
            Stream.of(SIGNING_KEY, SEALING_KEY),
            made.values().stream()
                .flatMap(
                    database ->
                        Stream.of(database.application().password(), database.owner().password())))
        .toArray(String[]::new);
  }

  /** Runs the migration job of a service to its end. */
  String migrate(String service) {
    try (ServiceProcess job = plan(service + "-migration").start()) {
      int status = job.exitStatus(Duration.ofMinutes(2));
      if (status != 0) {
        throw new AssertionError("The migration ended with " + status + ":\n" + job.log());
      }
      return job.log();
    }
  }

  @Override
  public void close() {
    realm.close();
    databases.close();
  }
}
