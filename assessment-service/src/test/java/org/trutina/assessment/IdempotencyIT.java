package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that is sent twice, because nobody knows whether the first one arrived. */
@ServiceTest
class IdempotencyIT {

  private static final String PROCUREMENTS = "/api/v1/procurements";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  private static String body(String title) {
    return """
    {"title": "%s", "need": "N", "languages": ["de"], "awardCriteria":
     [{"framework": "eu-csf-objectives", "share": 1, "profile": "2026-06"}]}\
    """
        .formatted(title);
  }

  private static Response create(String user, String key, String title) {
    return Requests.as(user, "idem-" + user, "officer")
        .header("Idempotency-Key", key)
        .body(body(title))
        .post(PROCUREMENTS);
  }

  private static int count(String user) {
    return Requests.as(user, "idem-" + user, "officer").get(PROCUREMENTS).path("items.size()");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void the_same_request_with_the_same_key_is_done_once_and_answered_twice() {
    String key = key();
    Response first = create("ines", key, "Once");
    first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    Response second = create("ines", "\"" + key + "\"", "Once");
    second.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.contentType()).isEqualTo(first.contentType());
    assertThat(count("ines")).isEqualTo(1);
  }

  @Test
  void another_request_with_the_same_key_is_refused() {
    String key = key();
    create("ivan", key, "One").then().statusCode(201);
    create("ivan", key, "Two")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trutina:problem:idempotency-key-reused"));
    assertThat(count("ivan")).isEqualTo(1);
  }

  @Test
  void keys_of_others_do_not_matter() {
    String key = key();
    create("iris", key, "Same").then().statusCode(201);
    create("igor", key, "Same").then().statusCode(201).header("Idempotent-Replayed", nullValue());
    // Not even in the same authority.
    Requests.as("ilse", "idem-iris", "officer")
        .header("Idempotency-Key", key)
        .body(body("Same"))
        .post(PROCUREMENTS)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", nullValue());
    assertThat(count("iris")).isEqualTo(2);
  }

  @Test
  void a_refused_request_may_be_corrected_under_the_same_key() {
    String key = key();
    create("ida", key, "").then().statusCode(400);
    create("ida", key, "Corrected").then().statusCode(201);
  }

  @Test
  void at_the_same_time_one_is_done_and_the_others_get_its_answer_or_are_told_to_wait()
      throws Exception {
    String key = key();
    var answers = new ArrayList<Response>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Response>> calls = Collections.nCopies(8, () -> create("imre", key, "Race"));
      for (Future<Response> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(201, 409);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .distinct())
        .hasSize(1);
    assertThat(count("imre")).isEqualTo(1);
  }

  @Test
  void what_was_done_and_could_not_be_noted_is_not_done_again() throws SQLException {
    String key = key();
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create function fail() returns trigger language plpgsql as
            $$ begin raise exception 'no answer is kept'; end $$;
          create trigger fail before update on idempotent_request
            for each row when (new.who = 'ivo') execute function fail();
          """);
      try {
        create("ivo", key, "Not noted").then().statusCode(500);
      } finally {
        statement.execute("drop function fail cascade");
      }
    }
    create("ivo", key, "Not noted")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:request-in-progress"));
    assertThat(count("ivo")).isEqualTo(1);
  }

  @Test
  void a_key_is_free_again_after_a_day() throws SQLException {
    String key = key();
    create("ilse", key, "Yesterday").then().statusCode(201);
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var statement =
            connection.prepareStatement(
                "update idempotent_request set made_at = now() - interval '25 hours' where key = ?")) {
      statement.setString(1, key);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    create("ilse", key, "Today").then().statusCode(201).header("Idempotent-Replayed", nullValue());
    assertThat(count("ilse")).isEqualTo(2);
  }

  @Test
  void who_asks_again_after_a_crash_is_told_to_look_and_nothing_is_done_twice()
      throws SQLException {
    String key = key();
    create("ina", key, "Once").then().statusCode(201);
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var crash =
            connection.prepareStatement(
                "update idempotent_request set status = 0, made_at = now() - interval '2 minutes'"
                    + " where key = ?")) {
      crash.setString(1, key);
      assertThat(crash.executeUpdate()).isEqualTo(1);
    }
    create("ina", key, "Once")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trutina:problem:outcome-unknown"));
    assertThat(count("ina")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "a b", "\u00e9"})
  void a_key_that_is_none_is_refused(String key) {
    create("ilja", key, "X").then().statusCode(400).contentType("application/problem+json");
  }
}
