package org.trutina.catalog.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Standing;
import org.trutina.catalog.claim.Standing.Topic;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.importing.ImportView.Row;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;

/** The report of an import: what every row came to, beside what counts today. */
@ApplicationScoped
class ReportRows {

  private static final String ROWS =
      """
      select number, path, line, outcome, coalesce(name, key) as name, subject_type, subject_id,
        property, qualifier, value, unit, raw, field, reason
      from import_row
      where import_id = :import and number > :after
        and (cast(:outcome as text) is null or outcome = :outcome)
      order by number limit :rows
      """;

  private final Session database;
  private final Claims claims;

  ReportRows(Session database, Claims claims) {
    this.database = database;
    this.claims = claims;
  }

  @Transactional
  Page<Row> of(ImportView report, @Nullable String outcome, PageRequest page) {
    List<Tuple> rows =
        database
            .createNativeQuery(ROWS, Tuple.class)
            .setParameter("import", report.id())
            .setParameter("outcome", outcome)
            .setParameter("after", number(page.after()))
            .setParameter("rows", page.limit() + 1)
            .getResultList();
    Standing standing =
        claims.standing(rows.stream().flatMap(row -> topic(row).stream()).toList(), claims.now());
    return Page.by(
        row -> Long.toString(row.number()),
        rows.stream().map(row -> row(row, standing)).toList(),
        page.limit());
  }

  /** What a row speaks of; absent while nobody knows. */
  private static Optional<Topic> topic(Tuple row) {
    String subject = row.get("subject_id", String.class);
    return subject == null
        ? Optional.empty()
        : Optional.of(
            new Topic(
                Subject.of(row.get("subject_type", String.class)),
                subject,
                Property.of(row.get("property", String.class))));
  }

  private static long number(String key) {
    try {
      return key.isEmpty() ? 0 : Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw Page.badCursor();
    }
  }

  private static @Nullable String current(Tuple row, Standing standing) {
    return topic(row)
        .flatMap(
            topic ->
                standing.beside(
                    topic, row.get("qualifier", String.class), row.get("value", String.class)))
        .map(Claim::value)
        .orElse(null);
  }

  private static Row row(Tuple row, Standing standing) {
    return new Row(
        row.get("number", Long.class),
        row.get("path", String.class),
        row.get("line", Integer.class),
        row.get("outcome", String.class),
        row.get("name", String.class),
        row.get("subject_id", String.class),
        row.get("property", String.class),
        row.get("qualifier", String.class),
        row.get("value", String.class),
        row.get("unit", String.class),
        row.get("raw", String.class),
        current(row, standing),
        row.get("field", String.class),
        row.get("reason", String.class));
  }
}
