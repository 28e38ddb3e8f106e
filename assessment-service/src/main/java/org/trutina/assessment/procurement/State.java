package org.trutina.assessment.procurement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a procurement stands. */
public enum State {
  DRAFT,
  /** Criteria are frozen; offers are being made. */
  PUBLISHED,
  /** Offers are known. */
  OPENED,
  /** Offers are known, and each lot goes on as a procurement of its own. */
  DIVIDED,
  /** The assessment that decides is named. */
  EVALUATED,
  /** An award is prepared and waits for a second person. */
  PROPOSED,
  /** The award is signed; the standstill period runs. */
  AWARDED,
  /** The contract is concluded. */
  CONTRACTED,
  /** Ended without a contract. */
  CANCELLED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static State of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
