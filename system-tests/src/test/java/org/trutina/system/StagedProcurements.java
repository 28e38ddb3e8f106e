package org.trutina.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trutina.local.Stack;

/**
 * Procurements of anna's in the stages that screens differ by, with priced offers, files, lots and
 * evaluators. Those that are opened wait for one deadline together.
 */
final class StagedProcurements {

  private static final String JUDGED = "competitiveness-judged";
  private static final List<String> CRITERIA = List.of("J-concept", "J-usability", "J-exit");
  private static final Duration TIME_FOR_OFFERS = Duration.ofSeconds(30);

  private final Stack stack;
  private final Map<String, String> ids = new LinkedHashMap<>();

  StagedProcurements(Stack stack) {
    this.stack = stack;
    Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(TIME_FOR_OFFERS);
    Instant later = soon.plus(Duration.ofDays(40));
    ids.put("drafted", created("Assistant in lots, drafted", later, lots()));
    published("sealed", "Assistant, offers sealed", later, lots());
    offer("sealed", "Heilbronn Cloud", "inf-ovhcloud-qwen3-32b", "120000", "USD", "LOT-0001");
    published("divided", "Assistant in lots", soon, lots());
    offer("divided", "Heilbronn Cloud", "inf-ovhcloud-qwen3-32b", "120000", "USD", "LOT-0001");
    offer("divided", "Paris Models", "app-le-chat", "95000", "EUR", "LOT-0002");
    published("scoring", "Assistant, being scored", soon, "");
    published("agreeing", "Assistant, scores open", soon, "");
    published("tied", "Assistant, equal scores", soon, "");
    for (String name : List.of("scoring", "agreeing", "tied")) {
      offer(name, "Heilbronn Cloud", "inf-ovhcloud-qwen3-32b", "50000", "EUR", "");
      offer(name, "Paris Models", "app-le-chat", "150000", "EUR", "");
    }
    List.of("divided", "scoring", "agreeing", "tied").forEach(name -> open(name, soon));
    Map<String, String> parts =
        as("anna").get(path("divided")).then().extract().path("lotProcurements");
    ids.put("lot", parts.get("LOT-0001"));
    as("anna").post(path("lot") + "/assessments").then().statusCode(201);
    beginScoring();
    openScores();
    decideByTieBreak();
  }

  /** Where the portal shows it: {@code /procurements/…}. */
  Map<String, String> addresses() {
    var addresses = new HashMap<String, String>();
    ids.forEach((name, id) -> addresses.put(name, "/procurements/" + id));
    return addresses;
  }

  private RequestSpecification as(String user) {
    URI gateway = stack.gateway();
    return given()
        .baseUri(gateway.toString())
        .auth()
        .oauth2(stack.token(user))
        .contentType(ContentType.JSON);
  }

  private String path(String name) {
    return "/api/v1/procurements/" + ids.get(name);
  }

  private static String lots() {
    return """
    , "lots": [
      {"id": "LOT-0001", "title": "Model service", "budget": {"amount": "150000", "currency": "EUR"}},
      {"id": "LOT-0002", "title": "Chat for the staff"}]\
    """;
  }

  /** Half by a judged concept, half by price, so that two different offers can be equal. */
  private String created(String title, Instant offersUntil, String more) {
    String body =
        """
        {"title": "%s", "need": "Letters to citizens, drafted in German and read by staff.",
         "languages": ["de"],
         "awardCriteria": [{"framework": "competitiveness-judged", "share": 0.5,
           "weights": {"J-concept": 1, "J-usability": 0, "J-exit": 0}}],
         "price": {"share": 0.5, "formula": "absolute-bounds", "low": "50000", "high": "250000",
           "currency": "EUR", "rates": [{"currency": "USD", "perUnit": "0.8612", "asOf": "%s",
             "source": "European Central Bank, euro reference rates"}]},
         "tieBreak": "price",
         "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}%s}
        """
            .formatted(title, LocalDate.now().minusDays(2), offersUntil, offersUntil, more);
    return as("anna")
        .body(body)
        .post("/api/v1/procurements")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void published(String name, String title, Instant offersUntil, String more) {
    ids.put(name, created(title, offersUntil, more));
    if (more.isEmpty()) {
      for (String evaluator : List.of("otto", "anna")) {
        post("anna", name, "/evaluation/evaluators", Map.of("name", evaluator), 200);
      }
    }
    as("bert").post(path(name) + "/publication").then().statusCode(200);
  }

  private void offer(
      String name, String bidder, String offering, String amount, String currency, String lot) {
    var content =
        new HashMap<String, Object>(
            Map.of(
                "bidder", Map.of("name", bidder),
                "name", "Assistant",
                "stack",
                    List.of(
                        Map.of(
                            "layer",
                            offering.startsWith("app") ? "application" : "inference",
                            "offerings",
                            List.of(offering))),
                "price", Map.of("amount", amount, "currency", currency)));
    if (!lot.isEmpty()) {
      content.put("lot", lot);
    }
    String offer = post("anna", name, "/offers", content, 201).path("offer");
    as("anna")
        .contentType("text/plain")
        .body("How we keep letters in the Union.")
        .post(path(name) + "/offers/" + offer + "/evidence?fileName=promise.txt")
        .then()
        .statusCode(201);
  }

  /** Refused as too early until the real clock has reached the deadline. */
  private void open(String name, Instant until) {
    Response answer;
    do {
      answer = as("anna").post(path(name) + "/opening/request");
    } while (answer.statusCode() == 409 && Instant.now().isBefore(until.plusSeconds(10)));
    assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(200);
    as("bert").post(path(name) + "/opening").then().statusCode(200);
  }

  /** Otto has begun; anna has not signed. */
  private void beginScoring() {
    sign("otto", "scoring");
    var first = score(options("scoring").getFirst(), "J-concept", 2);
    post("otto", "scoring", "/evaluation/scores", Map.of("scores", List.of(first)), 200);
  }

  /** All have scored and differ; one agreement is confirmed, one waits, the others are open. */
  private void openScores() {
    List<String> options = options("agreeing");
    scored("agreeing", options, 1, 3);
    agree("agreeing", options.getFirst(), "J-concept", 2);
    confirm("agreeing", options.getFirst(), "J-concept", 2);
    agree("agreeing", options.getFirst(), "J-usability", 3);
    as("anna").post(path("agreeing") + "/assessments").then().statusCode(201);
  }

  /** The dearer concept is as much better as it is dearer: the price decides between them. */
  private void decideByTieBreak() {
    List<String> options = options("tied");
    scored("tied", options, 2, 2);
    for (String option : options) {
      for (String criterion : CRITERIA) {
        boolean dear = option.equals(named("tied", "Paris Models"));
        double value = criterion.equals("J-concept") && dear ? 4 : 2;
        agree("tied", option, criterion, value);
        confirm("tied", option, criterion, value);
      }
    }
    String assessment =
        as("anna").post(path("tied") + "/assessments").then().statusCode(201).extract().path("id");
    post("anna", "tied", "/award/evaluation", Map.of("assessment", assessment), 200);
    post(
        "anna",
        "tied",
        "/award/proposal",
        Map.of(
            "option",
            named("tied", "Heilbronn Cloud"),
            "justification",
            "Equal in points; the published tie-break decides."),
        200);
  }

  private void scored(String name, List<String> options, double ottos, double annas) {
    for (var judge : Map.of("otto", ottos, "anna", annas).entrySet()) {
      sign(judge.getKey(), name);
      var scores = new ArrayList<Map<String, Object>>();
      for (String option : options) {
        CRITERIA.forEach(criterion -> scores.add(score(option, criterion, judge.getValue())));
      }
      post(judge.getKey(), name, "/evaluation/scores", Map.of("scores", scores), 200);
    }
  }

  private void sign(String user, String name) {
    String version =
        as(user).get(path(name) + "/evaluation").then().extract().path("declaration.version");
    Map<String, Object> signing = Map.of("version", version, "conflict", false);
    post(user, name, "/evaluation/declaration", signing, 200);
  }

  private static Map<String, Object> score(String option, String criterion, double value) {
    return Map.of(
        "option", option,
        "framework", JUDGED,
        "criterion", criterion,
        "value", value,
        "reason", "As the description of this level says.");
  }

  private void agree(String name, String option, String criterion, double value) {
    as("anna")
        .body(
            Map.of(
                "option", option,
                "framework", JUDGED,
                "criterion", criterion,
                "value", value,
                "reasons", "Steps and dates are named, risks are not."))
        .put(path(name) + "/evaluation/consensus")
        .then()
        .statusCode(200);
  }

  private void confirm(String name, String option, String criterion, double value) {
    post(
        "otto",
        name,
        "/evaluation/consensus/confirmation",
        Map.of("option", option, "framework", JUDGED, "criterion", criterion, "value", value),
        200);
  }

  private List<String> options(String name) {
    return as("anna").get(path(name)).then().extract().path("options.id");
  }

  private String named(String name, String bidder) {
    return as("anna")
        .get(path(name))
        .then()
        .extract()
        .path("options.find { it.name.startsWith('" + bidder + "') }.id");
  }

  private Response post(String user, String name, String step, Object body, int status) {
    Response answer = as(user).body(body).post(path(name) + step);
    assertThat(answer.statusCode()).as(step + " " + answer.body().asString()).isEqualTo(status);
    return answer;
  }
}
