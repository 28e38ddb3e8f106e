package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class FmtiFormatTest {

  private static RecordedFacts read(String csv) throws IOException {
    return RecordedFacts.of(new Fmti(), InMemoryUpload.of("t/Dec2025_scores.csv", csv));
  }

  private static String hundred(String first) {
    return IntStream.rangeClosed(2, 100)
        .mapToObj(i -> "Indicator " + i + ",0,1\n")
        .collect(Collectors.joining("", "\uFEFFIndicator,North,South\n" + first + "\n", ""));
  }

  @Test
  void a_hundred_indicators_below_a_byte_order_mark_make_an_index() throws IOException {
    RecordedFacts facts = read(hundred("Data creators ,1,1"));

    assertThat(facts.rejected).isEmpty();
    assertThat(facts.of(Property.TRANSPARENCY_INDICATOR)).hasSize(200);
    assertThat(facts.lines())
        .startsWith(
            "North transparency-indicator[Data creators] = 1",
            "South transparency-indicator[Data creators] = 1")
        .endsWith("North transparency-index = 1", "South transparency-index = 100");
    assertThat(facts.accepted.getLast().unit()).isEqualTo("points of 100");
    assertThat(facts.accepted.getLast().validFrom()).hasToString("2025-12");
    assertThat(facts.accepted.get(2).place().line()).isEqualTo(3);
  }

  @Test
  void a_cell_that_is_neither_0_nor_1_is_rejected_with_the_index_of_its_developer()
      throws IOException {
    RecordedFacts facts = read(hundred("Data creators,yes,1"));

    assertThat(facts.reasons())
        .containsExactly(
            "t/Dec2025_scores.csv:2 North: neither 0 nor 1",
            "t/Dec2025_scores.csv:0 North: no index: some of its indicators cannot be read");
    assertThat(facts.of(Property.TRANSPARENCY_INDEX)).hasSize(1);
  }

  @Test
  void fewer_indicators_are_kept_without_an_index() throws IOException {
    RecordedFacts facts = read("Indicator,North\nWages,1\nWages,0\nData size,0,1\n");

    assertThat(facts.lines()).containsExactly("North transparency-indicator[Wages] = 1");
    assertThat(facts.reasons())
        .containsExactly(
            "t/Dec2025_scores.csv:3 : the indicator stands twice",
            "t/Dec2025_scores.csv:4 : 3 cells under 2 columns",
            "t/Dec2025_scores.csv:0 North: no index: 1 indicators, not 100");
  }

  @Test
  void a_row_of_totals_is_no_indicator() throws IOException {
    RecordedFacts facts = read(hundred("Data creators,1,1") + "Total,77,99\n");

    assertThat(facts.values(Property.TRANSPARENCY_INDEX)).containsExactly("1", "100");
    assertThat(facts.rejected).hasSize(1);
  }

  @Test
  void developers_that_stand_twice_are_refused() {
    assertThatThrownBy(() -> read("Indicator,North,North\nWages,1,0\n"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("'North' stands twice");
  }

  @Test
  void a_table_of_something_else_is_refused() {
    assertThatThrownBy(() -> read("Indicator;North\nWages;1\n"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("semicolons");
  }
}
