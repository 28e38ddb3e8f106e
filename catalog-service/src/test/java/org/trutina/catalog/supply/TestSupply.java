package org.trutina.catalog.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.TestClaim;
import org.trutina.catalog.control.ControlGraph;
import org.trutina.catalog.control.Controls.Owners;
import org.trutina.catalog.control.EffectiveControl;
import org.trutina.catalog.control.TestOwners;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.organisation.OrganisationIdentity;
import org.trutina.catalog.supply.Origins.Graph;

/** Builds offerings with what they depend on. */
final class TestSupply {

  static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private final Map<String, Offering> offerings = new TreeMap<>();
  private final Map<String, List<Choice>> claims = new TreeMap<>();
  private final TestOwners owners = new TestOwners();
  private final List<Law> laws = new ArrayList<>();

  /** An offering, and who offers it. */
  TestSupply offering(Layer layer, String id, String supplier) {
    offerings.put(
        id,
        new Offering(
            id, id, layer, "any", new OrganisationIdentity(supplier, supplier, "company")));
    return this;
  }

  TestSupply claim(TestClaim claim) {
    Choice choice = claim.alone();
    claims.computeIfAbsent(choice.chosen().subject(), any -> new ArrayList<>()).add(choice);
    return this;
  }

  TestSupply link(String from, Property relation, String to) {
    return claim(TestClaim.that(from, relation, to).to(ObjectType.OFFERING));
  }

  TestSupply link(String from, Property relation, ObjectType type, String to) {
    return claim(TestClaim.that(from, relation, to).to(type));
  }

  TestSupply hosted(String offering, String countries) {
    return claim(TestClaim.that(offering, Property.HOSTING_COUNTRIES, countries));
  }

  /** Organisations and the country that controls them, such as {@code "acme FR"}. */
  TestSupply controlled(String... organisations) {
    for (String organisation : organisations) {
      String[] parts = organisation.split(" ");
      owners.and(TestClaim.that(parts[0], Property.CONTROL_COUNTRY, parts[1]));
    }
    return this;
  }

  TestSupply owners(TestClaim... more) {
    owners.and(more);
    return this;
  }

  TestSupply law(String id, String where, String kind, LocalDate from, String... reaches) {
    laws.add(
        new Law(
            id,
            where,
            id,
            kind,
            List.of(reaches),
            from == null ? null : new PartialDate(from, PartialDate.Precision.DAY),
            null,
            "",
            List.of("source"),
            DAY));
    return this;
  }

  List<Exposure> exposures(String head) {
    Map<String, List<Choice>> known = owners.choices();
    var rule = new EffectiveControl(new ControlGraph(known, DAY));
    var graph = new Graph(offerings, claims, new Owners(known, rule), new TreeMap<>());
    return new ExposureRule(graph, laws.stream().filter(law -> law.isInForceOn(DAY)).toList())
        .of(head);
  }
}
