package org.trutina.catalog.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/** Takes uploads as they come, without holding them in memory; then {@link ImportWork} goes on. */
@ApplicationScoped
class Uploads {

  private static final int CHUNK = 1 << 20;

  private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

  private static final String NEW =
      """
      insert into import (id, format, file_name, snapshot, currency, source_id, source_title,
        source_publisher, source_address, series, apply_at_once, uploaded_by, uploaded_at, state)
      values (:id, :format, :fileName, :snapshot, cast(:currency as text), :source, :title,
        :publisher, :address, :series, :apply, :by, :at, 'uploading')
      """;

  private final Session database;
  private final AgroalDataSource connections;
  private final Caller caller;
  private final Clock clock;
  private final long largest;

  Uploads(
      Session database,
      AgroalDataSource connections,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "trutina.import.max-bytes") long largest) {
    this.database = database;
    this.connections = connections;
    this.caller = caller;
    this.clock = clock;
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
    int number = 0;
    try {
      byte[] chunk;
      while ((chunk = content.readNBytes(CHUNK)).length > 0) {
        bytes += chunk.length;
        if (bytes > largest) {
          forget(id);
          throw Problem.tooLarge(largest);
        }
        // Each takes a connection of its own: a few slow senders would hold all that there are.
        execute("insert into import_chunk values (?, ?, ?)", id, number++, chunk);
      }
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

  /** What an instance was receiving when it was stopped will never be complete. */
  @Scheduled(every = "1h")
  void forgetAbandoned() {
    execute(
        "delete from import where state = 'uploading' and uploaded_at < ?",
        OffsetDateTime.ofInstant(clock.instant().minus(LONGEST_UPLOAD), ZoneOffset.UTC));
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
}
