package org.trutina.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a JDK AOT cache does to starts and memory, with the runtime of the images: prints ratios,
 * asserts nothing about time. deploy/images/README.md says how to run it.
 */
class StartUpBenchmark {

  private static final int STARTS = 5;

  /** As in a pod of the quickstart. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xmx448m", "--enable-native-access=ALL-UNNAMED");

  private record Variant(String name, String application, List<String> options, Path file) {}

  private record Start(long milliseconds, long bytes) {}

  @Test
  void starts(@TempDir Path directory) throws Exception {
    try (var installation = new Installation(directory)) {
      for (String service : List.of("catalog", "assessment")) {
        installation.migrate(service);
      }
      try (ServiceProcess catalog = installation.plan("catalog").start().awaitReady()) {
        for (String service : List.of("catalog", "assessment", "gateway")) {
          measure(service, installation, catalog, directory);
        }
      }
    }
  }

  private static void measure(
      String service, Installation installation, ServiceProcess catalog, Path directory)
      throws Exception {
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant("as in the image", "quarkus-app", List.of(), java()));
    Path classes = directory.resolve(service + ".jsa");
    dump(classes);
    variants.add(
        new Variant(
            "class data of the JDK",
            "quarkus-app",
            List.of("-XX:SharedArchiveFile=" + classes),
            classes));
    for (String application : List.of("quarkus-app", "aot")) {
      Path cache = directory.resolve(service + "-" + application.replace('/', '-') + ".aot");
      if (Files.exists(application(service, application))) {
        train(plan(service, installation, catalog), application, cache);
        variants.add(
            new Variant(
                "AOT cache, target/" + application,
                application,
                List.of("-XX:AOTCache=" + cache),
                cache));
      }
    }
    // Turn by turn, so that what else the machine does meets all of them alike.
    Map<Variant, List<Start>> starts = new LinkedHashMap<>();
    for (int turn = 0; turn < STARTS; turn++) {
      for (Variant variant : variants) {
        starts
            .computeIfAbsent(variant, none -> new ArrayList<>())
            .add(start(plan(service, installation, catalog), variant));
      }
    }
    print(service, starts);
  }

  private static Plan plan(String service, Installation installation, ServiceProcess catalog) {
    Plan plan = installation.plan(service);
    return switch (service) {
      case "assessment" -> plan.set("quarkus.rest-client.catalog.url", catalog.url());
      case "gateway" ->
          plan.set("trutina.gateway.catalog-url", catalog.url())
              .set("trutina.gateway.assessment-url", catalog.url());
      default -> plan;
    };
  }

  private static void train(Plan plan, String application, Path cache) throws IOException {
    try (ServiceProcess service =
        plan.with(command(List.of("-XX:AOTCacheOutput=" + cache)), application)
            .start()
            .awaitReady()) {
      service.tellToStop();
      service.exitStatus(Duration.ofMinutes(3));
    }
  }

  private static Start start(Plan plan, Variant variant) throws IOException {
    long begin = System.nanoTime();
    try (ServiceProcess service =
        plan.with(command(variant.options()), variant.application()).start().awaitReady()) {
      long milliseconds = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      return new Start(milliseconds, service.memory());
    }
  }

  private static void print(String service, Map<Variant, List<Start>> starts) throws IOException {
    long first = 0;
    for (var each : starts.entrySet()) {
      long[] times = each.getValue().stream().mapToLong(Start::milliseconds).sorted().toArray();
      long[] bytes = each.getValue().stream().mapToLong(Start::bytes).sorted().toArray();
      long median = times[STARTS / 2];
      first = first == 0 ? median : first;
      Path file = each.getKey().file();
      System.out.printf(
          "start: %s, %s: %d ms %s, %.2f of the first, %d MB, file %d MB%n",
          service,
          each.getKey().name(),
          median,
          Arrays.toString(times),
          (double) median / first,
          bytes[STARTS / 2] >> 20,
          Files.isRegularFile(file) ? Files.size(file) >> 20 : 0);
    }
  }

  private static List<String> command(List<String> options) {
    return Stream.of(List.of(java().toString()), OPTIONS, options).flatMap(List::stream).toList();
  }

  private static Path java() {
    return Chart.DEPLOY.resolve("images/target/runtime/opt/java/bin/java");
  }

  private static void dump(Path classes) throws Exception {
    var dump =
        new ProcessBuilder(java().toString(), "-Xshare:dump", "-XX:SharedArchiveFile=" + classes)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    if (dump.start().waitFor() != 0) {
      throw new AssertionError("The class data cannot be made.");
    }
  }

  private static Path application(String service, String application) {
    String module = service.equals("gateway") ? service : service + "-service";
    return Chart.DEPLOY.getParent().resolve(module + "/target/" + application);
  }
}
