package org.trutina.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.gateway.door.Upstream.Answer;

/**
 * The parts of one overview, asked for at the same time. One that could not be had is left out and
 * named, so that an overview of less is never taken for the whole.
 */
final class Parts {

  /** Nothing of the kind yet, or not in the procurement's state: no fault, and nothing to show. */
  private static final List<Integer> NOTHING_THERE = List.of(404, 409);

  private final ObjectMapper json;
  private final Map<String, JsonNode> found = new ConcurrentHashMap<>();
  private final Map<String, Missing> missing = new ConcurrentHashMap<>();

  Parts(ObjectMapper json) {
    this.json = json;
  }

  /** A part that could not be had, and why. */
  @Schema(name = "MissingPart")
  record Missing(
      @Schema(description = "The field that is absent for it.", examples = "chains") String part,
      @Schema(ref = "#/components/schemas/HttpProblem") JsonNode problem) {}

  /** Keeps what is answered, as far as the reader wants it. */
  Future<Void> put(String part, Future<Answer> answered, Function<JsonNode, JsonNode> reader) {
    return answered.<Void>map(
        answer -> {
          JsonNode body = read(answer);
          if (answer.status() < 400) {
            found.put(part, reader.apply(body));
          } else if (!NOTHING_THERE.contains(answer.status())) {
            missing.put(part, new Missing(part, body));
          }
          return null;
        });
  }

  Future<Void> put(String part, Future<Answer> answered) {
    return put(part, answered, Function.identity());
  }

  Optional<JsonNode> find(String part) {
    return Optional.ofNullable(found.get(part));
  }

  /** In the order of their names. */
  List<Missing> missing() {
    return List.copyOf(new TreeMap<>(missing).values());
  }

  JsonNode read(Answer answer) {
    try {
      return json.readTree(answer.body().getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("A service answers what is not JSON.", e);
    }
  }
}
