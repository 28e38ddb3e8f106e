package org.trutina.catalog.insight;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.insight.CapabilityGap.Score;
import org.trutina.catalog.jurisdiction.Jurisdictions;
import org.trutina.catalog.search.OfferingEntry;
import org.trutina.catalog.search.Search;

/** Reads what the catalogue as a whole shows. */
@ApplicationScoped
class Insights {

  private static final String MEASURES =
      """
      select property, qualifier, count(distinct subject_id) as offerings from claim
      where property in ('benchmark', 'capability-arena', 'euroeval-rank')
        and recorded_at <= :knownAt
        and (valid_from is null or valid_from <= :day)
        and not exists (
          select from claim_event where claim_id = claim.id and at <= :knownAt
            and status in ('superseded', 'retracted'))
      group by property, qualifier order by property, offerings desc, qualifier
      """;

  private final Session database;
  private final Claims claims;
  private final Search search;
  private final Jurisdictions jurisdictions;

  Insights(Session database, Claims claims, Search search, Jurisdictions jurisdictions) {
    this.database = database;
    this.claims = claims;
    this.search = search;
    this.jurisdictions = jurisdictions;
  }

  /** Something that capabilities are measured by. */
  @Schema(name = "CapabilityMeasure")
  public record Measure(
      @Schema(examples = "benchmark") String measure,
      @Schema(examples = "SWE-Bench Verified") @Nullable String qualifier,
      @Schema(description = "How many offerings have a score.") long offerings) {}

  @Transactional
  List<Measure> measures(AsOf asOf) {
    return database
        .createNativeQuery(MEASURES, Tuple.class)
        .setParameter("knownAt", asOf.knownAt())
        .setParameter("day", asOf.validOn())
        .getResultStream()
        .map(
            row ->
                new Measure(
                    row.get("property", String.class),
                    emptyToNull(row.get("qualifier", String.class)),
                    row.get("offerings", Long.class)))
        .toList();
  }

  /** What the ledger has on a measure. */
  private record Known(AsOf asOf, List<Claim> effective, Set<String> union) {}

  private Known known(Property measure, String qualifier, Times times) {
    AsOf asOf = claims.asOf(times);
    return new Known(asOf, claims.everywhere(measure, qualifier, asOf), jurisdictions.union(asOf));
  }

  CapabilityGap gap(Property measure, String qualifier, Times times) {
    // It ends before the search begins: whoever waits for the index of a past day holds no
    // connection that making it may need.
    Known known = QuarkusTransaction.requiringNew().call(() -> known(measure, qualifier, times));
    List<Claim> effective = known.effective();
    Map<String, Claim> byOffering =
        effective.stream().collect(toMap(Claim::subject, claim -> claim, (one, other) -> one));
    LocalDate day = known.asOf().validOn();
    List<Score> scores =
        search.byIds(byOffering.keySet(), times).stream()
            .flatMap(
                listed -> score(listed, byOffering.get(listed.id()), known.union(), day).stream())
            .toList();
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

  /** Absent where its date or who controls its maker is not known. */
  private static Optional<Score> score(
      OfferingEntry listed, @Nullable Claim claim, Set<String> union, LocalDate day) {
    LocalDate released = listed.released();
    List<String> codes = listed.organisation().controlledFrom();
    if (claim == null || codes.isEmpty() || released == null || released.isAfter(day)) {
      return Optional.empty();
    }
    String group = union.containsAll(codes) ? "EU" : String.join("+", codes);
    return Optional.of(
        new Score(listed.id(), listed.name(), group, released, Double.parseDouble(claim.value())));
  }

  List<Dependence> dependence(Times times) {
    return search.tallies(times).stream().map(Dependence::of).toList();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
