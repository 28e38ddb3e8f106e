package org.trutina.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Uploads that never came to an end. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class UploadsIT {

  @Inject AgroalDataSource database;
  @Inject Uploads uploads;

  @Test
  void what_a_stopped_instance_was_receiving_is_forgotten_and_what_still_comes_is_not()
      throws SQLException {
    UUID abandoned = uploading("25 hours");
    UUID coming = uploading("1 hour");
    uploads.forgetAbandoned();
    assertThat(exists("import", "id", abandoned)).isFalse();
    assertThat(exists("import_chunk", "import_id", abandoned)).isFalse();
    assertThat(exists("import", "id", coming)).isTrue();
  }

  @Test
  void uploads_that_stall_keep_no_connection_from_others() throws Exception {
    int most = database.getConfiguration().connectionPoolConfiguration().maxSize();
    var stalled = new CountDownLatch(most);
    var gone = new CountDownLatch(1);
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < most; i++) {
      ids.add(uploading("1 minute"));
    }
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var uploading = new ArrayList<Future<?>>();
      try {
        for (UUID id : ids) {
          uploading.add(senders.submit(() -> uploads.receive(id, stalling(stalled, gone))));
        }
        assertThat(stalled.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(exists("import", "id", ids.getFirst())).isTrue();
      } finally {
        gone.countDown();
      }
      for (Future<?> upload : uploading) {
        assertThatThrownBy(upload::get).hasRootCauseInstanceOf(IOException.class);
      }
    }
    for (UUID id : ids) {
      assertThat(exists("import", "id", id)).isFalse();
    }
  }

  /** A sender of whom nothing more comes until the connection breaks. */
  private static InputStream stalling(CountDownLatch stalled, CountDownLatch gone) {
    return new InputStream() {

      @Override
      public int read() throws IOException {
        stalled.countDown();
        try {
          gone.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        throw new IOException("The sender is gone.");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
      }
    };
  }

  private UUID uploading(String since) throws SQLException {
    UUID id = UUID.randomUUID();
    execute(
        """
        insert into import (id, format, file_name, snapshot, source_id, source_title,
          source_publisher, source_address, series, apply_at_once, uploaded_by, uploaded_at, state)
        values ('%s', 'claims-csv', 'claims.csv', '2026-01-01', 'test', 'Test', '', '', 'test',
          false, 'stella', now() - interval '%s', 'uploading')
        """
            .formatted(id, since));
    execute("insert into import_chunk values ('%s', 0, 'x')".formatted(id));
    return id;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean exists(String table, String column, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select exists (select from %s where %s = '%s')".formatted(table, column, id))) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
