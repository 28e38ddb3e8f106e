package org.trutina.assessment.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trutina.assessment.evidence.Chain.Claim;
import org.trutina.assessment.evidence.Chain.Link;
import org.trutina.assessment.evidence.Chain.OfferingNode;
import org.trutina.assessment.evidence.Chain.OrganisationNode;

/**
 * An option's offerings with everything below them, as seen through claims and links of at least a
 * given assurance. A link that is not proven well enough does not vanish: it becomes an open end.
 */
final class OfferedStack {

  private final List<String> offerings;
  private final Assurance least;
  private final Map<String, OfferingNode> nodes = new LinkedHashMap<>();
  private final Map<String, OrganisationNode> organisations = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();

  /**
   * @param offerings the option's offerings, the one contracted for first
   * @param chains the chain of each of them, by its id
   */
  OfferedStack(List<String> offerings, Map<String, Chain> chains, Assurance least) {
    this.offerings = List.copyOf(offerings);
    this.least = least;
    for (String offering : offerings) {
      Chain chain = chains.get(offering);
      if (chain == null) {
        throw new IllegalArgumentException("no chain was read for " + offering);
      }
      chain.offerings().forEach(node -> nodes.putIfAbsent(node.offering().id(), node));
      chain
          .organisations()
          .forEach(node -> organisations.putIfAbsent(node.organisation().id(), node));
      chain.links().forEach(link -> links.putIfAbsent(link.id(), link));
    }
  }

  /** The offering that the buyer contracts for. */
  OfferingNode head() {
    return node(offerings.getFirst());
  }

  /**
   * What following some relations from the option's offerings comes to.
   *
   * @param nodes the offerings reached, the option's own included
   * @param followed the links to other offerings that were followed
   * @param open links whose end is not another offering: an organisation, a name, something that
   *     varies or is not disclosed, or a dependence that is not proven well enough
   */
  record Reach(List<OfferingNode> nodes, List<Link> followed, List<Link> open) {

    List<OfferingNode> in(String... layers) {
      Set<String> wanted = Set.of(layers);
      return nodes.stream().filter(node -> wanted.contains(node.offering().layer())).toList();
    }
  }

  Reach follow(String... relations) {
    Set<String> wanted = Set.of(relations);
    var reached = new LinkedHashMap<String, OfferingNode>();
    var followed = new ArrayList<Link>();
    var open = new ArrayList<Link>();
    var queue = new ArrayDeque<>(offerings);
    while (!queue.isEmpty()) {
      String id = queue.remove();
      if (reached.putIfAbsent(id, node(id)) != null) {
        continue;
      }
      for (Link link : from(id, wanted)) {
        if (link.targetType().equals("offering") && link.assurance().reaches(least)) {
          followed.add(link);
          queue.add(link.to());
        } else {
          open.add(link);
        }
      }
    }
    return new Reach(List.copyOf(reached.values()), followed, open);
  }

  /** The links of some relations that leave one of the offerings. */
  List<Link> linksFrom(Collection<OfferingNode> from, String... relations) {
    return from.stream()
        .flatMap(node -> from(node.offering().id(), Set.of(relations)).stream())
        .toList();
  }

  /** Whether an open end names an organisation, proven well enough. */
  boolean namesOrganisation(Link link) {
    return link.targetType().equals("organisation") && link.assurance().reaches(least);
  }

  /** Whether an open end names anything at all, proven well enough. */
  boolean namesSomething(Link link) {
    return !link.targetType().equals("unknown")
        && !link.targetType().equals("varies")
        && link.assurance().reaches(least);
  }

  Optional<Claim> claim(OfferingNode node, String property) {
    return claims(node, property).stream().findFirst();
  }

  List<Claim> claims(OfferingNode node, String property) {
    return matching(node.claims(), property);
  }

  Optional<Claim> organisationClaim(String organisation, String property) {
    OrganisationNode node = organisations.get(organisation);
    return node == null ? Optional.empty() : matching(node.claims(), property).stream().findFirst();
  }

  private List<Claim> matching(List<Claim> claims, String property) {
    return claims.stream()
        .filter(claim -> claim.property().equals(property) && claim.assurance().reaches(least))
        .toList();
  }

  private List<Link> from(String id, Set<String> relations) {
    return links.values().stream()
        .filter(link -> link.from().equals(id) && relations.contains(link.relation()))
        .filter(link -> !settledByOption(link))
        .toList();
  }

  /** Whether the option says which model answers. */
  boolean namesModel() {
    return names("model");
  }

  /** The cloud that the option says it runs on. */
  Optional<OfferingNode> namedCloud() {
    return offerings.stream()
        .map(this::node)
        .filter(node -> node.offering().layer().equals("cloud"))
        .findFirst();
  }

  private boolean names(String layer) {
    return offerings.stream().anyMatch(id -> node(id).offering().layer().equals(layer));
  }

  /**
   * Whether the option itself says what a link leaves open: an offering can use or serve several
   * models, and the option names the one it is about. Links to organisations stay: they tell of
   * further origins.
   */
  private boolean settledByOption(Link link) {
    if (offerings.contains(link.to()) || link.targetType().equals("organisation")) {
      return false;
    }
    String layer =
        link.targetType().equals("offering") ? node(link.to()).offering().layer() : link.to();
    return switch (link.relation()) {
      case "serves" -> names("model");
      case "uses" ->
          !node(link.from()).offering().layer().equals("inference")
              && (names("model") || names("inference"));
      case "hosted-on" -> names("cloud") && layer.equals("cloud");
      default -> false;
    };
  }

  private OfferingNode node(String id) {
    OfferingNode node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("the chain has no offering " + id);
    }
    return node;
  }
}
