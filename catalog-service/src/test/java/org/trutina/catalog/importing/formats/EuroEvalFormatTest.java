package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Property;

class EuroEvalFormatTest {

  private static final String ALL =
      """
      <span style='font-size: 12px; opacity: 0.6;'>Task Type</span>,<span>dummy</span>,,,,,,,,
      Model,Type,Rank,"<a href=""https://eval.example/values"">European Values</a>",Parameters,Context,Commercial,Open,German,Slovene
      <a href='https://hf.co/north/birch-9b'>north/birch-9b</a>,🧠,2.26@@2.26,N/A,70553706496.0,8192.0,✓,(✓),2.10@@2.10,-@@100
      "<a href='https://vendor.example/oak'>oak#thinking (zero-shot, val)</a>",🤔,-@@100,0.55,?,-1,✓,✗,1.33@@1.33,1.4O@@1.40
      """;

  private static RecordedFacts read(String path, String csv) throws IOException {
    return RecordedFacts.of(new EuroEval(), InMemoryUpload.of(path, csv));
  }

  @Test
  void a_leaderboard_for_the_web_is_read_below_its_two_headers() throws IOException {
    RecordedFacts facts = read("leaderboards/european_all.csv", ALL);

    assertThat(facts.lines())
        .containsExactly(
            "north/birch-9b euroeval-rank[european] = 2.26",
            "north/birch-9b euroeval-rank[de] = 2.1",
            "north/birch-9b parameters = 70553706496",
            "north/birch-9b context-window = 8192",
            "oak#thinking (zero-shot, val) euroeval-rank[de] = 1.33");
    assertThat(facts.reasons())
        .containsExactly("leaderboards/european_all.csv:4 slovene: '1.4O' is not a number");
    assertThat(facts.accepted.getFirst().raw()).isEqualTo("2.26@@2.26");
    assertThat(facts.accepted.getFirst().unit()).isEqualTo("mean rank score, lower is better");
    assertThat(facts.accepted.getFirst().subject().organisation()).isEqualTo("north");
    assertThat(facts.accepted.getLast().subject().organisation()).isEmpty();
  }

  @Test
  void a_simplified_leaderboard_has_one_header_of_other_names() throws IOException {
    RecordedFacts facts =
        read(
            "mainland_scandinavian_all_simplified.csv",
            """
            model,generative_type,rank,parameters,context,open
            <a href='https://hf.co/north/birch-9b'>north/birch-9b (val)</a>,📝,1.20,,8192,(✓)
            """);

    assertThat(facts.lines())
        .containsExactly(
            "north/birch-9b (val) euroeval-rank[mainland-scandinavian] = 1.2",
            "north/birch-9b (val) context-window = 8192");
  }

  @Test
  void in_an_archive_only_leaderboards_of_known_languages_are_read() throws IOException {
    RecordedFacts facts =
        RecordedFacts.of(
            new EuroEval(),
            InMemoryUpload.of("a/german_all.csv", ALL)
                .and("a/klingon_all.csv", ALL)
                .and("a/german_nlu.csv", ALL)
                .and("a/european_all.json", "{}"));

    assertThat(facts.values(Property.EUROEVAL_RANK)).containsExactly("2.26", "2.1", "1.33");
    assertThat(facts.reasons())
        .contains(
            "a/klingon_all.csv:0 : its name must begin with the language and _all, as in"
                + " german_all.csv");
  }
}
