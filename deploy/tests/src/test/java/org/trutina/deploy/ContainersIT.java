package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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
 * The rendered pods in real containers, made of the images that the build makes. Needs podman 5 or
 * what containers/podman needs to get it, and deploy/images/target; see README.md.
 */
@Tag("images")
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContainersIT {

  private static Cluster cluster;

  @BeforeAll
  static void load(@TempDir Path directory) throws Exception {
    Podman.assumeAvailable();
    cluster = new Cluster(directory);
    cluster.load(Chart.DEPLOY.resolve("images/target"), "current");
    cluster.useImages("current");
  }

  @AfterAll
  static void remove() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(1)
  void migrations_run_as_jobs_and_may_run_again() throws Exception {
    for (String job : List.of("catalog-migration", "assessment-migration", "catalog-migration")) {
      Container container = cluster.play(job, "");
      assertThat(container.exitStatus()).as(container.log()).isZero();
    }
  }

  @Test
  @Order(2)
  void all_three_become_ready_by_the_probes_of_their_manifests() throws Exception {
    for (String component : List.of("catalog", "assessment", "gateway")) {
      cluster.play(component, "").awaitReady();
    }
  }

  @Test
  @Order(3)
  void processes_can_do_no_more_than_they_need() throws Exception {
    for (Container container : cluster.running()) {
      String status = container.read("status");
      assertThat(status)
          .as("%s", container)
          .containsPattern("Uid:\\s+10001\\s+10001")
          .containsPattern("Gid:\\s+10001\\s+10001")
          .containsPattern("CapEff:\\s+0000000000000000")
          .containsPattern("CapBnd:\\s+0000000000000000")
          .containsPattern("NoNewPrivs:\\s+1")
          .containsPattern("Seccomp:\\s+2");
      assertThat(container.read("mountinfo").lines().filter(line -> line.contains(" / / ")))
          .singleElement()
          .satisfies(root -> assertThat(root).contains(" ro,"));
      assertThat(container.read("environ")).doesNotContain(cluster.secrets());
    }
  }

  @Test
  @Order(4)
  void memory_is_limited_and_the_heap_knows_it() throws Exception {
    for (Container container : cluster.running()) {
      long limit = container.memoryLimit();
      assertThat(limit).as("%s", container).isBetween(256L << 20, 1024L << 20);
      var heap =
          Pattern.compile("jvm_memory_max_bytes\\{area=\"heap\",id=\"Tenured Gen\"\\} (\\S+)")
              .matcher(container.metrics());
      assertThat(heap.find()).isTrue();
      assertThat(Double.parseDouble(heap.group(1))).isLessThan(limit * 0.7);
    }
  }

  @Test
  @Order(5)
  void secrets_are_files_that_only_the_service_reads() throws Exception {
    Container catalog = cluster.running().getFirst();
    assertThat(catalog.file("/etc/trutina/secrets/quarkus.datasource.password")).isNotBlank();
    assertThat(catalog.exists("/etc/trutina/secrets/quarkus.flyway.password")).isFalse();
    assertThat(catalog.exists("/bin/sh")).isFalse();
  }

  @Test
  @Order(6)
  void requests_pass_from_the_gateway_to_the_catalogue() throws Exception {
    Container gateway = cluster.running().getLast();
    assertThat(gateway.get("/api/v1/offerings?limit=1", "")).isEqualTo(401);
    assertThat(gateway.get("/api/v1/offerings?limit=1", cluster.token())).isEqualTo(200);
  }

  @Test
  @Order(7)
  void out_of_memory_it_starts_again_by_itself_and_serves_when_it_has_enough() throws Exception {
    Container tight =
        cluster.play(
            "gateway",
            "-second",
            pod -> {
              ((ObjectNode) pod.at("/spec")).put("restartPolicy", "Always");
              for (String kind : List.of("requests", "limits")) {
                ((ObjectNode) pod.at("/spec/containers/0/resources/" + kind)).put("memory", "48Mi");
              }
            });
    tight.await(Duration.ofMinutes(1), "started again", () -> tight.restarts() >= 2);
    assertThat(tight.readiness()).isZero();
    tight.limitMemory(384L << 20);
    tight.await(Duration.ofMinutes(2), "ready", () -> tight.readiness() == 200);
    assertThat(tight.get("/api/v1/offerings?limit=1", cluster.token())).isEqualTo(200);
  }

  @Test
  @Order(8)
  void figures() throws IOException {
    var figures = new StringBuilder();
    for (Container container : cluster.running()) {
      var started = Pattern.compile("started in ([0-9.]+s)").matcher(container.log());
      assertThat(started.find()).isTrue();
      figures.append(
          "%s: started in %s, resident %d MB of %d MB, image %s%n"
              .formatted(
                  container,
                  started.group(1),
                  container.resident() >> 20,
                  container.memoryLimit() >> 20,
                  container.imageSize()));
    }
    Files.writeString(Path.of("target/containers.txt"), figures, StandardCharsets.UTF_8);
    System.out.print(figures);
  }
}
