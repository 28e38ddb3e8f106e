package org.trutina.edge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the order of the items' keys.
 *
 * @param items at most as many as asked for
 * @param next the cursor of the following page; absent on the last one
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "The cursor of the following page; absent on the last one.")
        @Nullable String next) {

  /** Between the keys of a cursor: no key contains it. */
  private static final String SEPARATOR = "\u001f";

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
   * @param keys what the list is ordered by, the last of them unique
   */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, List<String>> keys) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    List<T> items = oneMore.subList(0, limit);
    return new Page<>(items, encode(keys.apply(items.getLast())));
  }

  /** The same for a list with one key. */
  public static <T> Page<T> by(Function<T, String> key, List<T> oneMore, int limit) {
    return of(oneMore, limit, item -> List.of(key.apply(item)));
  }

  /** The key that a cursor stands for; the empty string, which precedes every key, without one. */
  public static String after(@Nullable String cursor) {
    List<String> keys = keys(cursor, 1);
    return keys.isEmpty() ? "" : keys.getFirst();
  }

  /**
   * The keys that a cursor stands for; empty without one.
   *
   * @param count how many there must be
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a cursor that this list never gave
   */
  public static List<String> keys(@Nullable String cursor, int count) {
    if (cursor == null) {
      return List.of();
    }
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> keys = List.of(joined.split(SEPARATOR, -1));
      if (keys.size() == count && joined.indexOf('\0') < 0 && !keys.getLast().isEmpty()) {
        return keys;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, like one that holds other keys.
    }
    throw badCursor();
  }

  /** 400 for a cursor whose keys are not of the kind that the list is ordered by. */
  public static RuntimeException badCursor() {
    return Problem.parameter("cursor", "Use the value of 'next' of the page before, unchanged.");
  }

  private static String encode(List<String> keys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
  }
}
