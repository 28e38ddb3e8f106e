package org.trutina.assessment;

import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A city that buys an assistant: five options with prices, one of them excluded; taken to the
 * opening, to the assessment or to the contract.
 *
 * @param assessment its id
 */
record Decided(String authority, String procurement, JsonPath assessment) {

  static final String NEED =
      "Citizens ask the city about forms, deadlines and fees. An assistant answers in German and"
          + " drafts letters that a clerk checks before they are sent.";

  private static final Map<String, String> OPENED = new ConcurrentHashMap<>();
  private static final Map<String, Decided> MADE = new ConcurrentHashMap<>();

  private static final Map<String, List<String>> OPTIONS = new LinkedHashMap<>();

  static {
    OPTIONS.put(
        "Nextcloud Assistant with gpt-oss on STACKIT",
        List.of("app-nextcloud-assistant", "inf-stackit-openai-gpt-oss-120b"));
    OPTIONS.put(
        "Nextcloud Assistant with Qwen on OVHcloud",
        List.of("app-nextcloud-assistant", "inf-ovhcloud-qwen3-32b"));
    OPTIONS.put("gpt-oss on Scaleway", List.of("inf-scaleway-gpt-oss-120b"));
    OPTIONS.put("Le Chat", List.of("app-le-chat"));
    OPTIONS.put("ChatGPT Enterprise", List.of("app-chatgpt-ent", "model-gpt-5.5"));
  }

  private static final Map<String, String> PRICES =
      Map.of(
          "Nextcloud Assistant with gpt-oss on STACKIT", "148000.00",
          "Nextcloud Assistant with Qwen on OVHcloud", "131000.00",
          "gpt-oss on Scaleway", "96000.00",
          "Le Chat", "118500.00",
          "ChatGPT Enterprise", "172000.00");

  static RequestSpecification author(String authority) {
    return as("anna", authority, "officer");
  }

  static RequestSpecification auditor(String authority) {
    return as("udo", authority, "auditor");
  }

  /** Opened, with all options; made once for each authority, as what follows only reads. */
  static String opened(String authority, TestClock clock) {
    return OPENED.computeIfAbsent(authority, at -> open(at, clock));
  }

  private static String open(String authority, TestClock clock) {
    String at = "/api/v1/procurements/";
    String date =
        clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30)).toString();
    String id =
        author(authority)
            .body(draft(date))
            .post(at)
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("id");
    ok(as("paula", authority, "approver").post(at + id + "/publication"), 200);
    var we = new SealedOffers(authority, clock);
    OPTIONS.forEach(
        (name, offerings) -> {
          Map<String, Object> offer = Requests.sealed("Bidder of " + name, name, offerings);
          offer.put("price", Requests.euro(PRICES.get(name)));
          we.handIn(id, offer).statusCode(201);
        });
    we.open(id).statusCode(200);
    return id;
  }

  /** The same, assessed. */
  static Decided assessed(String authority, TestClock clock) {
    return MADE.computeIfAbsent(
        authority + " assessed", once -> assess(authority, open(authority, clock)));
  }

  private static Decided assess(String authority, String opened) {
    JsonPath assessment =
        json(ok(author(authority).post("/api/v1/procurements/{id}/assessments", opened), 201));
    return new Decided(authority, opened, assessment);
  }

  /** Evaluated, proposed and signed. */
  static Decided awarded(String authority, TestClock clock) {
    return MADE.computeIfAbsent(
        authority + " awarded", once -> award(authority, open(authority, clock)));
  }

  /** The first in rank of a procurement that is opened gets the award. */
  static Decided award(String authority, String opened) {
    Decided decided = assess(authority, opened);
    String at = "/api/v1/procurements/" + opened + "/award";
    ok(
        as("otto", authority, "officer")
            .body(Map.of("assessment", decided.id()))
            .post(at + "/evaluation"),
        200);
    ok(
        as("otto", authority, "officer")
            .body(
                Map.of(
                    "option",
                    decided.assessment.getString("result.options.find { it.rank == 1 }.option"),
                    "justification",
                    "First under the published criteria. The price is within the estimate, and the"
                        + " service is operated in the European Economic Area.\n\nThe second offer"
                        + " is weaker on price."))
            .post(at + "/proposal"),
        200);
    ok(as("petra", authority, "approver").post(at + "/signature"), 200);
    return decided;
  }

  /** The same with its contract. */
  static Decided contracted(String authority, TestClock clock) {
    return MADE.computeIfAbsent(authority + " contracted", once -> contract(authority, clock));
  }

  private static Decided contract(String authority, TestClock clock) {
    Decided decided = award(authority, open(authority, clock));
    clock.move(Duration.ofDays(11));
    ok(
        as("petra", authority, "approver")
            .post("/api/v1/procurements/" + decided.procurement + "/award/contract"),
        200);
    return decided;
  }

  String id() {
    return assessment.getString("id");
  }

  private static ValidatableResponse ok(io.restassured.response.Response response, int status) {
    return response.then().log().ifValidationFails().statusCode(status);
  }

  private static String draft(String date) {
    return """
    {"title": "AI assistant for a city administration", "need": "%s", "languages": ["de"],
     "cpv": ["72000000-5", "48000000-8"], "budget": {"amount": "250000.00", "currency": "EUR"},
     "dataClassification": "personal data of citizens",
     "awardCriteria": [
       {"framework": "eu-csf-objectives", "share": 0.3, "profile": "2026-06"},
       {"framework": "ai-layer", "share": 0.1, "profile": "balanced"},
       {"framework": "competitiveness", "share": 0.3, "profile": "balanced"}],
     "price": {"share": 0.3, "low": "50000", "high": "250000", "currency": "EUR"},
     "gates": [{"criterion": "SOV-3", "minimum": 1,
                "reason": "Letters hold personal data of citizens."}],
     "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}}
    """
        .formatted(NEED, date, date);
  }
}
