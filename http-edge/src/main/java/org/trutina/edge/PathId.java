package org.trutina.edge;

import java.util.UUID;

/** Identifiers in paths. */
public final class PathId {

  private PathId() {}

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
