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

  /** Where some places are: eea, eea-and-elsewhere, adequate or elsewhere. */
  String location(Set<String> places) {
    if (eea.containsAll(places)) {
      return "eea";
    }
    if (places.stream().anyMatch(eea::contains)) {
      return places.stream().allMatch(place -> eea.contains(place) || adequate.contains(place))
          ? "adequate"
          : "eea-and-elsewhere";
    }
    return adequate.containsAll(places) ? "adequate" : "elsewhere";
  }
}
