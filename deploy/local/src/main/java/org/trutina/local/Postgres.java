package org.trutina.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A PostgreSQL server on 127.0.0.1. Its processes outlive the JVM that started it; {@link #close()}
 * stops it. Only passwords open it: they are made once and kept in its directory.
 */
public final class Postgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Below the home directory: in a common one, somebody else could put other programs there. */
  private static final Path SHARED_PROGRAMS =
      Path.of(System.getProperty("user.home"), ".cache", "trutina");

  /** After a kill, orphaned backends hold the shared memory until they notice. */
  private static final int ATTEMPTS = 20;

  private final Path directory;
  private final PostgresBinaries binaries;
  private final int port;
  private final Durability durability;
  private final Secrets secrets;
  private final Lifetime lifetime;

  private enum Lifetime {
    KEPT,
    TEMPORARY
  }

  /** Whether committed data must survive a crash of the machine. */
  public enum Durability {
    DURABLE,
    /** For tests: faster, and lost in a crash. */
    FAST
  }

  private Postgres(
      Path directory, Path programs, int port, Durability durability, Lifetime lifetime) {
    this.directory = directory.toAbsolutePath();
    this.binaries = PostgresBinaries.below(programs.toAbsolutePath());
    this.port = port;
    this.durability = durability;
    this.secrets = Secrets.in(this.directory);
    this.lifetime = lifetime;
  }

  /**
   * Starts a server unless it runs; its data is made the first time and kept.
   *
   * @param directory holds its data, passwords and log
   * @param port on 127.0.0.1
   */
  public static Postgres start(Path directory, int port, Durability durability) {
    var server = new Postgres(directory, SHARED_PROGRAMS, port, durability, Lifetime.KEPT);
    server.start();
    return server;
  }

  /** A fast server on a free port; closing it, or the end of this JVM, deletes it. */
  public static Postgres temporary() {
    try {
      var server =
          new Postgres(
              Files.createTempDirectory("trutina-postgres-"),
              SHARED_PROGRAMS,
              Ports.anyFree(),
              Durability.FAST,
              Lifetime.TEMPORARY);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server in a directory, running or not. */
  static Postgres in(Path directory, int port, Durability durability) {
    return new Postgres(directory, directory, port, durability, Lifetime.KEPT);
  }

  public int port() {
    return port;
  }

  /** Makes what is missing of a database and its two roles. */
  public Database createDatabase(String name) {
    var database = new Database(url(name), credentials(name + "_owner"), credentials(name));
    try (var server = connect(SUPERUSER)) {
      DatabaseSetup.createOn(server, name, database);
    } catch (SQLException e) {
      throw new StackException(
          "PostgreSQL cannot make the database " + name + ": " + e.getMessage());
    }
    try (var inside = connect(name)) {
      DatabaseSetup.grantInside(inside, database);
    } catch (SQLException e) {
      throw new StackException("PostgreSQL cannot set up " + name + ": " + e.getMessage());
    }
    return database;
  }

  /** Stops the server; open transactions are rolled back. */
  @Override
  public void close() {
    if (process().isPresent()) {
      control(List.of("stop", "-w", "-m", "fast"));
    }
    if (lifetime == Lifetime.TEMPORARY) {
      try {
        Archive.delete(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The server's first process, if it runs. */
  Optional<ProcessHandle> process() {
    return recorded().filter(process -> commandLine(process).contains(data().toString()));
  }

  /** The living process with the recorded pid. The record survives a crash and may be old. */
  private Optional<ProcessHandle> recorded() {
    try {
      return Files.exists(pidFile())
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()))
              .filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  /** Whether the server answers. */
  boolean isReady() {
    try (var connection = connect(SUPERUSER)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  Path log() {
    return directory.resolve("logs/postgres.log");
  }

  void start() {
    binaries.unpack();
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      initialise();
    }
    for (int attempt = 1; process().isEmpty(); attempt++) {
      deleteRecordOfStranger();
      if (control(List.of("start", "-w", "-t", "60", "-l", log().toString(), "-o", options()))
          == 0) {
        return;
      }
      if (attempt == ATTEMPTS) {
        throw StackException.died("PostgreSQL", log());
      }
      pause();
    }
  }

  private void initialise() {
    String obstacle = PostgresBinaries.obstacle();
    if (!obstacle.isEmpty()) {
      throw new StackException(obstacle);
    }
    try {
      Files.createDirectories(log().getParent());
      Path unfinished = directory.resolve("postgres.unfinished");
      Archive.delete(unfinished);
      Path password = Files.createTempFile(directory, ".password-", "", OWNER_ONLY);
      try {
        Files.writeString(password, secrets.of("postgres." + SUPERUSER));
        if (binaries.run(log(), "initdb", initdbOptions(unfinished, password)) != 0) {
          throw StackException.died("PostgreSQL's initdb", log());
        }
      } finally {
        Files.delete(password);
      }
      Archive.delete(data());
      Files.move(unfinished, data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> initdbOptions(Path data, Path password) {
    return List.of(
        "--pgdata=" + data,
        "--username=" + SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        switch (durability) {
          case DURABLE -> "--data-checksums";
          case FAST -> "--no-sync";
        });
  }

  private String options() {
    String settings =
        "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c shared_buffers=64MB -c max_connections=60 -c timezone=UTC -c log_timezone=UTC";
    return switch (durability) {
      case DURABLE -> settings.formatted(port);
      case FAST ->
          settings.formatted(port)
              + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    };
  }

  private int control(List<String> arguments) {
    var all = new ArrayList<>(List.of("-D", data().toString()));
    all.addAll(arguments);
    return binaries.run(directory.resolve("logs/postgres-control.log"), "pg_ctl", all);
  }

  private Path data() {
    return directory.resolve("postgres");
  }

  /**
   * PostgreSQL clears the record of a dead server itself, but takes any living process with that
   * pid for a server. Only that case is ours.
   */
  private void deleteRecordOfStranger() {
    if (recorded().filter(process -> !commandLine(process).isEmpty()).isPresent()) {
      try {
        Files.deleteIfExists(pidFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(500));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while starting PostgreSQL.");
    }
  }

  private Credentials credentials(String role) {
    return new Credentials(role, secrets.of("postgres." + role));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database), SUPERUSER, secrets.of("postgres." + SUPERUSER));
  }
}
