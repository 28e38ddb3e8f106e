package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trutina.decision.proof.Checkpoint;
import org.trutina.decision.proof.LogKey;
import org.trutina.decision.proof.MerkleTree;
import org.trutina.decision.proof.Proof;
import org.trutina.local.Component;
import org.trutina.local.Stack;
import org.trutina.system.Caller.Answer;

/** An administrator says who of the own authority may do what, in the real Keycloak. */
@ExtendWith(RunningStack.class)
class AccessAdministrationSystemIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWN = "musterhafen";
  private static final String OTHER = "exempleville";
  private static final String MEMBERS = "/api/v1/access/members";
  private static final String CLIENTS = "/api/v1/access/machine-clients";
  private static final String CHOSEN = "Chosen-by-nobody-else-4711";

  private final Stack stack;
  private final Realm realm;
  private final String name = "n" + UUID.randomUUID();
  private String admin = "";
  private String adminElsewhere = "";

  AccessAdministrationSystemIT(Stack stack) {
    this.stack = stack;
    this.realm = new Realm(stack);
  }

  @BeforeEach
  void administrators() throws IOException {
    admin = realm.tokenOf(OWN, List.of("admin"));
    adminElsewhere = realm.tokenOf(OTHER, List.of("admin"));
  }

  @Test
  void an_invited_person_chooses_a_password_and_has_the_roles_until_they_are_taken_away()
      throws IOException {
    JsonNode invited = made(invite(name, "officer", "approver"));
    assertThat(invited.at("/member/pending").asBoolean()).isTrue();
    String oneTime = invited.path("oneTimePassword").asText();

    var browser = new Browser(stack.gateway());
    var question = browser.signIn(name, oneTime, "/");
    assertThat(question.body()).contains("password-new");
    browser.follow(browser.choosePassword(question, CHOSEN, "/"), "");
    JsonNode session = JSON.readTree(browser.get("/api/v1/session").body());
    assertThat(session.path("user").asText()).isEqualTo(name);
    assertThat(session.path("name").asText()).isEqualTo("Nina Neu");
    assertThat(session.path("authority").asText()).isEqualTo(OWN);
    assertThat(session.path("roles").toString()).isEqualTo("[\"approver\",\"officer\"]");
    assertThat(realm.signIn(name, oneTime).status()).isNotEqualTo(200);

    String path = MEMBERS + "/" + invited.at("/member/id").asText();
    Answer changed = call("PUT", path, "{\"enabled\": true, \"roles\": [\"admin\"]}", admin);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(JSON.readTree(changed.body()).path("pending").asBoolean()).isFalse();
    String now = Realm.accessToken(realm.signIn(name, CHOSEN));
    assertThat(call("GET", "/api/v1/procurements", "", now).status()).isEqualTo(403);
    assertThat(call("GET", MEMBERS, "", now).status()).isEqualTo(200);

    Answer out = call("PUT", path, "{\"enabled\": false, \"roles\": [\"admin\"]}", admin);
    assertThat(out.status()).as(out.body()).isEqualTo(200);
    assertThat(realm.signIn(name, CHOSEN).status()).isEqualTo(400);
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);

    assertProven(
        name,
        "member-invitation-begun",
        "member-invited",
        "member-change-begun",
        "member-changed",
        "member-change-begun",
        "member-changed");
  }

  @Test
  void whoever_is_of_another_authority_does_not_exist() throws IOException {
    String stranger = member("alain", adminElsewhere).path("id").asText();
    Answer refused =
        call("PUT", MEMBERS + "/" + stranger, "{\"enabled\": false, \"roles\": []}", admin);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.problem()).isEmpty();
    assertThat(all(MEMBERS, admin))
        .extracting(member -> member.path("userName").asText())
        .contains("anna", "ada")
        .doesNotContain("alain", "claire", "service-account-trutina-auditor")
        .isSorted();

    JsonNode client = made(issue(Instant.now().plusSeconds(3_600))).path("client");
    String path = CLIENTS + "/" + client.path("id").asText();
    assertThat(call("DELETE", path, "", adminElsewhere).status()).isEqualTo(404);
    assertThat(all(CLIENTS, adminElsewhere)).doesNotContain(client);
    assertThat(all(CLIENTS, admin)).contains(client);
  }

  @Test
  void clients_that_were_not_issued_here_cannot_be_revoked() throws IOException {
    for (String clientId : List.of("trutina-gateway", "trutina-access", "realm-management")) {
      assertThat(call("DELETE", CLIENTS + "/" + realm.idOfClient(clientId), "", admin).status())
          .as(clientId)
          .isEqualTo(404);
    }
  }

  @Test
  void nobody_changes_the_own_access_and_no_steward_is_made() throws IOException {
    String self = realm.person(OWN, List.of("admin"));
    String token = realm.tokenOf(self);
    Answer own =
        call(
            "PUT",
            MEMBERS + "/" + member(self, token).path("id").asText(),
            "{\"enabled\": true, \"roles\": [\"admin\", \"officer\"]}",
            token);
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.body()).contains("urn:trutina:problem:own-access");

    Answer steward = invite(name, "steward");
    assertThat(steward.status()).isEqualTo(422);
    assertThat(steward.body()).contains("urn:trutina:problem:unknown-role", "/roles/0");
    // What reaches beyond the authority stays when an administrator changes the rest.
    String path = MEMBERS + "/" + member("stefan", admin).path("id").asText();
    for (String roles : List.of("[\"auditor\"]", "[]")) {
      JsonNode stefan =
          JSON.readTree(
              call("PUT", path, "{\"enabled\": true, \"roles\": " + roles + "}", admin).body());
      assertThat(stefan.path("realmRoles").toString()).isEqualTo("[\"steward\"]");
      assertThat(stefan.path("roles").size()).isEqualTo(roles.equals("[]") ? 0 : 1);
    }
  }

  @Test
  void a_taken_name_is_a_conflict_and_the_log_says_that_it_failed() throws IOException {
    made(invite(name, "officer"));
    Answer again = invite(name, "officer");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("urn:trutina:problem:user-exists");
    assertProven(
        name,
        "member-invitation-begun",
        "member-invited",
        "member-invitation-begun",
        "access-change-failed");
  }

  @Test
  void what_keycloak_takes_for_no_name_is_refused_by_its_field() {
    Answer refused =
        call(
            "POST",
            MEMBERS,
            """
            {"userName": "%s", "email": "x@tests.example", "givenName": "Ni<na",
             "familyName": "Neu", "roles": ["officer"]}\
            """
                .formatted(name),
            admin);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEmpty();
    assertThat(refused.body()).contains("urn:trutina:problem:invalid-person", "/givenName");
  }

  @Test
  void a_machine_client_reads_and_writes_nothing_until_it_is_revoked() throws IOException {
    JsonNode issued = made(issue(Instant.now().plusSeconds(3_600)));
    String clientId = issued.at("/client/clientId").asText();
    String secret = issued.path("secret").asText();

    String token = Realm.accessToken(realm.signInClient(clientId, secret));
    JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    assertThat(claims.path("authority").asText()).isEqualTo(OWN);
    assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"auditor\"]");
    for (String path : List.of("/api/v1/procurements", "/api/v1/audit/entries", CLIENTS)) {
      assertThat(call("GET", path, "", token).status()).as(path).isEqualTo(200);
    }
    assertThat(call("GET", CLIENTS, "", token).body()).contains(clientId).doesNotContain(secret);
    assertChangesNothing(token);
    // A person cannot sign in through it, and its secret opens no other way.
    assertThat(realm.signInThrough(clientId, secret, "anna", stack.demoPassword()).status())
        .isNotEqualTo(200);

    String path = CLIENTS + "/" + issued.at("/client/id").asText();
    assertThat(call("DELETE", path, "", admin).status()).isEqualTo(204);
    assertThat(realm.signInClient(clientId, secret).status()).isEqualTo(401);
    assertThat(call("DELETE", path, "", admin).status()).isEqualTo(404);
    assertProven(
        clientId,
        "machine-client-issue-begun",
        "machine-client-issued",
        "machine-client-revocation-begun",
        "machine-client-revoked");
  }

  /** Also where any role may change something. */
  private void assertChangesNothing(String token) {
    ApiDocument api = ApiDocument.parse(call("GET", "/q/openapi?format=json", "", token).body());
    List<ApiDocument.Operation> changes =
        api.operations().stream()
            .filter(operation -> !operation.isRead())
            // Computes, and stores nothing.
            .filter(operation -> !operation.id().equals("compareWeights"))
            .filter(operation -> operation.mediaType().orElse("application/json").endsWith("json"))
            .toList();
    assertThat(changes).hasSizeGreaterThan(40);
    for (ApiDocument.Operation change : changes) {
      String path = change.path().replaceAll("\\{\\w+}", "019a0000-0000-7000-8000-000000000000");
      assertThat(call(change.method(), path, "{}", token).status()).as("%s", change).isEqualTo(403);
    }
    assertThat(
            call(
                    "POST",
                    "/api/v1/claims/019a0000-0000-7000-8000-000000000000/contests",
                    "{}",
                    token)
                .body())
        .contains("urn:trutina:problem:read-only-access");
  }

  @Test
  void an_expired_machine_client_is_refused_at_the_door_and_behind_it() throws IOException {
    Instant expiry = Instant.now().plusSeconds(20);
    JsonNode issued = made(issue(expiry));
    String clientId = issued.at("/client/clientId").asText();
    String secret = issued.path("secret").asText();
    String before = Realm.accessToken(realm.signInClient(clientId, secret));
    int status;
    do {
      // Asked again and again, so that it is known to both of them when its time has come.
      call("GET", "/api/v1/frameworks", "", before);
      status = call(stack.internal(Component.ASSESSMENT), before);
    } while (status == 200 && Instant.now().isBefore(expiry.plusSeconds(60)));
    assertThat(Instant.now()).isAfterOrEqualTo(expiry.minusSeconds(1));
    for (String token : List.of(before, Realm.accessToken(realm.signInClient(clientId, secret)))) {
      assertThat(call("GET", "/api/v1/frameworks", "", token).status()).isEqualTo(401);
      assertThat(call(stack.internal(Component.ASSESSMENT), token)).isEqualTo(401);
      assertThat(
              Caller.call(
                      Caller.request(
                          stack.internal(Component.CATALOG), "GET", "/api/v1/jurisdictions"),
                      token)
                  .status())
          .isEqualTo(401);
    }
    assertThat(all(CLIENTS, admin))
        .filteredOn(client -> client.path("clientId").asText().equals(clientId))
        .singleElement()
        .satisfies(client -> assertThat(client.path("expired").asBoolean()).isTrue());
  }

  @Test
  void a_repeated_request_makes_nothing_twice_and_shows_no_secret_again() {
    String key = UUID.randomUUID().toString();
    String body = client(Instant.now().plusSeconds(3_600));
    Answer first = post(CLIENTS, body, key);
    Answer second = post(CLIENTS, body, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.response().headers().firstValue("Idempotent-Replayed")).hasValue("true");
    assertThat(second.body()).isEmpty();
  }

  private Answer invite(String userName, String... roles) {
    return call(
        "POST",
        MEMBERS,
        """
        {"userName": "%1$s", "email": "%1$s@tests.example", "givenName": "Nina",
         "familyName": "Neu", "roles": ["%2$s"]}\
        """
            .formatted(userName, String.join("\", \"", roles)),
        admin);
  }

  private Answer issue(Instant expiresAt) {
    return call("POST", CLIENTS, client(expiresAt), admin);
  }

  private static String client(Instant expiresAt) {
    return "{\"name\": \"Court of auditors\", \"expiresAt\": \"" + expiresAt + "\"}";
  }

  private static JsonNode made(Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private JsonNode member(String userName, String token) throws IOException {
    return all(MEMBERS, token).stream()
        .filter(member -> member.path("userName").asText().equals(userName))
        .findFirst()
        .orElseThrow();
  }

  /** All items of a list, page by page. */
  private List<JsonNode> all(String list, String token) throws IOException {
    var items = new ArrayList<JsonNode>();
    String cursor = "";
    do {
      Answer answer =
          call(
              "GET", list + "?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor), "", token);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode page = JSON.readTree(answer.body());
      page.path("items").forEach(items::add);
      cursor = page.path("next").asText("");
    } while (!cursor.isEmpty());
    return items;
  }

  /** What the log says of a subject, and that each entry is proven by a signed checkpoint. */
  private void assertProven(String subject, String... actions) throws IOException {
    String auditor = stack.token("ada");
    JsonNode entries =
        JSON.readTree(call("GET", "/api/v1/audit/entries?subject=" + subject, "", auditor).body())
            .path("items");
    assertThat(entries.findValuesAsText("action")).containsExactly(actions);
    JsonNode key = JSON.readTree(call("GET", "/api/v1/audit/key", "", auditor).body());
    String note = call("GET", "/api/v1/audit/checkpoints/latest", "", auditor).body();
    try {
      Checkpoint signed =
          Checkpoint.verify(
              note, key.path("name").asText(), LogKey.decode(key.path("key").asText()));
      for (JsonNode entry : entries) {
        long number = entry.path("sequence").asLong();
        JsonNode proof =
            JSON.readTree(
                call(
                        "GET",
                        "/api/v1/audit/entries/%d/inclusion-proof?size=%d"
                            .formatted(number, signed.size()),
                        "",
                        auditor)
                    .body());
        var path = new ArrayList<byte[]>();
        proof.path("path").forEach(hash -> path.add(Base64.getDecoder().decode(hash.asText())));
        byte[] leaf =
            MerkleTree.leaf(proof.path("entry").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(Proof.included(leaf, number, signed.size(), path, signed.root())).isTrue();
      }
    } catch (Checkpoint.Refused e) {
      throw new AssertionError(e);
    }
  }

  private static int call(URI service, String token) {
    return Caller.call(Caller.request(service, "GET", "/api/v1/frameworks"), token).status();
  }

  private Answer post(String path, String body, String key) {
    return Caller.call(
        Caller.request(stack.gateway(), "POST", path, "application/json", body)
            .header("Idempotency-Key", key),
        admin);
  }

  private Answer call(String method, String path, String body, String token) {
    return Caller.call(
        body.isEmpty()
            ? Caller.request(stack.gateway(), method, path)
            : Caller.request(stack.gateway(), method, path, "application/json", body),
        token);
  }
}
