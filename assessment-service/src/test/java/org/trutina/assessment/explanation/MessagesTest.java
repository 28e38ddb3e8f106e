package org.trutina.assessment.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.assessment.procurement.Step;

/** The catalogues say the same in every language. */
class MessagesTest {

  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

  static Stream<Locale> others() {
    return Messages.LANGUAGES.stream().filter(language -> !language.equals(Locale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_catalogue_has_the_same_keys(Locale language) {
    assertThat(new TreeSet<>(Messages.in(language).texts().keySet()))
        .isEqualTo(new TreeSet<>(ENGLISH.texts().keySet()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_message_has_the_same_arguments(Locale language) {
    ENGLISH
        .texts()
        .forEach(
            (key, text) ->
                assertThat(arguments(Messages.in(language).texts().get(key), language))
                    .as(key)
                    .isEqualTo(arguments(text, Locale.ENGLISH)));
  }

  private static Set<String> arguments(String text, Locale language) {
    return new TreeSet<>(new MessageFormat(text, ULocale.forLocale(language)).getArgumentNames());
  }

  @ParameterizedTest
  @MethodSource("others")
  void no_message_is_left_empty(Locale language) {
    assertThat(Messages.in(language).texts().values()).noneMatch(String::isBlank);
  }

  @Test
  void every_message_that_the_code_says_by_name_is_there() throws IOException {
    var said = Pattern.compile("say\\(\\s*\"([a-z][\\w.-]*[\\w-])\"[,)]");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> keys =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> said.matcher(read(file)).results())
              .map(found -> found.group(1))
              .distinct()
              .toList();
      assertThat(keys).hasSizeGreaterThan(20).allMatch(ENGLISH.texts()::containsKey);
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void every_step_of_a_procurement_is_told_in_words(Step step) {
    assertThat(ENGLISH.find("deed." + step.deed())).isPresent();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void every_limit_in_law_is_told_in_each_language() {
    String limits =
        read(Path.of("src/main/java/org/trutina/assessment/procurement/LegalLimits.java"));
    List<String> keys =
        Pattern.compile("new Warning\\(\\s*\"([a-z-]+)\"")
            .matcher(limits)
            .results()
            .map(found -> "law." + found.group(1))
            .toList();
    assertThat(keys).hasSize(12).allMatch(ENGLISH.texts()::containsKey);
  }

  @Test
  void numbers_are_written_as_the_language_does() {
    assertThat(ENGLISH.say("number.points", Map.of("value", 45.25))).isEqualTo("45.2");
    assertThat(Messages.in(Locale.GERMAN).say("number.points", Map.of("value", 45.35)))
        .isEqualTo("45,4");
    assertThat(ENGLISH.say("number.percent", Map.of("value", 0.285))).isEqualTo("28.5%");
    assertThat(Messages.in(Locale.FRENCH).say("number.percent", Map.of("value", 0.285)))
        .matches("28,5[\\u202f\\u00a0]%");
  }

  @Test
  void an_unknown_message_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> ENGLISH.say("no.such")).hasMessageContaining("no.such");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CA, de;q=0.5 | de | fr",
        "pl, de;q=0.5    | fr | de",
        "pl              | fr | fr",
        "*               | de | de",
        "                | de-AT | de",
        "                | pl | en",
      })
  void the_reader_is_heard_first_then_the_buyer(String accepted, String buyer, String expected) {
    assertThat(Languages.of(accepted, List.of(buyer)).getLanguage()).isEqualTo(expected);
  }
}
