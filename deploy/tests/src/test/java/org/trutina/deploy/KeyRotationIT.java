package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.decision.proof.Checkpoint;
import org.trutina.decision.proof.LogKey;

/**
 * The keys of the assessment service are changed as SECURITY.md tells operators to: the new sealing
 * key is made known first, then it and a new signing key take the place of the former ones while
 * instances of before still run, and later the former sealing key goes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationIT {

  private static final String NEW_SIGNING_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";
  private static final String NEW_SEALING_KEY = "YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8";

  /** Of a change before: it stays in the list, and what comes after it there is found as well. */
  private static final String EARLIER_SEALING_KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s";

  /** Enough to publish and to bring offers; nothing can be opened before. */
  private static final int SECONDS_FOR_OFFERS = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Installation installation;
  private static ServiceProcess catalog;
  private static ServiceProcess assessment;
  private static ServiceProcess notYetRestarted;
  private static Sealed ofTheFormerKey;
  private static Sealed ofTheNewKey;
  private static AuditedLog.Kept ofTheFormerSigner;

  /** A procurement with one sealed offer with a file. */
  private record Sealed(String procurement, String file, Instant until) {}

  @BeforeAll
  static void install(@TempDir Path directory) throws Exception {
    installation = new Installation(Chart.FORMER_KEY, directory);
    installation.migrate("catalog");
    installation.migrate("assessment");
    catalog = installation.plan("catalog").start().awaitReady();
    notYetRestarted = start(Installation.SIGNING_KEY, Installation.SEALING_KEY, NEW_SEALING_KEY);
    assessment = notYetRestarted;
    ofTheFormerKey = sealed("before");
    ofTheFormerSigner = log().keep();
    assessment =
        start(NEW_SIGNING_KEY, NEW_SEALING_KEY, EARLIER_SEALING_KEY, Installation.SEALING_KEY);
  }

  private static ServiceProcess start(String signing, String sealing, String... former) {
    var plan =
        installation
            .plan("assessment")
            .set("quarkus.rest-client.catalog.url", catalog.url())
            .secret("trutina-assessment", "audit-key", signing)
            .secret("trutina-assessment", "sealing-key", sealing);
    if (former.length > 0) {
      plan.secret("trutina-assessment", "former-sealing-keys", String.join(",", former));
    }
    return plan.start().awaitReady();
  }

  @AfterAll
  static void remove() {
    Stream.of(notYetRestarted, assessment, catalog).forEach(ServiceProcess::close);
    installation.close();
  }

  @Test
  @Order(1)
  void during_the_restart_an_instance_of_before_takes_offers_that_go_under_the_new_key()
      throws IOException {
    ofTheNewKey = sealed("after");
    offer(notYetRestarted, ofTheNewKey.procurement());
    notYetRestarted.close();
  }

  @Test
  @Order(2)
  void checkpoints_of_before_and_after_verify_with_their_own_keys_and_no_other() throws Exception {
    AuditedLog.Kept now = log().keep();

    Checkpoint before = ofTheFormerSigner.verified();
    Checkpoint after = now.verified();
    assertThat(after.size()).isGreaterThan(before.size());
    assertThat(now.keyId()).as("named in the signature").isNotEqualTo(ofTheFormerSigner.keyId());
    assertThatThrownBy(() -> now.verifiedBy(LogKey.decode(ofTheFormerSigner.key())))
        .isInstanceOf(Checkpoint.Refused.class);
    assertThatThrownBy(() -> ofTheFormerSigner.verifiedBy(LogKey.decode(now.key())))
        .isInstanceOf(Checkpoint.Refused.class);
    assertThat(log().checkpoints())
        .as("those that the service keeps are not signed anew")
        .contains(ofTheFormerSigner.checkpoint());
  }

  @Test
  @Order(3)
  void the_log_of_the_new_key_begins_with_that_of_the_former(@TempDir Path workspace)
      throws Exception {
    AuditedLog.Kept now = log().keep();
    Checkpoint before = ofTheFormerSigner.verified();
    Checkpoint after = now.verified();
    assertThat(log().growsFrom(before, after)).isTrue();
    assertThat(log().includes(0, before)).isTrue();
    assertThat(log().includes(0, after)).isTrue();
    assertThat(log().includes(after.size() - 1, after)).isTrue();
    for (AuditedLog.Kept kept : List.of(ofTheFormerSigner, now)) {
      assertThat(log().verifyOffline(kept, workspace)).startsWith("verified");
    }
  }

  @Test
  @Order(4)
  void what_was_sealed_under_the_former_key_opens() throws Exception {
    open(ofTheFormerKey);
    assertThat(file(ofTheFormerKey).body()).isEqualTo("before");
  }

  @Test
  @Order(5)
  void what_is_sealed_since_needs_no_former_key() throws Exception {
    assessment.close();
    assessment = start(NEW_SIGNING_KEY, NEW_SEALING_KEY);
    open(ofTheNewKey);
    assertThat(file(ofTheNewKey).body()).isEqualTo("after");
  }

  @Test
  @Order(6)
  void without_the_former_key_files_of_its_time_are_refused_with_the_remedy() throws Exception {
    HttpResponse<String> refused = file(ofTheFormerKey);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(refused.body()).contains("seal-broken", "trutina.sealing.former-keys");
  }

  private static AuditedLog log() {
    return new AuditedLog(assessment, token("ada", "auditor"));
  }

  private static String token(String user, String role) {
    return installation.realm.token(user, role);
  }

  private static Sealed sealed(String content) throws IOException {
    Instant until = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(SECONDS_FOR_OFFERS);
    String officer = token("anna", "officer");
    String id =
        made(
                assessment,
                "/api/v1/procurements",
                officer,
                """
                {"title": "Sealed", "need": "Answer questions", "languages": ["de"],
                 "awardCriteria": [
                   {"framework": "competitiveness", "share": 1, "profile": "balanced"}],
                 "timetable": {"offersUntil": "%1$s", "openingFrom": "%1$s", "standstillDays": 10}}
                """
                    .formatted(until),
                201)
            .at("/id")
            .asText();
    String at = "/api/v1/procurements/" + id;
    made(assessment, at + "/publication", token("bert", "approver"), "", 200);
    String offer = offer(assessment, id);
    var brought =
        assessment.post(
            at + "/offers/" + offer + "/evidence?fileName=f.txt", officer, "text/plain", content);
    assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
    String file = JSON.readTree(brought.body()).at("/id").asText();
    return new Sealed(id, at + "/offers/" + offer + "/evidence/" + file, until);
  }

  /** Brings an offer to one of the instances. */
  private static String offer(ServiceProcess instance, String procurement) throws IOException {
    return made(
            instance,
            "/api/v1/procurements/" + procurement + "/offers",
            token("anna", "officer"),
            """
            {"bidder": {"name": "Bidder"}, "name": "Offer %s",
             "stack": [{"layer": "application", "offerings": ["app-le-chat"]}]}
            """
                .formatted(UUID.randomUUID()),
            201)
        .at("/offer")
        .asText();
  }

  private static void open(Sealed sealed) throws IOException {
    String at = "/api/v1/procurements/" + sealed.procurement() + "/opening";
    String officer = token("anna", "officer");
    // Refused as too early until the real clock has reached the deadline.
    HttpResponse<String> asked;
    do {
      asked = assessment.post(at + "/request", officer, "");
    } while (asked.statusCode() == 409 && Instant.now().isBefore(sealed.until().plusSeconds(10)));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    assertThat(made(assessment, at, token("bert", "approver"), "", 200).at("/state").asText())
        .isEqualTo("opened");
  }

  private static HttpResponse<String> file(Sealed sealed) throws IOException {
    return assessment.get(sealed.file(), token("anna", "officer"));
  }

  private static JsonNode made(
      ServiceProcess instance, String path, String token, String body, int status)
      throws IOException {
    var answer = instance.post(path, token, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
