package org.trutina.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.SourceView;
import org.trutina.catalog.offering.OfferingSummary;
import org.trutina.catalog.supply.Exposure;
import org.trutina.catalog.supply.ExposureRule;
import org.trutina.catalog.supply.Laws;
import org.trutina.catalog.supply.Origins;
import org.trutina.catalog.supply.Origins.Graph;
import org.trutina.edge.Problem;

/** Sets offerings side by side, property by property. */
@ApplicationScoped
class Comparison {

  private final Origins origins;
  private final Laws laws;
  private final Claims claims;

  Comparison(Origins origins, Laws laws, Claims claims) {
    this.origins = origins;
    this.laws = laws;
    this.claims = claims;
  }

  /** Offerings side by side. */
  @Schema(name = "Comparison")
  public record ComparisonView(
      LocalDate validOn,
      Instant knownAt,
      @Schema(description = "In the order asked for; the cells below follow it.")
          List<OfferingSummary> offerings,
      List<Row> rows,
      @Schema(description = "By which kinds each jurisdiction has a hold on them.")
          List<ExposureRow> exposures,
      List<SourceView> sources) {}

  /** A property of all of them. */
  @Schema(name = "ComparisonRow")
  public record Row(
      String property,
      @Nullable String qualifier,
      @Schema(description = "Whether known values differ.") boolean differs,
      @Schema(description = "For each offering what is claimed; empty where nothing is.")
          List<List<ClaimView>> cells) {}

  /** A jurisdiction's hold on all of them. */
  @Schema(name = "ComparisonExposure")
  public record ExposureRow(@Schema(examples = "US") String jurisdiction, List<Cell> cells) {

    /** A jurisdiction's hold on one of them. */
    @Schema(name = "ComparisonExposureCell")
    public record Cell(List<Exposure.Kind> certain, List<Exposure.Kind> possible) {}
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when one of them does not exist
   */
  @Transactional
  ComparisonView of(List<String> offerings, AsOf asOf) {
    Graph graph = origins.of(offerings, asOf);
    offerings.stream()
        .filter(id -> !graph.offerings().containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw Problem.unknown("offering", id);
            });
    List<Row> rows = rows(offerings, graph);
    Stream<String> cited =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(List::stream)
            .flatMap(claim -> claim.sources().stream());
    return new ComparisonView(
        asOf.validOn(),
        asOf.knownAt(),
        offerings.stream().map(id -> Objects.requireNonNull(graph.summary(id))).toList(),
        rows,
        exposures(offerings, graph, asOf),
        claims.sources(cited));
  }

  private static List<Row> rows(List<String> offerings, Graph graph) {
    var keys = new TreeSet<>(Comparator.comparing(Key::property).thenComparing(Key::qualifier));
    offerings.forEach(
        id -> graph.claims().getOrDefault(id, List.of()).forEach(choice -> keys.add(key(choice))));
    return keys.stream()
        .map(
            key -> {
              List<List<ClaimView>> cells =
                  offerings.stream()
                      .map(
                          id ->
                              graph.claims().getOrDefault(id, List.of()).stream()
                                  .filter(choice -> key(choice).equals(key))
                                  .map(ClaimView::of)
                                  .toList())
                      .toList();
              return new Row(
                  key.property().key(),
                  key.qualifier().isEmpty() ? null : key.qualifier(),
                  differ(cells),
                  cells);
            })
        .toList();
  }

  private static boolean differ(List<List<ClaimView>> cells) {
    return cells.stream()
            .filter(cell -> !cell.isEmpty())
            .map(cell -> cell.stream().map(ClaimView::value).toList())
            .distinct()
            .count()
        > 1;
  }

  private List<ExposureRow> exposures(List<String> offerings, Graph graph, AsOf asOf) {
    var rule = new ExposureRule(graph, laws.inForce(asOf));
    var byJurisdiction = new TreeMap<String, Map<String, ExposureRow.Cell>>();
    for (String id : offerings) {
      ExposureRule.summary(rule.of(id))
          .forEach(
              summary ->
                  byJurisdiction
                      .computeIfAbsent(summary.jurisdiction(), any -> new TreeMap<>())
                      .put(id, new ExposureRow.Cell(summary.certain(), summary.possible())));
    }
    var rows = new ArrayList<ExposureRow>();
    byJurisdiction.forEach(
        (jurisdiction, cells) ->
            rows.add(
                new ExposureRow(
                    jurisdiction,
                    offerings.stream()
                        .map(
                            id ->
                                Optional.ofNullable(cells.get(id))
                                    .orElse(new ExposureRow.Cell(List.of(), List.of())))
                        .toList())));
    return rows;
  }

  private record Key(Property property, String qualifier) {}

  private static Key key(Choice choice) {
    return new Key(choice.chosen().property(), choice.chosen().qualifier());
  }
}
