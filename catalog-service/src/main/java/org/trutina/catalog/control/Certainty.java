package org.trutina.catalog.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether something follows from the claims, or is only not excluded by them. */
public enum Certainty {
  /** It follows, if the claims that lead to it are true; their assurance is told beside it. */
  CERTAIN,
  /** The claims leave it open: a range, an announcement, something not disclosed. */
  POSSIBLE;

  /** The name in the API. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As sure as the less sure of two. */
  public Certainty and(Certainty other) {
    return this == CERTAIN ? other : POSSIBLE;
  }
}
