package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL without room: what is to be kept is refused and says why, what is there can be read,
 * and with room again everything goes on by itself.
 */
class FullDiskIT {

  private static final int MEGABYTES = 160;

  /** More than fit into pages that are already there. */
  private static final int MOST = 190;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void changes_are_refused_whole_while_the_disk_is_full_and_go_on_when_there_is_room(
      @TempDir Path directory) throws Exception {
    try (var disk = SmallDisk.mount(directory.resolve("database"), MEGABYTES);
        var installation = new Installation(directory)) {
      installation.migrate("assessment");
      String officer = installation.realm.token("anna", "officer", "auditor");
      try (ServiceProcess service = installation.plan("assessment").start().awaitReady()) {
        assertThat(draft(service, officer).statusCode()).isEqualTo(201);
        disk.fill();

        HttpResponse<String> refusal = null;
        int kept = 1;
        while (refusal == null && kept < MOST) {
          HttpResponse<String> answer = draft(service, officer);
          if (answer.statusCode() == 201) {
            kept++;
          } else {
            refusal = answer;
          }
        }
        assertThat(refusal).as("%s drafts fitted in", kept).isNotNull();
        assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(507);
        JsonNode problem = JSON.readTree(refusal.body());
        assertThat(problem.at("/type").asText()).isEqualTo("urn:trutina:problem:storage-full");
        assertThat(problem.at("/detail").asText())
            .contains("storage of the database is full")
            .doesNotContain("/", "SQL");

        assertThat(service.readiness()).as("it can still be read").isEqualTo(200);
        assertThat(drafts(service, officer)).isEqualTo(kept);
        assertThat(logged(service, officer)).isEqualTo(kept);

        disk.makeRoom();
        service.await(
            Duration.ofSeconds(30), "writable", () -> draft(service, officer).statusCode() == 201);
        assertThat(drafts(service, officer)).isEqualTo(kept + 1);
        assertThat(logged(service, officer)).isEqualTo(kept + 1);
      }
    }
  }

  private static HttpResponse<String> draft(ServiceProcess service, String token) {
    // Of different words, so that compression does not make it small.
    String need =
        IntStream.range(0, 300).mapToObj(Integer::toHexString).reduce("", (all, one) -> all + one);
    try {
      return service.post(
          "/api/v1/procurements",
          token,
          """
          {"title": "Kept or not", "need": "%s", "languages": ["de"],
           "awardCriteria": [{"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
          """
              .formatted(need));
    } catch (IOException e) {
      throw new AssertionError("It hung or went away", e);
    }
  }

  private static int drafts(ServiceProcess service, String token) throws IOException {
    HttpResponse<String> page = service.get("/api/v1/procurements?limit=200", token);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return JSON.readTree(page.body()).at("/items").size();
  }

  /** Entries of the audit log: one for each draft, in the same transaction. */
  private static long logged(ServiceProcess service, String token) throws IOException {
    return service.get("/api/v1/audit/log", token).body().lines().filter(l -> !l.isBlank()).count();
  }
}
