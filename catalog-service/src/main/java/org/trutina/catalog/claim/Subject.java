package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can carry claims. */
public enum Subject {
  ORGANISATION,
  OFFERING;

  /** The name in the API and in the database. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Subject of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
