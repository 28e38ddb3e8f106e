package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a claim stands. */
public enum Status {
  /** Recorded by one steward or an import. */
  PROPOSED,
  /** Confirmed by another steward. */
  VERIFIED,
  /** Contested; the contest is open. It counts as it did before until that is decided. */
  DISPUTED,
  /** A newer look at the same source says the same, or a better claim took its place. */
  SUPERSEDED,
  /** Found to be wrong. */
  RETRACTED;

  /** The name in the API and in the database. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Status of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Whether a claim in this state says anything at all. */
  public boolean counts() {
    return this != SUPERSEDED && this != RETRACTED;
  }
}
