package org.trutina.assessment.evidence;

import java.util.Set;

/**
 * What an assessment asks of jurisdictions.
 *
 * @param eea ISO codes of the European Economic Area, with {@code EU} for the Union itself
 * @param adequate ISO codes with a full adequacy decision under GDPR Article 45
 */
public record Jurisdictions(Set<String> eea, Set<String> adequate) {
  public Jurisdictions {
    eea = Set.copyOf(eea);
    adequate = Set.copyOf(adequate);
  }
}
