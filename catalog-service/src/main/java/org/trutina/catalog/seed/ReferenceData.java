package org.trutina.catalog.seed;

import static org.trutina.catalog.seed.Seed.cells;
import static org.trutina.catalog.seed.Seed.list;
import static org.trutina.catalog.seed.Seed.orNull;
import static org.trutina.catalog.seed.Seed.partialDate;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Ledger;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.seed.SeedFile.Row;

/**
 * Jurisdictions and laws as this release knows them. What a later release says differently replaces
 * what was known and leaves it on record, so that answers about what was known stay as they were.
 */
@ApplicationScoped
class ReferenceData {

  private static final String SOURCE =
      """
      insert into source (id, title, publisher, address, kind, as_of) values (?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String JURISDICTION =
      """
      insert into jurisdiction (code, alpha3, name, source_ids, as_of) values (?, ?, ?, ?, ?)
      on conflict (code) do update set alpha3 = excluded.alpha3, name = excluded.name,
        source_ids = excluded.source_ids, as_of = excluded.as_of
      """;

  /** Every exposure may have changed. */
  private static final String STALE =
      """
      insert into stale_entry (subject_type, subject_id, since)
      select 'offering', id, now() from offering on conflict do nothing
      """;

  private final Ledger ledger;

  ReferenceData(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What has two times: tables of which nothing is overwritten. */
  private enum Dated {
    JURISDICTION_PERIOD(
        "jurisdiction_periods.csv",
        "jurisdiction, kind, value, valid_from, valid_to, basis, source_ids, as_of",
        row ->
            cells(
                row.text("jurisdiction"),
                row.text("kind"),
                row.text("value"),
                day(row.text("valid_from")),
                day(row.text("valid_to")),
                row.text("basis"),
                list(row.text("sources")),
                LocalDate.parse(row.text("as_of")))),
    LAW(
        "laws.csv",
        "id, jurisdiction, name, kind, reaches, in_force_from, in_force_from_precision,"
            + " in_force_to, in_force_to_precision, summary, source_ids, as_of",
        row -> {
          PartialDate from = partialDate(row.text("in_force_from"));
          PartialDate to = partialDate(row.text("in_force_to"));
          return cells(
              row.text("id"),
              row.text("jurisdiction"),
              row.text("name"),
              row.text("kind"),
              row.text("reaches").split(";"),
              from == null ? null : from.first(),
              from == null ? null : from.precision().key(),
              to == null ? null : to.first(),
              to == null ? null : to.precision().key(),
              row.text("summary"),
              list(row.text("sources")),
              LocalDate.parse(row.text("as_of")));
        });

    private final SeedFile file;
    private final String columns;
    private final Function<Row, @Nullable Object[]> values;

    Dated(String file, String columns, Function<Row, @Nullable Object[]> values) {
      this.file = new SeedFile(file);
      this.columns = columns;
      this.values = values;
    }

    String table() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The rows of the release by what they say. */
    Map<UUID, Row> wanted() {
      var wanted = new LinkedHashMap<UUID, Row>();
      for (Row row : file.rows()) {
        wanted.put(
            UUID.nameUUIDFromBytes(row.cells().toString().getBytes(StandardCharsets.UTF_8)), row);
      }
      return wanted;
    }
  }

  /**
   * Brings what is known up to this release, in the caller's transaction. A database that has been
   * looked after by a later release is left as it is.
   */
  void follow(Connection connection) throws SQLException {
    execute(connection, SOURCE, new SeedFile("sources.csv"), Seed::source);
    execute(
        connection,
        JURISDICTION,
        new SeedFile("jurisdictions.csv"),
        row ->
            cells(
                row.text("code"),
                row.text("alpha3"),
                row.text("name"),
                list(row.text("sources")),
                LocalDate.parse(row.text("as_of"))));
    for (Dated table : Dated.values()) {
      follow(table, connection);
    }
  }

  private void follow(Dated table, Connection connection) throws SQLException {
    Map<UUID, Row> wanted = table.wanted();
    Set<UUID> known = known(table, connection);
    var added = new TreeSet<>(wanted.keySet());
    added.removeAll(known);
    var gone = new TreeSet<>(known);
    gone.removeAll(wanted.keySet());
    if ((added.isEmpty() && gone.isEmpty()) || isNewer(table, wanted, connection)) {
      return;
    }
    // The first ones have been known as long as the first claims.
    Timestamp at = known.isEmpty() ? firstEntry(connection) : ledger.open(connection);
    replace(table, gone, at, connection);
    add(table, added, wanted, at, connection);
    try (var stale = connection.createStatement()) {
      stale.execute(STALE);
    }
    Log.infof("Seed: %d new in %s, %d replaced", added.size(), table.table(), gone.size());
  }

  private static Set<UUID> known(Dated table, Connection connection) throws SQLException {
    var known = new TreeSet<UUID>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select content from " + table.table() + " where replaced_at is null")) {
      while (row.next()) {
        known.add(row.getObject(1, UUID.class));
      }
    }
    return known;
  }

  private static boolean isNewer(Dated table, Map<UUID, Row> wanted, Connection connection)
      throws SQLException {
    LocalDate own = Collections.max(wanted.values().stream().map(ReferenceData::asOf).toList());
    try (var newer =
        connection.prepareStatement(
            "select exists (select from " + table.table() + " where as_of > ?)")) {
      newer.setObject(1, own);
      try (var row = newer.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static LocalDate asOf(Row row) {
    return LocalDate.parse(row.text("as_of"));
  }

  private static Timestamp firstEntry(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce((select min(recorded_at) from claim), last_recorded) from"
                    + " ledger")) {
      row.next();
      return row.getTimestamp(1);
    }
  }

  private static void replace(Dated table, Set<UUID> gone, Timestamp at, Connection connection)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update "
                + table.table()
                + " set replaced_at = ? where content = any (?) and replaced_at is null")) {
      update.setTimestamp(1, at);
      update.setArray(2, connection.createArrayOf("uuid", gone.toArray()));
      update.executeUpdate();
    }
  }

  private static void add(
      Dated table, Set<UUID> added, Map<UUID, Row> wanted, Timestamp at, Connection connection)
      throws SQLException {
    String marks = table.columns.replaceAll("[a-z_0-9]+", "?");
    String insert =
        "insert into %s (content, recorded_at, %s) values (?, ?, %s)"
            .formatted(table.table(), table.columns, marks);
    try (var statement = connection.prepareStatement(insert)) {
      for (UUID content : added) {
        statement.setObject(1, content);
        statement.setTimestamp(2, at);
        @Nullable Object[] cells = table.values.apply(wanted.get(content));
        for (int i = 0; i < cells.length; i++) {
          statement.setObject(i + 3, cells[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void execute(
      Connection connection, String sql, SeedFile file, Function<Row, @Nullable Object[]> values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (Row row : file.rows()) {
        @Nullable Object[] cells = values.apply(row);
        for (int i = 0; i < cells.length; i++) {
          statement.setObject(i + 1, cells[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static @Nullable LocalDate day(String text) {
    return orNull(text) == null ? null : LocalDate.parse(text);
  }
}
