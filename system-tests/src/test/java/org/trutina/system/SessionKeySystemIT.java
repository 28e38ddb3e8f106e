package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trutina.local.Component;
import org.trutina.local.Stack;

/** The key that encrypts sessions is changed while people are signed in. */
@ExtendWith(RunningStack.class)
class SessionKeySystemIT {

  private static final String SESSION = "/api/v1/session";
  private static final String PAGE = "/procurements";

  private final Stack stack;

  SessionKeySystemIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void people_sign_in_anew_without_a_password_and_nobody_is_stuck_with_an_old_cookie()
      throws IOException {
    var anna = new Browser(stack.gateway());
    anna.signIn("anna", stack.demoPassword(), PAGE);
    assertThat(anna.get(SESSION).statusCode()).isEqualTo(200);

    changeSessionKey();

    refused(anna.get(SESSION));
    refused(anna.post("/api/v1/procurements", "{}", "X-Trutina-Portal", "1"));
    assertThat(anna.get("/").statusCode()).as("the portal itself").isEqualTo(200);
    // Keycloak still knows her: it asks for nothing.
    var end = anna.follow(anna.get("/login?returnTo=" + PAGE), PAGE);
    assertThat(end.statusCode()).isEqualTo(303);
    assertThat(end.headers().firstValue("Location")).hasValue(PAGE);
    assertThat(anna.get(SESSION).statusCode()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).contains("urn:trutina:problem:unauthenticated");
  }

  /** As an operator of one machine does: in the file of secrets, then the gateway anew. */
  private void changeSessionKey() throws IOException {
    Path file = RunningStack.project().resolve("system-tests/target/home/secrets.properties");
    var secrets = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      secrets.load(reader);
    }
    assertThat(secrets.setProperty("gateway.session-key", UUID.randomUUID().toString()))
        .as("the former key")
        .isNotNull();
    try (var writer = Files.newBufferedWriter(file)) {
      secrets.store(writer, null);
    }
    stack.stop(Component.GATEWAY);
    stack.start(System.out::println);
  }
}
