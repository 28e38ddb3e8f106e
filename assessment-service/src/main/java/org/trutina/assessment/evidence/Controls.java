package org.trutina.assessment.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Chain.Claim;
import org.trutina.assessment.evidence.Chain.Link;
import org.trutina.assessment.evidence.Chain.OfferingNode;
import org.trutina.assessment.evidence.Finding.Evidence;

/** Collects where the organisations in a part of the chain belong, by one of their properties. */
final class Controls {

  private static final String EEA = "eea";
  private static final String THIRD_COUNTRY = "third-country";

  private final OfferedStack stack;
  private final Jurisdictions jurisdictions;
  private final String property;
  private final List<@Nullable Boolean> inEea = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();

  /**
   * @param property the organisations' property that names a country
   */
  Controls(OfferedStack stack, Jurisdictions jurisdictions, String property) {
    this.stack = stack;
    this.jurisdictions = jurisdictions;
    this.property = property;
  }

  void ownerOf(OfferingNode node) {
    organisation(node.offering().organisation().id());
  }

  void target(Link link) {
    evidence.add(Evidence.of(link));
    if (stack.namesOrganisation(link)) {
      organisation(link.to());
    } else {
      unknown();
    }
  }

  void unknown() {
    inEea.add(null);
  }

  boolean isEmpty() {
    return inEea.isEmpty();
  }

  private void organisation(String id) {
    Optional<Claim> claim = stack.organisationClaim(id, property);
    claim.ifPresent(found -> evidence.add(Evidence.of(id, found)));
    inEea.add(claim.map(found -> jurisdictions.eea().contains(found.value())).orElse(null));
  }

  /** One third country is enough; a doubt leaves the rest open. */
  Finding<String> strictest() {
    String answer = inEea.contains(false) ? THIRD_COUNTRY : inEea.contains(null) ? null : EEA;
    return finding(answer);
  }

  /** Both known sides make a mixture. */
  Finding<String> mixed() {
    boolean eea = inEea.contains(true);
    boolean third = inEea.contains(false);
    if (eea && third) {
      return finding("mixed");
    }
    return finding(inEea.contains(null) ? null : eea ? EEA : THIRD_COUNTRY);
  }

  private Finding<String> finding(@Nullable String answer) {
    return new Finding<>(answer, evidence.stream().distinct().toList());
  }
}
