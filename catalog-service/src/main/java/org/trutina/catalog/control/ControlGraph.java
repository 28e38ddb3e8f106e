package org.trutina.catalog.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Stage;

/**
 * Organisations with their owners at a date: the nodes are organisations, known by their id or only
 * by a name, the edges are the effective claims on who owns or controls whom.
 */
public final class ControlGraph {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Map<String, List<Choice>> claims;
  private final Map<String, List<Edge>> owners = new TreeMap<>();

  /**
   * @param claims the effective claims on organisations, by organisation
   * @param day the day they are about
   */
  public ControlGraph(Map<String, List<Choice>> claims, LocalDate day) {
    this.claims = claims;
    claims.forEach(
        (organisation, choices) -> {
          for (Choice choice : choices) {
            if (choice.chosen().property().form() == Property.Form.OWNER) {
              add(choice.chosen(), day);
            }
          }
        });
  }

  private void add(Claim claim, LocalDate day) {
    ObjectType type = claim.objectType() == null ? ObjectType.NAMED : claim.objectType();
    boolean itself = type == ObjectType.ORGANISATION && claim.value().equals(claim.subject());
    // The votes of shares that a company holds in itself rest.
    if (itself || claim.stage() == Stage.BLOCKED) {
      return;
    }
    String owner =
        switch (type) {
          case ORGANISATION -> claim.value();
          // Undisclosed here and undisclosed there need not be the same.
          case UNKNOWN -> type.key() + ":" + claim.value() + ":" + claim.subject();
          default -> type.key() + ":" + claim.value();
        };
    owners
        .computeIfAbsent(claim.subject(), any -> new ArrayList<>())
        .add(new Edge(claim, owner, type, claim.surelyHoldsOn(day)));
  }

  /**
   * Somebody owns or controls somebody.
   *
   * @param owner the node that owns
   * @param inForce whether the claim surely held on the day
   */
  record Edge(Claim claim, String owner, ObjectType ownerType, boolean inForce) {

    boolean announced() {
      return claim.stage() == Stage.ANNOUNCED;
    }

    /** Votes that it gives at least, in per cent. */
    BigDecimal certainVotes() {
      return announced() || !inForce || claim.property() != Property.OWNED_BY || claim.low() == null
          ? BigDecimal.ZERO
          : claim.low();
    }

    /** Votes that it gives at most, in per cent. */
    BigDecimal possibleVotes() {
      if (claim.property() != Property.OWNED_BY) {
        return BigDecimal.ZERO;
      }
      return claim.high() == null ? ALL : claim.high();
    }

    /** Whether it makes the owner a parent by itself. */
    boolean certainParent() {
      return claim.property() == Property.PARENT && !announced() && inForce;
    }

    /** Whether it may give control without votes. */
    boolean possibleParent() {
      return claim.property() != Property.OWNED_BY;
    }
  }

  List<Edge> ownersOf(String node) {
    return owners.getOrDefault(node, List.of());
  }

  /** The effective claim on a property of an organisation. */
  Optional<Claim> claim(String organisation, Property property) {
    return claims.getOrDefault(organisation, List.of()).stream()
        .map(Choice::chosen)
        .filter(claim -> claim.property() == property)
        .findFirst();
  }

  /** The organisation and all above it. */
  Set<String> ancestry(String organisation) {
    var found = new TreeSet<String>();
    var open = new ArrayDeque<>(List.of(organisation));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (found.add(next)) {
        ownersOf(next).forEach(edge -> open.add(edge.owner()));
      }
    }
    return found;
  }
}
