package org.trutina.assessment.procurement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What decides between equal scores; offers that are equal in it too share their rank. */
@Schema(name = "TieBreak")
public enum TieBreak {
  /** The higher score on the sovereignty axis. The default. */
  SOVEREIGNTY,
  /** The higher score on the competitiveness axis. */
  COMPETITIVENESS,
  /** More points for the price. */
  PRICE;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static TieBreak of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
