package org.trutina.catalog.seed;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A CSV file (RFC 4180, UTF-8, with a header) of the seed, as rows by column name. */
record SeedFile(String name) {

  private static final CsvMapper CSV = new CsvMapper();

  List<Row> rows() {
    try (InputStream file =
            Objects.requireNonNull(getClass().getResourceAsStream("/seed/" + name), name);
        MappingIterator<Map<String, String>> rows =
            CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
      return rows.readAll().stream().map(Row::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The seed file " + name + " cannot be read.", e);
    }
  }

  /** One row. */
  record Row(Map<String, String> cells) {

    /** The text of a column; empty when the cell is. */
    String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalArgumentException("the seed has no column " + column + " in " + cells);
      }
      return text;
    }
  }
}
