package org.trutina.catalog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.importing.ImportView.Row;
import org.trutina.catalog.importing.ImportView.Unmatched;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** Takes uploads, shows what became of them, and lets stewards apply or discard them. */
@ApplicationScoped
class Imports {

  private static final int CHUNK = 1 << 20;

  private static final String NEW =
      """
      insert into import (id, format, file_name, snapshot, currency, source_id, source_title,
        source_publisher, source_address, series, apply_at_once, uploaded_by, uploaded_at, state)
      values (:id, :format, :fileName, :snapshot, cast(:currency as text), :source, :title,
        :publisher, :address, :series, :apply, :by, :at, 'uploading')
      """;

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

  private static final String ROWS =
      """
      select number, path, line, outcome, coalesce(name, key) as name, subject_id, property,
        qualifier, value, unit, raw, field, reason,
        (select claim.value from claim
         where claim.subject_type = import_row.subject_type
           and claim.subject_id = import_row.subject_id and claim.property = import_row.property
           and claim.qualifier = import_row.qualifier
           and claim.status not in ('superseded', 'retracted')
         order by claim.verified_at is null,
           array_position(array['demonstrated', 'documented', 'vendor-claim', 'unverified'],
             claim.assurance), claim.as_of desc, claim.recorded_at desc, claim.id limit 1) as current
      from import_row
      where import_id = :import and number > :after
        and (cast(:outcome as text) is null or outcome = :outcome)
      order by number limit :rows
      """;

  private static final String UNMATCHED =
      """
      select scheme, key, subject_type, name, organisation_key, layer, rows, import_id,
        (select string_agg(id, '|' order by distance, id) from (
          select id, name <-> unmatched_name.name as distance from offering
          where unmatched_name.subject_type = 'offering' and layer = unmatched_name.layer
            and name % unmatched_name.name
          union all
          select id, name <-> unmatched_name.name from organisation
          where unmatched_name.subject_type = 'organisation' and name % unmatched_name.name
          order by distance, id limit 3) nearest) as suggestions
      from unmatched_name
      where state = 'open' and (cast(:scheme as text) is null or scheme = :scheme)
        and (scheme, subject_type, key, layer) > (:afterScheme, :afterType, :afterKey, :afterLayer)
      order by scheme, subject_type, key, layer limit :rows
      """;

  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  private final Session database;
  private final AgroalDataSource connections;
  private final Formats formats;
  private final Caller caller;
  private final Clock clock;
  private final ObjectMapper json;
  private final long largest;

  Imports(
      Session database,
      AgroalDataSource connections,
      Formats formats,
      Caller caller,
      Clock clock,
      ObjectMapper json,
      @ConfigProperty(name = "trutina.import.max-bytes") long largest) {
    this.database = database;
    this.connections = connections;
    this.formats = formats;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
    this.largest = largest;
  }

  /**
   * What is said about an upload.
   *
   * @param title of the source; that of the format when absent
   * @param applyAtOnce whether to apply it without a look at the report
   */
  record Wanted(
      Format format,
      String fileName,
      LocalDate snapshot,
      @Nullable String currency,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String address,
      boolean applyAtOnce) {}

  /** The largest upload in bytes. */
  long largest() {
    return largest;
  }

  /** Enters an upload that is about to come. */
  @Transactional
  UUID begin(Wanted wanted) {
    UUID id = UUID.randomUUID();
    String title = wanted.title() == null ? wanted.format().title() : wanted.title();
    String name =
        wanted.title() == null
            ? wanted.format().key()
            : wanted.format().key()
                + "-"
                + UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    database
        .createNativeMutationQuery(NEW)
        .setParameter("id", id)
        .setParameter("format", wanted.format().key())
        .setParameter("fileName", wanted.fileName())
        .setParameter("snapshot", wanted.snapshot())
        .setParameter("currency", wanted.currency())
        .setParameter("source", "import-" + name + "-" + wanted.snapshot())
        .setParameter("title", title)
        .setParameter("publisher", wanted.publisher() == null ? "" : wanted.publisher())
        .setParameter("address", wanted.address() == null ? "" : wanted.address())
        .setParameter("series", name)
        .setParameter("apply", wanted.applyAtOnce())
        .setParameter("by", caller.name())
        .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
        .executeUpdate();
    return id;
  }

  /**
   * Stores an upload as it comes, without holding it in memory; then others take over.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 when it is too large
   */
  void receive(UUID id, InputStream content) {
    long bytes = 0;
    try (Connection connection = connections.getConnection()) {
      int number = 0;
      byte[] chunk;
      while ((chunk = content.readNBytes(CHUNK)).length > 0) {
        bytes += chunk.length;
        if (bytes > largest) {
          forget(id);
          throw Problem.tooLarge(largest);
        }
        store(connection, id, number++, chunk);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The upload cannot be stored.", e);
    } catch (IOException e) {
      // Whoever sent it is gone.
      forget(id);
      throw new UncheckedIOException(e);
    }
    if (bytes == 0) {
      forget(id);
      throw Problem.parameter("body", "Send the file or archive as the body of the request.");
    }
    execute("update import set state = 'reading', bytes = ? where id = ?", bytes, id);
  }

  private static void store(Connection connection, UUID id, int number, byte[] chunk)
      throws SQLException {
    try (var insert = connection.prepareStatement("insert into import_chunk values (?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setInt(2, number);
      insert.setBytes(3, chunk);
      insert.executeUpdate();
    }
  }

  private void forget(UUID id) {
    execute("delete from import where id = ?", id);
  }

  private void execute(String sql, Object... values) {
    try (Connection connection = connections.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The import cannot be updated.", e);
    }
  }

  @Transactional
  Page<ImportView> list(@Nullable String state, int limit, Instant before, UUID id) {
    List<ImportView> rows =
        database
            .createNativeQuery(LIST, Tuple.class)
            .setParameter("state", state)
            .setParameter("before", before)
            .setParameter("id", id)
            .setParameter("rows", limit + 1)
            .getResultStream()
            .map(this::view)
            .toList();
    return Page.of(rows, limit, row -> List.of(row.uploadedAt().toString(), row.id().toString()));
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

  @Transactional
  Page<Row> rows(UUID id, @Nullable String outcome, int limit, long after) {
    byId(id);
    List<Row> rows =
        database
            .createNativeQuery(ROWS, Tuple.class)
            .setParameter("import", id)
            .setParameter("outcome", outcome)
            .setParameter("after", after)
            .setParameter("rows", limit + 1)
            .getResultStream()
            .map(Imports::row)
            .toList();
    return Page.by(row -> Long.toString(row.number()), rows, limit);
  }

  /** Applies a dry run; or an import once more, when names have been matched since. */
  @Transactional
  ImportView apply(UUID id) {
    return move(
        id,
        List.of("compared", "applied"),
        "update import set state = 'comparing'," + " apply_at_once = true where id = :id");
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

  @Transactional
  Page<Unmatched> unmatched(@Nullable String scheme, int limit, List<String> after) {
    List<Unmatched> rows =
        database
            .createNativeQuery(UNMATCHED, Tuple.class)
            .setParameter("scheme", scheme)
            .setParameter("afterScheme", after.isEmpty() ? "" : after.get(0))
            .setParameter("afterType", after.isEmpty() ? "" : after.get(1))
            .setParameter("afterKey", after.isEmpty() ? "" : after.get(2))
            // The mark keeps the last key of a cursor from being empty.
            .setParameter("afterLayer", after.isEmpty() ? "" : after.get(3).substring(1))
            .setParameter("rows", limit + 1)
            .getResultStream()
            .map(Imports::unmatched)
            .toList();
    return Page.of(
        rows,
        limit,
        row ->
            List.of(
                row.scheme(),
                row.subjectType(),
                row.key(),
                "=" + (row.layer() == null ? "" : row.layer())));
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

  private static Row row(Tuple row) {
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
        row.get("current", String.class),
        row.get("field", String.class),
        row.get("reason", String.class));
  }

  private static Unmatched unmatched(Tuple row) {
    String suggestions = row.get("suggestions", String.class);
    return new Unmatched(
        row.get("scheme", String.class),
        row.get("key", String.class),
        row.get("subject_type", String.class),
        row.get("name", String.class),
        orNull(row.get("organisation_key", String.class)),
        orNull(row.get("layer", String.class)),
        row.get("rows", Long.class),
        row.get("import_id", UUID.class),
        suggestions == null ? List.of() : Arrays.asList(suggestions.split("\\|")));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
