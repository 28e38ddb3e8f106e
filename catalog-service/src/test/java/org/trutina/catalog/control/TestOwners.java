package org.trutina.catalog.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.EffectiveClaims.Rule;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.TestClaim;

/** Builds who owns whom. */
public final class TestOwners {

  static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private final List<Claim> claims = new ArrayList<>();

  public static TestOwners of(TestClaim... claims) {
    return new TestOwners().and(claims);
  }

  public TestOwners and(TestClaim... more) {
    Arrays.stream(more).map(TestClaim::build).forEach(claims::add);
    return this;
  }

  /** Where organisations have their seat, such as {@code "acme FR"}. */
  public TestOwners seats(String... seats) {
    for (String seat : seats) {
      String[] parts = seat.split(" ");
      and(TestClaim.that(parts[0], Property.LEGAL_SEAT_COUNTRY, parts[1]));
    }
    return this;
  }

  static TestClaim owns(String owner, String owned, int votes) {
    return TestClaim.owner(owned, Property.OWNED_BY, owner).share(votes);
  }

  static TestClaim owns(String owner, String owned, String low, String high) {
    return TestClaim.owner(owned, Property.OWNED_BY, owner).share(low, high);
  }

  static TestClaim parent(String owner, String owned) {
    return TestClaim.owner(owned, Property.PARENT, owner);
  }

  /** The claims as if nothing contended with them, by their subject. */
  public Map<String, List<Choice>> choices() {
    return choices(claims);
  }

  static Map<String, List<Choice>> choices(List<Claim> claims) {
    var choices = new TreeMap<String, List<Choice>>();
    for (Claim claim : claims) {
      choices
          .computeIfAbsent(claim.subject(), any -> new ArrayList<>())
          .add(new Choice(claim, Rule.ONLY_CLAIM, List.of()));
    }
    return choices;
  }

  Control control(String organisation) {
    return control(organisation, DAY);
  }

  Control control(String organisation, LocalDate day) {
    return new EffectiveControl(new ControlGraph(choices(), day)).of(organisation);
  }
}
