package org.trutina.catalog.search;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.supply.ExposureRule;
import org.trutina.catalog.supply.Laws;
import org.trutina.catalog.supply.Origins;
import org.trutina.catalog.supply.Origins.Graph;

/** Reads from the ledger what lists show of a past day. */
@ApplicationScoped
class PastOfferings {

  private static final String KNOWN =
      """
      select id from offering where entered_at <= :knownAt order by id limit :rows
      """;

  private final Session database;
  private final Origins origins;
  private final Laws laws;

  PastOfferings(Session database, Origins origins, Laws laws) {
    this.database = database;
    this.origins = origins;
    this.laws = laws;
  }

  /** The ids of the offerings known at the instant, in their order. */
  @Transactional
  List<String> known(AsOf asOf, int most) {
    return database
        .createNativeQuery(KNOWN, String.class)
        .setParameter("knownAt", asOf.knownAt())
        .setParameter("rows", most)
        .getResultList();
  }

  /** Those of the offerings that were there on the day: what came later is left out. */
  @Transactional
  List<ListedOffering> there(List<String> ids, AsOf asOf) {
    Graph graph = origins.of(ids, asOf);
    var rule = new ExposureRule(graph, laws.inForce(asOf));
    List<ListedOffering> there =
        ids.stream()
            .flatMap(id -> Stream.ofNullable(graph.offerings().get(id)))
            .map(
                offering ->
                    ListedOffering.of(
                        offering,
                        graph.claims().getOrDefault(offering.id(), List.of()),
                        graph.controlOf(offering.organisation().id()),
                        rule.of(offering.id())))
            .filter(one -> one.released() == null || !one.released().isAfter(asOf.validOn()))
            .toList();
    // One batch after another: none of their claims is needed again.
    database.clear();
    return there;
  }

  /** The names of the categories by language. */
  @Transactional
  Map<String, Map<String, String>> labels() {
    return database
        .createNativeQuery("select category, en, de, fr from category", Tuple.class)
        .getResultStream()
        .collect(
            toMap(
                row -> row.get("category", String.class),
                row ->
                    OfferingDocument.LANGUAGES.keySet().stream()
                        .collect(
                            toMap(
                                language -> language,
                                language ->
                                    Objects.requireNonNull(row.get(language, String.class))))));
  }
}
