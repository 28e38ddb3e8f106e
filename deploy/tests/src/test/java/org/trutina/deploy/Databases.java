package org.trutina.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.trutina.local.Database;
import org.trutina.local.Postgres;
import org.trutina.local.Postgres.Durability;

/** A PostgreSQL server of a test's own, which can be stopped and started, and its superuser. */
final class Databases implements AutoCloseable {

  private final Path directory;
  private final int port;
  private Postgres server;

  Databases(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.port = FreePort.next();
    server = Postgres.start(directory, port, Durability.FAST);
  }

  Database create(String name) {
    return server.createDatabase(name);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** From now on clients may, and do, speak TLS. */
  void useCertificate(Path certificate, Path key) throws SQLException, IOException {
    try (Connection server = asSuperuser("postgres");
        var statement = server.createStatement()) {
      statement.execute("alter system set ssl_cert_file = '" + certificate + "'");
      statement.execute("alter system set ssl_key_file = '" + key + "'");
      statement.execute("alter system set ssl = on");
      statement.execute("select pg_reload_conf()");
    }
  }

  Path data() {
    return directory.resolve("postgres");
  }

  void stop() {
    server.close();
  }

  void start() {
    server = Postgres.start(directory, port, Durability.FAST);
  }

  Connection asSuperuser(String database) throws SQLException, IOException {
    var secrets = new Properties();
    try (InputStream file = Files.newInputStream(directory.resolve("secrets.properties"))) {
      secrets.load(file);
    }
    return DriverManager.getConnection(
        url(database), "postgres", secrets.getProperty("postgres.postgres"));
  }

  /** The one number that a query gives, of all authorities. */
  long number(String database, String query) {
    try (Connection connection = asSuperuser(database);
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The first column of what a query finds, of all authorities. */
  List<String> column(String database, String query) {
    try (Connection connection = asSuperuser(database);
        var rows = connection.createStatement().executeQuery(query)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
