package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.local.Stack;

/** The portal's session as a browser meets it. */
@ExtendWith(RunningStack.class)
class SessionSystemIT {

  private static final String PORTAL = "X-Trutina-Portal";
  private static final String PROCUREMENTS = "/api/v1/procurements";

  private final Stack stack;

  SessionSystemIT(Stack stack) {
    this.stack = stack;
  }

  private Browser browser() {
    return new Browser(stack.gateway());
  }

  private Browser signedIn(String user) {
    Browser browser = browser();
    browser.signIn(user, stack.demoPassword(), "/procurements");
    return browser;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void a_sign_in_ends_at_the_page_that_was_wanted_and_the_browser_holds_no_token() {
    Browser browser = browser();
    var end = browser.signIn("anna", stack.demoPassword(), "/procurements?state=open");
    assertThat(end.statusCode()).isEqualTo(303);
    assertThat(end.headers().firstValue("Location")).hasValue("/procurements?state=open");
    var session =
        browser.cookieAttributes().entrySet().stream()
            .filter(cookie -> cookie.getKey().startsWith("q_session"))
            .toList();
    assertThat(session).isNotEmpty();
    assertThat(session)
        .allSatisfy(
            cookie ->
                assertThat(cookie.getValue())
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("Secure")
                    .containsIgnoringCase("SameSite=Strict"));
  }

  @Test
  void the_session_tells_who_is_signed_in_and_until_when() throws IOException {
    JsonNode session = json(signedIn("anna").get("/api/v1/session"));
    assertThat(session.path("user").asText()).isEqualTo("anna");
    assertThat(session.path("name").asText()).isEqualTo("Anna Becker");
    assertThat(session.path("authority").asText()).isEqualTo("musterhafen");
    assertThat(session.path("roles")).hasToString("[\"officer\"]");
    assertThat(Instant.parse(session.path("expiresAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(25)), Instant.now().plus(Duration.ofMinutes(31)));
    assertThat(session.toString()).doesNotContain("eyJ");
  }

  @Test
  void the_session_opens_the_api_for_the_roles_of_its_user() throws IOException {
    assertThat(signedIn("anna").get(PROCUREMENTS).statusCode()).isEqualTo(200);
    assertThat(signedIn("stella").get(PROCUREMENTS).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/session", PROCUREMENTS})
  void without_a_session_a_request_is_refused_and_not_redirected(String path) throws IOException {
    var answer = browser().get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("type").asText()).isEqualTo("urn:trutina:problem:unauthenticated");
  }

  @Test
  void changes_by_session_need_the_portals_header_and_its_origin() throws IOException {
    Browser anna = signedIn("anna");
    var bare = anna.post(PROCUREMENTS, "{}");
    assertThat(bare.statusCode()).isEqualTo(403);
    assertThat(json(bare).path("type").asText()).isEqualTo("urn:trutina:problem:foreign-page");
    String[][] foreign = {
      {PORTAL, "1", "Sec-Fetch-Site", "cross-site"},
      {PORTAL, "1", "Sec-Fetch-Site", "same-site"},
      {PORTAL, "1", "Origin", "https://attacker.example"},
      {PORTAL, "1", "Origin", "null"},
    };
    for (String[] headers : foreign) {
      assertThat(anna.post(PROCUREMENTS, "{}", headers).statusCode()).isEqualTo(403);
    }
    String origin = stack.gateway().toString();
    var own =
        anna.post(
            PROCUREMENTS, "{}", PORTAL, "1", "Sec-Fetch-Site", "same-origin", "Origin", origin);
    assertThat(own.statusCode()).isEqualTo(400);
    assertThat(json(own).path("type").asText()).isEqualTo("urn:trutina:problem:invalid-fields");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//attacker.example/",
        "https://attacker.example/",
        "/\\attacker.example",
        "/%5cattacker.example",
        "javascript:alert(1)",
        "/logout",
        "/api/v1/session",
      })
  void a_sign_in_never_leads_elsewhere(String returnTo) {
    Browser browser = browser();
    var end = browser.signIn("anna", stack.demoPassword(), returnTo);
    assertThat(end.uri().getAuthority()).isEqualTo(stack.gateway().getAuthority());
    assertThat(end.uri().getPath()).isEqualTo("/");
  }

  @Test
  void signing_out_ends_the_session_here_and_in_keycloak() {
    Browser anna = signedIn("anna");
    var out = anna.follow(anna.get("/logout"), "");
    assertThat(out.uri().getPath()).isEqualTo("/signed-out");
    assertThat(anna.get("/api/v1/session").statusCode()).isEqualTo(401);
    // Keycloak asks for the password again.
    assertThat(anna.follow(anna.get("/login"), "").body()).contains("name=\"password\"");
    // And once more does no harm.
    assertThat(anna.get("/logout").headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void signing_out_in_keycloak_ends_the_session_here() {
    Browser denis = signedIn("denis");
    assertThat(denis.get("/api/v1/session").statusCode()).isEqualTo(200);
    // Ends all sessions of a person: of one whom no other test needs.
    stack.endSessions("denis");
    assertThat(denis.get("/api/v1/session").statusCode()).isEqualTo(401);
  }
}
