package org.trutina.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trutina.testing.Tokens;

/** The door speaks HTTP/2; without TLS a client changes to it from HTTP/1.1. */
@QuarkusTest
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(StubService.class)
class Http2IT {

  @TestHTTPResource("/")
  URI gateway;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

  @AfterEach
  void close() {
    client.close();
  }

  private HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
      throws Exception {
    return client.send(request(method, path, type, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, String type, BodyPublisher body) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .header("Authorization", "Bearer " + Tokens.of("heidi", "http2", "officer"))
        .header("Content-Type", type)
        .method(method, body)
        .build();
  }

  private void change_to_http2() throws Exception {
    assertThat(send("GET", "/api/v1/offerings", "a/b", BodyPublishers.noBody()).version())
        .isEqualTo(HttpClient.Version.HTTP_2);
  }

  @Test
  void a_read_is_passed_on() throws Exception {
    change_to_http2();
    var answer = send("GET", "/api/v1/offerings", "a/b", BodyPublishers.noBody());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getString("method")).isEqualTo("GET");
  }

  @Test
  void a_change_is_passed_on_with_its_body() throws Exception {
    change_to_http2();
    var answer =
        send("POST", "/api/v1/offerings", "application/json", BodyPublishers.ofString("{\"a\":1}"));
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(new JsonObject(answer.body()).getInteger("body")).isEqualTo(7);
  }

  /** HTTP/2 announces no length where HTTP/1.1 would send chunks. */
  @Test
  void an_upload_of_unknown_length_is_streamed_through() throws Exception {
    change_to_http2();
    byte[] file = new byte[3_000_000];
    var answer =
        send(
            "POST",
            "/api/v1/imports",
            "application/octet-stream",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)));
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getInteger("body")).isEqualTo(file.length);
  }

  /** Six may be under way here, and each of these would be for three seconds. */
  @Test
  void a_request_that_is_cancelled_is_no_longer_under_way() throws Exception {
    change_to_http2();
    HttpRequest slow = request("GET", "/api/v1/offerings?trickle", "a/b", BodyPublishers.noBody());
    for (int i = 0; i < 12; i++) {
      var asked = client.sendAsync(slow, BodyHandlers.ofInputStream());
      assertThat(asked.get().statusCode()).isEqualTo(200);
      asked.get().body().close();
    }
  }

  @Test
  void a_refusal_is_a_problem() throws Exception {
    change_to_http2();
    var answer = send("GET", "/api/v1/offerings/%252e", "a/b", BodyPublishers.noBody());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }
}
