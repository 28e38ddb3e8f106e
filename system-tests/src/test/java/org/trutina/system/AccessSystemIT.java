package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trutina.local.Component;
import org.trutina.local.Stack;
import org.trutina.system.ApiDocument.Operation;
import org.trutina.system.Caller.Answer;

/**
 * Every operation of the merged OpenAPI document, by every role of the own and of another
 * contracting authority, and by every kind of token that nobody may accept: through the gateway
 * and, with bad tokens, past it.
 */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessSystemIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWN = "musterhafen";
  private static final String OTHER = "exempleville";
  private static final String NOWHERE = "7d3f9c1e-0000-4000-8000-000000000000";

  /** Stands in what the own authority writes; whoever else reads it has seen too much. */
  private static final String MARK = "Seen only by Musterhafen";

  private final Stack stack;
  private final Map<String, String> own = new TreeMap<>();
  private final Map<String, String> other = new TreeMap<>();
  private final Map<String, String> things = new LinkedHashMap<>();
  private Map<String, String> bad = Map.of();
  private AccessTable table;
  private ApiDocument api;

  AccessSystemIT(Stack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void prepare() throws IOException, GeneralSecurityException {
    table = AccessTable.read();
    api = ApiDocument.parse(call("GET", "/q/openapi?format=json", "").body());
    var realm = new Realm(stack);
    for (String role : Realm.roles()) {
      own.put(role, realm.tokenOf(OWN, List.of(role)));
      other.put(role, realm.tokenOf(OTHER, List.of(role)));
    }
    own.put("", realm.tokenOf(OWN, List.of()));
    other.put("", realm.tokenOf(OTHER, List.of()));
    things.putAll(made());
    bad = BadTokens.madeFrom(own.get("officer"), stack, realm);
  }

  @Test
  void the_table_names_every_operation_and_nothing_else() {
    assertThat(table.operations())
        .containsExactlyInAnyOrderElementsOf(
            api.operations().stream().map(Operation::id).collect(Collectors.toSet()));
  }

  @Test
  void the_document_tells_the_roles_of_the_table() {
    for (Operation operation : api.operations()) {
      if (operation.id().equals("getSession")) {
        // Any role of the realm, without naming them.
        continue;
      }
      assertThat(operation.documentedRoles())
          .as(operation.toString())
          .isEqualTo(table.roles(operation.id()));
    }
  }

  @TestFactory
  Stream<DynamicTest> each_role_of_each_authority() {
    return forEachOperation(
        operation -> {
          var wrong = new ArrayList<String>();
          own.forEach((role, token) -> wrong.addAll(byOwn(operation, role, token)));
          other.forEach((role, token) -> wrong.addAll(byOther(operation, role, token)));
          assertThat(wrong).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> no_bad_token_opens_anything() {
    return forEachOperation(
        operation -> {
          var wrong = new ArrayList<String>();
          bad.forEach(
              (kind, token) ->
                  wrong.addAll(refused(kind, send(stack.gateway(), operation, token, true))));
          assertThat(wrong).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> no_bad_token_opens_a_service_that_is_reached_past_the_gateway()
      throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (Component service : List.of(Component.CATALOG, Component.ASSESSMENT)) {
      String contract =
          Files.readString(
              RunningStack.project()
                  .resolve(service.id() + "-service/src/main/openapi/" + service.id() + ".yaml"));
      for (Operation operation : ApiDocument.parse(contract).operations()) {
        tests.add(
            DynamicTest.dynamicTest(
                service.id() + ": " + operation,
                () -> {
                  var wrong = new ArrayList<String>();
                  bad.forEach(
                      (kind, token) ->
                          wrong.addAll(
                              refused(
                                  kind, send(stack.internal(service), operation, token, true))));
                  assertThat(wrong).isEmpty();
                }));
      }
    }
    return tests.stream();
  }

  /** Changes are tried on nothing: what may be done must not be done to what later tests read. */
  private List<String> byOwn(Operation operation, String role, String token) {
    Answer answer = send(stack.gateway(), operation, token, operation.isRead());
    if (!table.allows(operation.id(), role)) {
      return expect(answer.status() == refusal(role), OWN, role, answer);
    }
    if (operation.isRead() && !path(operation, true).contains(NOWHERE)) {
      // A query may have to be asked rightly, an award may not exist yet: no questions of access.
      boolean answered =
          answer.status() == 200
              || answer.status() == 409
              || (answer.status() == 404 && !operation.path().matches("[^{]*\\{[^{]*}"))
              || answer.body().contains("urn:trutina:problem:invalid-parameter");
      return expect(answered, OWN, role, answer);
    }
    return expect(isAllowed(answer), OWN, role, answer);
  }

  private List<String> byOther(Operation operation, String role, String token) {
    Answer answer = send(stack.gateway(), operation, token, true);
    if (!table.allows(operation.id(), role)) {
      return expect(answer.status() == refusal(role), OTHER, role, answer);
    }
    boolean ofOwnAuthority =
        path(operation, true).contains(things.get("procurements"))
            || path(operation, true).contains(things.get("assessments"))
            || path(operation, true).contains(things.get("policy-profiles"));
    if (ofOwnAuthority) {
      // The body may be looked at before the thing is.
      boolean refused = answer.status() == 404 || (!operation.isRead() && answer.status() == 400);
      return expect(refused && !answer.body().contains(MARK), OTHER, role, answer);
    }
    return expect(isAllowed(answer) && !answer.body().contains(MARK), OTHER, role, answer);
  }

  /** Without a role of ours a token is not even meant for this API: the realm names no audience. */
  private static int refusal(String role) {
    return role.isEmpty() ? 401 : 403;
  }

  private static boolean isAllowed(Answer answer) {
    return answer.status() != 401 && answer.status() != 403 && answer.status() < 500;
  }

  private static List<String> refused(String kind, Answer answer) {
    boolean refused =
        answer.status() == 401
            && answer.problem().isEmpty()
            && answer
                .response()
                .headers()
                .firstValue("WWW-Authenticate")
                .orElse("")
                .startsWith("Bearer");
    return refused ? List.of() : List.of(kind + ": " + answer.status() + " " + answer.body());
  }

  private static List<String> expect(boolean good, String authority, String role, Answer answer) {
    return good && answer.problem().isEmpty()
        ? List.of()
        : List.of(
            (role.isEmpty() ? "no role" : role)
                + " of "
                + authority
                + ": "
                + answer.status()
                + answer.problem().map(p -> " " + p).orElse("")
                + " "
                + answer.body().substring(0, Math.min(300, answer.body().length())));
  }

  private Stream<DynamicTest> forEachOperation(Consumer<Operation> check) {
    return api.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
  }

  /** The request in its simplest form: an empty object where a body is read. */
  private Answer send(URI base, Operation operation, String token, boolean known) {
    String path = path(operation, known);
    HttpRequest.Builder request =
        operation
            .mediaType()
            .map(type -> Caller.request(base, operation.method(), path, type, "{}"))
            .orElseGet(() -> Caller.request(base, operation.method(), path));
    return Caller.call(
        operation.isRead() ? request : request.header("If-Match", "\"of nothing\""), token);
  }

  private String path(Operation operation, boolean known) {
    String thing = known ? things.getOrDefault(operation.collection(), NOWHERE) : NOWHERE;
    // Within the audit log it is the number of an entry.
    return operation.path().replace("{sequence}", "0").replaceAll("\\{[^}]+}", thing);
  }

  /**
   * What paths can name, by collection: a procurement with its assessment, and catalogue entries.
   */
  private Map<String, String> made() throws IOException {
    String officer = own.get("officer");
    var made = new LinkedHashMap<String, String>();
    made.put(
        "procurements",
        id(post("/api/v1/procurements", marked("procurement.json").toString(), officer)));
    for (JsonNode option : marked("options.json")) {
      post(
          "/api/v1/procurements/" + made.get("procurements") + "/options",
          option.toString(),
          officer);
    }
    made.put(
        "assessments",
        id(post("/api/v1/procurements/" + made.get("procurements") + "/assessments", "", officer)));
    made.put("policy-profiles", id(post("/api/v1/policy-profiles", profile(), officer)));
    made.put("offerings", "app-le-chat");
    made.put("frameworks", "eu-csf");
    for (String collection : List.of("organisations", "claims")) {
      made.put(collection, firstOf("/api/v1/" + collection + "?limit=1", officer));
    }
    return made;
  }

  private static JsonNode marked(String file) throws IOException {
    String demo =
        Files.readString(
            RunningStack.project().resolve("deploy/local/src/main/resources/demo").resolve(file));
    return JSON.readTree(
        demo.replace("AI assistant for", MARK + ": for").replace("Le Chat Ent", MARK + " Ent"));
  }

  private static String profile() throws IOException {
    var profile =
        JSON.createObjectNode().put("name", MARK + " " + System.nanoTime()).put("rationale", MARK);
    profile.set("awardCriteria", marked("procurement.json").path("awardCriteria"));
    return profile.put("unknowns", "conservative").toString();
  }

  private String firstOf(String path, String token) throws IOException {
    String id =
        JSON.readTree(call("GET", path, token).body())
            .path("items")
            .path(0)
            .findPath("id")
            .asText();
    assertThat(id).as(path).isNotEmpty();
    return id;
  }

  private Answer post(String path, String body, String token) {
    var answer =
        Caller.call(
            body.isEmpty()
                ? Caller.request(stack.gateway(), "POST", path)
                : Caller.request(stack.gateway(), "POST", path, "application/json", body),
            token);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private Answer call(String method, String path, String token) {
    return Caller.call(Caller.request(stack.gateway(), method, path), token);
  }

  private static String id(Answer answer) throws IOException {
    return JSON.readTree(answer.body()).path("id").asText();
  }
}
