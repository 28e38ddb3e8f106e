package org.trutina.decision.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.decision.Engine;

class MainTest {

  private static final Path EXAMPLE =
      Path.of("src/test/resources/cases/vikor-21-opricovic2004.json");

  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(byte[] in, String... arguments) {
    return new Main(new ByteArrayInputStream(in), print(out), print(err)).run(List.of(arguments));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void solves_a_case_from_a_file_or_the_standard_input() throws IOException {
    assertThat(run(new byte[0], "solve", EXAMPLE.toString())).isEqualTo(Main.DONE);
    String fromFile = out();
    assertThat(new ObjectMapper().readTree(fromFile).get("compromise_set").get(0).asText())
        .isEqualTo("A2");
    out.reset();
    assertThat(run(Files.readAllBytes(EXAMPLE), "solve", "-")).isEqualTo(Main.DONE);
    assertThat(out()).isEqualTo(fromFile);
    assertThat(err()).isEmpty();
  }

  @Test
  void packs_and_recomputes() throws IOException {
    Path pack = home.resolve("pack.zip");
    assertThat(run(new byte[0], "pack", EXAMPLE.toString(), pack.toString())).isEqualTo(Main.DONE);
    assertThat(out()).contains("Wrote").contains("sha256:");
    out.reset();
    assertThat(run(new byte[0], "recompute", pack.toString())).isEqualTo(Main.DONE);
    assertThat(out()).contains("\"verdict\": \"identical\"");
    out.reset();
    assertThat(run(Files.readAllBytes(pack), "recompute", "-")).isEqualTo(Main.DONE);
    byte[] damaged = Files.readAllBytes(pack);
    var files = new java.util.LinkedHashMap<String, byte[]>();
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(damaged))) {
      for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    files.put("case.json", "{\"method\":\"ROC\"}".getBytes(StandardCharsets.UTF_8));
    var changed = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(changed)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    out.reset();
    assertThat(run(changed.toByteArray(), "recompute", "-")).isEqualTo(Main.DIFFERENT);
    var verdict = new ObjectMapper().readTree(out());
    assertThat(verdict.get("verdict").asText()).isEqualTo("different");
    assertThat(verdict.get("damage").get(0).asText()).startsWith("case.json");
    assertThat(verdict.get("differences").findValuesAsText("pointer")).contains("/method");
  }

  @Test
  void says_where_a_case_is_wrong() {
    assertThat(run("{\"method\":\"x\"}".getBytes(StandardCharsets.UTF_8), "solve", "-"))
        .isEqualTo(Main.INVALID);
    assertThat(err()).startsWith("/method: the methods are").hasLineCount(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void says_which_file_is_not_there() {
    assertThat(run(new byte[0], "solve", "nowhere.json")).isEqualTo(Main.UNREADABLE);
    assertThat(err()).isEqualToIgnoringNewLines("There is no file nowhere.json.");
    err.reset();
    assertThat(run(new byte[0], "pack", EXAMPLE.toString(), home.toString()))
        .isEqualTo(Main.UNREADABLE);
    assertThat(err()).contains("cannot be read or written");
  }

  @Test
  void explains_itself() throws IOException {
    assertThat(run(new byte[0], "help")).isEqualTo(Main.DONE);
    assertThat(out()).contains("Usage:").contains("Exit status");
    out.reset();
    assertThat(run(new byte[0], "version")).isEqualTo(Main.DONE);
    assertThat(out()).isEqualToIgnoringNewLines(Engine.VERSION);
    out.reset();
    assertThat(run(new byte[0], "schema")).isEqualTo(Main.DONE);
    assertThat(new ObjectMapper().readTree(out()).get("title").asText())
        .isEqualTo("Trutina decision case");
    for (String[] unknown : new String[][] {{}, {"sing"}, {"solve"}, {"solve", "a", "b"}}) {
      err.reset();
      assertThat(run(new byte[0], unknown)).isEqualTo(Main.USAGE);
      assertThat(err()).contains("Usage:");
    }
  }
}
