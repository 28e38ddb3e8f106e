package org.trutina.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trutina.local.Stack;

/** A sealed offer with a file larger than other bodies may be, through the gateway. */
@ExtendWith(RunningStack.class)
class SealedOfferSystemIT {

  private static final Duration TIME_FOR_OFFERS = Duration.ofSeconds(20);

  private final Stack stack;

  SealedOfferSystemIT(Stack stack) {
    this.stack = stack;
  }

  private RequestSpecification as(String user) {
    return with(stack.token(user));
  }

  private RequestSpecification with(String token) {
    return given()
        .baseUri(stack.gateway().toString())
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON);
  }

  @Test
  void anna_seals_and_asks_and_bert_opens() {
    Instant until = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(TIME_FOR_OFFERS);
    String procurement =
        as("anna")
            .body(
                """
                {"title": "Sealed", "need": "Answer the questions of citizens", "languages": ["de"],
                 "awardCriteria": [{"framework": "competitiveness", "share": 1,
                   "profile": "balanced"}],
                 "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}}
                """
                    .formatted(until, until))
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String at = "/api/v1/procurements/" + procurement;
    as("bert").post(at + "/publication").then().statusCode(200);
    String offer =
        as("anna")
            .body(
                Map.of(
                    "bidder", Map.of("name", "Bidder"),
                    "name", "Offer",
                    "stack",
                        List.of(
                            Map.of("layer", "application", "offerings", List.of("app-le-chat")))))
            .post(at + "/offers")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("offer");
    byte[] file = new byte[3_000_000];
    Arrays.fill(file, (byte) 'x');
    String evidence =
        as("anna")
            .contentType("text/plain")
            .body(file)
            .post(at + "/offers/" + offer + "/evidence?fileName=proof.txt")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("id");
    requested(at, until).then().statusCode(200).body("requestedBy", equalTo("anna"));
    as("bert").post(at + "/opening").then().statusCode(200).body("state", equalTo("opened"));
    assertThat(
            as("ada")
                .get(at + "/offers/" + offer + "/evidence/" + evidence)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .isEqualTo(file);
  }

  /**
   * Refused as too early until the real clock has reached the deadline. Signed in once: who signs
   * in again and again within a second is shut out by Keycloak for a minute.
   */
  private Response requested(String at, Instant until) {
    String token = stack.token("anna");
    Response answer;
    do {
      answer = with(token).post(at + "/opening/request");
    } while (answer.statusCode() == 409 && Instant.now().isBefore(until.plusSeconds(10)));
    return answer;
  }
}
