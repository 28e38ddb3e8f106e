package org.trutina.local;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The statements that make a database, its roles and what they may do; each can be repeated. */
final class DatabaseSetup {

  private DatabaseSetup() {}

  /** Makes the roles and the database, which nobody else can enter. */
  static void createOn(Connection server, String name, Database database) throws SQLException {
    createRole(server, database.owner());
    createRole(server, database.application());
    if (!exists(server, "select from pg_database where datname = ?", name)) {
      execute(server, "create database %I owner %I", name, database.owner().user());
    }
    execute(server, "revoke all on database %I from public", name);
    execute(server, "grant connect on database %I to %I", name, database.application().user());
  }

  /** Lets the application use what the owner makes, now and later. */
  static void grantInside(Connection inside, Database database) throws SQLException {
    String owner = database.owner().user();
    String application = database.application().user();
    execute(inside, "revoke all on schema public from public");
    execute(inside, "grant all on schema public to %I", owner);
    execute(inside, "grant usage on schema public to %I", application);
    execute(
        inside,
        """
        alter default privileges for role %I in schema public
          grant select, insert, update, delete on tables to %I
        """,
        owner,
        application);
    execute(
        inside,
        """
        alter default privileges for role %I in schema public
          grant usage on sequences to %I
        """,
        owner,
        application);
  }

  private static void createRole(Connection server, Credentials role) throws SQLException {
    if (!exists(server, "select from pg_roles where rolname = ?", role.user())) {
      execute(server, "create role %I", role.user());
      execute(
          server,
          "alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls",
          role.user());
    }
    // Hashed here, so that no statement, and so no server log, holds the password.
    server
        .unwrap(PGConnection.class)
        .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  /** Statements like these take no parameters: PostgreSQL itself quotes the names. */
  private static void execute(Connection connection, String template, String... names)
      throws SQLException {
    String marks = ", ?".repeat(names.length);
    try (var format = connection.prepareStatement("select format(?" + marks + ")")) {
      format.setString(1, template);
      for (int i = 0; i < names.length; i++) {
        format.setString(i + 2, names[i]);
      }
      try (var result = format.executeQuery();
          var statement = connection.createStatement()) {
        result.next();
        statement.execute(result.getString(1));
      }
    }
  }
}
