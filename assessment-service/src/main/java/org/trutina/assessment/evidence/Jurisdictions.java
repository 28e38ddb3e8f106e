package org.trutina.assessment.evidence;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an assessment asks of jurisdictions.
 *
 * @param eea ISO codes of the European Economic Area, with {@code EU} for the Union itself
 * @param adequate ISO codes with a full adequacy decision under GDPR Article 45
 */
public record Jurisdictions(Set<String> eea, Set<String> adequate) {
  public Jurisdictions {
    eea = inOrder(eea);
    adequate = inOrder(adequate);
  }

  /** Part of what is digested: in an order that is the same in every process. */
  private static Set<String> inOrder(Set<String> codes) {
    return Collections.unmodifiableSet(new TreeSet<>(codes));
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
