package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a claim is proven, best first. */
public enum Assurance {
  /** Shown to work, with a date. */
  DEMONSTRATED,
  /** Read in a document or dataset that can be looked up. */
  DOCUMENTED,
  /** Said by the vendor, proven by nobody. */
  VENDOR_CLAIM,
  /** General knowledge or a doubtful source. */
  UNVERIFIED;

  /** The name in the API and in the database. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Assurance of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
