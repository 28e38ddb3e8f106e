package org.trutina.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Sends one request and looks at the answer. */
final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Caller() {}

  /**
   * An answer.
   *
   * @param problem what is wrong with it if it should be a problem document and is none
   */
  record Answer(int status, String body, Optional<String> problem, HttpResponse<String> response) {}

  static Answer call(HttpRequest.Builder request, String token) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response =
          HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), flawOfProblem(response), response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(request.build().uri() + ": " + e, e);
    }
  }

  static HttpRequest.Builder request(URI base, String method, String path) {
    return HttpRequest.newBuilder(address(base, path)).method(method, BodyPublishers.noBody());
  }

  static HttpRequest.Builder request(
      URI base, String method, String path, String type, String body) {
    return HttpRequest.newBuilder(address(base, path))
        .header("Content-Type", type)
        .method(method, BodyPublishers.ofString(body));
  }

  private static URI address(URI base, String path) {
    return path.isEmpty() ? base : base.resolve(path);
  }

  /** RFC 9457, with what we promise beyond it: a type of ours, a title, a detail, the status. */
  static Optional<String> flawOfProblem(HttpResponse<String> response) {
    if (response.statusCode() < 400) {
      return Optional.empty();
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      return Optional.of("media type " + type);
    }
    try {
      JsonNode problem = JSON.readTree(response.body());
      boolean complete =
          problem.path("status").asInt() == response.statusCode()
              && problem.path("type").asText().startsWith("urn:trutina:problem:")
              && !problem.path("title").asText().isBlank()
              && !problem.path("detail").asText().isBlank();
      return complete ? Optional.empty() : Optional.of("incomplete problem " + response.body());
    } catch (IOException e) {
      return Optional.of("not JSON: " + response.body());
    }
  }
}
