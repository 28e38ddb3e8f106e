package org.trutina.assessment.platform;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifiers: UUIDs of version 7 (RFC 9562), which sort by the time of their making. */
public final class Id {

  /** Later than every other identifier. */
  public static final UUID LAST = new UUID(-1, -1);

  private Id() {}

  /** A new identifier. */
  public static UUID create() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** The identifier that a path names; 404 when it cannot be one. */
  public static UUID parse(String kind, String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // Not a UUID: nothing has this id.
    }
    throw Problem.unknown(kind, text);
  }
}
