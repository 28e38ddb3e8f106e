package org.trutina.catalog.importing.formats;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages of EuroEval, which it calls by their English names, as BCP 47 tags. */
final class EuroEvalLanguage {

  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("albanian", "sq"),
          Map.entry("belarusian", "be"),
          Map.entry("bosnian", "bs"),
          Map.entry("bulgarian", "bg"),
          Map.entry("catalan", "ca"),
          Map.entry("croatian", "hr"),
          Map.entry("czech", "cs"),
          Map.entry("danish", "da"),
          Map.entry("dutch", "nl"),
          Map.entry("english", "en"),
          Map.entry("estonian", "et"),
          Map.entry("faroese", "fo"),
          Map.entry("finnish", "fi"),
          Map.entry("french", "fr"),
          Map.entry("german", "de"),
          Map.entry("greek", "el"),
          Map.entry("hungarian", "hu"),
          Map.entry("icelandic", "is"),
          Map.entry("irish", "ga"),
          Map.entry("italian", "it"),
          Map.entry("latvian", "lv"),
          Map.entry("lithuanian", "lt"),
          Map.entry("luxembourgish", "lb"),
          Map.entry("macedonian", "mk"),
          Map.entry("maltese", "mt"),
          Map.entry("norwegian", "no"),
          Map.entry("polish", "pl"),
          Map.entry("portuguese", "pt"),
          Map.entry("romanian", "ro"),
          Map.entry("serbian", "sr"),
          Map.entry("slovak", "sk"),
          Map.entry("slovene", "sl"),
          Map.entry("spanish", "es"),
          Map.entry("swedish", "sv"),
          Map.entry("turkish", "tr"),
          Map.entry("ukrainian", "uk"));

  /** Groups of languages keep their names. */
  private static final Set<String> GROUPS =
      Set.of(
          "european",
          "germanic",
          "west_germanic",
          "mainland_scandinavian",
          "romance",
          "slavic",
          "baltic",
          "finnic");

  private EuroEvalLanguage() {}

  static boolean isKnown(String name) {
    return TAGS.containsKey(name);
  }

  /** The tag of a language, or the name of a group with {@code -} between its words. */
  static String of(String name) {
    return TAGS.getOrDefault(name, name.replace('_', '-'));
  }

  /**
   * What a leaderboard ranks by, such as {@code de} for {@code german_all.csv}.
   *
   * @throws MalformedFile when its name says nothing known
   */
  static String ofFile(String name) throws MalformedFile {
    int end = name.indexOf("_all");
    String language = end < 0 ? "" : name.substring(0, end).toLowerCase(Locale.ROOT);
    if (!TAGS.containsKey(language) && !GROUPS.contains(language)) {
      throw new MalformedFile(
          0, "its name must begin with the language and _all, as in german_all.csv");
    }
    return of(language);
  }
}
