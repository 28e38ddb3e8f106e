package org.trutina.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** A first procurement to look at, made through the public API as the officer Anna. */
final class Demonstration {

  private final Stack stack;
  private final Http http = new Http();

  Demonstration(Stack stack) {
    this.stack = stack;
  }

  /** Makes the procurement unless Anna's authority has one. */
  void ensure(Consumer<String> progress) {
    Optional<JsonNode> procurement = read("/demo/procurement.json");
    Optional<JsonNode> options = read("/demo/options.json");
    if (procurement.isEmpty() || options.isEmpty()) {
      return;
    }
    String token = stack.token("anna");
    URI procurements = URI.create(stack.gateway() + "/api/v1/procurements");
    if (!good(http.get(procurements, token), procurements).path("items").isEmpty()) {
      return;
    }
    progress.accept("demonstration: making a procurement with its options");
    String id = post(procurements, token, procurement.get()).path("id").asText();
    for (JsonNode option : options.get()) {
      post(URI.create(procurements + "/" + id + "/options"), token, option);
    }
    progress.accept("demonstration: assessing the options");
    JsonNode nothing = new ObjectMapper().createObjectNode();
    post(URI.create(procurements + "/" + id + "/assessments"), token, nothing);
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
              + "\n./trutina reset and ./trutina up make it anew.");
    }
    return answer.body();
  }

  private static Optional<JsonNode> read(String resource) {
    try (InputStream json = Demonstration.class.getResourceAsStream(resource)) {
      return json == null ? Optional.empty() : Optional.of(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
