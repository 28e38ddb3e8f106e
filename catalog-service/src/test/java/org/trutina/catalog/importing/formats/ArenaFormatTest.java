package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class ArenaFormatTest {

  private static RecordedFacts read(String path, String json) throws IOException {
    return RecordedFacts.of(new Arena(), InMemoryUpload.of(path, json));
  }

  @Test
  void ratings_come_with_their_intervals_by_category() throws IOException {
    RecordedFacts facts =
        read(
            "leaderboard-text.json",
            """
            {"full": {"birch": {"rating": 1432.0000000000002, "rating_q025": 1423, "rating_q975": 1440.5, "votes": 10}},
             "german": {"birch": {"rating": 1399.5}}}
            """);

    assertThat(facts.lines())
        .containsExactly(
            "birch capability-arena = 1432", "birch capability-arena[german] = 1399.5");
    assertThat(facts.accepted.getFirst().low()).isEqualByComparingTo("1423");
    assertThat(facts.accepted.getFirst().high()).isEqualByComparingTo("1440.5");
    assertThat(facts.accepted.getFirst().unit()).isEqualTo("Elo points");
    assertThat(facts.accepted.getLast().low()).isNull();
    assertThat(facts.accepted.getLast().place().line()).isEqualTo(2);
  }

  @Test
  void another_arena_is_part_of_the_category() throws IOException {
    RecordedFacts facts =
        read(
            "leaderboard-vision.json",
            "{\"overall\": {\"a\": {\"rating\": 1}}, \"german\": {\"a\": {\"rating\": 2}}}");

    assertThat(facts.lines())
        .containsExactly("a capability-arena[vision] = 1", "a capability-arena[vision/german] = 2");
  }

  @Test
  void an_interval_upside_down_or_beside_its_rating_is_rejected() throws IOException {
    RecordedFacts facts =
        read(
            "leaderboard.json",
            """
            {"full": {
              "a": {"rating": 5, "rating_q025": 9, "rating_q975": 1},
              "b": {"rating": 5, "rating_q025": 6, "rating_q975": 9},
              "c": {"rating": 5, "rating_q025": 4},
              "d": {"rating": null},
              "e": 7
            }}
            """);

    assertThat(facts.accepted).isEmpty();
    assertThat(facts.reasons())
        .containsExactly(
            "leaderboard.json:2 rating: the interval ends before it begins",
            "leaderboard.json:3 rating: the rating is outside of its own interval",
            "leaderboard.json:4 rating: '' is not a number",
            "leaderboard.json:5 : an entry without a rating",
            "leaderboard.json:6 : not an entry with a rating");
  }

  @Test
  void models_that_stand_twice_and_trailing_commas_are_refused() {
    assertThatThrownBy(
            () -> read("a.json", "{\"full\": {\"a\": {\"rating\": 1},\n \"a\": {\"rating\": 2}}}"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("a.json, line 2");
    assertThatThrownBy(() -> read("a.json", "{\"full\": {\"a\": {\"rating\": 1},}}"))
        .isInstanceOf(UnreadableUpload.class);
  }
}
