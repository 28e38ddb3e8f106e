package org.trutina.catalog.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.control.Control.Stake;
import org.trutina.catalog.organisation.Organisations;
import org.trutina.catalog.supply.ChainView.Link;
import org.trutina.catalog.supply.ChainView.OfferingNode;
import org.trutina.catalog.supply.ChainView.OrganisationNode;
import org.trutina.catalog.supply.Origins.Graph;
import org.trutina.edge.Problem;

/** Shows the chains of offerings, with every claim and source on the way. */
@ApplicationScoped
class Chains {

  private static final Set<Property> ALL = EnumSet.allOf(Property.class);

  private final Origins origins;
  private final Organisations organisations;
  private final Claims claims;

  Chains(Origins origins, Organisations organisations, Claims claims) {
    this.origins = origins;
    this.organisations = organisations;
    this.claims = claims;
  }

  /**
   * The chains of offerings, in the order asked for.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when one of them does not exist
   */
  @Transactional
  List<ChainView> of(List<String> heads, AsOf asOf) {
    Graph graph = origins.of(heads, asOf);
    heads.stream()
        .filter(head -> !graph.offerings().containsKey(head))
        .findFirst()
        .ifPresent(
            head -> {
              throw Problem.unknown("offering", head);
            });
    return heads.stream().map(head -> view(head, graph, asOf)).toList();
  }

  private ChainView view(String head, Graph graph, AsOf asOf) {
    Map<String, Integer> distances = graph.reach(head, ALL);
    List<Link> links =
        distances.keySet().stream()
            .flatMap(graph::linksFrom)
            .map(Link::of)
            .sorted(Comparator.comparing(Link::id))
            .toList();
    List<OfferingNode> nodes =
        distances.entrySet().stream()
            .map(
                entry ->
                    new OfferingNode(
                        Objects.requireNonNull(graph.summary(entry.getKey())),
                        entry.getValue(),
                        ClaimView.properties(graph.claims().get(entry.getKey()))))
            .sorted(
                Comparator.comparing(OfferingNode::distance)
                    .thenComparing(node -> node.offering().id()))
            .toList();
    List<OrganisationNode> owners =
        organisations.identities(suppliers(nodes, links, graph)).stream()
            .map(
                organisation ->
                    new OrganisationNode(
                        organisation,
                        graph.controlOf(organisation.id()),
                        ClaimView.all(graph.owners().claims().get(organisation.id()))))
            .toList();
    Stream<String> cited =
        Stream.of(
                nodes.stream().flatMap(node -> node.claims().stream()).map(ClaimView::sources),
                owners.stream().flatMap(node -> node.claims().stream()).map(ClaimView::sources),
                links.stream().map(Link::sources))
            .flatMap(lists -> lists)
            .flatMap(List::stream);
    return new ChainView(
        head, asOf.validOn(), asOf.knownAt(), nodes, owners, links, claims.sources(cited));
  }

  /** Who offers, is linked to, or owns one of those. */
  private static Set<String> suppliers(List<OfferingNode> nodes, List<Link> links, Graph graph) {
    var suppliers = new TreeSet<String>();
    nodes.forEach(node -> suppliers.add(node.offering().organisation().id()));
    links.stream()
        .filter(link -> link.targetType() == ObjectType.ORGANISATION)
        .forEach(link -> suppliers.add(link.to()));
    List.copyOf(suppliers).stream()
        .flatMap(supplier -> graph.controlOf(supplier).controllers().stream())
        .flatMap(controller -> controller.path().stream())
        .filter(stake -> stake.ownerType() == ObjectType.ORGANISATION)
        .map(Stake::owner)
        .forEach(suppliers::add);
    return suppliers;
  }
}
