package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableFormatTest {

  private static List<String> rows(String csv) throws IOException {
    List<String> rows = new ArrayList<>();
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    try (CsvTable table =
        CsvTable.open("t.csv", new ByteArrayInputStream(bytes), Set.of("a"), String::strip)) {
      table.rows(
          new Statements(new RecordedFacts()),
          row -> rows.add(row.place().line() + " " + row.text("a") + "|" + row.text("b")));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void a_row_stands_where_it_begins(String end) throws IOException {
    String csv = String.join(end, "a,b", "1,\"x", "y\"", "", "", "2,z", "3,");

    assertThat(rows(csv)).extracting(row -> row.split(" ")[0]).containsExactly("2", "6", "7");
  }

  @Test
  void quoted_commas_and_quotes_belong_to_the_cell() throws IOException {
    assertThat(rows("a,b\n\"1,5\",\"a \"\"b\"\"\"\n")).containsExactly("2 1,5|a \"b\"");
  }
}
