package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Format.Options;
import org.trutina.catalog.importing.Upload;

/**
 * Reads copies of the sources as they are, where there are some, and prints what became of them:
 * {@code -Dtrutina.raw=<folder>} with a folder by source.
 */
class RawDataFormatTest {

  private record Copy(Format format, String folder) {}

  private record Folder(Path root) implements Upload {

    @Override
    public List<String> paths() {
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> root.relativize(file).toString())
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InputStream open(String path) throws IOException {
      return Files.newInputStream(root.resolve(path));
    }
  }

  static Stream<Copy> copies() {
    return Stream.of(
        new Copy(new ModelsDev(), "models.dev"),
        new Copy(new LiteLlm(), "litellm-subset"),
        new Copy(new OpenSourceAiIndex(), "osai"),
        new Copy(new ModelOpennessTool(), "mot/models"),
        new Copy(new Fmti(), "fmti"),
        new Copy(new EuroEval(), "euroeval/leaderboards"),
        new Copy(new EpochHardware(), "epoch"),
        new Copy(new Arena(), "arena"),
        new Copy(new GpuPrices(), "skypilot"),
        new Copy(new Gleif(), "gleif"));
  }

  @ParameterizedTest
  @MethodSource("copies")
  void copies_of_the_sources_are_read(Copy copy) throws IOException {
    String raw = System.getProperty("trutina.raw", "");
    assumeTrue(!raw.isEmpty(), "skipped: name a folder of raw data with -Dtrutina.raw=<folder>");
    Path folder = Path.of(raw, copy.folder());
    assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);

    RecordedFacts facts =
        RecordedFacts.of(
            copy.format(), new Folder(folder), new Options(LocalDate.of(2026, 11, 23), "EUR"));

    print(copy.format().key(), facts);
    assertThat(facts.accepted).isNotEmpty();
  }

  /** How many groups have more than one value. */
  private static long several(
      Stream<Fact> facts, Function<Fact, Object> group, Function<Fact, String> value) {
    return facts
        .collect(Collectors.groupingBy(group, Collectors.mapping(value, Collectors.toSet())))
        .values()
        .stream()
        .filter(values -> values.size() > 1)
        .count();
  }

  private static void print(String key, RecordedFacts facts) {
    Map<String, Long> properties =
        facts.accepted.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.property().key(), TreeMap::new, Collectors.counting()));
    Map<String, Long> reasons =
        facts.rejected.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.field() + ": " + each.reason(),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.printf(
        "== %s: %d accepted, %d rejected%n", key, facts.accepted.size(), facts.rejected.size());
    System.out.println("   " + properties);
    System.out.printf(
        "   %d with several values, %d names of several layers%n",
        several(
            facts.accepted.stream().filter(fact -> !fact.property().hasManyValues()),
            fact ->
                List.of(
                    fact.subject().key(),
                    fact.subject().layer(),
                    fact.property(),
                    fact.qualifier()),
            Fact::value),
        several(
            facts.accepted.stream(), fact -> fact.subject().key(), fact -> fact.subject().layer()));
    reasons.forEach((reason, count) -> System.out.printf("   %5d  %s%n", count, reason));
  }
}
