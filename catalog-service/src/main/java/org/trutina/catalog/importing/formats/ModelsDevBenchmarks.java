package org.trutina.catalog.importing.formats;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;

/** The scores of a model, each with the page it was read on. */
record ModelsDevBenchmarks(
    Named subject, LocatedTree own, Set<String> makers, Statements statements) {

  /** On the hub, these are not pages of those who made a model. */
  private static final Set<String> SHARED_PAGES = Set.of("spaces", "datasets", "papers", "blog");

  void state() throws IOException {
    for (int i = 0; i < own.root().path("benchmarks").size(); i++) {
      score("/benchmarks/" + i);
    }
  }

  private void score(String at) throws IOException {
    Cell score = own.cell(at + "/score");
    if (score.isBlank()) {
      statements.reject(new Cell(own.place(at), at.substring(1), ""), "a benchmark without score");
      return;
    }
    statements.state(score, () -> fact(at, score));
  }

  private Fact fact(String at, Cell score) {
    String value = Decimal.plain(score.raw());
    String benchmark = named(at);
    Assurance assurance =
        isVendors(text(at, "source")) ? Assurance.VENDOR_CLAIM : Assurance.DOCUMENTED;
    Fact fact =
        Fact.of(
                score.place(),
                subject,
                Property.BENCHMARK,
                value,
                score.raw().equals(value) ? "" : score.raw(),
                assurance)
            .withQualifier(benchmark)
            .withUnit(text(at, "metric"));
    String date = text(at, "date");
    return date.isEmpty() ? fact : fact.from(dated(date));
  }

  private static PartialDate dated(String text) {
    try {
      return PartialDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date", e);
    }
  }

  /** Name and version, and in brackets what else two scores of it can differ in. */
  private String named(String at) {
    String name = text(at, "name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a score without the name of its benchmark");
    }
    String run =
        Stream.of("dataset", "harness", "variant")
            .map(field -> text(at, field))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    String versioned = (name + " " + text(at, "version")).strip();
    return run.isEmpty() ? versioned : versioned + " (" + run + ")";
  }

  private String text(String at, String field) {
    return own.cell(at + "/" + field).raw().strip();
  }

  /** Whether a page is of one who makes models: of the maker, or of a competitor. */
  private boolean isVendors(String address) {
    URI page;
    try {
      page = URI.create(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (page.getHost() == null || page.getPath() == null) {
      return false;
    }
    String host = page.getHost().toLowerCase(Locale.ROOT);
    String folder = page.getPath().replaceFirst("^/([^/]*).*$", "$1");
    return host.equals("huggingface.co")
        ? !SHARED_PAGES.contains(folder)
        : Arrays.stream(host.split("\\.", -1)).anyMatch(makers::contains);
  }
}
