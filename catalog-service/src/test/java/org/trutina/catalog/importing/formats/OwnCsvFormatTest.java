package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class OwnCsvFormatTest {

  private static RecordedFacts read(String csv) throws IOException {
    return RecordedFacts.of(new OwnCsv(), InMemoryUpload.of("claims.csv", csv));
  }

  @Test
  void columns_come_in_any_order_and_most_may_be_left_out() throws IOException {
    RecordedFacts facts =
        read(
            """
            \uFEFFvalue,subject,property
            Iceland,organisation:north-lab,national-origin
            3.50,offering:birch-9b,price-input
            """);

    assertThat(facts.lines())
        .containsExactly(
            "organisation:north-lab national-origin = Iceland",
            "offering:birch-9b price-input = 3.5");
    assertThat(facts.accepted.getFirst().subject().kind()).isEqualTo(Named.Kind.ID);
    assertThat(facts.accepted.getFirst().assurance()).isEqualTo(Assurance.UNVERIFIED);
    assertThat(facts.accepted.getLast().raw()).isEqualTo("3.50");
  }

  @Test
  void a_full_row_is_taken_as_it_stands() throws IOException {
    Fact fact =
        read("""
                subject,property,qualifier,value,low,high,unit,valid_from,assurance,object,raw
                organisation:fir,owned-by,votes,Forest,25,49.9,per cent,2026-02,vendor-claim,organisation:forest,"owns, it says"
                """)
            .accepted
            .getFirst();

    assertThat(fact.qualifier()).isEqualTo("votes");
    assertThat(fact.low()).isEqualByComparingTo("25");
    assertThat(fact.high()).isEqualByComparingTo("49.9");
    assertThat(fact.unit()).isEqualTo("per cent");
    assertThat(fact.validFrom()).hasToString("2026-02");
    assertThat(fact.assurance()).isEqualTo(Assurance.VENDOR_CLAIM);
    assertThat(fact.object()).hasFieldOrPropertyWithValue("key", "organisation:forest");
    assertThat(fact.raw()).isEqualTo("owns, it says");
  }

  @ParameterizedTest
  @CsvSource({
    "45233130.0, 45233130",
    "45233162-2, 45233162",
    "3000000.0, 03000000",
    "48000000, 48000000",
  })
  void codes_of_the_procurement_vocabulary_lose_fractions_and_check_digits(String text, String code)
      throws IOException {
    assertThat(read("subject,property,value\noffering:a,cpv," + text + "\n").lines())
        .containsExactly("offering:a cpv = " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "organisation:a, colour, blue, ''",
    "birch, weights, open, ''",
    "organisation:a, weights, open, ''",
    "offering:a, cpv, 123, ''",
    "offering:a, price-input, cheap, ''",
    "offering:a, price-input, '', ''",
    "offering:a, release-date, 2025-25-11, ''",
    "offering:a, weights, open, 2027-01-01",
    "offering:a, weights, open, soon",
    "offering:a, serves, Birch, ''",
  })
  void rows_that_make_no_claim_are_rejected(
      String subject, String property, String value, String from) throws IOException {
    RecordedFacts facts =
        read(
            "subject,property,value,valid_from\n"
                + String.join(",", subject, property, value, from)
                + "\noffering:b,weights,closed,2026-11-23\n");

    assertThat(facts.lines()).containsExactly("offering:b weights = closed");
    assertThat(facts.rejected)
        .singleElement()
        .satisfies(each -> assertThat(each.place().line()).isEqualTo(2));
  }

  @Test
  void an_unknown_property_is_rejected_by_name() throws IOException {
    assertThat(read("subject,property,value\noffering:a,colour,blue\n").reasons())
        .containsExactly("claims.csv:2 property: 'colour' is not a property of the vocabulary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject,property,value,valid_to\n",
        "subject,property,value,value\n",
        "subject,property\n",
        "subject;property;value\n",
        ""
      })
  void a_header_with_unknown_double_or_missing_columns_is_refused(String header) {
    assertThatThrownBy(() -> read(header)).isInstanceOf(UnreadableUpload.class);
  }

  @Test
  void a_table_in_another_encoding_is_refused_with_the_offset() {
    byte[] utf16 = "subject,property,value\n".getBytes(StandardCharsets.UTF_16);

    assertThatThrownBy(
            () -> RecordedFacts.of(new OwnCsv(), new InMemoryUpload().and("claims.csv", utf16)))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("offset 0");
  }

  @Test
  void a_character_that_cannot_be_stored_is_rejected() throws IOException {
    assertThat(read("subject,property,value\noffering:a,remark,x\0y\n").rejected).hasSize(1);
  }
}
