package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.decision.proof.Checkpoint;

/**
 * Two instances of each service are killed at random while stewards establish facts. Afterwards
 * each fact is in the feed once, each procurement stands on the last facts, and neither an
 * assessment nor an alert is missing or there twice. {@code -Dkills.seconds=600} makes it ten
 * minutes.
 */
class RandomKillsIT {

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("kills.seconds", 12));
  private static final long SEED = Long.getLong("kills.seed", 8);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int PROCUREMENTS_OF_EACH = 4;
  private static final String NEWEST = "select coalesce(max(position), 0) from change";
  private static final String DEADLOCKS =
      "select deadlocks from pg_stat_database where datname = current_database()";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Facts about these change. */
  private static final List<String> OFFERINGS =
      List.of(
          "inf-scaleway-gemma-3-27b-it",
          "inf-stackit-openai-gpt-oss-120b",
          "inf-berget-google-gemma-4-31b-it");

  private static Installation installation;
  private static List<ServiceProcess> catalogues;
  private static List<ServiceProcess> assessments;

  @BeforeAll
  static void install(@TempDir Path directory) throws Exception {
    installation = new Installation(directory);
    installation.migrate("catalog");
    installation.migrate("assessment");
    catalogues =
        List.of(installation.plan("catalog").start(), installation.plan("catalog").start());
    assessments = catalogues.stream().map(RandomKillsIT::beside).toList();
    all().forEach(ServiceProcess::awaitReady);
  }

  /** Each knows one catalogue only, as nothing here chooses the living one for it. */
  private static ServiceProcess beside(ServiceProcess catalogue) {
    return installation
        .plan("assessment")
        .set("quarkus.rest-client.catalog.url", catalogue.url())
        .set("trutina.watch.every", "1s")
        .start();
  }

  private static Stream<ServiceProcess> all() {
    return Stream.concat(catalogues.stream(), assessments.stream());
  }

  @AfterAll
  static void remove() {
    all().forEach(ServiceProcess::close);
    installation.close();
  }

  @Test
  void no_effect_of_a_change_is_lost_or_doubled(@TempDir Path workspace) throws Exception {
    List<String> procurements = assessedProcurements();
    long begin = number("catalog", NEWEST);
    AuditedLog.Kept start = log().keep();

    var stewards = new Stewards(catalogues, installation.realm);
    var kills = new RandomKills(all().toList(), SEED);
    kills.during(TIME, change(stewards));
    long end = System.nanoTime();
    for (ServiceProcess instance : all().toList()) {
      if (!instance.isAlive()) {
        instance.startAgain();
      }
      instance.awaitReady();
    }
    awaitQuiet();
    report(kills, stewards, System.nanoTime() - end);

    var effects = new Effects(installation.databases);
    effects.eachClaimIsInTheFeedOnce(stewards.verified(), begin);
    effects.theFeedIsToldAsItIs(followed(begin), begin);
    effects.eachAssessmentAndEachAlertIsThereOnce();
    theLogHasGrownFrom(start, workspace);
    eachStandsOnTheLastFacts(procurements);
    assertThat(number("assessment", DEADLOCKS)).as("waits in a circle").isZero();
  }

  @Test
  void while_no_catalogue_answers_what_is_due_is_no_failure_and_waits_for_nothing_else()
      throws Exception {
    assessedProcurements();
    awaitQuiet();
    catalogues.forEach(ServiceProcess::kill);
    try (var unavailable = Unavailable.at(URI.create(catalogues.getFirst().url()))) {
      installation.databases.column("assessment", "select all_assessments_due(0, now())");
      assessments
          .getFirst()
          .await(PATIENCE, "asked again and again", () -> unavailable.asked("/api/v1/chains") > 2);
      assertThat(number("assessment", "select max(failures) from due_assessment")).isZero();
      assertThat(
              number("assessment", "select count(*) from due_assessment where not_before > now()"))
          .isZero();
    }
    for (ServiceProcess catalogue : catalogues) {
      catalogue.startAgain();
    }
    catalogues.forEach(ServiceProcess::awaitReady);
    awaitQuiet();
  }

  /** Where an offering is hosted changes forth and back, and with it the gate and the winner. */
  private static RandomKills.Work change(Stewards stewards) {
    return round -> {
      stewards.establish(
          round,
          OFFERINGS.get(round % OFFERINGS.size()),
          round / OFFERINGS.size() % 2 == 0 ? "US" : "FR");
      // Their pace, not a wait for something.
      TimeUnit.MILLISECONDS.sleep(300);
    };
  }

  private static void awaitQuiet() {
    long newest = number("catalog", NEWEST);
    assessments
        .getFirst()
        .await(
            PATIENCE,
            "followed and worked off",
            () ->
                number("assessment", "select position from catalogue_position") >= newest
                    && number("assessment", "select count(*) from due_assessment") == 0);
  }

  private static void report(RandomKills kills, Stewards stewards, long quietAfter) {
    System.out.printf(
        "kills: %d s, seed %d, %d kills; %d claims verified, %d requests broken off;"
            + " %d assessments of which %d with an alert; ready and quiet"
            + " %.1f s after the last kill%n",
        TIME.toSeconds(),
        SEED,
        kills.kills(),
        stewards.verified().size(),
        stewards.lost(),
        number("assessment", "select count(*) from assessment"),
        number("assessment", "select count(*) from alert"),
        quietAfter / 1e9);
  }

  /** Positions of the changes, by the API, in small portions. */
  private static List<String> followed(long begin) throws IOException {
    var positions = new ArrayList<String>();
    String auditor = installation.realm.token("ada", "auditor");
    long after = begin;
    while (true) {
      JsonNode portion =
          json(catalogues.getLast(), "/api/v1/changes?limit=7&after=" + after, auditor);
      if (portion.at("/items").isEmpty()) {
        return positions;
      }
      portion.at("/items").forEach(change -> positions.add(change.at("/position").asText()));
      after = portion.at("/next").asLong();
    }
  }

  private static void theLogHasGrownFrom(AuditedLog.Kept start, Path workspace) throws Exception {
    AuditedLog.Kept end = log().keep();
    Checkpoint first = start.verified();
    Checkpoint last = end.verified();
    assertThat(last.size()).isGreaterThan(first.size());
    assertThat(log().growsFrom(first, last)).as("consistent").isTrue();
    for (long sequence : new long[] {0, first.size(), last.size() / 2, last.size() - 1}) {
      assertThat(log().includes(sequence, last)).as("entry %d included", sequence).isTrue();
    }
    for (AuditedLog.Kept kept : List.of(start, end)) {
      assertThat(log().verifyOffline(kept, workspace)).startsWith("verified");
    }
  }

  /** Assessed once more on request, each comes to the same as by itself. */
  private static void eachStandsOnTheLastFacts(List<String> procurements) throws Exception {
    String officer = installation.realm.token("anna", "officer");
    for (String procurement : procurements) {
      String latest =
          installation
              .databases
              .column(
                  "assessment",
                  "select input_digest from assessment where procurement_id = '%s' order by id desc limit 1"
                      .formatted(procurement))
              .getFirst();
      assertThat(
              made(assessments.getFirst(), path(procurement) + "/assessments", officer, "")
                  .at("/inputDigest")
                  .asText())
          .isEqualTo(latest);
    }
  }

  private static List<String> assessedProcurements() throws IOException {
    String officer = installation.realm.token("anna", "officer");
    var ids = new ArrayList<String>();
    for (String offering : OFFERINGS) {
      for (int i = 0; i < PROCUREMENTS_OF_EACH; i++) {
        String id =
            made(
                    assessments.getFirst(),
                    "/api/v1/procurements",
                    officer,
                    """
                    {"title": "Assistant", "need": "Answer questions", "languages": ["de"],
                     "unknowns": "tolerant",
                     "awardCriteria": [
                       {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
                       {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}],
                     "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Personal data"}]}
                    """)
                .at("/id")
                .asText();
        for (String option : List.of(offering, "app-le-chat")) {
          made(
              assessments.getFirst(),
              path(id) + "/options",
              officer,
              "{\"name\": \"%1$s\", \"offerings\": [\"%1$s\"]}".formatted(option));
        }
        made(assessments.getFirst(), path(id) + "/assessments", officer, "");
        ids.add(id);
      }
    }
    return ids;
  }

  private static String path(String procurement) {
    return "/api/v1/procurements/" + procurement;
  }

  private static AuditedLog log() {
    return new AuditedLog(assessments.getLast(), installation.realm.token("ada", "auditor"));
  }

  private static JsonNode made(ServiceProcess service, String path, String token, String body)
      throws IOException {
    var answer = service.post(path, token, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static JsonNode json(ServiceProcess service, String path, String token)
      throws IOException {
    return JSON.readTree(service.get(path, token).body());
  }

  private static long number(String database, String query) {
    return installation.databases.number(database, query);
  }
}
