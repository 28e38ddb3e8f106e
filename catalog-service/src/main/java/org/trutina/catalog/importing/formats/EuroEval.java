package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** The leaderboards of EuroEval, made for a web page: markup in cells, two rows of headers. */
@ApplicationScoped
final class EuroEval implements Format {

  private static final String MODEL = "model";
  private static final String RANK = "rank";

  /** How a cell is shown, and after it how it sorts. */
  private static final String SORTED_BY = "@@";

  private static final Set<String> MISSING = Set.of("", "-", "?", "n/a", "-1", "-1.0", "nan");

  /** Pages of models on this hub are in the folder of who made them. */
  private static final String HUB = "https://hf.co/";

  @Override
  public String key() {
    return "euroeval";
  }

  @Override
  public String title() {
    return "EuroEval leaderboards";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(
            upload,
            name -> name.endsWith("_all.csv") || name.endsWith("_all_simplified.csv"),
            "a leaderboard (<language>_all.csv or <language>_all_simplified.csv)")
        .each(statements, (path, in) -> leaderboard(path, in, statements));
  }

  private static void leaderboard(String path, InputStream in, Statements statements)
      throws IOException {
    String ranking = EuroEvalLanguage.ofFile(Files.name(path));
    Set<String> required = Set.of(MODEL, RANK);
    try (CsvTable table = CsvTable.open(path, in, required, EuroEval::column)) {
      List<String> languages = table.columns().stream().filter(EuroEvalLanguage::isKnown).toList();
      table.rows(statements, row -> model(row, ranking, languages, statements));
    }
  }

  private static String column(String header) {
    return Markup.text(header).toLowerCase(Locale.ROOT);
  }

  private static void model(
      CsvTable.Row row, String ranking, List<String> languages, Statements statements)
      throws IOException {
    String raw = row.text(MODEL);
    String name = Markup.text(raw);
    if (name.isEmpty()) {
      statements.reject(row.place(), "a row without model", row.toString());
      return;
    }
    Named subject = Named.offering(name, name, maker(name, Markup.address(raw)), "model");
    rank(subject, row.cell(RANK), ranking, statements);
    for (String language : languages) {
      rank(subject, row.cell(language), EuroEvalLanguage.of(language), statements);
    }
    number(subject, Property.PARAMETERS, row.cell("parameters"), "", statements);
    number(subject, Property.CONTEXT_WINDOW, row.cell("context"), "tokens", statements);
  }

  private static String maker(String name, String address) {
    int end = name.indexOf('/');
    return address.startsWith(HUB) && end > 0 ? name.substring(0, end) : "";
  }

  private static void rank(Named subject, Cell cell, String language, Statements statements)
      throws IOException {
    if (!isMissing(cell)) {
      statements.state(
          subject,
          Property.EUROEVAL_RANK,
          cell,
          raw -> Decimal.positive(shown(raw)),
          fact -> fact.withQualifier(language).withUnit("mean rank score, lower is better"));
    }
  }

  private static void number(
      Named subject, Property property, Cell cell, String unit, Statements statements)
      throws IOException {
    if (!isMissing(cell)) {
      UnaryOperator<String> reading = raw -> Decimal.positive(shown(raw));
      statements.state(subject, property, cell, reading, fact -> fact.withUnit(unit));
    }
  }

  private static boolean isMissing(Cell cell) {
    return MISSING.contains(shown(cell.raw()).toLowerCase(Locale.ROOT));
  }

  private static String shown(String cell) {
    int end = cell.indexOf(SORTED_BY);
    return Markup.text(end < 0 ? cell : cell.substring(0, end));
  }
}
