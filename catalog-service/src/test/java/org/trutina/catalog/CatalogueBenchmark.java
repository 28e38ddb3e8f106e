package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/**
 * A catalogue of a million offerings and ten million claims under load, and an import of a million
 * claims, printed as ratios to baselines of the same run. Not part of the tests: {@code ./mvnw -pl
 * catalog-service -am verify -Pbenchmark}.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
@Tag("benchmark")
class CatalogueBenchmark {

  private static final int OFFERINGS = Integer.getInteger("benchmark.offerings", 1_000_000);
  private static final int IMPORTED = Integer.getInteger("benchmark.imported", 1_000_000);
  private static final Duration LOAD = Duration.ofSeconds(20);

  /** Tokens live for five minutes; signing one for each request would be part of the load. */
  private static final Supplier<String> TOKENS =
      new Supplier<>() {
        private String token = "";
        private long madeAt;

        @Override
        public synchronized String get() {
          if (token.isEmpty() || System.nanoTime() - madeAt > 60e9) {
            token = Tokens.of("ada", "musterhafen", "auditor", "steward");
            madeAt = System.nanoTime();
          }
          return token;
        }
      };

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void a_million_offerings() throws Exception {
    try (Connection owner = owner()) {
      fill(owner);
      awaitIndex();
      System.out.printf(
          "%n%-44s %9s %9s %9s %9s%n", "requests", "per s", "p50 ms", "p95 ms", "p99 ms");
      Load baseline = load("baseline: one jurisdiction list, 8 clients", 8, r -> "/api/v1/laws");
      Load search = load("filtered search, 8 clients", 8, CatalogueBenchmark::search);
      load("text search, 8 clients", 8, CatalogueBenchmark::text);
      load(
          "facets of a search, 2 clients",
          2,
          r -> search(r).replace("offerings?", "offerings/facets?"));
      Load one = load("one offering with its exposure, 1 client", 1, CatalogueBenchmark::exposure);
      load("one offering with its exposure, 8 clients", 8, CatalogueBenchmark::exposure);
      System.out.printf(
          "search p99 is %.1f times, exposure p99 %.1f times the baseline's%n",
          search.percentile(0.99) / baseline.percentile(0.99),
          one.percentile(0.99) / baseline.percentile(0.99));
      importMany(owner);
    }
  }

  private static Connection owner() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getValue("quarkus.flyway.password", String.class));
  }

  /** Blocks of twenty offerings, each a stack from the accelerator to the application. */
  private static void fill(Connection owner) throws SQLException, IOException {
    long start = System.nanoTime();
    try (InputStream file =
            Objects.requireNonNull(
                CatalogueBenchmark.class.getResourceAsStream("/benchmark/fill.sql"));
        var statement = owner.createStatement()) {
      String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String sql : script.replace(":offerings", Integer.toString(OFFERINGS)).split(";\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      try (var count =
          statement.executeQuery(
              "select (select count(*) from offering), (select count(*) from claim)")) {
        count.next();
        System.out.printf(
            "%,d offerings and %,d claims in %.0f s%n",
            count.getLong(1), count.getLong(2), (System.nanoTime() - start) / 1e9);
      }
    }
  }

  /** The index shows what it has read when it has read all of it. */
  private void awaitIndex() throws IOException, InterruptedException {
    long start = System.nanoTime();
    String last = "/api/v1/offerings?organisation=bench-org-" + (OFFERINGS - 1) % 20_000;
    while (http.send(request(last).GET().build(), BodyHandlers.ofString())
        .body()
        .contains("\"items\":[]")) {
      Thread.sleep(250);
    }
    System.out.printf("indexed %.0f s later%n", (System.nanoTime() - start) / 1e9);
  }

  private static String search(SplittableRandom random) {
    String[] countries = {"DE", "FR", "US", "CN", "SE", "FI", "NL", "IT"};
    String country = countries[random.nextInt(countries.length)];
    return "/api/v1/offerings?limit=50&"
        + switch (random.nextInt(8)) {
          case 0 -> "layer=model&controlCountry=" + country;
          case 1 -> "layer=inference&notExposedTo=CN&hosting=" + country;
          case 2 -> "exposedTo=US:hardware&sort=price";
          case 3 -> "openness=open&sort=capability&layer=model";
          case 4 -> "licence=Apache-2.0&controlCountry=" + country + "&sort=name";
          case 5 -> "certification=C5&notExposedTo=US&sort=released";
          case 6 -> "supplier=bench-org-" + random.nextInt(20_000);
          default -> "organisation=bench-org-" + random.nextInt(20_000);
        };
  }

  private static String text(SplittableRandom random) {
    String word = "w" + Integer.toHexString(random.nextInt(4096));
    return "/api/v1/offerings?limit=50&text="
        + URLEncoder.encode(
            random.nextInt(4) == 0
                ? word + "x"
                : word + " w" + Integer.toHexString(random.nextInt(4096)),
            StandardCharsets.UTF_8);
  }

  private static String exposure(SplittableRandom random) {
    int block = random.nextInt(OFFERINGS / 20) * 20;
    return "/api/v1/offerings/bench-" + (block + 6 + random.nextInt(14)) + "/exposure";
  }

  private record Load(double[] millis) {
    private double percentile(double share) {
      return millis[(int) Math.min(millis.length - 1, Math.ceil(share * millis.length) - 1)];
    }
  }

  private Load load(String name, int clients, Function<SplittableRandom, String> path)
      throws Exception {
    run(clients, path, Duration.ofSeconds(5), 1);
    double[] millis = run(clients, path, LOAD, 2);
    Arrays.sort(millis);
    var load = new Load(millis);
    System.out.printf(
        "%-44s %9.0f %9.1f %9.1f %9.1f%n",
        name,
        millis.length / (double) LOAD.toSeconds(),
        load.percentile(0.5),
        load.percentile(0.95),
        load.percentile(0.99));
    return load;
  }

  private double[] run(
      int clients, Function<SplittableRandom, String> path, Duration time, long seed)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    var results = new ArrayList<Future<List<Double>>>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int client = 0; client < clients; client++) {
        var random = new SplittableRandom(seed * 1000 + client);
        results.add(
            threads.submit(
                () -> {
                  var millis = new ArrayList<Double>();
                  while (System.nanoTime() < end) {
                    millis.add(timed(path.apply(random)));
                  }
                  return millis;
                }));
      }
    }
    var all = new ArrayList<Double>();
    for (Future<List<Double>> result : results) {
      all.addAll(result.get());
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double timed(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<byte[]> answer =
        http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return (System.nanoTime() - start) / 1e6;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + TOKENS.get());
  }

  private void importMany(Connection owner) throws Exception {
    double copied = copy(owner);
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    HttpResponse<String> answer =
        http.send(
            request(
                    "/api/v1/imports?format=claims-csv&snapshot=2026-07-02&sourceTitle=benchmark"
                        + "&fileName=claims.csv&apply=true")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(CatalogueBenchmark::csv))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String location = answer.headers().firstValue("Location").orElseThrow();
    String path = URI.create(location).getPath();
    String view;
    String state = "";
    do {
      Thread.sleep(250);
      view = http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
      String now = view.replaceAll(".*\"state\":\"([a-z]+)\".*", "$1");
      if (!now.equals(state)) {
        System.out.printf("  %5.0f s %s%n", (System.nanoTime() - start) / 1e9, now);
        state = now;
      }
    } while (!state.equals("applied") && !state.equals("failed"));
    double imported = (System.nanoTime() - start) / 1e9;
    assertThat(view).contains("\"state\":\"applied\"");
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "import of %,d claims: %.0f s, %,.0f rows per s; COPY of the same rows %.1f s; ratio %.1f;"
            + " heap at most %d MiB of %d%n",
        IMPORTED,
        imported,
        IMPORTED / imported,
        copied,
        imported / copied,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Plain COPY into a table without index or constraint. */
  private static double copy(Connection owner) throws SQLException, IOException {
    try (var statement = owner.createStatement()) {
      statement.execute(
          "create table benchmark_copy (subject text, property text, qualifier text, value text)");
    }
    long start = System.nanoTime();
    owner
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy benchmark_copy from stdin with (format csv, header)", csv());
    return (System.nanoTime() - start) / 1e9;
  }

  private static InputStream csv() {
    var header = text("subject,property,qualifier,value\n");
    List<InputStream> blocks =
        IntStream.range(0, IMPORTED / 1000).mapToObj(CatalogueBenchmark::block).toList();
    var all = new ArrayList<InputStream>(List.of(header));
    all.addAll(blocks);
    return new SequenceInputStream(Collections.enumeration(all));
  }

  private static InputStream block(int block) {
    return new InputStream() {
      private InputStream content = InputStream.nullInputStream();
      private boolean made;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (!made) {
          made = true;
          content = rows(block);
        }
        int read = content.read(target, offset, length);
        if (read < 0) {
          content = InputStream.nullInputStream();
        }
        return read;
      }
    };
  }

  private static InputStream rows(int block) {
    var rows = new StringBuilder();
    for (int i = block * 1000; i < (block + 1) * 1000; i++) {
      rows.append("offering:bench-")
          .append(i % OFFERINGS)
          .append(",benchmark,suite ")
          .append(i % 7)
          .append(',')
          .append(i % 1000)
          .append('\n');
    }
    return text(rows.toString());
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
