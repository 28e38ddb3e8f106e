package org.trutina.edge;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Answers to requests with an Idempotency-Key, in the table {@code idempotent_request} of the
 * service's own database. Each step is a transaction of its own: what has begun is seen by others
 * before the work is done.
 */
@Singleton
class StoredAnswers {

  /** Who chose a key, and the key: nobody else's is ever looked at. */
  record Key(String authority, String who, String key) {}

  /**
   * What was answered.
   *
   * @param fingerprint of the request
   * @param status 0 as long as there is no answer
   * @param lost whether there will be none: nobody is at work on a request for a minute
   */
  record Answer(
      String fingerprint,
      int status,
      String type,
      String location,
      String etag,
      String body,
      boolean lost) {}

  private final AgroalDataSource database;

  StoredAnswers(AgroalDataSource database) {
    this.database = database;
  }

  /** Whether this is the first request with the key; forgets what is older than a day. */
  boolean begin(Key key, String fingerprint) {
    // Before, not with it: the old row of the same key would be in the way.
    update(
        "delete from idempotent_request where made_at < now() - interval '1 day'", nothing -> {});
    return update(
            """
            insert into idempotent_request (authority, who, key, fingerprint)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            statement -> {
              bind(statement, 1, key);
              statement.setString(4, fingerprint);
            })
        == 1;
  }

  Optional<Answer> find(Key key) {
    try (Connection connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                select fingerprint, status, type, location, etag, body,
                  status = 0 and made_at < now() - interval '1 minute'
                from idempotent_request where authority = ? and who = ? and key = ?
                """)) {
      bind(statement, 1, key);
      try (var row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Answer(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The stored answer cannot be read.", e);
    }
  }

  void keep(Key key, Answer answer) {
    update(
        """
        update idempotent_request set status = ?, type = ?, location = ?, etag = ?, body = ?
        where authority = ? and who = ? and key = ?
        """,
        statement -> {
          statement.setInt(1, answer.status());
          statement.setString(2, answer.type());
          statement.setString(3, answer.location());
          statement.setString(4, answer.etag());
          statement.setString(5, answer.body());
          bind(statement, 6, key);
        });
  }

  void forget(Key key) {
    update(
        "delete from idempotent_request where authority = ? and who = ? and key = ?",
        statement -> bind(statement, 1, key));
  }

  private static void bind(PreparedStatement statement, int first, Key key) throws SQLException {
    statement.setString(first, key.authority());
    statement.setString(first + 1, key.who());
    statement.setString(first + 2, key.key());
  }

  @FunctionalInterface
  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private int update(String sql, Binding binding) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The answer cannot be stored.", e);
    }
  }
}
