package org.trutina.catalog.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Ledger;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.importing.Format.Options;
import org.trutina.catalog.importing.Format.UnreadableUpload;

/**
 * Does the work of imports in the background: reads, compares, applies. Each step can be repeated,
 * so that any instance goes on where another has stopped; comparing and applying are one
 * transaction each, so that nothing is ever half imported.
 */
@ApplicationScoped
class ImportWork {

  /**
   * Two instances never work on one import: the lock of its id. They are in order before the first
   * lock is tried: a sort would come after it, and lock all of them to return one.
   */
  private static final String LOCK =
      """
      select * from (
        select id, format, file_name, snapshot, currency, state, series from import
        where state in ('reading', 'comparing', 'applying')
        order by uploaded_at offset 0) waiting
      where pg_try_advisory_lock(hashtextextended(id::text, 0))
      limit 1
      """;

  private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended(?, 0))";

  /** SQL states of a transaction that may go through when repeated. */
  private static final String DEADLOCK = "40P01";

  private static final String NOT_SERIALIZABLE = "40001";

  /** Rows from which on it matters how they are joined. */
  private static final int MANY = 2_000;

  private static final Script COMPARE = new Script("compare.sql");
  private static final Script APPLY = new Script("apply.sql");

  private final AgroalDataSource database;
  private final Formats formats;
  private final Ledger ledger;
  private final Clock clock;

  ImportWork(AgroalDataSource database, Formats formats, Ledger ledger, Clock clock) {
    this.database = database;
    this.formats = formats;
    this.ledger = ledger;
    this.clock = clock;
  }

  private record Job(
      UUID id,
      String format,
      String fileName,
      LocalDate snapshot,
      @Nullable String currency,
      String state,
      String series) {}

  @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void work() throws SQLException {
    // Step by step, as long as there is one.
    boolean worked = true;
    while (worked && Arc.container() != null) {
      try (Connection guard = database.getConnection()) {
        Job job = next(guard);
        worked = job != null;
        if (job != null) {
          try {
            step(job);
          } finally {
            unlock(job, guard);
          }
        }
      }
    }
  }

  /** The connection goes back to the pool and would take the lock along. */
  private static void unlock(Job job, Connection guard) throws SQLException {
    try (var unlock = guard.prepareStatement(UNLOCK)) {
      unlock.setString(1, job.id().toString());
      unlock.execute();
    }
  }

  private static @Nullable Job next(Connection guard) throws SQLException {
    try (var statement = guard.createStatement();
        var row = statement.executeQuery(LOCK)) {
      return row.next()
          ? new Job(
              row.getObject("id", UUID.class),
              row.getString("format"),
              row.getString("file_name"),
              row.getObject("snapshot", LocalDate.class),
              row.getString("currency"),
              row.getString("state"),
              row.getString("series"))
          : null;
    }
  }

  private void step(Job job) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        switch (job.state()) {
          case "reading" -> read(job, connection);
          case "comparing" -> compare(job, connection);
          default -> apply(job, connection);
        }
        connection.commit();
      } catch (UnreadableUpload e) {
        connection.rollback();
        fail(job, String.valueOf(e.getMessage()), connection);
      } catch (IOException | SQLException | RuntimeException e) {
        connection.rollback();
        if (mayPass(e)) {
          Log.warnf(e, "Import %s was in the way of others while %s", job.id(), job.state());
        } else {
          Log.errorf(e, "Import %s failed while %s", job.id(), job.state());
          fail(
              job,
              "The import failed while " + job.state() + "; the operator's log says why.",
              connection);
        }
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** Whether it failed only for what others did at the time: the next turn tries it again. */
  static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        String state = refused.getSQLState();
        if (DEADLOCK.equals(state) || NOT_SERIALIZABLE.equals(state)) {
          return true;
        }
      }
    }
    return false;
  }

  private void read(Job job, Connection connection) throws IOException, SQLException {
    Format format = formats.byKey(job.format()).orElseThrow();
    Path spooled = Files.createTempFile("trutina-upload-", "");
    try {
      spool(job, spooled, connection);
      try (var upload =
              UploadedFiles.unpack(spooled, job.fileName(), UploadedFiles.Limits.DEFAULT);
          var rows = new StagedRows(connection, job.id(), staged(job, connection))) {
        format.read(upload, new Options(job.snapshot(), job.currency()), rows);
        rows.close();
        if (rows.number() == 0) {
          throw new UnreadableUpload(
              "Nothing in the upload looks like " + format.title() + "; check the format.");
        }
      }
      execute(connection, "update import set state = 'comparing' where id = ?", job.id());
    } finally {
      Files.delete(spooled);
    }
  }

  private static void spool(Job job, Path file, Connection connection)
      throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(file);
        var chunks =
            connection.prepareStatement(
                "select content from import_chunk where import_id = ? order by number")) {
      chunks.setFetchSize(4);
      chunks.setObject(1, job.id());
      try (var chunk = chunks.executeQuery()) {
        while (chunk.next()) {
          out.write(chunk.getBytes(1));
        }
      }
    }
  }

  private static long staged(Job job, Connection connection) throws SQLException {
    try (var count =
        connection.prepareStatement(
            "select coalesce(max(number), 0) from import_row where import_id = ?")) {
      count.setObject(1, job.id());
      try (var row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * The staging table has just been filled, and nobody but its owner may gather statistics on it:
   * the planner would take it for empty and compare every row with every other.
   */
  private static void expectMany(Job job, Connection connection) throws SQLException {
    if (staged(job, connection) > MANY) {
      execute(connection, "set local enable_nestloop = off");
    }
  }

  private void compare(Job job, Connection connection) throws SQLException {
    expectMany(job, connection);
    COMPARE.run(
        connection,
        Map.ofEntries(
            Map.entry("import", job.id()),
            Map.entry("scheme", job.format()),
            Map.entry("series", job.series()),
            Map.entry("snapshot", job.snapshot()),
            Map.entry("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
            Map.entry("organisationProperties", organisationProperties()),
            Map.entry("countryProperties", countryProperties()),
            Map.entry("manyValued", manyValued()),
            Map.entry(
                "assurances",
                Arrays.stream(Assurance.values()).map(Assurance::key).toArray(String[]::new))));
  }

  private void apply(Job job, Connection connection) throws SQLException {
    expectMany(job, connection);
    APPLY.run(
        connection,
        Map.of(
            "import",
            job.id(),
            "at",
            ledger.open(connection),
            "properties",
            Arrays.stream(Property.values()).map(Property::key).toArray(String[]::new),
            "freshMonths",
            Arrays.stream(Property.values()).map(Property::freshMonths).toArray(Integer[]::new)));
  }

  private static void fail(Job job, String reason, Connection connection) throws SQLException {
    execute(
        connection,
        "update import set state = 'failed', failure = ?, finished_at = now() where id = ?",
        reason,
        job.id());
    execute(connection, "delete from import_row where import_id = ?", job.id());
    execute(connection, "delete from import_chunk where import_id = ?", job.id());
    connection.commit();
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String[] organisationProperties() {
    return Arrays.stream(Property.values())
        .filter(property -> property.subject() == Subject.ORGANISATION)
        .map(Property::key)
        .toArray(String[]::new);
  }

  private static String[] countryProperties() {
    return Arrays.stream(Property.values())
        .filter(
            property ->
                property.form() == Property.Form.COUNTRY
                    || property.form() == Property.Form.COUNTRIES)
        .map(Property::key)
        .toArray(String[]::new);
  }

  private static String[] manyValued() {
    return Arrays.stream(Property.values())
        .filter(Property::hasManyValues)
        .map(Property::key)
        .toArray(String[]::new);
  }
}
