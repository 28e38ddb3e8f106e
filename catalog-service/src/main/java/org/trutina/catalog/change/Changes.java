package org.trutina.catalog.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.trutina.catalog.claim.Subject;

/** Reads the outbox. Entries become visible in the order of their positions: the ledger's lock. */
@ApplicationScoped
class Changes {

  private static final String AFTER =
      """
      select position, recorded_at, subject_type, subject_id,
        array_to_string(properties, '|') as properties, cause
      from change where position > :after order by position limit :rows
      """;

  private final Session database;

  Changes(Session database) {
    this.database = database;
  }

  /** Something whose claims have changed. */
  public record Change(
      @Schema(description = "Increases in the order in which changes become visible.")
          long position,
      Instant recordedAt,
      Subject subjectType,
      @Schema(description = "Id of the organisation or offering.") String subject,
      @Schema(description = "The properties on which claims have changed.") List<String> properties,
      @Schema(description = "What happened.", examples = "proposed") String cause) {}

  /**
   * Changes in their order.
   *
   * @param items at most as many as asked for
   * @param next where to go on: the position of the last item, or the one asked for when none came
   */
  @Schema(name = "ChangeList")
  public record ChangeList(
      List<Change> items,
      @Schema(description = "Pass as 'after' to go on; also when there were no items.")
          long next) {}

  @Transactional
  List<Change> after(long position, int rows) {
    return database
        .createNativeQuery(AFTER, Tuple.class)
        .setParameter("after", position)
        .setParameter("rows", rows)
        .getResultStream()
        .map(
            row ->
                new Change(
                    row.get("position", Long.class),
                    row.get("recorded_at", Instant.class),
                    Subject.of(row.get("subject_type", String.class)),
                    row.get("subject_id", String.class),
                    Arrays.asList(row.get("properties", String.class).split("\\|")),
                    row.get("cause", String.class)))
        .toList();
  }
}
