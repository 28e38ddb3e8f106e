package org.trutina.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.local.Postgres.Durability;

class PostgresIT {

  @TempDir Path directory;

  @Test
  void data_survives_a_stop_and_a_killed_server() throws Exception {
    try (var server = Postgres.start(directory, Ports.anyFree(), Durability.DURABLE)) {
      Database database = server.createDatabase("shop");
      execute(database, database.owner(), "create table thing (id int primary key)");
      execute(database, database.application(), "insert into thing values (1)");

      server.close();
      assertThat(server.process()).isEmpty();
      server.start();
      assertThat(count(database)).isEqualTo(1);

      ProcessHandle postmaster = server.process().orElseThrow();
      postmaster.destroyForcibly();
      postmaster.onExit().get();
      server.start();
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void starting_twice_and_making_a_database_twice_is_harmless() throws Exception {
    int port = Ports.anyFree();
    try (var server = Postgres.start(directory, port, Durability.FAST)) {
      ProcessHandle first = server.process().orElseThrow();
      Database database = server.createDatabase("shop");
      execute(database, database.owner(), "create table thing (id int)");

      var again = Postgres.start(directory, port, Durability.FAST);

      assertThat(again.process()).contains(first);
      assertThat(again.createDatabase("shop")).isEqualTo(database);
      assertThat(count(database)).isZero();
    }
  }

  @Test
  void an_interrupted_initialisation_heals() throws Exception {
    Files.createDirectories(directory.resolve("postgres/base"));
    Files.createDirectories(directory.resolve("postgres.unfinished/base"));
    try (var server = Postgres.start(directory, Ports.anyFree(), Durability.FAST)) {
      assertThat(server.isReady()).isTrue();
    }
  }

  @Test
  void the_record_of_a_dead_server_is_not_mistaken_for_a_stranger_with_its_pid() throws Exception {
    try (var server = Postgres.start(directory, Ports.anyFree(), Durability.FAST)) {
      server.close();
      long stranger = ProcessHandle.current().pid();
      Files.writeString(
          directory.resolve("postgres/postmaster.pid"),
          stranger + "\n" + directory.resolve("postgres") + "\n");
      assertThat(server.process()).isEmpty();
      server.start();
      assertThat(server.isReady()).isTrue();
    }
  }

  @Test
  void passwords_are_in_a_file_for_the_owner_only_and_in_no_log() throws Exception {
    try (var server = Postgres.start(directory, Ports.anyFree(), Durability.FAST)) {
      Database database = server.createDatabase("shop");
      Path secrets = directory.resolve("secrets.properties");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
          .isEqualTo("rw-------");
      assertThat(secrets).content().contains(database.owner().password());
      assertThat(server.log()).content().doesNotContain(database.owner().password());
      assertThat(database.toString()).doesNotContain(database.owner().password());
    }
  }

  @Test
  void a_role_sees_only_its_own_database_and_cannot_change_the_schema() throws Exception {
    try (Postgres server = Postgres.temporary()) {
      Database mine = server.createDatabase("mine");
      Database other = server.createDatabase("other");
      assertThatThrownBy(() -> connect(other, mine.application()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
      try (Connection application = connect(mine, mine.application());
          var statement = application.createStatement()) {
        assertThatThrownBy(() -> statement.execute("create table t (id int)"))
            .hasMessageContaining("permission denied for schema public");
      }
    }
  }

  @Test
  void a_wrong_password_is_refused() {
    try (Postgres server = Postgres.temporary()) {
      Database database = server.createDatabase("guarded");
      assertThatThrownBy(() -> connect(database, new Credentials("guarded", "wrong")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  private static void execute(Database database, Credentials who, String statement)
      throws SQLException {
    try (Connection connection = connect(database, who);
        var created = connection.createStatement()) {
      created.execute(statement);
    }
  }

  private static int count(Database database) throws SQLException {
    try (Connection application = connect(database, database.application());
        var statement = application.createStatement();
        var result = statement.executeQuery("select count(*) from thing")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection connect(Database database, Credentials who) throws SQLException {
    return DriverManager.getConnection(database.url(), who.user(), who.password());
  }
}
