package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trutina.decision.casefile.Case;

/**
 * An assessment of twenty options on sixty criteria by request, end to end: the catalogue's facts
 * read, levels derived, ten thousand draws, input and result stored. Against two baselines of the
 * same run: the engine alone on the same matrix, and a plain insert of the same bytes. Runs the
 * packaged service. Not part of the tests: {@code ./mvnw -pl assessment-service -am verify
 * -Pbenchmark}.
 */
@Tag("benchmark")
class AssessmentBenchmark {

  private static final int OPTIONS = 20;
  private static final int CRITERIA = 60;
  private static final int WARM_UP = Integer.getInteger("benchmark.warmUp", 60);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 200);

  private static final String PROCUREMENT =
      """
      {"title": "Assistant", "need": "Answer citizens' questions", "languages": ["de"],
       "unknowns": "tolerant",
       "awardCriteria": [
         {"framework": "eu-csf", "share": 0.5, "profile": "2026-06"},
         {"framework": "competitiveness-extended", "share": 0.3, "profile": "balanced"},
         {"framework": "competitiveness-judged", "share": 0.2, "profile": "balanced"}],
       "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Letters hold personal data."}]}
      """;

  /** Something that is measured. */
  private interface Work {
    void run() throws Exception;
  }

  @Test
  void twenty_options_on_sixty_criteria() throws Exception {
    try (var service = new PackagedService("assessment-benchmark.log");
        Connection owner = service.owner()) {
      String procurement = procurement(service);
      String assessment = assess(service, procurement);
      byte[] asked = caseOf(service, assessment);
      requireSize(asked);
      Runnable store = plainInsert(owner, assessment);

      double[] assessed = new double[ROUNDS];
      double[] sure = new double[ROUNDS];
      double[] engine = new double[ROUNDS];
      double[] insert = new double[ROUNDS];
      var latest = new String[] {assessment};
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        // Interleaved, so that whatever else the machine does meets all of them.
        double one = millis(() -> latest[0] = assessQuickly(service, procurement));
        double two = millis(() -> robustness(service, latest[0]));
        double three = millis(() -> Case.parse(asked).solve());
        double four = millis(store::run);
        if (i >= 0) {
          assessed[i] = one;
          sure[i] = two;
          engine[i] = three;
          insert[i] = four;
        }
      }
      var whole = new double[ROUNDS];
      Arrays.setAll(whole, i -> assessed[i] + sure[i]);
      System.out.printf("%d options, %d criteria, %d rounds; ms%n", OPTIONS, CRITERIA, ROUNDS);
      print("end to end", whole);
      print("  of it: assess and store", assessed);
      print("  of it: robustness, 2 x 10,000 draws", sure);
      print("baseline: engine alone, same matrix", engine);
      print("baseline: plain insert, same bytes", insert);
      System.out.printf(
          "outside the engine: %.0f %% of the median; end to end is %.1f times the engine and"
              + " %.1f times the insert%n",
          100 * (1 - at(engine, 50) / at(whole, 50)),
          at(whole, 50) / at(engine, 50),
          at(whole, 50) / at(insert, 50));
      assertThat(whole).as("every round was measured").doesNotContain(0);
    }
  }

  private static double millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double at(double[] numbers, int percentile) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
  }

  private static void print(String what, double[] numbers) {
    System.out.printf(
        "%-40s p50 %7.1f   p95 %7.1f   p99 %7.1f%n",
        what, at(numbers, 50), at(numbers, 95), at(numbers, 99));
  }

  private static String assess(PackagedService service, String procurement) {
    return service
        .officer()
        .post("/api/v1/procurements/{id}/assessments", procurement)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Without parsing the answer, which is the caller's time and not the service's. */
  private static String assessQuickly(PackagedService service, String procurement)
      throws Exception {
    HttpResponse<byte[]> answer =
        service.send("POST", "/api/v1/procurements/" + procurement + "/assessments");
    assertThat(answer.statusCode()).isEqualTo(201);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static void robustness(PackagedService service, String assessment) throws Exception {
    HttpResponse<byte[]> answer =
        service.send("GET", "/api/v1/assessments/" + assessment + "/robustness");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** A survey: twenty services of the catalogue, each with answers to two criteria of three. */
  private static String procurement(PackagedService service) {
    String procurement =
        service
            .officer()
            .body(PROCUREMENT)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    List<String> offerings =
        PackagedService.as("anna", "officer")
            .get(service.catalogue() + "/api/v1/offerings?layer=inference&limit=" + OPTIONS)
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    JsonPath framework =
        service.officer().get("/api/v1/frameworks/eu-csf").then().extract().jsonPath();
    List<String> criteria = framework.getList("criteria.id");
    List<Integer> answersThereAre =
        framework.getList("criteria.collect { it.scale.levels.size() }");
    for (int option = 0; option < OPTIONS; option++) {
      var answers = new ArrayList<Map<String, Object>>();
      for (int c = 0; c < criteria.size(); c++) {
        if ((c + option) % 3 > 0) {
          answers.add(
              Map.of(
                  "framework",
                  "eu-csf",
                  "criterion",
                  criteria.get(c),
                  "value",
                  1 + (c + option) % answersThereAre.get(c),
                  "statement",
                  "As section " + c + " of the offer says."));
        }
      }
      service
          .officer()
          .body(
              Map.of(
                  "name",
                  "Offer " + option,
                  "offerings",
                  List.of(offerings.get(option)),
                  "answers",
                  answers))
          .post("/api/v1/procurements/{id}/options", procurement)
          .then()
          .statusCode(201);
    }
    return procurement;
  }

  /** The matrix as anybody recomputes it. */
  private static byte[] caseOf(PackagedService service, String assessment) throws IOException {
    byte[] pack =
        service
            .officer()
            .get("/api/v1/assessments/{id}/evidence-pack", assessment)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("case.json")) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IllegalStateException("The pack has no case.");
  }

  private static void requireSize(byte[] asked) {
    JsonPath json = new JsonPath(new String(asked, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(json.getList("alternatives")).hasSize(OPTIONS);
    assertThat(json.getList("weights.findAll { it > 0 }")).hasSize(CRITERIA);
  }

  /** What was stored, as it stands, into a table with nothing but an id. */
  private static Runnable plainInsert(Connection owner, String assessment) throws SQLException {
    String input;
    String result;
    try (var statement = owner.createStatement()) {
      statement.execute("create table plain (id uuid primary key, input jsonb, result jsonb)");
      try (var row =
          statement.executeQuery(
              "select input::text, result::text from assessment where id = '" + assessment + "'")) {
        row.next();
        input = row.getString(1);
        result = row.getString(2);
      }
    }
    var insert =
        owner.prepareStatement(
            "insert into plain values (gen_random_uuid(), cast(? as jsonb), cast(? as jsonb))");
    return () -> {
      try {
        insert.setString(1, input);
        insert.setString(2, result);
        insert.execute();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
