package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Facts.Place;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/**
 * The scores of the Foundation Model Transparency Index: a row by indicator, a column by developer.
 */
@ApplicationScoped
final class Fmti implements Format {

  private static final String INDICATOR = "Indicator";
  private static final int INDICATORS = 100;
  private static final String FILE = "_scores.csv";

  /** What a row below the indicators is called. */
  private static final Set<String> TOTALS = Set.of("total", "totals", "sum", "overall", "score");

  private static final DateTimeFormatter EDITION =
      DateTimeFormatter.ofPattern("MMMuuuu", Locale.ENGLISH);

  @Override
  public String key() {
    return "fmti";
  }

  @Override
  public String title() {
    return "Foundation Model Transparency Index";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(upload, name -> name.endsWith(FILE), "a table of scores (*_scores.csv)")
        .each(statements, (path, in) -> new Edition(path, statements).read(in));
  }

  /** One file: all developers in one year. */
  private static final class Edition {

    private final String path;
    private final Statements statements;
    private final UnaryOperator<Fact> dated;
    private final Set<String> indicators = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Map<String, Integer> points = new HashMap<>();

    Edition(String path, Statements statements) {
      this.path = path;
      this.statements = statements;
      Optional<PartialDate> date = date(path);
      this.dated = fact -> date.map(fact::from).orElse(fact);
    }

    /** Of {@code Dec2025_scores.csv}, December 2025. */
    private static Optional<PartialDate> date(String path) {
      String name = Files.name(path);
      int end = name.indexOf('_');
      try {
        String edition = end < 0 ? "" : name.substring(0, end);
        return Optional.of(PartialDate.parse(YearMonth.parse(edition, EDITION).toString()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    void read(InputStream in) throws IOException {
      try (CsvTable table = CsvTable.open(path, in, Set.of(INDICATOR), String::strip)) {
        List<String> developers =
            table.columns().stream()
                .filter(column -> !column.isEmpty() && !column.equals(INDICATOR))
                .toList();
        table.rows(statements, row -> indicator(row, developers));
        for (String developer : developers) {
          total(developer);
        }
      }
    }

    private void indicator(CsvTable.Row row, List<String> developers) throws IOException {
      String indicator = row.text(INDICATOR);
      if (indicator.isEmpty()) {
        statements.reject(row.place(), "a row without indicator", row.toString());
      } else if (TOTALS.contains(indicator.toLowerCase(Locale.ROOT))) {
        statements.reject(row.place(), "a row of totals, which are counted anew", row.toString());
      } else if (!indicators.add(indicator)) {
        statements.reject(row.place(), "the indicator stands twice", row.toString());
      } else {
        for (String developer : developers) {
          score(indicator, developer, row.cell(developer));
        }
      }
    }

    private void score(String indicator, String developer, Cell cell) throws IOException {
      String score = cell.raw().strip();
      if (!score.equals("0") && !score.equals("1")) {
        incomplete.add(developer);
        statements.reject(cell, "neither 0 nor 1");
        return;
      }
      points.merge(developer, score.equals("1") ? 1 : 0, Integer::sum);
      statements.number(
          organisation(developer),
          Property.TRANSPARENCY_INDICATOR,
          cell,
          fact -> dated.apply(fact).withQualifier(indicator));
    }

    private void total(String developer) throws IOException {
      Cell cell =
          new Cell(
              new Place(path, 0), developer, String.valueOf(points.getOrDefault(developer, 0)));
      if (indicators.size() != INDICATORS) {
        statements.reject(cell, "no index: %d indicators, not 100".formatted(indicators.size()));
      } else if (incomplete.contains(developer)) {
        statements.reject(cell, "no index: some of its indicators cannot be read");
      } else {
        statements.number(
            organisation(developer),
            Property.TRANSPARENCY_INDEX,
            cell,
            fact -> dated.apply(fact).withUnit("points of 100"));
      }
    }

    private static Named organisation(String developer) {
      return Named.organisation(developer, developer);
    }
  }
}
