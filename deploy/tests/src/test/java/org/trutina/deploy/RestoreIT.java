package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A base backup and the archived log of changes bring the assessments of an instant back, and the
 * audit log that comes back verifies against a checkpoint kept elsewhere.
 */
class RestoreIT {

  @Test
  void the_state_of_an_instant_comes_back_with_an_audit_log_that_verifies(@TempDir Path directory)
      throws Exception {
    try (var installation = new Installation(directory)) {
      Databases databases = installation.databases;
      Path archive = Files.createDirectory(directory.resolve("archive"));
      Path backup = directory.resolve("backup");
      String officer = installation.realm.token("anna", "officer", "auditor");
      installation.migrate("assessment");
      archiveTo(archive, databases);

      AuditedLog.Kept kept;
      String instant;
      try (ServiceProcess service = installation.plan("assessment").start().awaitReady()) {
        draft("Before the backup", service, officer);
        backUp(databases, backup);
        draft("After the backup", service, officer);
        kept = new AuditedLog(service, officer).keep();
        instant = one(databases, "select clock_timestamp()::text");
        draft("A mistake", service, officer);
        assertThat(titles(service, officer)).hasSize(3);
      }
      awaitArchived(one(databases, "select pg_walfile_name(pg_switch_wal())"), archive);

      databases.stop();
      restore(databases, backup, archive, instant);
      databases.start();
      awaitPromotion(databases);

      try (ServiceProcess service = installation.plan("assessment").start().awaitReady()) {
        assertThat(titles(service, officer))
            .containsExactlyInAnyOrder("Before the backup", "After the backup");
        assertThat(new AuditedLog(service, officer).verifyOffline(kept, directory))
            .startsWith("verified: 2 entries");
        draft("Life goes on", service, officer);
      }
    }
  }

  private static void draft(String title, ServiceProcess service, String token) throws IOException {
    String procurement =
        """
        {"title": "%s", "need": "To be restored", "languages": ["de"],
         "awardCriteria": [{"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
        """
            .formatted(title);
    var answer = service.post("/api/v1/procurements", token, procurement);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static List<String> titles(ServiceProcess service, String token) throws IOException {
    return new ObjectMapper()
        .readTree(service.get("/api/v1/procurements", token).body())
        .findValuesAsText("title");
  }

  private static void archiveTo(Path archive, Databases databases)
      throws SQLException, IOException {
    // The server may run as another user than this test.
    assertThat(archive.toFile().setWritable(true, false)).isTrue();
    try (Connection server = databases.asSuperuser("postgres");
        var statement = server.createStatement()) {
      statement.execute("alter system set archive_mode = on");
      statement.execute("alter system set wal_level = replica");
      statement.execute(
          "alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
              .formatted(archive));
    }
    databases.stop();
    databases.start();
  }

  /** As pg_basebackup does it, which the embedded server does not bring. */
  private static void backUp(Databases databases, Path backup) throws Exception {
    try (Connection server = databases.asSuperuser("postgres");
        var statement = server.createStatement()) {
      statement.execute("select pg_backup_start('restore test', true)");
      copy(databases.data(), backup);
      try (var row = statement.executeQuery("select labelfile from pg_backup_stop()")) {
        row.next();
        Files.writeString(backup.resolve("backup_label"), row.getString(1));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("cp", "-a", from.toString(), to.toString()));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    Files.deleteIfExists(to.resolve("postmaster.pid"));
    try (Stream<Path> segments = Files.list(to.resolve("pg_wal"))) {
      for (Path segment : segments.filter(Files::isRegularFile).toList()) {
        Files.delete(segment);
      }
    }
  }

  /** What is not yet archived would be missing. */
  private static void awaitArchived(String segment, Path archive) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!Files.exists(archive.resolve(segment))) {
      assertThat(System.nanoTime()).as("%s is not archived", segment).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static void restore(Databases databases, Path backup, Path archive, String instant)
      throws IOException, InterruptedException {
    Path data = databases.data();
    assertThat(new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor()).isZero();
    assertThat(new ProcessBuilder("cp", "-a", backup.toString(), data.toString()).start().waitFor())
        .isZero();
    Files.createFile(data.resolve("recovery.signal"));
    String settings = Files.readString(data.resolve("postgresql.auto.conf"));
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        settings
            + """
            restore_command = 'cp %1$s/%%f %%p'
            recovery_target_time = '%2$s'
            recovery_target_action = 'promote'
            archive_mode = off
            """
                .formatted(archive, instant));
  }

  private static void awaitPromotion(Databases databases) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!one(databases, "select pg_is_in_recovery()::text").equals("false")) {
      assertThat(System.nanoTime()).as("still in recovery").isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static String one(Databases databases, String query) throws SQLException, IOException {
    try (Connection server = databases.asSuperuser("postgres");
        var statement = server.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
