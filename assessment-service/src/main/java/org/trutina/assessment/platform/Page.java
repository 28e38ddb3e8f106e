package org.trutina.assessment.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param items at most as many as asked for
 * @param next the cursor of the following page: the last item's id; absent on the last page
 */
public record Page<T>(List<T> items, @Schema(nullable = true) @Nullable String next) {

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
    throw Problem.malformedParameter("limit", "Ask for 1 to " + MAX_LIMIT + " items.");
  }

  /** Cuts a page from a list that was read with one item more than asked for. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> id) {
    return oneMore.size() <= limit
        ? new Page<>(oneMore, null)
        : new Page<>(oneMore.subList(0, limit), id.apply(oneMore.get(limit - 1)));
  }

  /** The id before which, in time, the page starts. */
  public static UUID after(@Nullable String cursor) {
    try {
      return cursor == null ? Id.LAST : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.malformedParameter(
          "cursor", "Use the value of 'next' of the page before, unchanged.");
    }
  }
}
