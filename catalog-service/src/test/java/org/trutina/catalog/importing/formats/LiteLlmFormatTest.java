package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class LiteLlmFormatTest {

  private static RecordedFacts read(String json) throws IOException {
    return RecordedFacts.of(new LiteLlm(), InMemoryUpload.of("prices.json", json));
  }

  @Test
  void prices_per_token_are_told_per_million_without_binary_noise() throws IOException {
    RecordedFacts facts =
        read(
            """
            {
              "sample_spec": {"max_tokens": "LEGACY parameter", "input_cost_per_token": 0.0},
              "fjord/birch": {
                "litellm_provider": "fjord",
                "input_cost_per_token": 2.5e-07,
                "output_cost_per_token": 2.9999999999999997e-06,
                "cache_read_input_token_cost_above_200k_tokens": 3e-08,
                "output_cost_per_token_batches": 0,
                "search_context_cost_per_query": {"search_context_size_low": 0.01}
              }
            }
            """);

    assertThat(facts.lines())
        .containsExactly(
            "fjord/birch price-input = 0.25",
            "fjord/birch price-output = 3",
            "fjord/birch price-cache-read[above 200000 tokens] = 0.03",
            "fjord/birch price-output[batches] = 0");
    assertThat(facts.accepted.getFirst().raw()).isEqualTo("2.5e-07");
    assertThat(facts.accepted.getFirst().place().line()).isEqualTo(5);
    assertThat(facts.accepted.getFirst().subject().organisation()).isEqualTo("fjord");
    assertThat(facts.accepted.getLast().raw()).isEqualTo("output_cost_per_token_batches = 0");
  }

  @Test
  void prices_of_images_and_sounds_name_their_unit() throws IOException {
    RecordedFacts facts =
        read(
            """
            {"paint": {
              "output_cost_per_image": 0.04,
              "input_cost_per_image_above_128k_tokens": 0.002,
              "input_cost_per_audio_token": 1e-06,
              "output_cost_per_audio_token_priority": 2e-06,
              "input_cost_per_audio_per_second": 0.0001,
              "output_cost_per_second": 0.0
            }}
            """);

    assertThat(facts.lines())
        .containsExactly(
            "paint price-unit[output image] = 0.04",
            "paint price-unit[input image above 128000 tokens] = 0.002",
            "paint price-unit[input audio token] = 1",
            "paint price-unit[output audio token priority] = 2",
            "paint price-unit[input audio per second] = 0.0001",
            "paint price-unit[output second] = 0");
    assertThat(facts.accepted)
        .extracting("unit")
        .containsExactly(
            "USD per image",
            "USD per image",
            "USD per million audio tokens",
            "USD per million audio tokens",
            "USD per audio second",
            "USD per second");
  }

  @Test
  void the_ambiguous_limit_is_not_taken() throws IOException {
    RecordedFacts facts =
        read(
            """
            {"a": {"max_tokens": 4096, "max_input_tokens": 200000, "max_output_tokens": 4096},
             "b": {"max_tokens": 8192}}
            """);

    assertThat(facts.lines()).containsExactly("a context-window = 200000", "a output-limit = 4096");
    assertThat(facts.reasons())
        .containsExactly(
            "prices.json:2 max_tokens: ambiguous: a limit of the input or of the output");
  }

  @Test
  void a_trailing_comma_makes_the_upload_unreadable_and_says_where() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {
                      "a": {
                        "input_cost_per_token": 1e-06,
                      }
                    }
                    """))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("prices.json, line 4");
  }

  @Test
  void of_keys_that_stand_twice_the_second_is_rejected() throws IOException {
    RecordedFacts facts =
        read(
            """
            {"a": {"input_cost_per_token": 1e-06},
             "a": {"input_cost_per_token": 2e-06},
             "b": {"input_cost_per_token": 3e-06, "input_cost_per_token": 4e-06},
             "c": 5}
            """);

    assertThat(facts.lines()).containsExactly("a price-input = 1", "b price-input = 3");
    assertThat(facts.reasons())
        .containsExactly(
            "prices.json:2 : the key stands twice; its first entry was taken",
            "prices.json:3 input_cost_per_token:"
                + " the field stands twice; its first value was taken",
            "prices.json:4 : not an entry with fields");
  }

  @Test
  void a_number_beyond_all_measure_is_rejected() throws IOException {
    RecordedFacts facts =
        read("{\"a\": {\"input_cost_per_token\": 1e999999999, \"max_input_tokens\": \"many\"}}");

    assertThat(facts.accepted).isEmpty();
    assertThat(facts.rejected).hasSize(2);
  }

  @Test
  void a_file_in_another_encoding_is_refused_with_the_offset_of_its_first_wrong_byte() {
    byte[] latin1 = "{\"caf\u00e9\": {}}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () -> RecordedFacts.of(new LiteLlm(), new InMemoryUpload().and("prices.json", latin1)))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("offset 5");
  }
}
