package org.trutina.catalog.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the order of the items' keys.
 *
 * @param items at most as many as asked for
 * @param next the cursor of the following page; absent on the last one
 */
public record Page<T>(List<T> items, @Schema(nullable = true) @Nullable String next) {

  private static final Pattern KEY = Pattern.compile("[\\w.-]+");
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  /** The number of items to a page: what was asked for, or the default. */
  public static int limit(@Nullable String asked) {
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(asked);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw Problem.parameter("limit", "Ask for 1 to " + MAX_LIMIT + " items.");
  }

  /**
   * Cuts a page from a list that was read with one item more than asked for.
   *
   * @param key what the list is ordered by
   */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    List<T> items = oneMore.subList(0, limit);
    return new Page<>(items, encode(key.apply(items.getLast())));
  }

  /** The key that a cursor stands for; the empty string, which precedes every key, without one. */
  public static String after(@Nullable String cursor) {
    if (cursor == null) {
      return "";
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (KEY.matcher(key).matches()) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, like one that holds no key.
    }
    throw Problem.parameter("cursor", "Use the value of 'next' of the page before, unchanged.");
  }

  /** An ilike pattern, with ! as its escape, for a text anywhere; absent without a text. */
  public static @Nullable String containing(@Nullable String text) {
    return text == null ? null : "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
