package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class ModelsDevFormatTest {

  private static final String BASE =
      """
      name = "Birch 9B"
      family = "birch"
      release_date = "2026-01"
      knowledge = "2025-06"
      open_weights = true
      license = "MIT"

      [limit]
      context = 131_072
      input = 100_000
      output = 8_192

      [modalities]
      input = ["text", "image"]
      output = ["text"]
      """;

  private static RecordedFacts read(InMemoryUpload upload) throws IOException {
    return RecordedFacts.of(new ModelsDev(), upload);
  }

  private static InMemoryUpload offered(String text) {
    return InMemoryUpload.of("providers/fjord/models/north/birch-9b.toml", text)
        .and("models/north/birch-9b.toml", BASE);
  }

  @Test
  void a_base_model_is_an_offering_of_its_maker() throws IOException {
    RecordedFacts facts = read(InMemoryUpload.of("tree-main/models/north/birch-9b.toml", BASE));

    assertThat(facts.lines())
        .containsExactly(
            "north/birch-9b release-date = 2026-01",
            "north/birch-9b knowledge-cutoff = 2025-06",
            "north/birch-9b weights = open",
            "north/birch-9b licence = MIT",
            "north/birch-9b licence-spdx = MIT",
            "north/birch-9b context-window = 131072",
            "north/birch-9b output-limit = 8192",
            "north/birch-9b input-modalities = image;text",
            "north/birch-9b output-modalities = text");
    assertThat(facts.accepted.getFirst().subject())
        .hasFieldOrPropertyWithValue("name", "Birch 9B")
        .hasFieldOrPropertyWithValue("organisation", "north")
        .hasFieldOrPropertyWithValue("layer", "model");
    assertThat(facts.accepted.get(5).place().line()).isEqualTo(9);
  }

  @Test
  void a_nested_provider_model_serves_and_inherits_its_base_but_not_what_it_omits()
      throws IOException {
    RecordedFacts facts =
        read(
            offered(
                """
                base_model = "north/birch-9b"
                base_model_omit = ["limit.output", "license"]

                [limit]
                context = 32_768
                """));

    assertThat(facts.lines().stream().filter(line -> line.startsWith("fjord/")))
        .containsExactly(
            "fjord/north/birch-9b serves = Birch 9B",
            "fjord/north/birch-9b knowledge-cutoff = 2025-06",
            "fjord/north/birch-9b weights = open",
            "fjord/north/birch-9b context-window = 32768",
            "fjord/north/birch-9b input-modalities = image;text",
            "fjord/north/birch-9b output-modalities = text");
    assertThat(facts.of(Property.SERVES).getFirst().object())
        .hasFieldOrPropertyWithValue("key", "north/birch-9b")
        .hasFieldOrPropertyWithValue("layer", "model");
    assertThat(facts.of(Property.WEIGHTS).getFirst().place().path())
        .isEqualTo("models/north/birch-9b.toml");
  }

  @Test
  void the_date_of_a_provider_is_one_of_listing() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "providers/fjord/models/a.toml",
                """
                name = "A"
                release_date = "2026-03-01"
                last_updated = "2025-12-01"
                """));

    assertThat(facts.lines()).containsExactly("fjord/a listing-date = 2026-03-01");
    assertThat(facts.rejected).isEmpty();
  }

  @Test
  void an_impossible_date_is_rejected_and_the_rest_of_the_row_is_kept() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "providers/fjord/models/a.toml",
                """
                name = "A"
                release_date = "2025-25-11"
                open_weights = false
                """));

    assertThat(facts.lines()).containsExactly("fjord/a weights = closed");
    assertThat(facts.reasons())
        .containsExactly(
            "providers/fjord/models/a.toml:2 release_date:"
                + " '2025-25-11' is not a value of listing-date (date)");
  }

  @Test
  void contradicting_flags_of_open_weights_both_come_out() throws IOException {
    RecordedFacts facts =
        read(
            offered("base_model = \"north/birch-9b\"\nopen_weights = false")
                .and("providers/delta/models/birch.toml", "name = \"B\"\nopen_weights = true"));

    assertThat(facts.values(Property.WEIGHTS)).containsExactly("closed", "open", "open");
  }

  @Test
  void a_price_of_zero_is_listed_and_a_missing_one_is_no_fact() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "providers/fjord/models/a.toml",
                """
                name = "A"
                [cost]
                input = 0.00
                output = 0.10
                """));

    assertThat(facts.lines())
        .containsExactly("fjord/a price-input = 0", "fjord/a price-output = 0.1");
    assertThat(facts.accepted.getFirst().raw()).isEqualTo("cost.input = 0.00");
    assertThat(facts.accepted.getLast().raw()).isEqualTo("0.10");
    assertThat(facts.accepted.getLast().unit()).isEqualTo("USD per million tokens");
    assertThat(facts.accepted.getLast().place().line()).isEqualTo(4);
  }

  @Test
  void tiers_modes_and_audio_are_prices_of_their_own() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "providers/fjord/models/a.toml",
                """
                name = "A"
                [cost]
                input = 0.5
                input_audio = 3.81
                cached_input = 0.1
                [[cost.tiers]]
                tier = { size = 256_000 }
                input = 2.00
                [[cost.tiers]]
                tier = { type = "batch", size = 1 }
                input = 1.00
                [experimental.modes.fast.cost]
                output = 50.0
                """));

    assertThat(facts.lines())
        .containsExactly(
            "fjord/a price-input = 0.5",
            "fjord/a price-unit[input audio token] = 3.81",
            "fjord/a price-input[above 256000 tokens] = 2",
            "fjord/a price-output[fast] = 50");
    assertThat(facts.rejected)
        .extracting(RecordedFacts.Rejected::field)
        .containsExactly("cost.cached_input", "cost.tiers");
  }

  @Test
  void prices_per_minute_of_speech_in_fields_of_tokens_are_rejected() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "providers/fjord/models/whisper-xl.toml",
                """
                name = "Whisper XL"
                open_weights = true
                [cost]
                # per audio minute
                input = 0.0023
                [modalities]
                input = ["audio"]
                output = ["text"]
                """));

    assertThat(facts.lines())
        .contains("fjord/whisper-xl weights = open")
        .noneMatch(line -> line.contains("price"));
    assertThat(facts.reasons())
        .singleElement()
        .asString()
        .contains("whisper-xl.toml:5 cost.input: a price per minute");
  }

  @Test
  void a_base_that_is_not_there_is_rejected_and_what_the_row_says_itself_is_kept()
      throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "providers/fjord/models/a.toml",
                "base_model = \"north/gone\"\nopen_weights = true"));

    assertThat(facts.lines()).containsExactly("fjord/a weights = open");
    assertThat(facts.reasons()).singleElement().asString().contains("a.toml:1 base_model: there");
  }

  @Test
  void links_are_read_as_what_they_lead_to() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of("providers/fjord/models/a.toml", "name = \"A\"\nopen_weights = true")
                .andLink("providers/delta/models/a.toml", "providers/fjord/models/a.toml")
                .and("providers/ebb/models/a.toml", "../../fjord/models/a.toml"));

    assertThat(facts.lines())
        .containsExactly(
            "fjord/a weights = open", "delta/a weights = open", "ebb/a weights = open");
  }

  @Test
  void links_that_lead_nowhere_are_rejected_by_file() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of("providers/fjord/models/a.toml", "name = \"A\"\nopen_weights = true")
                .andDanglingLink("providers/delta/models/a.toml")
                .and("providers/ebb/models/a.toml", "../../../../gone/models/a.toml"));

    assertThat(facts.lines()).containsExactly("fjord/a weights = open");
    assertThat(facts.reasons())
        .containsExactly(
            "providers/delta/models/a.toml:0 :"
                + " a link that leads nowhere: its target is not in the upload",
            "providers/ebb/models/a.toml:1 :"
                + " a link that leads nowhere: 'gone/models/a.toml' is not in the upload");
  }

  @Test
  void scores_from_pages_of_makers_are_vendor_claims() throws IOException {
    String benchmark =
        """
        [[benchmarks]]
        name = "Code Trail"
        version = "2.1"
        score = %s
        metric = "percent correct"
        harness = "Agent One"
        source = "%s"
        date = "2026-05-30"
        """;
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                    "models/north/birch.toml",
                    benchmark.formatted("61.20", "https://labs.judge.org/board")
                        + benchmark.formatted("64", "https://www.south.com/news")
                        + benchmark.formatted("63", "https://huggingface.co/NorthLab/birch"))
                .and("models/south/oak.toml", "name = \"Oak\""));

    assertThat(facts.lines())
        .containsExactly(
            "north/birch benchmark[Code Trail 2.1 (Agent One)] = 61.2",
            "north/birch benchmark[Code Trail 2.1 (Agent One)] = 64",
            "north/birch benchmark[Code Trail 2.1 (Agent One)] = 63");
    assertThat(facts.accepted)
        .extracting("assurance")
        .containsExactly(Assurance.DOCUMENTED, Assurance.VENDOR_CLAIM, Assurance.VENDOR_CLAIM);
    assertThat(facts.accepted.getFirst().validFrom()).hasToString("2026-05-30");
  }

  @Test
  void a_file_that_is_not_toml_is_rejected_with_its_line() throws IOException {
    RecordedFacts facts =
        read(offered("name = \"A\"\nname = \"B\"").and("providers/x/models/y.toml", "a = ["));

    assertThat(facts.rejected).hasSize(2);
    assertThat(facts.rejected.getFirst().reason()).containsIgnoringCase("duplicate");
    assertThat(facts.rejected.getFirst().place().line()).isEqualTo(2);
    assertThat(facts.values(Property.RELEASE_DATE)).containsExactly("2026-01");
  }

  @Test
  void an_upload_of_something_else_is_unreadable() {
    assertThatThrownBy(() -> read(InMemoryUpload.of("README.md", "# Hello")))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("providers/<provider>/models/<model>.toml");
  }

  @Test
  void a_date_is_unverified_as_contributors_give_one_model_many() throws IOException {
    RecordedFacts facts =
        read(
            InMemoryUpload.of(
                "models/north/birch.toml", "name = \"Birch\"\nrelease_date = \"2024-11-01\""));

    assertThat(facts.accepted)
        .filteredOn(fact -> fact.property() == Property.RELEASE_DATE)
        .extracting("assurance")
        .containsExactly(Assurance.UNVERIFIED);
  }
}
