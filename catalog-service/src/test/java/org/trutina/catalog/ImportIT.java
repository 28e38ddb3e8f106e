package org.trutina.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.trutina.catalog.Callers.PROBLEM;
import static org.trutina.catalog.Callers.anotherSteward;
import static org.trutina.catalog.Callers.auditor;
import static org.trutina.catalog.Callers.steward;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Imports as a steward meets them: dry run, report, application, and nothing half done. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class ImportIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject AgroalDataSource database;

  private static RequestSpecification uploader() {
    return given().auth().oauth2(Tokens.of("stella", "musterhafen", "steward"));
  }

  private static RequestSpecification csv(String content) {
    return uploader()
        .contentType("text/csv")
        .queryParam("format", "claims-csv")
        .queryParam("snapshot", "2026-07-02")
        .queryParam("fileName", "claims.csv")
        .queryParam("sourceTitle", "Test list " + content.hashCode())
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String imported(RequestSpecification upload) {
    return upload.post("/api/v1/imports").then().statusCode(202).extract().path("id");
  }

  private static JsonPath finished(String id) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonPath view =
          auditor().get("/api/v1/imports/{id}", id).then().statusCode(200).extract().jsonPath();
      if (List.of("compared", "applied", "failed").contains(view.getString("state"))) {
        return view;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("import " + id + " does not end");
  }

  private static JsonPath applied(String id) throws InterruptedException {
    steward().post("/api/v1/imports/{id}/application", id).then().statusCode(202);
    return finished(id);
  }

  private static String organisation() {
    String id = "test-" + UUID.randomUUID();
    steward()
        .body(Map.of("id", id, "name", "Test " + id, "kind", "company"))
        .post("/api/v1/organisations")
        .then()
        .statusCode(201);
    return id;
  }

  private static List<String> rows(String id, String outcome, String field) {
    return auditor()
        .queryParam("outcome", outcome)
        .get("/api/v1/imports/{id}/rows", id)
        .then()
        .statusCode(200)
        .extract()
        .path("items." + field);
  }

  @Test
  void a_dry_run_changes_nothing_and_applying_it_twice_changes_it_once() throws Exception {
    String organisation = organisation();
    String file =
        """
        subject,property,qualifier,value,raw
        organisation:%1$s,headquarters-country,,FR,France
        organisation:%1$s,headquarters-country,,France,
        organisation:%1$s,colour,,blue,
        organisation:nobody-%1$s,legal-name,,X,
        organisation:%1$s,headquarters-country,,FR,France
        """
            .formatted(organisation);
    String id = imported(csv(file));
    JsonPath dry = finished(id);
    assertThat(dry.getString("state")).isEqualTo("compared");
    assertThat(dry.getMap("outcomes"))
        .containsEntry("new", 1)
        .containsEntry("rejected", 3)
        .containsEntry("duplicate", 1);
    assertThat(rows(id, "rejected", "line")).hasSize(3).doesNotContainNull();
    assertThat(rows(id, "rejected", "reason")).allMatch(reason -> !reason.isBlank());
    auditor().get("/api/v1/organisations/{id}", organisation).then().body("claims", hasSize(0));

    assertThat(applied(id).getString("state")).isEqualTo("applied");
    auditor()
        .get("/api/v1/organisations/{id}", organisation)
        .then()
        .body("claims.value", equalTo(List.of("FR")))
        .body("claims.raw", equalTo(List.of("France")))
        .body("claims.status", equalTo(List.of("proposed")))
        .body("sources.kind", equalTo(List.of("dataset")));

    String again = imported(csv(file).queryParam("apply", "true"));
    JsonPath second = finished(again);
    assertThat(second.getString("state")).isEqualTo("applied");
    assertThat(second.getMap("outcomes")).doesNotContainKey("new").containsEntry("unchanged", 1);
    auditor()
        .queryParam("subject", organisation)
        .get("/api/v1/claims")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void a_better_sourced_claim_stays_the_effective_one() throws Exception {
    String organisation = organisation();
    String claim =
        steward()
            .body(
                Map.of(
                    "subjectType", "organisation",
                    "subject", organisation,
                    "property", "headquarters-country",
                    "value", "DE",
                    "assurance", "documented",
                    "asOf", "2026-01-01",
                    "sources", List.of(Map.of("id", "general-knowledge"))))
            .post("/api/v1/claims")
            .then()
            .statusCode(201)
            .extract()
            .path("claim.id");
    anotherSteward()
        .body(Map.of("reason", "read it"))
        .post("/api/v1/claims/{id}/verification", claim)
        .then()
        .statusCode(200);
    String id =
        imported(
            csv("subject,property,value\norganisation:"
                    + organisation
                    + ",headquarters-country,FR\n")
                .queryParam("apply", "true"));
    assertThat(finished(id).getMap("outcomes")).containsEntry("weaker", 1);
    assertThat(rows(id, "weaker", "current")).containsExactly("DE");
    auditor()
        .get("/api/v1/organisations/{id}", organisation)
        .then()
        .body("claims.value", equalTo(List.of("DE")))
        .body("claims[0].conflictsWith", hasSize(1));
  }

  @Test
  void a_newer_snapshot_renews_what_stayed_and_replaces_what_changed() throws Exception {
    String organisation = organisation();
    String subject = "organisation:" + organisation;
    String header = "subject,property,value\n";
    String title = "Series " + organisation;
    RequestSpecification first =
        csv(header + subject + ",legal-name,Same\n" + subject + ",headquarters-country,FR\n");
    finished(imported(retitled(first, title, "2026-01-01").queryParam("apply", "true")));
    RequestSpecification second =
        csv(header + subject + ",legal-name,Same\n" + subject + ",headquarters-country,DE\n");
    JsonPath newer =
        finished(imported(retitled(second, title, "2026-06-01").queryParam("apply", "true")));
    assertThat(newer.getMap("outcomes")).containsEntry("renewed", 1).containsEntry("new", 1);
    auditor()
        .get("/api/v1/organisations/{id}", organisation)
        .then()
        .body("claims.find { it.property == 'headquarters-country' }.value", equalTo("DE"))
        .body("claims.find { it.property == 'headquarters-country' }.conflictsWith", equalTo(null))
        .body("claims.find { it.property == 'legal-name' }.asOf", equalTo("2026-06-01"));
    auditor()
        .queryParam("subject", organisation)
        .queryParam("status", "superseded")
        .get("/api/v1/claims")
        .then()
        .body("items.claim.value", equalTo(List.of("Same")));
  }

  private static RequestSpecification retitled(
      RequestSpecification upload, String title, String snapshot) {
    ((FilterableRequestSpecification) upload)
        .removeQueryParam("sourceTitle")
        .removeQueryParam("snapshot");
    return upload.queryParam("sourceTitle", title).queryParam("snapshot", snapshot);
  }

  @Test
  void a_name_that_nobody_knows_waits_for_somebody_to_match_it() throws Exception {
    String key = "unheard/of-" + UUID.randomUUID();
    String provider =
        """
        name = "%s"
        release_date = "2026-01-01"
        last_updated = "2026-01-01"
        open_weights = true
        [cost]
        input = 0.5
        output = 1.5
        """
            .formatted(key);
    byte[] archive =
        zip(Map.of("providers/unheard/models/" + key.substring(8) + ".toml", provider));
    String id =
        imported(
            uploader()
                .contentType("application/zip")
                .queryParam("format", "models-dev")
                .queryParam("snapshot", "2026-07-02")
                .body(archive));
    assertThat(finished(id).getMap("outcomes")).containsOnlyKeys("unmatched");
    auditor()
        .queryParam("scheme", "models-dev")
        .queryParam("limit", 200)
        .get("/api/v1/unmatched-names")
        .then()
        .statusCode(200)
        .body("items.key", hasItem(key));
    String offering = "test-" + UUID.randomUUID();
    steward()
        .body(
            Map.of(
                "id",
                offering,
                "name",
                key,
                "layer",
                "inference",
                "category",
                "token-api",
                "organisation",
                "mistral"))
        .post("/api/v1/offerings")
        .then()
        .statusCode(201);
    Map<String, String> alias =
        Map.of("scheme", "models-dev", "key", key, "subjectType", "offering", "subject", offering);
    steward().body(alias).post("/api/v1/aliases").then().statusCode(201);
    steward()
        .body(
            Map.of(
                "scheme",
                "models-dev",
                "key",
                key,
                "subjectType",
                "offering",
                "subject",
                "inf-xai-api"))
        .post("/api/v1/aliases")
        .then()
        .statusCode(409);
    JsonPath matched = applied(id);
    assertThat(matched.getString("state")).isEqualTo("applied");
    assertThat(matched.getMap("outcomes")).containsKey("new").doesNotContainKey("unmatched");
    auditor()
        .get("/api/v1/offerings/{id}", offering)
        .then()
        .body("claims.property", hasItems("price-input", "price-output", "weights"))
        .body("claims.find { it.property == 'price-input' }.validFrom", equalTo("2026-07-02"));
    auditor()
        .queryParam("scheme", "models-dev")
        .queryParam("limit", 200)
        .get("/api/v1/unmatched-names")
        .then()
        .body("items.key", not(hasItem(key)));
  }

  @Test
  void of_a_key_in_two_layers_a_page_may_end_with_the_first() {
    String key = "twofold-" + UUID.randomUUID();
    List<String> offerings =
        List.of(offering("application", "assistant"), offering("inference", "token-api"));
    for (String offering : offerings) {
      steward()
          .body(
              Map.of("scheme", "gleif", "key", key, "subjectType", "offering", "subject", offering))
          .post("/api/v1/aliases")
          .then()
          .statusCode(201);
    }
    var listed = new ArrayList<String>();
    String next = null;
    do {
      RequestSpecification request = auditor().queryParam("scheme", "gleif").queryParam("limit", 1);
      if (next != null) {
        request.queryParam("cursor", next);
      }
      JsonPath page = request.get("/api/v1/aliases").then().statusCode(200).extract().jsonPath();
      listed.addAll(page.getList("items.findAll { it.key == '" + key + "' }.subject"));
      next = page.getString("next");
    } while (next != null);
    assertThat(listed).isEqualTo(offerings);
  }

  private static String offering(String layer, String category) {
    String id = "test-" + UUID.randomUUID();
    steward()
        .body(
            Map.of(
                "id", id,
                "name", "Test " + id,
                "layer", layer,
                "category", category,
                "organisation", "mistral"))
        .post("/api/v1/offerings")
        .then()
        .statusCode(201);
    return id;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void of_the_editions_of_an_index_the_latest_that_has_begun_counts() throws Exception {
    String organisation = organisation();
    String header = "Indicator,Test " + organisation + "\n";
    byte[] editions =
        zip(
            Map.of(
                "Dec2025/Dec2025_scores.csv", header + "Wages,0\n",
                "May2024/May2024_scores.csv", header + "Wages,1\n"));
    finished(
        imported(
            uploader()
                .contentType("application/zip")
                .queryParam("format", "fmti")
                .queryParam("snapshot", "2025-12-09")
                .queryParam("apply", "true")
                .body(editions)));
    auditor()
        .get("/api/v1/organisations/{id}", organisation)
        .then()
        .body("claims.value", equalTo(List.of("0")))
        .body("claims.rule", equalTo(List.of("later-begin")));
    auditor()
        .queryParam("validOn", "2025-11-30")
        .get("/api/v1/organisations/{id}", organisation)
        .then()
        .body("claims.value", equalTo(List.of("1")));
  }

  @Test
  void a_cut_off_archive_fails_as_a_whole() throws Exception {
    byte[] whole = zip(Map.of("providers/a/models/b.toml", "name = \"b\"\n".repeat(50)));
    String id =
        imported(
            uploader()
                .contentType("application/zip")
                .queryParam("format", "models-dev")
                .queryParam("snapshot", "2026-07-02")
                .body(Arrays.copyOf(whole, whole.length / 2)));
    JsonPath view = finished(id);
    assertThat(view.getString("state")).isEqualTo("failed");
    assertThat(view.getString("failure")).contains("cut off");
    auditor().get("/api/v1/imports/{id}/rows", id).then().body("items", hasSize(0));
    steward().delete("/api/v1/imports/{id}", id).then().statusCode(200);
  }

  @Test
  void an_archive_that_reaches_outside_itself_is_refused() throws Exception {
    String id =
        imported(
            uploader()
                .contentType("application/zip")
                .queryParam("format", "models-dev")
                .queryParam("snapshot", "2026-07-02")
                .body(zip(Map.of("../../etc/passwd", "x"))));
    assertThat(finished(id).getString("failure")).contains("outside itself");
  }

  @Test
  void a_file_of_another_format_or_encoding_fails_with_a_reason() throws Exception {
    for (byte[] content :
        List.of(
            "\u00ff\u00fe".getBytes(StandardCharsets.UTF_16LE),
            "this is no table".getBytes(StandardCharsets.UTF_8),
            "subject,subject,property,value\n".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xc3, 0x28, 0x2c, 0x0a})) {
      String id =
          imported(
              uploader()
                  .contentType("text/csv")
                  .queryParam("format", "claims-csv")
                  .queryParam("snapshot", "2026-07-02")
                  .queryParam("sourceTitle", "x")
                  .body(content));
      JsonPath view = finished(id);
      assertThat(view.getString("state"))
          .as(new String(content, StandardCharsets.ISO_8859_1))
          .isEqualTo("failed");
      assertThat(view.getString("failure")).isNotBlank().doesNotContain("log says why");
    }
  }

  @Test
  void an_interrupted_import_is_taken_up_again() throws Exception {
    String organisation = organisation();
    var file = new StringBuilder("subject,property,qualifier,value\n");
    for (int i = 0; i < 12_000; i++) {
      file.append("organisation:%s,transparency-indicator,i%d,1\n".formatted(organisation, i));
    }
    String id = imported(csv(file.toString()));
    finished(id);
    // As after a crash in the middle: the first batch is there, the rest is not.
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "delete from import_row where import_id = '%s' and number > 5000".formatted(id));
      statement.execute(
          "update import_row set outcome = 'read', subject_id = null, claim_id = null where import_id = '%s'"
              .formatted(id));
      statement.execute("update import set state = 'reading' where id = '%s'".formatted(id));
    }
    JsonPath again = finished(id);
    assertThat(again.getString("state")).isEqualTo("compared");
    assertThat(again.getMap("outcomes")).containsEntry("new", 12_000);
    assertThat(again.getInt("rowsRead")).isEqualTo(12_000);
    assertThat(applied(id).getString("state")).isEqualTo("applied");
    waitUntilNothingIsStale();
  }

  private void waitUntilNothingIsStale() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (var connection = database.getConnection();
          var statement = connection.createStatement();
          var result = statement.executeQuery("select count(*) from stale_entry")) {
        result.next();
        if (result.getLong(1) == 0) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("entries stay stale");
  }

  @Test
  void an_import_changes_what_searches_find() throws Exception {
    String offering = "test-" + UUID.randomUUID();
    steward()
        .body(
            Map.of(
                "id",
                offering,
                "name",
                offering,
                "layer",
                "cloud",
                "category",
                "iaas",
                "organisation",
                "mistral"))
        .post("/api/v1/offerings")
        .then()
        .statusCode(201);
    finished(
        imported(
            csv("subject,property,value\noffering:" + offering + ",hosting-countries,LU\n")
                .queryParam("apply", "true")));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!runningIn("LU").contains(offering)) {
      assertThat(System.nanoTime()).as("the index follows").isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static List<String> runningIn(String country) {
    return auditor()
        .queryParam("hosting", country)
        .queryParam("limit", 200)
        .get("/api/v1/offerings")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  @ParameterizedTest
  @CsvSource({
    "format, doodles, format",
    "format, '', format",
    "snapshot, '', snapshot",
    "snapshot, 2999-01-01, snapshot",
    "snapshot, july, snapshot",
    "snapshot, 0001-01-01, snapshot",
    "currency, euro, currency",
    "fileName, ../x, fileName",
    "sourceAddress, javascript:x, sourceAddress",
    "apply, perhaps, apply",
  })
  void a_bad_parameter_is_a_problem_that_names_it(String name, String value, String named) {
    Map<String, String> parameters =
        new HashMap<>(Map.of("format", "fmti", "snapshot", "2026-07-02"));
    parameters.put(name, value);
    uploader()
        .contentType("text/csv")
        .queryParams(parameters)
        .body("x")
        .post("/api/v1/imports")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body(containsString(named));
  }

  @Test
  void what_is_no_upload_is_refused() {
    uploader()
        .contentType("image/png")
        .queryParam("format", "fmti")
        .queryParam("snapshot", "2026-07-02")
        .body(new byte[] {1})
        .post("/api/v1/imports")
        .then()
        .statusCode(415)
        .contentType(PROBLEM)
        .body("detail", containsString("Content-Type"));
    csv("").post("/api/v1/imports").then().statusCode(400).contentType(PROBLEM);
    // Said to be two gigabytes: refused before it is sent.
    assertThat(Raw.post("/api/v1/imports?format=fmti&snapshot=2026-07-02", 2L << 30))
        .startsWith("HTTP/1.1 413");
    auditor()
        .contentType("text/csv")
        .queryParam("format", "fmti")
        .queryParam("snapshot", "2026-07-02")
        .body("x")
        .post("/api/v1/imports")
        .then()
        .statusCode(403);
    steward().post("/api/v1/imports/{id}/application", UUID.randomUUID()).then().statusCode(404);
    steward()
        .get("/api/v1/imports/formats")
        .then()
        .body("items.key", hasItems("models-dev", "gleif"));
  }

  @Test
  void the_report_sets_beside_a_row_what_counts_today_and_not_what_did() throws Exception {
    String organisation = organisation();
    String over =
        steward()
            .body(
                Map.of(
                    "subjectType", "organisation",
                    "subject", organisation,
                    "property", "headquarters-country",
                    "value", "DE",
                    "validTo", "2020",
                    "assurance", "documented",
                    "asOf", "2026-01-01",
                    "sources", List.of(Map.of("id", "general-knowledge"))))
            .post("/api/v1/claims")
            .then()
            .statusCode(201)
            .extract()
            .path("claim.id");
    anotherSteward()
        .body(Map.of("reason", "read it"))
        .post("/api/v1/claims/{id}/verification", over)
        .then()
        .statusCode(200);
    String file =
        "subject,property,value\norganisation:" + organisation + ",headquarters-country,FR\n";
    String id = imported(csv(file));
    assertThat(finished(id).getMap("outcomes")).containsOnlyKeys("new");
    assertThat(rows(id, "new", "current")).containsOnlyNulls();
    assertThat(applied(id).getString("state")).isEqualTo("applied");
    assertThat(rows(id, "new", "current")).containsExactly("FR");
  }

  @Test
  void what_a_newer_snapshot_of_another_source_has_outdated_does_not_count_as_better()
      throws Exception {
    String organisation = organisation();
    String header = "subject,property,value,assurance\n";
    String subject = "organisation:" + organisation + ",headquarters-country,";
    String other = "Other " + organisation;
    finished(
        imported(
            retitled(csv(header + subject + "DE,documented\n"), other, "2026-01-01")
                .queryParam("apply", "true")));
    finished(
        imported(
            retitled(csv(header + subject + "FR,unverified\n"), other, "2026-06-01")
                .queryParam("apply", "true")));
    String id =
        imported(
            retitled(
                csv(header + subject + "NL,vendor-claim\n"), "Own " + organisation, "2026-03-01"));
    assertThat(finished(id).getMap("outcomes")).containsOnlyKeys("new");
    assertThat(rows(id, "new", "current")).containsExactly("FR");
    applied(id);
    assertThat(rows(id, "new", "current")).containsExactly("NL");
  }
}
