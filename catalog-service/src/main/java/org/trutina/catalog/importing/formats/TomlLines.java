package org.trutina.catalog.importing.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines on which the keys of a TOML file stand, for messages only: the values are the parser's,
 * which tells no places.
 */
final class TomlLines {

  private static final Pattern TABLE = Pattern.compile("\\s*\\[([\\w.-]+)]\\s*(?:#.*)?");
  private static final Pattern TABLE_OF_MANY =
      Pattern.compile("\\s*\\[\\[([\\w.-]+)]]\\s*(?:#.*)?");
  private static final Pattern KEY = Pattern.compile("\\s*([\\w.-]+)\\s*=.*");

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String table = "";

  private TomlLines() {}

  /** By JSON pointer. */
  static Map<String, Integer> of(String text) {
    TomlLines lines = new TomlLines();
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      lines.read(all.get(i), i + 1);
    }
    return Map.copyOf(lines.lines);
  }

  private void read(String text, int line) {
    Matcher many = TABLE_OF_MANY.matcher(text);
    Matcher one = TABLE.matcher(text);
    Matcher key = KEY.matcher(text);
    if (many.matches()) {
      String pointer = pointer(many.group(1));
      table = pointer + "/" + (counts.merge(pointer, 1, Integer::sum) - 1);
      lines.putIfAbsent(table, line);
    } else if (one.matches()) {
      table = pointer(one.group(1));
      lines.putIfAbsent(table, line);
    } else if (key.matches()) {
      lines.putIfAbsent(table + pointer(key.group(1)), line);
    }
  }

  private static String pointer(String dotted) {
    return "/" + dotted.replace('.', '/');
  }
}
