package org.trutina.assessment.explanation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of one language: ICU messages by key. */
public final class Messages {

  /** What there is a catalogue for; the first one where nothing else is asked for. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

  private static final Map<Locale, Messages> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Messages::new));

  private final Locale language;
  private final Map<String, String> texts;

  private Messages(Locale language) {
    this.language = language;
    this.texts = read(language);
  }

  /**
   * The texts of a language.
   *
   * @param language one of {@link #LANGUAGES}
   */
  public static Messages in(Locale language) {
    return Objects.requireNonNull(ALL.get(language), language.toLanguageTag());
  }

  public Locale language() {
    return language;
  }

  /** All texts as they stand in the catalogue. */
  public Map<String, String> texts() {
    return texts;
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * A message with its arguments.
   *
   * @param arguments by name: text, numbers, or what the message selects by
   */
  public String say(String key, Map<String, ?> arguments) {
    return find(key, arguments)
        .orElseThrow(() -> new IllegalArgumentException("no message " + key + " in " + language));
  }

  /** Empty when the catalogue has no such message: names of what authorities define themselves. */
  public Optional<String> find(String key) {
    return find(key, Map.of());
  }

  private Optional<String> find(String key, Map<String, ?> arguments) {
    return Optional.ofNullable(texts.get(key))
        .map(text -> new MessageFormat(text, ULocale.forLocale(language)).format(arguments));
  }

  /** Items joined as the language does: a, b and c. */
  public String list(List<String> items) {
    return ListFormatter.getInstance(language).format(items);
  }

  private static Map<String, String> read(Locale language) {
    String name = "/messages/" + language.getLanguage() + ".json";
    try (InputStream json =
        Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
      return Map.copyOf(
          new ObjectMapper().readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("The messages " + name + " cannot be read.", e);
    }
  }
}
