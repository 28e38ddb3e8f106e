package org.trutina.assessment.platform;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Page;

/** Identifiers: UUIDs of version 7 (RFC 9562), which sort by the time of their making. */
public final class Id {

  /** Later than every other identifier. */
  private static final UUID LAST = new UUID(-1, -1);

  private Id() {}

  /** A new identifier. */
  public static UUID create() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** The id before which, in time, a page starts. */
  public static UUID before(@Nullable String cursor) {
    String key = Page.after(cursor);
    try {
      return key.isEmpty() ? LAST : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      throw Page.badCursor();
    }
  }
}
