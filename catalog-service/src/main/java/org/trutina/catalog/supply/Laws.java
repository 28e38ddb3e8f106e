package org.trutina.catalog.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/** Reads the laws. */
@ApplicationScoped
public class Laws {

  private static final String ALL =
      """
      select id, jurisdiction, name, kind, array_to_string(reaches, '|') as reaches, in_force_from,
        summary, array_to_string(source_ids, '|') as sources, as_of
      from law order by jurisdiction, id
      """;

  private final Session database;

  Laws(Session database) {
    this.database = database;
  }

  /** Every law, by jurisdiction and id. */
  public List<Law> all() {
    return database.createNativeQuery(ALL, Tuple.class).getResultStream().map(Laws::law).toList();
  }

  private static Law law(Tuple row) {
    return new Law(
        row.get("id", String.class),
        row.get("jurisdiction", String.class),
        row.get("name", String.class),
        row.get("kind", String.class),
        list(row.get("reaches", String.class)),
        row.get("in_force_from", LocalDate.class),
        row.get("summary", String.class),
        list(row.get("sources", String.class)),
        row.get("as_of", LocalDate.class));
  }

  private static List<String> list(String joined) {
    return Arrays.asList(joined.split("\\|"));
  }
}
