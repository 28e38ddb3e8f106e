package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.trutina.local.Stack;
import org.trutina.system.Caller.Answer;

/** The demonstration's procurement, made and assessed as its officer does it. */
record Demonstrated(Stack stack) {

  /** The id of a new assessment of it by {@code anna}. */
  String assessment() throws IOException {
    String token = stack.token("anna");
    String procurement = id(post("/api/v1/procurements", demo("procurement.json"), token));
    for (JsonNode option : new ObjectMapper().readTree(demo("options.json"))) {
      post("/api/v1/procurements/" + procurement + "/options", option.toString(), token);
    }
    return id(post("/api/v1/procurements/" + procurement + "/assessments", "", token));
  }

  private static String demo(String file) throws IOException {
    return Files.readString(
        RunningStack.project().resolve("deploy/local/src/main/resources/demo").resolve(file));
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

  private static String id(Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.body()).path("id").asText();
  }
}
