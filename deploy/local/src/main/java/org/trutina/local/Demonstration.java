package org.trutina.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A first procurement to look at, made through the public API as the officer Anna. */
final class Demonstration {

  private final Stack stack;
  private final Http http = new Http();

  Demonstration(Stack stack) {
    this.stack = stack;
  }

  /**
   * Makes the procurement unless Anna's authority has one; finishes one that was left half-made.
   */
  void ensure(Consumer<String> progress) {
    JsonNode procurement = read("/demo/procurement.json");
    String token = stack.token("anna");
    URI procurements = URI.create(stack.gateway() + "/api/v1/procurements");
    JsonNode existing = get(procurements, token).path("items");
    if (existing.isEmpty()) {
      progress.accept("demonstration: making a procurement with its options");
      complete(procurements, post(procurements, token, procurement).path("id").asText(), token);
    } else if (existing.size() == 1
        && existing.path(0).path("title").equals(procurement.path("title"))) {
      complete(procurements, existing.path(0).path("id").asText(), token);
    }
  }

  private void complete(URI procurements, String id, String token) {
    URI procurement = URI.create(procurements + "/" + id);
    URI assessments = URI.create(procurement + "/assessments");
    if (!get(assessments, token).path("items").isEmpty()) {
      return;
    }
    List<String> present = get(procurement, token).path("options").findValuesAsText("name");
    for (JsonNode option : read("/demo/options.json")) {
      if (!present.contains(option.path("name").asText())) {
        post(URI.create(procurement + "/options"), token, option);
      }
    }
    post(assessments, token, new ObjectMapper().createObjectNode());
  }

  private JsonNode get(URI address, String token) {
    return good(http.get(address, token), address);
  }

  private JsonNode post(URI address, String token, JsonNode body) {
    return good(http.post(address, token, body), address);
  }

  private static JsonNode good(Http.Answer answer, URI address) {
    if (!answer.isGood()) {
      throw new StackException(
          "The stack runs, but the demonstration could not be made: "
              + address
              + " answers "
              + answer.status()
              + " "
              + answer.body().path("title").asText()
              + " "
              + answer.body().path("detail").asText()
              + "\n./trutina up tries again.");
    }
    return answer.body();
  }

  private static JsonNode read(String resource) {
    try (InputStream json =
        Objects.requireNonNull(Demonstration.class.getResourceAsStream(resource), resource)) {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
