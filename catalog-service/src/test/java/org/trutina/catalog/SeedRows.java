package org.trutina.catalog;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rows of a seed file by column name. */
final class SeedRows {

  private SeedRows() {}

  static List<Map<String, String>> of(String file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Path.of("src/main/resources/seed", file).toFile())) {
      return rows.readAll();
    }
  }
}
