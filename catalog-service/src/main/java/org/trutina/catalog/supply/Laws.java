package org.trutina.catalog.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.PartialDate;

/** Reads the laws. */
@ApplicationScoped
public class Laws {

  private static final String KNOWN =
      """
      select id, jurisdiction, name, kind, array_to_string(reaches, '|') as reaches,
        in_force_from, in_force_from_precision, in_force_to, in_force_to_precision, summary,
        array_to_string(source_ids, '|') as sources, as_of
      from law
      where recorded_at <= :knownAt and (replaced_at is null or replaced_at > :knownAt)
      order by jurisdiction, id
      """;

  private final Session database;

  private volatile @Nullable Known latest;

  Laws(Session database) {
    this.database = database;
  }

  /** What was known at an instant never changes. */
  private record Known(Instant at, List<Law> laws) {}

  /** The laws in force, by jurisdiction and id. */
  public List<Law> inForce(AsOf asOf) {
    return known(asOf.knownAt()).stream().filter(law -> law.isInForceOn(asOf.validOn())).toList();
  }

  private List<Law> known(Instant at) {
    Known known = latest;
    if (known == null || !known.at().equals(at)) {
      known =
          new Known(
              at,
              database
                  .createNativeQuery(KNOWN, Tuple.class)
                  .setParameter("knownAt", at)
                  .getResultStream()
                  .map(Laws::law)
                  .toList());
      latest = known;
    }
    return known.laws();
  }

  private static Law law(Tuple row) {
    return new Law(
        row.get("id", String.class),
        row.get("jurisdiction", String.class),
        row.get("name", String.class),
        row.get("kind", String.class),
        list(row.get("reaches", String.class)),
        date(row, "in_force_from"),
        date(row, "in_force_to"),
        row.get("summary", String.class),
        list(row.get("sources", String.class)),
        row.get("as_of", LocalDate.class));
  }

  private static @Nullable PartialDate date(Tuple row, String column) {
    return PartialDate.of(
        row.get(column, LocalDate.class), row.get(column + "_precision", String.class));
  }

  private static List<String> list(String joined) {
    return Arrays.asList(joined.split("\\|"));
  }
}
