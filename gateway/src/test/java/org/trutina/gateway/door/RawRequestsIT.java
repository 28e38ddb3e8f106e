package org.trutina.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.Tokens;

/** Requests that no client library would send. */
@QuarkusTest
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(StubService.class)
class RawRequestsIT {

  private static final String REQUEST = "GET /api/v1/offerings HTTP/1.1\r\n";
  private static final String POST = "POST /api/v1/offerings HTTP/1.1\r\n";

  @TestHTTPResource("/")
  URI gateway;

  private static String authorization() {
    return "Authorization: Bearer " + Tokens.of("raoul", "raw", "officer") + "\r\n";
  }

  /** Sends bytes, reads until the gateway closes or has said enough. */
  private String send(String request) throws IOException {
    try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void a_well_formed_request_is_answered() throws IOException {
    assertThat(send(REQUEST + "Host: x\r\nConnection: close\r\n" + authorization() + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void an_old_version_of_http_is_a_problem() throws IOException {
    assertThat(send("GET /api/v1/offerings HTTP/1.0\r\nHost: x\r\n" + authorization() + "\r\n"))
        .contains(" 505 ")
        .contains("urn:trutina:problem:http-version");
  }

  @Test
  void a_request_to_upgrade_is_passed_on_like_any_other() throws IOException {
    assertThat(
            send(
                REQUEST
                    + "Host: x\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n"
                    + "X-Forwarded-For: 203.0.113.7\r\n"
                    + authorization()
                    + "\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("\"X-forwarded-for\":\"127.0.0.1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: x\r\nHost: y\r\n",
        "Host: x\r\nAuthorization: Bearer garbage\r\n",
        "Host: x\r\nContent-Type: a/b\r\nContent-Type: c/d\r\n",
      })
  void headers_that_can_be_read_in_two_ways_are_a_problem(String headers) throws IOException {
    String answer =
        send(REQUEST + "Connection: close\r\n" + headers + authorization() + "\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1//offerings",
        "/api/v1/offerings/../imports",
        "/api/v1/offerings/%2e%2e/imports",
      })
  void an_ambiguous_path_is_a_problem(String path) throws IOException {
    String answer =
        send(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + authorization()
                + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  /**
   * What is no URI is refused by Quarkus before any route is asked, and without a body: there is no
   * place to answer it from.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/offerings/%ZZ",
        "/api/v1/offerings/%",
        "/%zz",
        "/api/v1/offerings?x=%G1",
      })
  void a_broken_escape_is_refused(String path) throws IOException {
    assertThat(
            send(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + authorization()
                    + "\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void an_upload_may_take_longer_than_an_answer() throws Exception {
    try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      String head =
          "POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + authorization()
              + "Content-Type: a/b\r\nContent-Length: 6\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < 6; i++) {
        out.write('x');
        out.flush();
        // Together twice as long as the gateway waits for an answer here.
        Thread.sleep(350);
      }
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .startsWith("HTTP/1.1 200")
          .contains("\"body\":6");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 5, 6\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length : 5\r\n",
      })
  void lengths_and_encodings_that_contradict_each_other_are_refused(String headers)
      throws IOException {
    assertThat(
            send(
                POST
                    + "Host: x\r\nConnection: close\r\n"
                    + authorization()
                    + headers
                    + "\r\nabcde"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void a_length_beside_chunks_is_not_passed_on() throws IOException {
    String answer =
        send(
            POST
                + "Host: x\r\nConnection: close\r\n"
                + authorization()
                + "Content-Type: application/json\r\n"
                + "Content-Length: 3\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "5\r\n"
                + "abcde\r\n"
                + "0\r\n\r\n");
    // Either refused or read by its chunks, by everybody.
    assertThat(answer).matches("(?s)HTTP/1.1 (400.*|200.*\"body\":5.*)");
    assertThat(answer).doesNotContain("Content-length");
  }

  @Test
  void headers_that_are_too_large_are_a_problem() throws IOException {
    assertThat(
            send(
                REQUEST
                    + "Host: x\r\nConnection: close\r\nX-Large: "
                    + "x".repeat(10_000)
                    + "\r\nX-Larger: "
                    + "x".repeat(10_000)
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("application/problem+json")
        .contains("urn:trutina:problem:large-headers");
  }

  @Test
  void headers_of_any_size_are_refused() throws IOException {
    assertThat(send(REQUEST + "Host: x\r\nX-Large: " + "x".repeat(100_000) + "\r\n\r\n"))
        .matches("(?s)HTTP/1.. 431.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"700000000", "99999999999999", "999999999999999999"})
  void a_body_that_is_announced_as_too_large_is_a_problem(String length) throws IOException {
    for (String path : List.of("/api/v1/offerings", "/api/v1/imports")) {
      assertThat(
              send(
                  "POST "
                      + path
                      + " HTTP/1.1\r\nHost: x\r\n"
                      + authorization()
                      + "Content-Type: a/b\r\nContent-Length: "
                      + length
                      + "\r\n\r\nabc"))
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json")
          .contains("urn:trutina:problem:too-large");
    }
  }

  @Test
  void a_path_that_is_too_long_is_refused() throws IOException {
    assertThat(send("GET /api/v1/offerings/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .matches("(?s)HTTP/1.. 414.*");
  }

  @Test
  void what_is_not_http_is_refused() throws IOException {
    assertThat(send("\u0000\u0001\u0002 garbage\r\n\r\n")).matches("(?s)HTTP/1.. 400.*");
  }

  @Test
  void who_says_nothing_is_not_kept() throws IOException {
    Instant start = Instant.now();
    // The head of the request never ends.
    assertThat(send(REQUEST + "Host: x\r\n")).isEmpty();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void a_body_that_does_not_come_in_time_is_a_problem() throws IOException {
    String answer =
        send(
            POST
                + "Host: x\r\n"
                + authorization()
                + "Content-Type: a/b\r\nContent-Length: 100\r\n\r\nabc");
    assertThat(answer).matches("(?s)(HTTP/1.1 408.*|)");
  }
}
