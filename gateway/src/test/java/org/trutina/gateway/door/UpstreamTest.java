package org.trutina.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections to a service are used again, and break; with a real service of Vert.x behind. */
class UpstreamTest {

  private static final Duration IDLE = Duration.ofSeconds(2);

  /** One connection, so that every request uses the one of the request before. */
  private record OneConnection() implements GatewaySettings.Patience {
    @Override
    public Duration connect() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration answer() {
      return Duration.ofSeconds(15);
    }

    @Override
    public Duration idle() {
      return IDLE;
    }

    @Override
    public int connections() {
      return 1;
    }

    @Override
    public int waiting() {
      return 10;
    }

    @Override
    public int failures() {
      return 100;
    }

    @Override
    public Duration rest() {
      return Duration.ofSeconds(1);
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private URI gateway;

  @BeforeEach
  void start() {
    HttpServer service = listening(vertx.createHttpServer().requestHandler(this::serve));
    var upstream =
        new Upstream(
            vertx, "service", URI.create("http://127.0.0.1:" + port(service)), new OneConnection());
    HttpServer door = listening(vertx.createHttpServer().requestHandler(upstream::handle));
    gateway = URI.create("http://127.0.0.1:" + port(door));
  }

  @AfterEach
  void stop() {
    client.close();
    await(vertx.close());
  }

  /** Answers at once, byte by byte for longer than a connection may be idle, or breaks off. */
  private void serve(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              received.add(request.method() + " " + request.path() + " " + body);
              switch (request.path()) {
                case "/drips" -> drip(request.response().setChunked(true), 50);
                case "/breaks" -> request.connection().close();
                case "/breaks-once" -> {
                  if (received.size() == 1) {
                    request.connection().close();
                  } else {
                    request.response().setStatusCode(201).end("done");
                  }
                }
                default -> request.response().end("soon");
              }
            });
  }

  private void drip(HttpServerResponse response, int left) {
    response.write(Buffer.buffer("x"));
    vertx.setTimer(
        IDLE.toMillis() / 20,
        drop -> {
          if (left > 1) {
            drip(response, left - 1);
          } else {
            response.end();
          }
        });
  }

  @Test
  void a_connection_is_not_closed_because_of_an_answer_that_it_carried_before() throws Exception {
    assertThat(send("GET", "/soon", "").body()).isEqualTo("soon");
    assertThat(send("GET", "/drips", "").body()).hasSize(50);
    assertThat(send("POST", "/refused-or-not", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_read_is_sent_again_when_its_connection_breaks() throws Exception {
    assertThat(send("GET", "/breaks-once", "").statusCode()).isEqualTo(201);
    assertThat(received).containsExactly("GET /breaks-once ", "GET /breaks-once ");
  }

  @Test
  void a_change_is_sent_once_only_and_the_caller_told_to_look() throws Exception {
    assertThat(send("POST", "/breaks-once", "{}").statusCode()).isEqualTo(502);
    assertThat(received).containsExactly("POST /breaks-once {}");
  }

  @Test
  void a_change_with_an_idempotency_key_is_sent_again_whole() throws Exception {
    assertThat(send("POST", "/breaks-once", "{}", "Idempotency-Key", "k-1").statusCode())
        .isEqualTo(201);
    assertThat(received).containsExactly("POST /breaks-once {}", "POST /breaks-once {}");
  }

  @Test
  void what_has_no_length_is_not_kept_to_be_sent_again() throws Exception {
    var request =
        HttpRequest.newBuilder(gateway.resolve("/breaks-once"))
            .header("Idempotency-Key", "k-4")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.US_ASCII))))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(502);
    assertThat(received).containsExactly("POST /breaks-once {}");
  }

  @Test
  void what_a_service_does_not_recognise_by_its_key_is_sent_once_only() throws Exception {
    assertThat(send("PUT", "/breaks-once", "{}", "Idempotency-Key", "k-3").statusCode())
        .isEqualTo(502);
    assertThat(received).containsExactly("PUT /breaks-once {}");
  }

  @Test
  void nothing_is_sent_a_third_time() throws Exception {
    assertThat(send("POST", "/breaks", "{}", "Idempotency-Key", "k-2").statusCode()).isEqualTo(502);
    assertThat(received).hasSize(2);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .method(
                method,
                method.equals(HttpMethod.GET.name())
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpServer listening(HttpServer server) {
    return await(server.listen(0, "127.0.0.1"));
  }

  private static int port(HttpServer server) {
    return server.actualPort();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
