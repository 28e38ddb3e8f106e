package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * People work through a balancer while pods are replaced, one after the other: by those of the next
 * version, and back. Two of each run meanwhile. The previous version's archives are those that
 * deploy/images/previous.sh made, or those of the directory that {@code -Dimages.previous} names.
 * Where there are none, the version is replaced by itself; continuous integration must have them.
 */
@Tag("images")
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AvailabilityIT {

  private static final String PREVIOUS = "previous";
  private static final String CURRENT = "current";

  private static Cluster cluster;
  private static Balancer balancer;
  private static Map<String, Container> first;
  private static Map<String, Container> second;

  @BeforeAll
  static void load(@TempDir Path directory) throws Exception {
    Podman.assumeAvailable();
    cluster = new Cluster(directory);
    Path current = Chart.DEPLOY.resolve("images/target");
    cluster.load(previous(current), PREVIOUS);
    cluster.load(current, CURRENT);
    balancer = cluster.balance();
  }

  private static Path previous(Path current) throws IOException {
    String named = System.getProperty("images.previous");
    Path made =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("user.home"), ".cache/trutina/images")
                .resolve(Files.readString(Chart.DEPLOY.resolve("images/previous")).strip());
    if (Files.isDirectory(made) || System.getenv("CI") != null) {
      return made;
    }
    System.out.println("Upgrade: no images of the previous version, it is replaced by itself");
    return current;
  }

  @AfterAll
  static void remove() {
    if (balancer != null) {
      balancer.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(1)
  void the_previous_version_serves() throws Exception {
    cluster.useImages(PREVIOUS);
    migrate();
    first = play("");
    try (var load = load()) {
      load.awaitMore(100);
      assertThat(load.failures()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void an_upgrade_under_load_fails_no_request() throws Exception {
    cluster.useImages(CURRENT);
    Load load = load();
    try (load) {
      load.awaitMore(100);
      migrate();
      expand();
      load.awaitMore(100);
      second = play("-second");
      load.awaitMore(100);
      stop(first, load);
      load.awaitMore(100);
    }
    report("upgrade", second, load);
    assertThat(load.failures()).isEmpty();
    assertThat(kept()).as("of what was written, nothing is lost").isGreaterThan(load.written());
  }

  @Test
  @Order(3)
  void a_rollback_under_load_starts_on_the_new_tables_and_fails_no_request() throws Exception {
    cluster.useImages(PREVIOUS);
    Load load = load();
    try (load) {
      first = play("");
      load.awaitMore(100);
      stop(second, load);
      load.awaitMore(100);
    }
    report("rollback", first, load);
    assertThat(load.failures()).isEmpty();
  }

  @Test
  @Order(4)
  void a_request_in_flight_is_answered_after_the_signal() throws Exception {
    cluster.useImages(CURRENT);
    Container catalog = cluster.play("catalog", "-third").awaitReady();
    int seconds = 8;
    var inFlight =
        CompletableFuture.supplyAsync(
            () ->
                catalog.get(
                    "/api/v1/changes?after=%d&wait=%d".formatted(Integer.MAX_VALUE, seconds),
                    cluster.token()));
    catalog.await(Duration.ofSeconds(20), "asked", () -> catalog.metric(IN_FLIGHT) > 0);
    catalog.tellToStop();
    catalog.await(Duration.ofSeconds(10), "unready", () -> catalog.readiness() == 503);
    assertThat(inFlight.join()).isEqualTo(200);
    assertThat(catalog.exitStatus()).isEqualTo(143);
  }

  private static final String IN_FLIGHT = "http_server_active_requests";

  private static Load load() {
    return Load.start(balancer.port("gateway"), cluster.token());
  }

  private static void migrate() throws Exception {
    for (String job : new String[] {"catalog-migration", "assessment-migration"}) {
      Container container = cluster.play(job, "");
      assertThat(container.exitStatus()).as(container.log()).isZero();
    }
  }

  /** As every version may, whether this one does or not: old pods go on with tables that grow. */
  private static void expand() throws Exception {
    for (String[] each : new String[][] {{"catalog", "offering"}, {"assessment", "procurement"}}) {
      try (Connection database = cluster.asSuperuser(each[0]);
          var statement = database.createStatement()) {
        statement.execute("alter table " + each[1] + " add column of_the_next_version text");
      }
    }
  }

  private static Map<String, Container> play(String place) throws Exception {
    Map<String, Container> pods = new LinkedHashMap<>();
    for (String component : Cluster.COMPONENTS) {
      pods.put(component, cluster.play(component, place));
    }
    pods.values().forEach(Container::awaitReady);
    return pods;
  }

  /** As deployments that roll out side by side: all are told, and each takes its time. */
  private static void stop(Map<String, Container> pods, Load load) throws Exception {
    for (Container container : pods.values()) {
      container.tellToStop();
    }
    load.awaitMore(50);
    for (Container container : pods.values()) {
      assertThat(container.exitStatus()).as(container.log()).isEqualTo(143);
    }
  }

  private static long kept() throws Exception {
    try (Connection database = cluster.asSuperuser("assessment");
        var statement = database.createStatement();
        var row = statement.executeQuery("select count(*) from procurement")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void report(String what, Map<String, Container> pods, Load load) throws Exception {
    System.out.printf(
        "%s: %d requests, %d of them writing, failed: %s%n",
        what, load.answered(), load.written(), load.failures());
    for (Container container : pods.values()) {
      System.out.printf(
          "%s: %d MB resident of %d MB after it%n",
          container, container.resident() >> 20, container.memoryLimit() >> 20);
    }
  }
}
