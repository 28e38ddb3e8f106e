package org.trutina.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.testing.Tokens;

/** What the door does with requests, with a stub behind it. */
@QuarkusTest
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(StubService.class)
class DoorIT {

  private static final String GOOD = "/api/v1/offerings";

  /** Each test is somebody else, of another authority: limits count per caller. */
  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user, "authority-of-" + user, "officer"));
  }

  @Test
  void what_a_client_says_about_itself_is_replaced_and_its_cookies_stay_here() {
    as("olga")
        .header("X-Forwarded-For", "203.0.113.7")
        .header("X-Forwarded-Host", "attacker.example")
        .header("Forwarded", "for=203.0.113.7")
        .header("Cookie", "a=b")
        .get(GOOD)
        .then()
        .statusCode(200)
        .body("X-forwarded-for", equalTo("127.0.0.1"))
        .body("X-forwarded-host", not(containsString("attacker")))
        .body("Forwarded", nullValue())
        .body("Cookie", nullValue());
  }

  @Test
  void a_request_has_a_number_that_the_service_and_the_caller_see() {
    Response answer = as("otto").get(GOOD);
    String number = answer.header("X-Request-Id");
    assertThat(number).matches("[0-9a-f-]{36}");
    assertThat(answer.<String>path("X-request-id")).isEqualTo(number);
    as("otto")
        .header("X-Request-Id", "from-client-1")
        .get(GOOD)
        .then()
        .header("X-Request-Id", "from-client-1");
    as("otto")
        .header("X-Request-Id", "<script>")
        .get(GOOD)
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void a_trace_goes_on_and_a_malformed_one_does_not() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    as("oda")
        .header("traceparent", trace)
        .get(GOOD)
        .then()
        .body("Traceparent", containsString("0af7651916cd43dd8448eb211c80319c"));
    as("oda").header("traceparent", "00-zz").get(GOOD).then().body("Traceparent", not("00-zz"));
  }

  @Test
  void answers_are_for_their_caller_only_and_never_a_page() {
    as("orla")
        .get(GOOD)
        .then()
        .header("Cache-Control", "private, no-cache")
        .header("Vary", containsString("Authorization"))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Access-Control-Allow-Origin", nullValue());
    as("orla")
        .get(GOOD + "?cached")
        .then()
        .header("Cache-Control", "max-age=60")
        .header("ETag", "\"1\"");
  }

  @Test
  void other_sites_scripts_get_no_permission() {
    given()
        .header("Origin", "https://other.example")
        .header("Access-Control-Request-Method", "POST")
        .options(GOOD)
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void who_asks_too_often_is_told_when_to_go_on() {
    Response last = as("oscar").get(GOOD);
    last.then()
        .header("RateLimit-Policy", "\"client\";q=200;w=60, \"authority\";q=300;w=60")
        .header("RateLimit", matchesPattern("\"client\";r=\\d+;t=\\d+"));
    for (int i = 0; i < 250 && last.statusCode() == 200; i++) {
      last = as("oscar").get(GOOD);
    }
    last.then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("type", equalTo("urn:trutina:problem:too-many-requests"));
    as("oona").get(GOOD).then().statusCode(200);
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_a_504_problem_and_then_a_fast_503() {
    Instant start = Instant.now();
    as("olaf")
        .get(GOOD + "?hang")
        .then()
        .statusCode(504)
        .header("Retry-After", notNullValue())
        .body("type", equalTo("urn:trutina:problem:service-late"));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    for (int i = 0; i < 4; i++) {
      as("olaf").get(GOOD + "?hang").then().statusCode(504);
    }
    Instant open = Instant.now();
    as("olaf").get(GOOD + "?hang").then().statusCode(503).header("Retry-After", notNullValue());
    assertThat(Duration.between(open, Instant.now())).isLessThan(Duration.ofMillis(800));
    recovers("olaf");
  }

  @Test
  void a_service_is_told_how_long_its_answer_is_waited_for() {
    as("olga2").get(GOOD).then().body("X-request-timeout", equalTo("1000"));
    as("olga2")
        .header("X-Request-Timeout", "300")
        .get(GOOD)
        .then()
        .body("X-request-timeout", equalTo("300"));
    as("olga2")
        .header("X-Request-Timeout", "999999")
        .get(GOOD)
        .then()
        .body("X-request-timeout", equalTo("1000"));
    as("olga2")
        .contentType("application/octet-stream")
        .body(new byte[1])
        .post("/api/v1/imports")
        .then()
        .body("X-request-timeout", nullValue());
    as("olga2")
        .header("X-Request-Timeout", "soon")
        .get(GOOD)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void who_waits_a_short_time_only_does_not_close_the_service_to_others() {
    for (int i = 0; i < 8; i++) {
      as("oleg")
          .header("X-Request-Timeout", "20")
          .get(GOOD + "?hang")
          .then()
          .statusCode(504)
          .body("type", equalTo("urn:trutina:problem:service-late"));
    }
    as("oleg").get(GOOD).then().statusCode(200);
  }

  private static void recovers(String user) {
    Instant deadline = Instant.now().plusSeconds(10);
    while (as(user).get(GOOD).statusCode() != 200) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 20, 200})
  void callers_that_go_away_are_no_fault_of_the_service(long afterMillis) throws Exception {
    for (int i = 0; i < 12; i++) {
      try (Socket socket = asking("otis", "?hang")) {
        Thread.sleep(afterMillis);
      }
    }
    // Those that were waiting for one of the few connections are gone soon.
    recovers("otis");
    // As long as it would take to find out that the service does not answer, and longer.
    Instant until = Instant.now().plusSeconds(2);
    while (Instant.now().isBefore(until)) {
      assertThat(as("otis").get(GOOD).statusCode()).isIn(200, 429);
    }
  }

  @Test
  void whoever_has_too_many_requests_under_way_waits_until_some_are_over() throws Exception {
    var sockets = new ArrayList<Socket>();
    recovers("odette");
    for (int round = 0; round < 3; round++) {
      // Six may be under way here; on a slow machine some may be over before the last has come.
      for (int i = 0; i < 12; i++) {
        sockets.add(asking("odette", "?trickle"));
      }
      eventually("odette", 429)
          .then()
          .header("Retry-After", "1")
          .contentType("application/problem+json")
          .body("type", equalTo("urn:trutina:problem:too-many-at-once"));
      as("odilo").get("/api/v1/session").then().statusCode(200);
      for (Socket socket : sockets) {
        socket.close();
      }
      eventually("odette", 200);
    }
  }

  /** The gateway's own answer, which needs no service; sooner than an answer trickles. */
  private static Response eventually(String user, int status) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(2);
    Response answer;
    do {
      Thread.sleep(20);
      answer = as(user).get("/api/v1/session");
    } while (answer.statusCode() != status && Instant.now().isBefore(deadline));
    return answer.then().statusCode(status).extract().response();
  }

  /** A request whose answer nobody reads. */
  private static Socket asking(String user, String query) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(GOOD + query, Tokens.of(user, "authority-of-" + user, "officer"));
    var socket = new Socket("localhost", RestAssured.port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** The patience of two seconds with the first must not end the second on its connection. */
  @Test
  void an_answer_that_takes_long_comes_whole_also_over_a_used_connection() {
    as("orson").get(GOOD).then().statusCode(200);
    assertThat(as("orson").get(GOOD + "?trickle").then().statusCode(200).extract().asString())
        .isEqualTo("0123456789".repeat(10));
  }

  @Test
  void a_service_that_is_not_there_is_a_503_problem() {
    as("opal")
        .get("/api/v1/procurements")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trutina:problem:service-unavailable"));
  }

  @Test
  void a_change_whose_answer_is_lost_is_not_repeated_and_says_so() {
    as("odin")
        .contentType("application/json")
        .body("{}")
        .post(GOOD + "?break")
        .then()
        .statusCode(502)
        .body("detail", containsString("Idempotency-Key"));
    recovers("odin");
  }

  @Test
  void more_than_a_service_can_do_is_refused_at_once() throws Exception {
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 16; i++) {
        String user = "owen-" + i;
        asked.add(threads.submit(() -> as(user).get(GOOD + "?hang").statusCode()));
      }
      for (Future<Integer> answer : asked) {
        statuses.add(answer.get());
      }
    }
    assertThat(statuses).contains(503).containsAnyOf(504);
    recovers("owen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/offerings/%2e%2e/imports",
        "/api/v1/offerings/..%2fimports",
        "/api/v1/offerings/a%2Fb",
        "/api/v1/offerings/a%5Cb",
        "/api/v1/offerings/a%00",
        "/api/v1/offerings/%252e",
        "/api/v1/offerings/./x",
        "/api/v1/offerings;a=b",
      })
  void a_path_that_can_be_read_in_two_ways_is_refused(String path) {
    as("ophelia")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
