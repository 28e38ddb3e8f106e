package org.trutina.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The few requests that the launcher makes. */
final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /**
   * @param body missing when the answer is not JSON
   */
  record Answer(int status, JsonNode body) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  /** Whether something answers with success there, soon. */
  boolean answers(URI address) {
    try {
      var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  Answer get(URI address, String token) {
    return send(request(address).header("Authorization", "Bearer " + token).GET());
  }

  Answer post(URI address, String token, JsonNode body) {
    return send("POST", address, token, body);
  }

  Answer put(URI address, String token, JsonNode body) {
    return send("PUT", address, token, body);
  }

  /** Secrets go in the body: addresses end up in logs. */
  Answer postForm(URI address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private Answer send(String method, URI address, String token, JsonNode body) {
    return send(
        request(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString())));
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      var response = client.send(built, BodyHandlers.ofString());
      return new Answer(response.statusCode(), parsed(response.body()));
    } catch (IOException e) {
      throw new StackException(built.uri() + " does not answer: " + e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static StackException interrupted() {
    Thread.currentThread().interrupt();
    return new StackException("Interrupted.");
  }
}
