package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a change of control has come. */
public enum Stage {
  ANNOUNCED,
  CLOSED,
  /** Forbidden or called off. */
  BLOCKED;

  /** The name in the API and in the database. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Stage of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
