package org.trutina.catalog.supply;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.control.Controls;
import org.trutina.catalog.control.Controls.Owners;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.offering.OfferingSummary;
import org.trutina.catalog.offering.Offerings;

/** Loads all that offerings are made of and depend on, and who controls those who supply it. */
@ApplicationScoped
public class Origins {

  private final Claims claims;
  private final Offerings offerings;
  private final Controls controls;

  Origins(Claims claims, Offerings offerings, Controls controls) {
    this.claims = claims;
    this.offerings = offerings;
    this.controls = controls;
  }

  /** The supply and the control graph below and above some offerings, at a date. */
  public Graph of(Collection<String> heads, AsOf asOf) {
    Map<String, List<Choice>> about = claims.aboutSupplyOf(heads, asOf);
    var reached = new TreeSet<>(heads);
    reached.addAll(about.keySet());
    // What is linked to may have no claims of its own.
    about.values().stream()
        .flatMap(List::stream)
        .map(Choice::chosen)
        .filter(claim -> claim.objectType() == ObjectType.OFFERING)
        .forEach(claim -> reached.add(claim.value()));
    Map<String, Offering> known =
        offerings.identities(reached).stream()
            .collect(
                toMap(Offering::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    var suppliers = new TreeSet<String>();
    known.values().forEach(offering -> suppliers.add(offering.organisation().id()));
    about.values().stream()
        .flatMap(List::stream)
        .map(Choice::chosen)
        .filter(claim -> claim.objectType() == ObjectType.ORGANISATION)
        .forEach(claim -> suppliers.add(claim.value()));
    return new Graph(known, about, controls.of(suppliers, asOf), new TreeMap<>());
  }

  /**
   * Offerings with their effective claims, and the owners of their suppliers.
   *
   * @param known who is controlled by whom, once it was asked for
   */
  public record Graph(
      Map<String, Offering> offerings,
      Map<String, List<Choice>> claims,
      Owners owners,
      Map<String, Control> known) {

    /** The links from an offering to what it depends on, in the order of their properties. */
    public Stream<Claim> linksFrom(String offering) {
      return claims.getOrDefault(offering, List.of()).stream()
          .map(Choice::chosen)
          .filter(claim -> claim.property().form() == Property.Form.SUPPLY);
    }

    /** The effective claim on a property without qualifier. */
    public Optional<Claim> claim(String offering, Property property) {
      return claims.getOrDefault(offering, List.of()).stream()
          .map(Choice::chosen)
          .filter(claim -> claim.property() == property && claim.qualifier().isEmpty())
          .findFirst();
    }

    /** Who controls an organisation. */
    public Control controlOf(String organisation) {
      return known.computeIfAbsent(organisation, owners::of);
    }

    /** The offerings that a head reaches with the number of links between, the head first. */
    public Map<String, Integer> reach(String head, Set<Property> relations) {
      var distances = new LinkedHashMap<String, Integer>();
      var open = new ArrayDeque<String>();
      if (offerings.containsKey(head)) {
        distances.put(head, 0);
        open.add(head);
      }
      while (!open.isEmpty()) {
        String from = open.remove();
        int distance = distances.getOrDefault(from, 0) + 1;
        linksFrom(from)
            .filter(link -> link.objectType() == ObjectType.OFFERING)
            .filter(link -> relations.contains(link.property()))
            .map(Claim::value)
            .filter(offerings::containsKey)
            .filter(to -> !distances.containsKey(to))
            .sorted()
            .forEach(
                to -> {
                  distances.put(to, distance);
                  open.add(to);
                });
      }
      return distances;
    }

    /** An offering as lists show it. */
    public @Nullable OfferingSummary summary(String id) {
      Offering offering = offerings.get(id);
      if (offering == null) {
        return null;
      }
      List<String> controlledFrom =
          List.copyOf(controlOf(offering.organisation().id()).from(Certainty.CERTAIN));
      return new OfferingSummary(
          id,
          offering.name(),
          offering.layer(),
          offering.category(),
          new OfferingSummary.Provider(
              offering.organisation().id(),
              offering.organisation().name(),
              controlledFrom.isEmpty() ? null : controlledFrom),
          claim(id, Property.STATUS).map(Claim::value).orElse(null),
          claim(id, Property.HOSTING_COUNTRIES)
              .map(hosting -> List.of(hosting.value().split(";")))
              .orElse(null));
    }
  }
}
