package org.trutina.catalog.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.insight.CapabilityGap.Score;
import org.trutina.catalog.insight.Dependence.Share;

/** Reads what the catalogue as a whole shows. */
@ApplicationScoped
class Insights {

  private static final String MEASURES =
      """
      select property, qualifier, count(distinct subject_id) as offerings from claim
      where property in ('benchmark', 'capability-arena', 'euroeval-rank')
        and status not in ('superseded', 'retracted')
      group by property, qualifier order by property, offerings desc, qualifier
      """;

  private static final String SCORED =
      """
      select entry.offering_id, offering.name, array_to_string(entry.control, ';') as control,
        entry.released
      from offering_entry entry join offering on offering.id = entry.offering_id
      where entry.offering_id in (:ids)
      """;

  private static final String LAYERS =
      "select layer, count(*) as offerings from offering_entry group by layer order by layer";

  private static final String JURISDICTIONS =
      """
      select layer, code, count(*) filter (where certain) as certain, count(*) as possible
      from (
        select layer, offering_id, code, bool_or(certain) as certain from (
          select layer, offering_id, unnest(exposed) as code, true as certain from offering_entry
          union all
          select layer, offering_id, unnest(possibly_exposed), false from offering_entry
        ) holds where position(':' in code) = 0
        group by layer, offering_id, code
      ) offerings
      group by layer, code order by layer, possible desc, code
      """;

  private static final String SUPPLIERS =
      """
      select layer, code, certain, certain as possible from (
        select layer, code, count(*) as certain,
          row_number() over (partition by layer order by count(*) desc, code) as place
        from offering_entry, unnest(suppliers) code group by layer, code
      ) ranked where place <= 30 order by layer, place
      """;

  private final Session database;
  private final Claims claims;

  Insights(Session database, Claims claims) {
    this.database = database;
    this.claims = claims;
  }

  /** Something that capabilities are measured by. */
  @Schema(name = "CapabilityMeasure")
  public record Measure(
      @Schema(examples = "benchmark") String measure,
      @Schema(examples = "SWE-Bench Verified") @Nullable String qualifier,
      @Schema(description = "How many offerings have a score.") long offerings) {}

  @Transactional
  List<Measure> measures() {
    return database
        .createNativeQuery(MEASURES, Tuple.class)
        .getResultStream()
        .map(
            row ->
                new Measure(
                    row.get("property", String.class),
                    emptyToNull(row.get("qualifier", String.class)),
                    row.get("offerings", Long.class)))
        .toList();
  }

  @Transactional
  CapabilityGap gap(Property measure, String qualifier, AsOf asOf) {
    List<Claim> effective = claims.everywhere(measure, qualifier, asOf);
    Map<String, Claim> byOffering =
        effective.stream().collect(toMap(Claim::subject, claim -> claim, (one, other) -> one));
    Set<String> union = union();
    var scores = new ArrayList<Score>();
    if (!byOffering.isEmpty()) {
      database
          .createNativeQuery(SCORED, Tuple.class)
          .setParameter("ids", byOffering.keySet())
          .getResultStream()
          .forEach(row -> score(row, byOffering, union, asOf.validOn(), scores));
    }
    boolean lowerIsBetter = measure == Property.EUROEVAL_RANK;
    return new CapabilityGap(
        measure.key(),
        emptyToNull(qualifier),
        effective.isEmpty() ? null : emptyToNull(effective.getFirst().unit()),
        lowerIsBetter,
        scores.size(),
        byOffering.size() - scores.size(),
        CapabilityGap.groups(scores, lowerIsBetter));
  }

  private static void score(
      Tuple row,
      Map<String, Claim> byOffering,
      Set<String> union,
      LocalDate today,
      List<Score> scores) {
    String id = row.get("offering_id", String.class);
    LocalDate released = row.get("released", LocalDate.class);
    String control = row.get("control", String.class);
    Claim claim = byOffering.get(id);
    // The stand-in for an unknown date lies before all models.
    if (claim == null
        || control.isEmpty()
        || released.getYear() < 1900
        || released.isAfter(today)) {
      return;
    }
    List<String> codes = Arrays.asList(control.split(";"));
    String group = union.containsAll(codes) ? "EU" : String.join("+", codes);
    scores.add(
        new Score(
            id, row.get("name", String.class), group, released, Double.parseDouble(claim.value())));
  }

  @Transactional
  List<Dependence> dependence() {
    Map<String, Long> layers =
        database
            .createNativeQuery(LAYERS, Tuple.class)
            .getResultStream()
            .collect(
                toMap(
                    row -> row.get("layer", String.class),
                    row -> row.get("offerings", Long.class),
                    (one, other) -> one,
                    TreeMap::new));
    Map<String, List<Share>> jurisdictions = shares(JURISDICTIONS, layers);
    Map<String, List<Share>> suppliers = shares(SUPPLIERS, layers);
    return layers.entrySet().stream()
        .map(
            layer ->
                new Dependence(
                    layer.getKey(),
                    layer.getValue(),
                    jurisdictions.getOrDefault(layer.getKey(), List.of()),
                    suppliers.getOrDefault(layer.getKey(), List.of())))
        .toList();
  }

  private Map<String, List<Share>> shares(String query, Map<String, Long> layers) {
    return database
        .createNativeQuery(query, Tuple.class)
        .getResultStream()
        .collect(
            groupingBy(
                row -> row.get("layer", String.class),
                Collectors.mapping(
                    row -> {
                      long certain = row.get("certain", Long.class);
                      long all = layers.getOrDefault(row.get("layer", String.class), 1L);
                      return new Share(
                          row.get("code", String.class),
                          certain,
                          row.get("possible", Long.class),
                          (double) certain / all);
                    },
                    Collectors.toList())));
  }

  private Set<String> union() {
    return database
        .createNativeQuery("select code from jurisdiction where eu", String.class)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
