package org.trutina.assessment.platform;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;

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
  public static UUID before(PageRequest page) {
    String key = page.after();
    try {
      return key.isEmpty() ? LAST : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      throw Page.badCursor();
    }
  }
}
