package org.trutina.catalog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PageRequest.Moment;
import org.trutina.edge.Problem;

/** Shows what became of uploads, and lets stewards apply or discard them. */
@ApplicationScoped
class Imports {

  private static final String COLUMNS =
      """
      select id, format, file_name, bytes, snapshot, currency, source_id, source_title, uploaded_by,
        uploaded_at, state, failure, rows_read, cast(outcomes as text) as outcomes, finished_at
      from import
      """;

  private static final String LIST =
      COLUMNS
          + """
          where (cast(:state as text) is null or state = :state)
            and (uploaded_at, id) < (:before, :id)
          order by uploaded_at desc, id desc limit :rows
          """;

  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  private final Session database;
  private final Formats formats;
  private final ObjectMapper json;

  Imports(Session database, Formats formats, ObjectMapper json) {
    this.database = database;
    this.formats = formats;
    this.json = json;
  }

  @Transactional
  Page<ImportView> list(@Nullable String state, PageRequest page) {
    Moment before = page.after(Moment.LAST);
    List<ImportView> rows =
        database
            .createNativeQuery(LIST, Tuple.class)
            .setParameter("state", state)
            .setParameter("before", before.at())
            .setParameter("id", before.id())
            .setParameter("rows", page.limit() + 1)
            .getResultStream()
            .map(this::view)
            .toList();
    return Page.of(rows, page.limit(), row -> new Moment(row.uploadedAt(), row.id()).keys());
  }

  @Transactional
  ImportView byId(UUID id) {
    return database
        .createNativeQuery(COLUMNS + " where id = :id", Tuple.class)
        .setParameter("id", id)
        .getResultStream()
        .map(this::view)
        .findFirst()
        .orElseThrow(() -> Problem.unknown("import", id));
  }

  /** Applies a dry run; or an import once more, when names have been matched since. */
  @Transactional
  ImportView apply(UUID id) {
    return move(
        id,
        List.of("compared", "applied"),
        "update import set state = 'comparing', apply_at_once = true where id = :id");
  }

  /** Gives up an import that has not been applied. */
  @Transactional
  ImportView discard(UUID id) {
    ImportView gone =
        move(
            id,
            List.of("compared", "failed"),
            "update import set state = 'discarded' where id = :id");
    for (String table : List.of("import_row", "import_chunk", "import_name")) {
      database
          .createNativeMutationQuery("delete from " + table + " where import_id = :id")
          .setParameter("id", id)
          .executeUpdate();
    }
    return gone;
  }

  private ImportView move(UUID id, List<String> from, String update) {
    database
        .createNativeQuery("select id from import where id = :id for update", UUID.class)
        .setParameter("id", id)
        .getResultList();
    ImportView now = byId(id);
    if (!from.contains(now.state())) {
      throw Problem.conflict(
          "import-state",
          "The import is %s; this needs one that is %s."
              .formatted(now.state(), String.join(" or ", from)));
    }
    database.createNativeMutationQuery(update).setParameter("id", id).executeUpdate();
    return byId(id);
  }

  /** The format of a name. */
  Optional<Format> format(String key) {
    return formats.byKey(key);
  }

  List<Format> formats() {
    return formats.all();
  }

  private ImportView view(Tuple row) {
    return new ImportView(
        row.get("id", UUID.class),
        row.get("format", String.class),
        row.get("file_name", String.class),
        row.get("bytes", Long.class),
        row.get("snapshot", LocalDate.class),
        row.get("currency", String.class),
        row.get("source_id", String.class),
        row.get("source_title", String.class),
        row.get("uploaded_by", String.class),
        row.get("uploaded_at", Instant.class),
        row.get("state", String.class),
        row.get("failure", String.class),
        row.get("rows_read", Long.class),
        outcomes(row.get("outcomes", String.class)),
        row.get("finished_at", Instant.class));
  }

  private Map<String, Long> outcomes(String text) {
    try {
      return json.readValue(text, NUMBERS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
