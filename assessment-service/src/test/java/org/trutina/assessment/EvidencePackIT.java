package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.casefile.EvidencePack;

/** An assessment is taken away and found again by the auditors' jar; a changed one is not. */
@ServiceTest
class EvidencePackIT {

  private static final String AUTHORITY = "beweis";

  private static JsonPath assessed(String unknowns) {
    String id =
        as("anna", AUTHORITY, "officer")
            .body(
                """
                {"title": "Assistant", "need": "Answer", "languages": ["de"], "unknowns": "%s",
                 "awardCriteria": [
                   {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
                   {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}],
                 "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Personal data"}]}
                """
                    .formatted(unknowns))
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String offering :
        List.of(
            "inf-scaleway-gpt-oss-120b",
            "inf-stackit-openai-gpt-oss-120b",
            "app-le-chat",
            "app-chatgpt-ent")) {
      as("anna", AUTHORITY, "officer")
          .body(Map.of("name", offering, "offerings", List.of(offering)))
          .post("/api/v1/procurements/{id}/options", id)
          .then()
          .statusCode(201);
    }
    return json(
        as("anna", AUTHORITY, "officer")
            .post("/api/v1/procurements/{id}/assessments", id)
            .then()
            .statusCode(201));
  }

  private static byte[] pack(JsonPath assessment) {
    return as("udo", AUTHORITY, "auditor")
        .get("/api/v1/assessments/{id}/evidence-pack", assessment.getString("id"))
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .extract()
        .asByteArray();
  }

  private static Map<String, byte[]> files(byte[] pack) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** What the auditors' jar says against a pack; empty when it is identical. */
  private static List<String> refusal(byte[] pack) {
    try {
      EvidencePack.Verdict verdict = EvidencePack.recompute(new ByteArrayInputStream(pack));
      if (verdict.identical()) {
        return List.of();
      }
      var said = new ArrayList<>(verdict.damage());
      verdict.differences().forEach(difference -> said.add(difference.pointer()));
      return said;
    } catch (InvalidInput | IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"conservative", "tolerant", "strict"})
  void it_is_recomputed_offline_and_agrees_with_what_the_service_found(String unknowns)
      throws IOException {
    JsonPath assessment = assessed(unknowns);
    byte[] pack = pack(assessment);
    assertThat(refusal(pack)).isEmpty();
    assertThat(pack(assessment))
        .as("but for the audit log, which has grown, the same bytes again")
        .hasSizeGreaterThan(1000);

    JsonNode engine = new ObjectMapper().readTree(files(pack).get("result.json"));
    var ranks = new LinkedHashMap<String, Integer>();
    engine
        .path("ranking")
        .forEach(p -> ranks.put(p.path("option").asText(), p.path("rank").asInt()));
    for (int i = 0; i < 4; i++) {
      String option = "result.options[" + i + "]";
      assertThat(ranks.get(assessment.getString(option + ".option")))
          .as("rank of %s", assessment.getString(option + ".name"))
          .isEqualTo(assessment.<Integer>get(option + ".rank"));
    }
    assertThat(files(pack))
        .containsKeys(
            "case.json",
            "assessment/input.json",
            "assessment/result.json",
            "frameworks/eu-csf-objectives.json",
            "frameworks/competitiveness.json",
            "procurement/procurement.json",
            "procurement/versions.json",
            "audit/proofs.json");
  }

  @Test
  void a_byte_that_was_changed_anywhere_is_named() throws IOException {
    Map<String, byte[]> files = files(pack(assessed("tolerant")));
    for (String name : files.keySet()) {
      byte[] content = files.get(name);
      for (int at : new int[] {0, content.length / 3, content.length / 2, content.length - 1}) {
        var touched = new LinkedHashMap<>(files);
        byte[] other = content.clone();
        other[at] ^= 1;
        touched.put(name, other);
        assertThat(refusal(zip(touched)))
            .as("%s, byte %d", name, at)
            .isNotEmpty()
            .anySatisfy(
                said ->
                    assertThat(said)
                        .containsAnyOf(name, "manifest", "engine", "file", "format", "JSON"));
      }
    }
  }

  @Test
  void a_file_that_is_missing_added_or_renamed_is_named() throws IOException {
    Map<String, byte[]> files = files(pack(assessed("tolerant")));
    var less = new LinkedHashMap<>(files);
    less.remove("assessment/input.json");
    assertThat(refusal(zip(less))).anyMatch(said -> said.contains("assessment/input.json"));
    var more = new LinkedHashMap<>(files);
    more.put("note.txt", new byte[] {1});
    assertThat(refusal(zip(more))).anyMatch(said -> said.contains("note.txt"));
    var renamed = new LinkedHashMap<>(less);
    renamed.put("assessment/other.json", files.get("assessment/input.json"));
    assertThat(refusal(zip(renamed))).anyMatch(said -> said.contains("assessment/other.json"));
  }

  @Test
  void another_authority_gets_no_pack() {
    as("claire", "exempleville", "auditor")
        .get("/api/v1/assessments/{id}/evidence-pack", assessed("tolerant").getString("id"))
        .then()
        .statusCode(404);
  }

  @Test
  void the_table_has_a_line_for_each_option_and_criterion_and_no_formulas() {
    String id =
        as("anna", AUTHORITY, "officer")
            .body(
                """
                {"title": "Table", "need": "Export", "languages": ["de"],
                 "awardCriteria": [
                   {"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
                """)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("anna", AUTHORITY, "officer")
        .body(Map.of("name", "=HYPERLINK(\"x\")", "offerings", List.of("app-le-chat")))
        .post("/api/v1/procurements/{id}/options", id)
        .then()
        .statusCode(201);
    String assessment =
        as("anna", AUTHORITY, "officer")
            .post("/api/v1/procurements/{id}/assessments", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String table =
        as("udo", AUTHORITY, "auditor")
            .get("/api/v1/assessments/{id}/results.csv", assessment)
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(table.split("\r\n"))
        .hasSize(1 + 4)
        .allMatch(line -> line.split(",", -1).length >= 17);
    assertThat(table).contains("\r\n\"'=HYPERLINK(\"\"x\"\")\",1,").contains(",price,");
  }
}
