package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One change of the catalogue touches ten thousand assessed procurements of ten authorities: how
 * long until all are assessed again and their alerts raised, and whether a kill half-way loses or
 * repeats anything. Runs the packaged service. Not part of the tests: {@code ./mvnw -pl
 * assessment-service -am verify -Pbenchmark}.
 */
@Tag("benchmark")
class StormBenchmark {

  private static final int PROCUREMENTS = Integer.getInteger("benchmark.procurements", 10_000);
  private static final int AUTHORITIES = 10;
  private static final String OFFERING = "inf-scaleway-gemma-3-27b-it";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String WORKING_OFF =
      "select (select count(*) from due_assessment), (select count(*) from assessment)";

  private PackagedService service;

  @Test
  void a_change_that_touches_them_all() throws Exception {
    service = new PackagedService("storm.log");
    try (Connection owner = service.owner()) {
      hosted("FR", 1);
      String procurement = assessed();
      multiply(owner, procurement);

      baseline(owner, procurement);
      hosted("US", 2);
      Duration whole = untilWorkedOff(owner, Integer.MAX_VALUE);
      System.out.printf(
          "%d assessments worked off in %.1f s, %.2f ms each%n",
          PROCUREMENTS, whole.toMillis() / 1e3, (double) whole.toMillis() / PROCUREMENTS);
      eachHas(owner, 2, 1);

      hosted("DE", 3);
      Duration before = untilWorkedOff(owner, PROCUREMENTS / 2);
      service.kill();
      long left = number(owner, "select count(*) from due_assessment");
      long start = System.nanoTime();
      service.launch();
      Duration after = untilWorkedOff(owner, Integer.MAX_VALUE);
      System.out.printf(
          "killed after %.1f s with %d left; started again and worked off in %.1f s%n",
          before.toMillis() / 1e3, left, (System.nanoTime() - start) / 1e9);
      assertThat(left).as("the kill came half-way").isBetween(1L, PROCUREMENTS - 1L);
      assertThat(after).isPositive();
      eachHas(owner, 3, 2);
    } finally {
      service.close();
    }
  }

  /** An assessment of the same procurement asked for by a caller, one after the other. */
  private void baseline(Connection owner, String procurement) throws SQLException {
    int rounds = 50;
    long start = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      assess(procurement);
    }
    System.out.printf(
        "baseline: one assessment by request %.2f ms%n",
        (System.nanoTime() - start) / 1e6 / rounds);
    execute(
        owner,
        """
        delete from assessment a where procurement_id = '%s'
          and id <> (select min(id::text)::uuid from assessment where procurement_id = '%s')
        """
            .formatted(procurement, procurement));
  }

  private static void eachHas(Connection owner, int assessments, int alerts) throws SQLException {
    assertThat(
            number(
                owner,
                "select count(*) from (select 1 from assessment group by procurement_id having"
                    + " count(*) = "
                    + assessments
                    + ") done"))
        .as("procurements assessed %d times", assessments)
        .isEqualTo(PROCUREMENTS);
    assertThat(
            number(
                owner,
                "select count(*) from (select 1 from alert group by procurement_id having"
                    + " count(*) = "
                    + alerts
                    + ") told"))
        .as("procurements with %d alerts", alerts)
        .isEqualTo(PROCUREMENTS);
  }

  private static Duration untilWorkedOff(Connection owner, int most) throws Exception {
    long assessed = number(owner, "select count(*) from assessment");
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      try (var rows = owner.createStatement().executeQuery(WORKING_OFF)) {
        rows.next();
        long done = rows.getLong(2) - assessed;
        if (done > 0 && (rows.getLong(1) == 0 || done >= most)) {
          return Duration.ofNanos(System.nanoTime() - start);
        }
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new AssertionError("not worked off in " + PATIENCE);
  }

  /** Copies of the procurement with its options, assessment and watch, for ten authorities. */
  private static void multiply(Connection owner, String procurement) throws SQLException {
    execute(
        owner,
        """
        create table copy as select gen_random_uuid() as id, 'authority-' || (n %% %d) as authority
          from generate_series(2, %d) n
        """
            .formatted(AUTHORITIES, PROCUREMENTS));
    // A result names the options, which have ids of their own in each copy.
    String result = "source.result::text";
    try (var options =
        owner
            .createStatement()
            .executeQuery(
                "select id from procurement_option where procurement_id = '" + procurement + "'")) {
      while (options.next()) {
        String id = "'" + options.getString(1) + "'";
        result = "replace(" + result + ", " + id + ", " + copied(id) + ")";
      }
    }
    String results = "(" + result + ")::jsonb";
    for (String table :
        List.of("procurement", "procurement_option", "assessment", "watched_procurement")) {
      var columns = new ArrayList<String>();
      try (var names =
          owner
              .createStatement()
              .executeQuery(
                  "select column_name from information_schema.columns where table_schema = 'public'"
                      + " and table_name = '"
                      + table
                      + "' and is_generated = 'NEVER'")) {
        while (names.next()) {
          columns.add(names.getString(1));
        }
      }
      boolean itself = table.equals("procurement");
      String values =
          String.join(
              ", ",
              columns.stream()
                  .map(
                      column ->
                          switch (column) {
                            case "authority" -> "copy.authority";
                            case "procurement_id" -> "copy.id";
                            case "id" ->
                                itself
                                    ? "copy.id"
                                    : table.equals("assessment")
                                        ? after("source.id::text") + "::uuid"
                                        : copied("source.id::text") + "::uuid";
                            case "result" -> results;
                            default -> "source." + column;
                          })
                  .toList());
      execute(
          owner,
          "insert into %s (%s) select %s from %s source cross join copy where source.%s = '%s'"
              .formatted(
                  table,
                  String.join(", ", columns),
                  values,
                  table,
                  itself ? "id" : "procurement_id",
                  procurement));
    }
    execute(
        owner,
        "insert into assessed_chain select distinct copy.authority, digest, chain"
            + " from assessed_chain cross join copy on conflict do nothing");
    execute(owner, "drop table copy");
    execute(owner, "vacuum analyze");
  }

  /** The id in a copy of what has this id in the source. */
  private static String copied(String id) {
    return "md5(copy.id::text || " + id + ")::uuid::text";
  }

  /** An id of the copy that sorts where the source's does: by the time of its making. */
  private static String after(String id) {
    return "(left(replace("
        + id
        + ", '-', ''), 13) || substr(md5(copy.id::text || "
        + id
        + "), 14))";
  }

  private String assessed() {
    String procurement =
        service
            .officer()
            .body(
                """
                {
                  "title": "Assistant", "need": "Answer questions", "languages": ["de"],
                  "unknowns": "tolerant",
                  "awardCriteria": [
                    {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
                    {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}
                  ],
                  "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Personal data"}]
                }
                """)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String offering : List.of(OFFERING, "app-le-chat", "inf-stackit-openai-gpt-oss-120b")) {
      service
          .officer()
          .body(Map.of("name", offering, "offerings", List.of(offering)))
          .post("/api/v1/procurements/{id}/options", procurement)
          .then()
          .statusCode(201);
    }
    assess(procurement);
    return procurement;
  }

  private void assess(String procurement) {
    service
        .officer()
        .post("/api/v1/procurements/{id}/assessments", procurement)
        .then()
        .statusCode(201);
  }

  /** Two stewards establish where the offering is hosted. */
  private void hosted(String country, int day) {
    String catalogue = service.catalogue();
    String claim =
        PackagedService.as("stella", "steward")
            .body(
                Map.of(
                    "subjectType",
                    "offering",
                    "subject",
                    OFFERING,
                    "property",
                    "hosting-countries",
                    "value",
                    country,
                    "assurance",
                    "demonstrated",
                    "demonstratedOn",
                    "2026-11-0" + day,
                    "asOf",
                    "2026-11-0" + day,
                    "sources",
                    List.of(
                        Map.of(
                            "title",
                            "Data centres " + country,
                            "publisher",
                            "The provider",
                            "address",
                            "https://www.example.org/" + country,
                            "kind",
                            "vendor"))))
            .post(catalogue + "/api/v1/claims")
            .then()
            .statusCode(201)
            .extract()
            .path("claim.id");
    PackagedService.as("stefan", "steward")
        .body(Map.of("reason", "Measured from here."))
        .post(catalogue + "/api/v1/claims/{id}/verification", claim)
        .then()
        .statusCode(200);
  }

  private static void execute(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection owner, String sql) throws SQLException {
    try (var rows = owner.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
