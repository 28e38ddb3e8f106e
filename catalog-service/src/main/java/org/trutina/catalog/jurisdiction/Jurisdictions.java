package org.trutina.catalog.jurisdiction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.jurisdiction.Jurisdiction.Period;

/** Reads jurisdictions, with what is known of them from when to when. */
@ApplicationScoped
public class Jurisdictions {

  private static final String ALL =
      """
      select code, alpha3, name, array_to_string(source_ids, '|') as sources, as_of
      from jurisdiction order by code
      """;

  private static final String PERIODS =
      """
      select jurisdiction, kind, value, valid_from, valid_to, basis,
        array_to_string(source_ids, '|') as sources, as_of
      from jurisdiction_period
      where recorded_at <= :knownAt and (replaced_at is null or replaced_at > :knownAt)
      order by jurisdiction, kind, valid_from nulls first, valid_to, content
      """;

  private final Session database;

  Jurisdictions(Session database) {
    this.database = database;
  }

  /** Every jurisdiction, in the order of their codes. */
  List<Jurisdiction> all(AsOf asOf) {
    Map<String, List<Period>> periods = periods(asOf);
    return database
        .createNativeQuery(ALL, Tuple.class)
        .getResultStream()
        .map(
            row ->
                new Jurisdiction(
                    row.get("code", String.class),
                    row.get("alpha3", String.class),
                    row.get("name", String.class),
                    periods.getOrDefault(row.get("code", String.class), List.of()),
                    list(row.get("sources", String.class)),
                    row.get("as_of", LocalDate.class)))
        .toList();
  }

  /** The codes of the Union and its members. */
  public Set<String> union(AsOf asOf) {
    return periods(asOf).entrySet().stream()
        .filter(
            known ->
                known.getValue().stream()
                    .anyMatch(
                        period ->
                            period.kind().equals(Jurisdiction.UNION)
                                && period.holdsOn(asOf.validOn())))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private Map<String, List<Period>> periods(AsOf asOf) {
    return database
        .createNativeQuery(PERIODS, Tuple.class)
        .setParameter("knownAt", asOf.knownAt())
        .getResultStream()
        .collect(
            groupingBy(
                row -> row.get("jurisdiction", String.class),
                mapping(Jurisdictions::period, toList())));
  }

  private static Period period(Tuple row) {
    return new Period(
        row.get("kind", String.class),
        row.get("value", String.class),
        row.get("valid_from", LocalDate.class),
        row.get("valid_to", LocalDate.class),
        row.get("basis", String.class),
        list(row.get("sources", String.class)),
        row.get("as_of", LocalDate.class));
  }

  private static List<String> list(String joined) {
    return Arrays.asList(joined.split("\\|"));
  }
}
