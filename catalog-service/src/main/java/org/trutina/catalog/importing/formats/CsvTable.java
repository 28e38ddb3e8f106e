package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.importing.Facts.Place;

/** A CSV file (RFC 4180, UTF-8, with or without byte order mark), row by row. */
final class CsvTable implements Closeable {

  /** A header may stand below one row of titles. */
  private static final int HEADER_WITHIN = 2;

  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

  private final String path;
  private final CsvParser parser;
  private final List<String> columns;
  private int line;

  private CsvTable(String path, CsvParser parser, List<String> columns) {
    this.path = path;
    this.parser = parser;
    this.columns = columns;
  }

  /** Reads one row. */
  interface Reading {
    void read(Row row) throws IOException;
  }

  /** A row with as many cells as the table has columns. */
  record Row(Place place, List<String> columns, List<String> cells) {

    /** The cell of a column; blank when the table has no such column. */
    Cell cell(String column) {
      int index = columns.indexOf(column);
      return new Cell(place, column, index < 0 ? "" : cells.get(index));
    }

    String text(String column) {
      return cell(column).raw().strip();
    }

    @Override
    public String toString() {
      return String.join(",", cells);
    }
  }

  /**
   * Opens a table at its header.
   *
   * @param required the columns it cannot do without
   * @param naming the name of a column by what stands in its header
   * @throws MalformedFile when one of them is missing, or a column stands twice
   */
  static CsvTable open(
      String path, InputStream in, Set<String> required, UnaryOperator<String> naming)
      throws IOException {
    CsvParser parser = CSV.createParser(Utf8.reader(in));
    List<String> first = List.of();
    for (int i = 0; i < HEADER_WITHIN; i++) {
      List<String> row = row(parser);
      if (row == null) {
        break;
      }
      List<String> columns = row.stream().map(naming).toList();
      if (columns.containsAll(required)) {
        refuseDuplicates(columns, parser);
        return new CsvTable(path, parser, columns);
      }
      first = i == 0 ? columns : first;
    }
    throw withoutColumns(required, first);
  }

  List<String> columns() {
    return columns;
  }

  /** Reads the rows in their order; one with more or fewer cells than columns is rejected. */
  void rows(Statements statements, Reading reading) throws IOException {
    for (List<String> cells = next(); cells != null; cells = next()) {
      Row row = new Row(new Place(path, line), columns, cells);
      if (cells.size() == columns.size()) {
        reading.read(row);
      } else {
        statements.reject(
            row.place(),
            "%d cells under %d columns".formatted(cells.size(), columns.size()),
            row.toString());
      }
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable List<String> next() throws IOException {
    line = parser.currentLocation().getLineNr();
    return row(parser);
  }

  private static @Nullable List<String> row(CsvParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      cells.add(parser.getText());
    }
    return cells;
  }

  private static void refuseDuplicates(List<String> columns, CsvParser parser)
      throws MalformedFile {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isBlank() && !seen.add(column)) {
        throw new MalformedFile(
            parser.currentLocation().getLineNr(), "the column '" + column + "' stands twice");
      }
    }
  }

  private static MalformedFile withoutColumns(Set<String> required, List<String> found) {
    List<String> missing =
        required.stream().filter(column -> !found.contains(column)).sorted().toList();
    String separator =
        found.size() == 1 && found.getFirst().contains(";")
            ? "; its cells seem to be separated by semicolons, write commas"
            : "";
    return new MalformedFile(
        1, "no header with the column %s%s".formatted(String.join(", ", missing), separator));
  }
}
