package org.trutina.catalog.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Claims.Subject;
import org.trutina.catalog.offering.OfferingSummary;
import org.trutina.catalog.offering.Offerings;
import org.trutina.catalog.organisation.OrganisationSummary;
import org.trutina.catalog.organisation.Organisations;
import org.trutina.catalog.platform.Problem;
import org.trutina.catalog.supply.ChainView.Link;
import org.trutina.catalog.supply.ChainView.OfferingNode;
import org.trutina.catalog.supply.ChainView.OrganisationNode;

/** Follows the supply links from an offering down to the accelerator's foundry. */
@ApplicationScoped
class SupplyChains {

  /** Longer chains than this are cut: the deepest in practice has six links. */
  private static final int MAX_DISTANCE = 12;

  private static final String REACHED =
      """
      with recursive reached (id, distance) as (
        select cast(:head as text) collate "C", 0
        union
        select link.to_offering_id, reached.distance + 1
        from reached join supply_link link on link.from_offering_id = reached.id
        where link.target_type = 'offering' and reached.distance < :deepest
      )
      select id, min(distance) as distance from reached group by id
      """;

  private static final String LINKS =
      """
      select id, from_offering_id, relation, target_type, assurance, confidence, raw,
        coalesce(to_offering_id, to_organisation_id, target_text) as target,
        array_to_string(source_ids, '|') as sources
      from supply_link where from_offering_id in (:ids) order by id
      """;

  private final Session database;
  private final Offerings offerings;
  private final Organisations organisations;
  private final Claims claims;

  SupplyChains(Session database, Offerings offerings, Organisations organisations, Claims claims) {
    this.database = database;
    this.offerings = offerings;
    this.organisations = organisations;
    this.claims = claims;
  }

  /**
   * The chain of an offering.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such offering
   */
  @Transactional
  ChainView byId(String head) {
    Map<String, Integer> distances = distances(head);
    List<OfferingSummary> reached = offerings.summaries(distances.keySet());
    if (reached.isEmpty()) {
      throw Problem.unknown("offering", head);
    }
    return view(head, distances, reached);
  }

  private ChainView view(
      String head, Map<String, Integer> distances, List<OfferingSummary> reached) {
    List<Link> links = links(distances.keySet().stream().toList());
    var suppliers = new TreeSet<String>();
    reached.forEach(offering -> suppliers.add(offering.organisation().id()));
    links.stream()
        .filter(link -> link.targetType().equals("organisation"))
        .forEach(link -> suppliers.add(link.to()));

    var aboutOfferings = claims.about(Subject.OFFERING, distances.keySet());
    List<OfferingNode> nodes =
        reached.stream()
            .map(
                offering ->
                    new OfferingNode(
                        offering,
                        distances.getOrDefault(offering.id(), MAX_DISTANCE),
                        aboutOfferings.getOrDefault(offering.id(), List.of())))
            .sorted(Comparator.comparing(OfferingNode::distance))
            .toList();
    var aboutOrganisations = claims.about(Subject.ORGANISATION, suppliers);
    List<OrganisationNode> owners =
        organisations.summaries(suppliers).stream()
            .map(owner -> node(owner, aboutOrganisations))
            .toList();
    Stream<ClaimView> all =
        Stream.concat(
            nodes.stream().flatMap(node -> node.claims().stream()),
            owners.stream().flatMap(node -> node.claims().stream()));
    Stream<String> cited =
        Stream.concat(
            all.flatMap(claim -> claim.sources().stream()),
            links.stream().flatMap(link -> link.sources().stream()));
    return new ChainView(head, nodes, owners, links, claims.sources(cited));
  }

  private static OrganisationNode node(
      OrganisationSummary owner, Map<String, List<ClaimView>> claims) {
    return new OrganisationNode(owner, claims.getOrDefault(owner.id(), List.of()));
  }

  private Map<String, Integer> distances(String head) {
    var distances = new TreeMap<String, Integer>();
    database
        .createNativeQuery(REACHED, Tuple.class)
        .setParameter("head", head)
        .setParameter("deepest", MAX_DISTANCE)
        .getResultStream()
        .forEach(
            row -> distances.put(row.get("id", String.class), row.get("distance", Integer.class)));
    return distances;
  }

  private List<Link> links(List<String> from) {
    return database
        .createNativeQuery(LINKS, Tuple.class)
        .setParameter("ids", from)
        .getResultStream()
        .map(SupplyChains::link)
        .toList();
  }

  private static Link link(Tuple row) {
    return new Link(
        row.get("id", String.class),
        row.get("from_offering_id", String.class),
        row.get("relation", String.class),
        row.get("target_type", String.class),
        row.get("target", String.class),
        Assurance.of(row.get("assurance", String.class)),
        row.get("confidence", String.class),
        orNull(row.get("raw", String.class)),
        Arrays.asList(row.get("sources", String.class).split("\\|")));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
