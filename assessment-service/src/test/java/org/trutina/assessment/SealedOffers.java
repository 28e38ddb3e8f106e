package org.trutina.assessment;

import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What four people do with sealed offers in the tests of one authority. */
final class SealedOffers {

  private final String authority;
  private final TestClock clock;

  SealedOffers(String authority, TestClock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  RequestSpecification officer() {
    return as("anna", authority, "officer");
  }

  RequestSpecification otherOfficer() {
    return as("otto", authority, "officer");
  }

  RequestSpecification approver() {
    return as("paula", authority, "approver");
  }

  RequestSpecification otherApprover() {
    return as("petra", authority, "approver");
  }

  RequestSpecification auditor() {
    return as("udo", authority, "auditor");
  }

  /** A procurement whose offers have thirty days. */
  String draft(String more) {
    Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
    return """
    {"title": "Assistant", "need": "Answer the questions of citizens", "languages": ["de"],
     "unknowns": "tolerant",
     "awardCriteria": [
       {"framework": "eu-csf", "share": 0.3, "profile": "2026-06"},
       {"framework": "competitiveness", "share": 0.3, "profile": "balanced"}],
     "price": {"share": 0.4, "low": "50000", "high": "250000", "currency": "EUR", "rates": [
       {"currency": "USD", "perUnit": "0.8", "asOf": "2026-01-02", "source": "Test bank"}]},
     "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}%s}
    """
        .formatted(until, until.plus(Duration.ofHours(1)), more);
  }

  String published(String more) {
    String id =
        officer()
            .body(draft(more))
            .post("/api/v1/procurements")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("id");
    post(approver(), id, "/publication").statusCode(200);
    return id;
  }

  String published() {
    return published("");
  }

  static ValidatableResponse post(RequestSpecification who, String id, String path) {
    return who.post("/api/v1/procurements/" + id + path).then();
  }

  ValidatableResponse handIn(String id, Map<String, Object> offer) {
    return post(officer().body(offer), id, "/offers").log().ifValidationFails();
  }

  /** The receipt. */
  JsonPath registered(String id, Map<String, Object> offer) {
    return json(handIn(id, offer).statusCode(201));
  }

  /** After the time, by two people. */
  ValidatableResponse open(String id) {
    clock.move(Duration.ofDays(31));
    post(officer(), id, "/opening/request").statusCode(200);
    return post(approver(), id, "/opening").log().ifValidationFails();
  }

  JsonPath read(String path, Object... parameters) {
    return json(auditor().get("/api/v1" + path, parameters).then().statusCode(200));
  }
}
