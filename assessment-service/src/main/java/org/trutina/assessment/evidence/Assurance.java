package org.trutina.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a claim is proven, as the catalogue says; best first. */
@Schema(name = "EvidenceAssurance")
public enum Assurance {
  DEMONSTRATED,
  DOCUMENTED,
  VENDOR_CLAIM,
  /** What is stated in an offer. */
  SELF_DECLARED,
  UNVERIFIED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  public static Assurance of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it is at least as good as the other. */
  public boolean reaches(Assurance least) {
    return compareTo(least) <= 0;
  }
}
