package org.trutina.catalog.supply;

import static java.util.stream.Collectors.toSet;

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
import org.trutina.catalog.claim.SourceView;
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
    List<Walk> walks = heads.stream().map(head -> walk(head, graph)).toList();
    // Read once for all: the chains are parts of one graph.
    List<OrganisationNode> owners =
        organisations
            .identities(
                walks.stream().flatMap(walk -> walk.suppliers().stream()).distinct().toList())
            .stream()
            .map(
                organisation ->
                    new OrganisationNode(
                        organisation,
                        graph.controlOf(organisation.id()),
                        ClaimView.all(graph.owners().claims().get(organisation.id()))))
            .toList();
    List<SourceView> sources = claims.sources(walks.stream().flatMap(walk -> walk.cited(owners)));
    return walks.stream().map(walk -> walk.view(owners, sources, asOf)).toList();
  }

  /**
   * What a head reaches.
   *
   * @param suppliers who offers it, is linked to, or owns one of those
   */
  private record Walk(
      String head, List<OfferingNode> nodes, List<Link> links, Set<String> suppliers) {

    private Stream<OrganisationNode> ownersAmong(List<OrganisationNode> all) {
      return all.stream().filter(owner -> suppliers.contains(owner.organisation().id()));
    }

    /** The ids of the sources of all that is said in it. */
    Stream<String> cited(List<OrganisationNode> owners) {
      return Stream.of(
              nodes.stream().flatMap(node -> node.claims().stream()).map(ClaimView::sources),
              ownersAmong(owners).flatMap(owner -> owner.claims().stream()).map(ClaimView::sources),
              links.stream().map(Link::sources))
          .flatMap(lists -> lists)
          .flatMap(List::stream);
    }

    ChainView view(List<OrganisationNode> owners, List<SourceView> sources, AsOf asOf) {
      Set<String> cited = cited(owners).collect(toSet());
      return new ChainView(
          head,
          asOf.validOn(),
          asOf.knownAt(),
          nodes,
          ownersAmong(owners).toList(),
          links,
          sources.stream().filter(source -> cited.contains(source.id())).toList());
    }
  }

  private static Walk walk(String head, Graph graph) {
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
    return new Walk(head, nodes, links, suppliers(nodes, links, graph));
  }

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
