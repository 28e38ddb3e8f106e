package org.trutina.catalog.importing;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.trutina.catalog.claim.PartialDate;

/**
 * Writes what a format reads into the staging table by COPY, in batches that are committed one by
 * one. Rows that an earlier, interrupted reading has committed are skipped: a format always reads
 * in the same order.
 */
final class StagedRows implements Facts, Closeable {

  private static final int BATCH = 5_000;
  private static final int LONGEST_RAW = 500;

  private static final String COPY =
      """
      copy import_row (import_id, number, path, line, kind, key, name, organisation_key, layer,
        property, qualifier, value, object_kind, object_key, object_name, object_layer,
        low, high, unit, raw,
        valid_from, valid_from_precision, assurance, outcome, field, reason) from stdin
      """;

  private final Connection connection;
  private final UUID importId;
  private final long committed;
  private final StringBuilder buffer = new StringBuilder(1 << 20);
  private long number;
  private int inBatch;

  /**
   * @param connection without automatic commits
   * @param committed rows that are staged already
   */
  StagedRows(Connection connection, UUID importId, long committed) {
    this.connection = connection;
    this.importId = importId;
    this.committed = committed;
  }

  @Override
  public void accept(Fact fact) throws IOException {
    if (++number <= committed) {
      return;
    }
    start(fact.place());
    named(fact.subject());
    cell(fact.property().key());
    cell(fact.qualifier());
    cell(fact.value());
    Fact.Named object = fact.object();
    cell(object == null ? null : kind(object));
    cell(object == null ? null : object.key());
    cell(object == null ? null : object.name());
    cell(object == null ? null : object.layer());
    cell(plain(fact.low()));
    cell(plain(fact.high()));
    cell(fact.unit());
    cell(cut(fact.raw()));
    PartialDate validFrom = fact.validFrom();
    LocalDate first = validFrom == null ? null : validFrom.first();
    cell(first == null ? null : first.toString());
    cell(validFrom == null ? null : validFrom.precision().key());
    cell(fact.assurance().key());
    cell("read");
    cell(null);
    end(null);
  }

  @Override
  public void reject(Place place, String field, String reason, String raw) throws IOException {
    if (++number <= committed) {
      return;
    }
    start(place);
    for (int i = 0; i < 15; i++) {
      cell(null);
    }
    cell(cut(raw));
    for (int i = 0; i < 3; i++) {
      cell(null);
    }
    cell("rejected");
    cell(field);
    end(cut(reason));
  }

  /** How many rows were read, those skipped included. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  private void start(Place place) {
    cell(importId.toString());
    cell(Long.toString(number));
    cell(place.path());
    cell(Integer.toString(place.line()));
  }

  private void named(Fact.Named subject) {
    cell(kind(subject));
    cell(subject.key());
    cell(subject.name());
    cell(subject.organisation());
    cell(subject.layer());
  }

  private static String kind(Fact.Named named) {
    return named.kind().name().toLowerCase(Locale.ROOT);
  }

  private void cell(@Nullable String text) {
    write(text);
    buffer.append('\t');
  }

  private void end(@Nullable String text) throws IOException {
    write(text);
    buffer.append('\n');
    if (++inBatch == BATCH) {
      flush();
    }
  }

  /** The text format of COPY; PostgreSQL has no NUL. */
  private void write(@Nullable String text) {
    if (text == null) {
      buffer.append("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '\\' -> buffer.append("\\\\");
        case '\t' -> buffer.append("\\t");
        case '\n' -> buffer.append("\\n");
        case '\r' -> buffer.append("\\r");
        case '\0' -> buffer.append('\uFFFD');
        default -> buffer.append(sign);
      }
    }
  }

  private void flush() throws IOException {
    if (inBatch == 0) {
      return;
    }
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
      try (var progress =
          connection.prepareStatement("update import set rows_read = ? where id = ?")) {
        progress.setLong(1, number);
        progress.setObject(2, importId);
        progress.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("The rows cannot be staged.", e);
    }
    buffer.setLength(0);
    inBatch = 0;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW);
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
