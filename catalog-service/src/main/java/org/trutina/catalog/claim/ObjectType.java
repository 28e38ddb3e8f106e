package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a relation leads to. */
public enum ObjectType {
  OFFERING,
  ORGANISATION,
  /** Something the catalogue does not hold; the value is its name. */
  NAMED,
  /** One of several, chosen by the operator or the buyer; the value says of which kind. */
  VARIES,
  /** Not disclosed; the value says of which kind. */
  UNKNOWN;

  /** The name in the API and in the database. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ObjectType of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Whether the value is an id of this catalogue. */
  public boolean isKnown() {
    return this == OFFERING || this == ORGANISATION;
  }
}
