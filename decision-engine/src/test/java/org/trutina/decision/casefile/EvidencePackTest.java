package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trutina.decision.Engine;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.casefile.EvidencePack.Difference;
import org.trutina.decision.casefile.EvidencePack.Verdict;

class EvidencePackTest {

  private static final byte[] CASE = AssessmentTest.CASE.getBytes(StandardCharsets.UTF_8);
  private final byte[] pack = pack(Map.of("claims.json", "[]".getBytes(StandardCharsets.UTF_8)));

  private static byte[] pack(Map<String, byte[]> attachments) {
    try {
      var out = new ByteArrayOutputStream();
      EvidencePack.write(CASE, attachments, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void an_untouched_pack_is_identical() throws IOException {
    Verdict verdict = recompute(pack);
    assertThat(verdict.identical()).isTrue();
    assertThat(verdict.damage()).isEmpty();
    assertThat(verdict.differences()).isEmpty();
    assertThat(verdict.engine()).isEqualTo(Engine.VERSION);
    assertThat(verdict.recordedEngine()).isEqualTo(Engine.VERSION);
  }

  @Test
  void the_same_assessment_makes_the_same_bytes() {
    assertThat(pack(Map.of("claims.json", "[]".getBytes(StandardCharsets.UTF_8)))).isEqualTo(pack);
  }

  @Test
  void the_time_zone_does_not_show() {
    var zone = TimeZone.getDefault();
    try {
      for (String other : new String[] {"Asia/Tokyo", "America/New_York"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        assertThat(pack(Map.of("claims.json", "[]".getBytes(StandardCharsets.UTF_8))))
            .isEqualTo(pack);
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void nothing_hides_before_between_or_behind_the_files() throws IOException {
    var other = unzip(pack);
    other.put("claims.json", "[2]".getBytes(StandardCharsets.UTF_8));
    var glued = new ByteArrayOutputStream();
    glued.write(pack);
    glued.write(zip(other));
    assertThat(recompute(glued.toByteArray()).damage())
        .anyMatch(d -> d.startsWith("the zip itself"));
    assertThat(recompute(Arrays.copyOf(pack, pack.length + 1)).identical()).isFalse();
    for (int end = pack.length - 200; end < pack.length; end += 7) {
      assertThat(recompute(Arrays.copyOf(pack, end)).identical()).as("cut at " + end).isFalse();
    }
    var packedAnew = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packedAnew)) {
      for (var file : unzip(pack).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    assertThat(recompute(packedAnew.toByteArray()).differences()).isEmpty();
    assertThat(recompute(packedAnew.toByteArray()).damage()).hasSize(1);
  }

  @Test
  void a_null_or_another_spelling_in_the_result_is_found() throws IOException {
    var files = unzip(pack);
    relist(
        files,
        "result.json",
        text(files, "result.json").replace("{\"accept", "{\"aa\":null,\"accept"));
    assertThat(recompute(zip(files)).damage())
        .containsExactly("result.json is not in canonical form");
    relist(files, "result.json", text(files, "result.json").replace("null", "1e999"));
    refused("finite", zip(files));
  }

  @Test
  void folders_are_refused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("folder/"));
      zip.closeEntry();
    }
    refused("no folders", out.toByteArray());
  }

  @Test
  void a_changed_file_is_named() throws IOException {
    var files = unzip(pack);
    files.put("claims.json", "[1]".getBytes(StandardCharsets.UTF_8));
    Verdict verdict = recompute(zip(files));
    assertThat(verdict.identical()).isFalse();
    assertThat(verdict.damage()).containsExactly("claims.json is not the file that was listed");
  }

  @Test
  void a_forged_result_is_found_even_with_a_fitting_manifest() throws IOException {
    var files = unzip(pack);
    String forged =
        text(files, "result.json").replace("\"engine\":\"1\"", "\"engine\":\"1\",\"extra\":[1]");
    relist(files, "result.json", forged);
    Verdict verdict = recompute(zip(files));
    assertThat(verdict.damage()).isEmpty();
    assertThat(verdict.differences())
        .contains(new Difference("/extra", java.util.List.of(1.0), null));
    assertThat(verdict.identical()).isFalse();
  }

  @Test
  void a_changed_case_gives_other_results_by_pointer() throws IOException {
    var files = unzip(pack);
    relist(files, "case.json", text(files, "case.json").replace("[4, 70, 40]", "[4, 70, 45]"));
    Verdict verdict = recompute(zip(files));
    assertThat(verdict.identical()).isFalse();
    assertThat(verdict.differences())
        .extracting(Difference::pointer)
        .contains("/digest", "/scores/Aster/score/0", "/scores/Aster/contributions/price/1");
  }

  @Test
  void missing_and_unlisted_files_are_named() throws IOException {
    var files = unzip(pack);
    files.remove("claims.json");
    files.put("more.txt", new byte[0]);
    assertThat(recompute(zip(files)).damage())
        .containsExactly("claims.json is missing", "more.txt is not listed");
    files.put(
        "manifest.json",
        "{\"format\":\"trutina-evidence-pack/1\",\"files\":{}}".getBytes(StandardCharsets.UTF_8));
    assertThat(recompute(zip(files)).damage()).contains("case.json is not listed");
  }

  @Test
  void what_is_no_pack_is_refused() throws IOException {
    refused("no manifest.json", new byte[0]);
    refused("no manifest.json", "not a zip".getBytes(StandardCharsets.UTF_8));
    refused("", Arrays.copyOf(pack, pack.length / 2));
    refused("does not say", zip(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))));
    refused(
        "must be an object", zip(Map.of("manifest.json", "[]".getBytes(StandardCharsets.UTF_8))));
    refused("not JSON", zip(Map.of("manifest.json", "{".getBytes(StandardCharsets.UTF_8))));
    var files = unzip(pack);
    files.remove("case.json");
    refused("no case.json", zip(files));
    files = unzip(pack);
    files.put(
        "manifest.json",
        "{\"format\":\"trutina-evidence-pack/1\"}".getBytes(StandardCharsets.UTF_8));
    refused("lists no files", zip(files));
  }

  private static void refused(String reason, byte[] bytes) {
    assertThatThrownBy(() -> recompute(bytes))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(reason);
  }

  @Test
  @Tag("slow")
  void a_zip_bomb_is_not_unpacked() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      var zeros = new byte[1 << 20];
      for (int k = 0; k < 300; k++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    refused("too large", bomb.toByteArray());
  }

  @Test
  void attachments_do_not_take_the_packs_own_names() {
    assertThatThrownBy(
            () -> EvidencePack.write(CASE, Map.of("case.json", CASE), new ByteArrayOutputStream()))
        .isInstanceOf(InvalidInput.class);
  }

  private static Verdict recompute(byte[] bytes) throws IOException {
    return EvidencePack.recompute(new ByteArrayInputStream(bytes));
  }

  private static void relist(Map<String, byte[]> files, String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String manifest =
        text(files, "manifest.json")
            .replace(CanonicalJson.digest(file(files, name)), CanonicalJson.digest(bytes));
    files.put(name, bytes);
    files.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return java.util.Objects.requireNonNull(files.get(name));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(file(files, name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    return EvidencePack.zip(files);
  }
}
