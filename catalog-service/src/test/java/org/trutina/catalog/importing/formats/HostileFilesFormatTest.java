package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Format.Options;
import org.trutina.catalog.importing.Format.UnreadableUpload;

/** Whatever is uploaded, a format accepts, rejects or refuses it: it does not fail. */
class HostileFilesFormatTest {

  private record Attempt(Format format, String path, byte[] bytes) {}

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\uFEFF",
          "\0",
          "null",
          "[]",
          "{}",
          "[[[",
          "\"",
          "a,b\n\"c",
          "a = 2025-13-45\nrelease_date = 2025-25-11\nknowledge = 25:61:00",
          "cost = 5\nlimit = \"x\"\nmodalities = []\nbenchmarks = 3\nbase_model = [1]",
          "cost = { input = nan, output = inf, tiers = [1, {}] }\nbenchmarks = [1, {}, {score = 1}]",
          "base_model = \"../../secret\"\nname = \"\"",
          "../../../../../../etc/passwd.toml",
          "../a/\u0001.toml",
          "x = 1e999999999\nlimit = { context = 1e999999999 }",
          "x = 0x" + "f".repeat(5000),
          "x = " + "[".repeat(20_000),
          "[".repeat(20_000),
          "{\"a\":".repeat(20_000),
          "a: ".repeat(3000),
          "system: !!javax.script.ScriptEngineManager [x]\norg: []",
          "system: [name, x]\nrelease: [1]\n",
          "release:\n  name: x\n  components: {a: 1}\n  license: [1]\n",
          "release:\n\tname: x",
          "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]",
          "<<: *x",
          "{\"full\": [], \"data\": 5}",
          "{\"full\": {\"a\": {\"rating\": {\"b\": 1}}}, \"data\": [1, null, {}]}",
          "{\"full\": {\"a\": {\"rating\": \"\\ud800\"}}}",
          "{\"a\": {\"litellm_provider\": {}, \"max_input_tokens\": [[1]]}}",
          "{\"data\": [{\"attributes\": {\"relationship\": {}}, \"relationships\": []}]}",
          "model,rank\n<a href='x,1\n<<>>,@@\n,\n",
          "Indicator\nWages\n",
          "InstanceType,AcceleratorName,Price,AcceleratorCount\n,,,\nx,GB,1e400,nan\n",
          "Hardware name,Manufacturer,Foundry\n,,\nx,,\",,,\"\n",
          "subject,property,value,low\noffering:a,weights,open,1\n");

  static Stream<Attempt> attempts() {
    List<byte[]> files =
        Stream.concat(
                TEXTS.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                    new byte[] {(byte) 0xC3},
                    new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                    new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                    new byte[(4 << 20) + 1]))
            .toList();
    return Stream.of(
            new Attempt(new ModelsDev(), "providers/p/models/m.toml", new byte[0]),
            new Attempt(new ModelsDev(), "models/p/m.toml", new byte[0]),
            new Attempt(new LiteLlm(), "x.json", new byte[0]),
            new Attempt(new OpenSourceAiIndex(), "x.yaml", new byte[0]),
            new Attempt(new ModelOpennessTool(), "x.yml", new byte[0]),
            new Attempt(new Fmti(), "x_scores.csv", new byte[0]),
            new Attempt(new EuroEval(), "german_all.csv", new byte[0]),
            new Attempt(new Arena(), "leaderboard.json", new byte[0]),
            new Attempt(new GpuPrices(), "p.csv", new byte[0]),
            new Attempt(new EpochHardware(), "ml_hardware.csv", new byte[0]),
            new Attempt(new Gleif(), "x.json", new byte[0]),
            new Attempt(new OwnCsv(), "x.csv", new byte[0]))
        .flatMap(
            each -> files.stream().map(bytes -> new Attempt(each.format(), each.path(), bytes)));
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void no_file_makes_a_format_fail(Attempt attempt) throws IOException {
    try {
      RecordedFacts facts =
          RecordedFacts.of(
              attempt.format(),
              new InMemoryUpload().and(attempt.path(), attempt.bytes()),
              new Options(LocalDate.of(2026, 11, 23), "EUR"));
      assertThat(facts.rejected).allSatisfy(each -> assertThat(each.reason()).isNotBlank());
    } catch (UnreadableUpload e) {
      assertThat(e).hasMessageStartingWith(attempt.path());
    }
  }
}
