package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An assessment in plain words, in the reader's language or the buyer's. */
@ServiceTest
class ExplanationIT {

  private static final String AUTHORITY = "klartext";

  @Inject TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  private static JsonPath explained(Decided decided, String language) {
    return json(
        Decided.auditor(AUTHORITY)
            .header("Accept-Language", language)
            .get("/api/v1/assessments/{id}/explanation", decided.id())
            .then()
            .log()
            .ifValidationFails()
            .statusCode(200)
            .header("Content-Language", equalTo(language)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | ranks first with | while sovereignty counts | excluded | Data and AI sovereignty",
        "de | an erster Stelle | solange die Souveränität | ausgeschlossen | Daten und KI",
        "fr | arrive en tête | tant que la souveraineté | exclue | données et de l’IA",
      })
  void it_answers_first_says_how_far_that_holds_and_why_not_the_others(
      String language, String first, String stays, String excluded, String gate) {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    JsonPath said = explained(decided, language);
    String winner = decided.assessment().getString("result.options[0].name");
    assertThat(said.getString("answer")).startsWith(winner).contains(first).contains(stays);
    assertThat(said.getString("options[0].standing")).isEqualTo("first");
    assertThat(said.getList("options.standing")).contains("behind", "excluded");
    for (int i = 0; i < 5; i++) {
      assertThat(said.getList("options[" + i + "].why")).as("option %d", i).isNotEmpty();
    }
    assertThat(said.getList("options.find { it.standing == 'excluded' }.why", String.class))
        .anySatisfy(why -> assertThat(why).contains(excluded).contains(gate))
        .as("with the evidence behind it")
        .anySatisfy(why -> assertThat(why).contains("US"));
    assertThat(said.getList("options.find { it.standing == 'behind' }.why", String.class))
        .anySatisfy(why -> assertThat(why).contains(winner));
  }

  @Test
  void without_a_language_asked_for_it_is_the_buyers() {
    Decided.auditor(AUTHORITY)
        .get("/api/v1/assessments/{id}/explanation", Decided.assessed(AUTHORITY, clock).id())
        .then()
        .statusCode(200)
        .header("Content-Language", "de")
        .body("language", equalTo("de"));
  }

  @Test
  void a_language_header_that_cannot_be_read_is_refused() {
    Decided.auditor(AUTHORITY)
        .header("Accept-Language", "de;q=much")
        .get("/api/v1/assessments/{id}/explanation", Decided.assessed(AUTHORITY, clock).id())
        .then()
        .statusCode(400);
  }

  @Test
  void no_placeholder_and_no_key_is_left_in_any_sentence() {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    for (String language : new String[] {"en", "de", "fr"}) {
      JsonPath said = explained(decided, language);
      assertThat(said.getString("answer")).doesNotContain("{", "}");
      assertThat(said.getList("because", String.class)).noneMatch(s -> s.contains("{"));
      assertThat(said.getList("warnings", String.class)).noneMatch(s -> s.contains("{"));
      assertThat(said.getList("options.why.flatten()", String.class))
          .noneMatch(s -> s.contains("{") || s.startsWith("why."));
    }
  }

  @Test
  void another_authority_is_told_nothing() {
    as("claire", "exempleville", "auditor")
        .get("/api/v1/assessments/{id}/explanation", Decided.assessed(AUTHORITY, clock).id())
        .then()
        .statusCode(404);
  }
}
