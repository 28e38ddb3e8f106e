package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class GleifFormatTest {

  private static final String CHILD = lei("9999001CHILD000000");
  private static final String PARENT = lei("9999002PARENT00000");
  private static final String WRONG = "9999001CHILD00000000";

  /** With the check digits of ISO 7064 mod 97-10. */
  private static String lei(String eighteen) {
    StringBuilder digits = new StringBuilder();
    eighteen.chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
    int remainder = new BigInteger(digits + "00").mod(BigInteger.valueOf(97)).intValueExact();
    return eighteen + "%02d".formatted(98 - remainder);
  }

  private static String record(String lei, String name, String relationships) {
    return """
        {"type": "lei-records", "id": "%s",
         "attributes": {"lei": "%s",
           "entity": {"legalName": {"name": "%s", "language": "en"},
             "legalAddress": {"country": "US", "city": "Wilmington"},
             "headquartersAddress": {"country": "DE"},
             "jurisdiction": "US-DE", "legalForm": {"id": "XTIQ", "other": null},
             "status": "ACTIVE"}},
         "relationships": %s}
        """
        .formatted(lei, lei, name, relationships);
  }

  private static RecordedFacts read(String json) throws IOException {
    return RecordedFacts.of(new Gleif(), InMemoryUpload.of("records.json", json));
  }

  @Test
  void a_record_says_who_an_organisation_is_and_where() throws IOException {
    RecordedFacts facts = read("{\"data\": [%s]}".formatted(record(CHILD, "Fir AG", "{}")));

    assertThat(facts.rejected).isEmpty();
    assertThat(facts.lines())
        .containsExactly(
            CHILD + " lei = " + CHILD,
            CHILD + " legal-name = Fir AG",
            CHILD + " legal-seat-country = US",
            CHILD + " headquarters-country = DE",
            CHILD + " legal-form = XTIQ",
            CHILD + " registration-status = ACTIVE");
    assertThat(facts.accepted.getFirst().subject().name()).isEqualTo("Fir AG");
  }

  @Test
  void parents_are_embedded_or_linked_or_records_of_their_own() throws IOException {
    String relationships =
        """
        {"direct-parent": {"data": {"type": "lei-records", "id": "%s"}},
         "ultimate-parent": {"links": {"lei-record": "https://api.example/lei-records/%s"}}}
        """
            .formatted(PARENT, PARENT);
    String included =
        """
        {"type": "relationship-records", "attributes": {"relationship": {
          "startNode": {"id": "%s"}, "endNode": {"id": "%s"},
          "type": "IS_ULTIMATELY_CONSOLIDATED_BY"}}}
        """
            .formatted(CHILD, PARENT);
    RecordedFacts facts =
        read(
            "{\"data\": [%s, %s], \"included\": [%s]}"
                .formatted(
                    record(CHILD, "Fir AG", relationships),
                    record(PARENT, "Forest Inc.", "{}"),
                    included));

    assertThat(facts.rejected).isEmpty();
    assertThat(facts.of(Property.PARENT))
        .extracting("qualifier")
        .containsExactly("direct", "ultimate", "ultimate");
    assertThat(facts.of(Property.PARENT))
        .allSatisfy(
            fact ->
                assertThat(fact.object())
                    .hasFieldOrPropertyWithValue("key", PARENT)
                    .hasFieldOrPropertyWithValue("name", "Forest Inc."));
  }

  @Test
  void a_link_that_only_leads_back_names_no_parent() throws IOException {
    String relationships =
        """
        {"direct-parent": {"links": {"reporting-exception":
          "https://api.example/lei-records/%s/direct-parent-reporting-exception"}},
         "ultimate-parent": {"links": {"lei-record":
          "https://api.example/lei-records/%s/ultimate-parent"}}}
        """
            .formatted(CHILD, CHILD);
    RecordedFacts facts = read("{\"data\": %s}".formatted(record(CHILD, "Fir AG", relationships)));

    assertThat(facts.of(Property.PARENT)).isEmpty();
    assertThat(facts.rejected).isEmpty();
  }

  @Test
  void a_record_with_wrong_check_digits_is_rejected() throws IOException {
    RecordedFacts facts = read("{\"data\": [%s]}".formatted(record(WRONG, "Fir AG", "{}")));

    assertThat(facts.accepted).isEmpty();
    assertThat(facts.reasons()).singleElement().asString().contains("is not a value of lei");
  }

  @Test
  void an_answer_of_something_else_is_refused() {
    assertThatThrownBy(() -> read("{\"errors\": []}"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("GLEIF");
  }
}
