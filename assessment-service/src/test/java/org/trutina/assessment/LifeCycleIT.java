package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.sealed;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A procurement from the first draft to the contract, with four people and an auditor. */
@ServiceTest
class LifeCycleIT {

  private static final String AUTHORITY = "lebenslauf";

  @Inject TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  private static RequestSpecification author() {
    return as("anna", AUTHORITY, "officer");
  }

  private static RequestSpecification evaluator() {
    return as("otto", AUTHORITY, "officer");
  }

  private static RequestSpecification publisher() {
    return as("paula", AUTHORITY, "approver");
  }

  private static RequestSpecification signer() {
    return as("petra", AUTHORITY, "approver");
  }

  private static RequestSpecification auditor() {
    return as("udo", AUTHORITY, "auditor");
  }

  private String draft(String share, String offersUntil, String openingFrom) {
    return """
    {"title": "Assistant", "need": "Answer questions of citizens", "languages": ["de"],
     "cpv": ["72000000-5"], "budget": {"amount": "250000.00", "currency": "EUR"},
     "dataClassification": "personal data", "unknowns": "tolerant",
     "awardCriteria": [
       {"framework": "eu-csf-objectives", "share": %s, "profile": "2026-06"},
       {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}],
     "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Letters hold personal data."}],
     "timetable": {"offersUntil": "%s", "openingFrom": "%s", "standstillDays": 10}}
    """
        .formatted(share, offersUntil, openingFrom);
  }

  private String draft() {
    return draft("0.5", in(30), in(30));
  }

  private String in(int days) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days)).toString();
  }

  private static String created(String body) {
    return author()
        .body(body)
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse post(
      RequestSpecification who, String id, String step, Object body) {
    return (body == null ? who : who.body(body)).post("/api/v1/procurements/" + id + step).then();
  }

  private static JsonPath read(String id) {
    return json(auditor().get("/api/v1/procurements/{id}", id).then().statusCode(200));
  }

  private static void offer(String id, String offering) {
    post(author(), id, "/offers", sealed("Bidder", offering)).statusCode(201);
  }

  /** After so many days, by two people. */
  private void open(String id, int days) {
    clock.move(Duration.ofDays(days));
    post(author(), id, "/opening/request", null).statusCode(200);
    post(publisher(), id, "/opening", null).statusCode(200).body("state", equalTo("opened"));
  }

  @Test
  void from_draft_to_contract() {
    String id = created(draft());
    String tag =
        author()
            .get("/api/v1/procurements/{id}", id)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    author()
        .header("If-Match", tag)
        .body(draft().replace("Assistant", "Assistant for letters"))
        .put("/api/v1/procurements/{id}", id)
        .then()
        .statusCode(200)
        .body("title", equalTo("Assistant for letters"));
    author()
        .header("If-Match", tag)
        .body(draft())
        .put("/api/v1/procurements/{id}", id)
        .then()
        .statusCode(412);
    author().body(draft()).put("/api/v1/procurements/{id}", id).then().statusCode(428);

    post(publisher(), id, "/publication", null)
        .statusCode(200)
        .body("state", equalTo("published"))
        .body("criteriaVersion", equalTo(1));
    String frozen = read(id).getString("criteriaDigest");
    assertThat(frozen).matches("[0-9a-f]{64}");
    author()
        .header("If-Match", "\"3\"")
        .body(draft())
        .put("/api/v1/procurements/{id}", id)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:not-in-this-state"));

    offer(id, "inf-scaleway-gpt-oss-120b");
    offer(id, "app-le-chat");
    post(publisher(), id, "/opening", null)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:too-early"));
    open(id, 31);

    JsonPath assessment = json(post(evaluator(), id, "/assessments", null).statusCode(201));
    post(evaluator(), id, "/award/evaluation", Map.of("assessment", assessment.getString("id")))
        .statusCode(200);
    String winner = assessment.getString("result.options.find { it.rank == 1 }.option");
    post(
            evaluator(),
            id,
            "/award/proposal",
            Map.of("option", winner, "justification", "First under the published criteria."))
        .statusCode(200)
        .body("preparedBy", equalTo("otto"));
    post(signer(), id, "/award/return", Map.of("reasons", "Say more of the second."))
        .statusCode(200);
    post(
            evaluator(),
            id,
            "/award/proposal",
            Map.of("option", winner, "justification", "First; the second costs more."))
        .statusCode(200);
    post(signer(), id, "/award/signature", null).statusCode(200).body("signedBy", equalTo("petra"));
    post(signer(), id, "/award/contract", null)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:standstill"));
    clock.move(Duration.ofDays(11));
    post(signer(), id, "/award/contract", null).statusCode(200);

    assertThat(read(id).getString("state")).isEqualTo("contracted");
    assertThat(read(id).getString("criteriaDigest")).isEqualTo(frozen);
    assertThat(
            json(auditor().get("/api/v1/audit/entries?subject={id}&limit=200", id).then())
                .getList("items.action"))
        .containsExactly(
            "procurement-created",
            "procurement-edited",
            "procurement-published",
            "offer-registered",
            "offer-registered",
            "opening-requested",
            "offers-opened",
            "option-added",
            "option-added",
            "assessed",
            "evaluated",
            "award-proposed",
            "award-returned",
            "award-proposed",
            "award-signed",
            "contract-concluded");
  }

  @Test
  void nobody_approves_what_they_have_made() {
    String id = created(draft());
    post(as("anna", AUTHORITY, "approver"), id, "/publication", null).statusCode(403);
    post(publisher(), id, "/publication", null).statusCode(200);
    post(
            author(),
            id,
            "/corrigenda",
            "{\"reasons\": \"More time\", \"procurement\": " + draft("0.5", in(40), in(40)) + "}")
        .statusCode(200);
    post(as("anna", AUTHORITY, "approver"), id, "/corrigenda/publication", null).statusCode(403);
    post(publisher(), id, "/corrigenda/publication", null)
        .statusCode(200)
        .body("criteriaVersion", equalTo(2));
    offer(id, "app-le-chat");
    open(id, 41);
    JsonPath assessment = json(post(author(), id, "/assessments", null).statusCode(201));
    post(author(), id, "/award/evaluation", Map.of("assessment", assessment.getString("id")))
        .statusCode(200);
    post(
            author(),
            id,
            "/award/proposal",
            Map.of(
                "option",
                assessment.getString("result.options[0].option"),
                "justification",
                "The only one."))
        .statusCode(200);
    post(as("anna", AUTHORITY, "approver"), id, "/award/signature", null).statusCode(403);
  }

  @Test
  void a_corrigendum_is_a_new_version_with_reasons_and_more_time_at_most() {
    String id = created(draft());
    post(publisher(), id, "/publication", null).statusCode(200);
    String first = read(id).getString("criteriaDigest");
    post(
            author(),
            id,
            "/corrigenda",
            "{\"reasons\": \"Less time\", \"procurement\": " + draft("0.5", in(20), in(20)) + "}")
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/procurement/timetable/offersUntil"));
    post(
            author(),
            id,
            "/corrigenda",
            "{\"reasons\": \" \", \"procurement\": " + draft("0.5", in(40), in(40)) + "}")
        .statusCode(400);
    post(publisher(), id, "/corrigenda/publication", null)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:no-corrigendum"));
    post(
            author(),
            id,
            "/corrigenda",
            "{\"reasons\": \"The need has grown\", \"procurement\": "
                + draft("0.5", in(40), in(40)).replace("Answer questions", "Answer and draft")
                + "}")
        .statusCode(200);
    assertThat(read(id).getString("criteriaDigest"))
        .as("nothing changes before a second person publishes it")
        .isEqualTo(first);
    post(publisher(), id, "/corrigenda/publication", null).statusCode(200);
    JsonPath versions =
        json(auditor().get("/api/v1/procurements/{id}/versions", id).then().statusCode(200));
    assertThat(versions.getList("items.reasons")).containsExactly("", "The need has grown");
    assertThat(versions.getList("items.digest")).doesNotHaveDuplicates().startsWith(first);
    assertThat(read(id).getString("need")).startsWith("Answer and draft");
  }

  @Test
  void an_award_that_facts_have_overtaken_is_not_signed_and_chosen_anew() {
    String id = created(draft());
    post(publisher(), id, "/publication", null).statusCode(200);
    offer(id, "inf-scaleway-gpt-oss-120b");
    offer(id, "app-le-chat");
    open(id, 31);
    propose(id, json(post(evaluator(), id, "/assessments", null).statusCode(201)));
    JsonPath later = json(post(evaluator(), id, "/assessments", null).statusCode(201));
    post(signer(), id, "/award/signature", null)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:assessment-overtaken"));
    post(signer(), id, "/award/return", Map.of("reasons", "Facts have changed.")).statusCode(200);
    post(evaluator(), id, "/award/evaluation", Map.of("assessment", later.getString("id")))
        .statusCode(200)
        .body("option", nullValue())
        .body("justification", nullValue())
        .body("preparedBy", nullValue());
    propose(id, later);
    post(signer(), id, "/award/signature", null).statusCode(200);
  }

  private static void propose(String id, JsonPath assessment) {
    post(evaluator(), id, "/award/evaluation", Map.of("assessment", assessment.getString("id")))
        .statusCode(200);
    String first = assessment.getString("result.options.find { it.rank == 1 }.option");
    post(evaluator(), id, "/award/proposal", Map.of("option", first, "justification", "First."))
        .statusCode(200);
  }

  @Test
  void an_award_to_another_than_the_first_needs_its_reason_and_an_excluded_one_gets_none() {
    String id = created(draft());
    post(publisher(), id, "/publication", null).statusCode(200);
    offer(id, "inf-scaleway-gpt-oss-120b");
    offer(id, "app-le-chat");
    offer(id, "app-chatgpt-ent");
    open(id, 31);
    post(evaluator(), id, "/award/evaluation", Map.of("assessment", id))
        .statusCode(422)
        .body("violations[0].detail", containsString("Assess"));
    JsonPath assessment = json(post(evaluator(), id, "/assessments", null).statusCode(201));
    post(evaluator(), id, "/award/evaluation", Map.of("assessment", id))
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:assessment-overtaken"));
    post(evaluator(), id, "/award/evaluation", Map.of("assessment", assessment.getString("id")))
        .statusCode(200);
    String second = assessment.getString("result.options.find { it.rank == 2 }.option");
    String excluded =
        assessment.getString("result.options.find { it.admission == 'excluded' }.option");
    post(evaluator(), id, "/award/proposal", Map.of("option", second, "justification", "Liked."))
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/deviation"));
    post(evaluator(), id, "/award/proposal", Map.of("option", excluded, "justification", "Liked."))
        .statusCode(422)
        .body("violations[0].detail", containsString("failed a gate"));
    post(evaluator(), id, "/award/proposal", Map.of("option", id, "justification", "Liked."))
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/option"));
    post(
            evaluator(),
            id,
            "/award/proposal",
            Map.of(
                "option", second,
                "justification", "The first has withdrawn.",
                "deviation", "The first bidder withdrew its offer."))
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 30, /timetable/offersUntil",
    "30, 29, /timetable/openingFrom",
  })
  void a_timetable_that_cannot_be_kept_is_not_published(int until, int from, String pointer) {
    String id = created(draft("0.5", in(until), in(from)));
    post(publisher(), id, "/publication", null)
        .statusCode(422)
        .body("violations[0].pointer", equalTo(pointer));
    assertThat(read(id).getString("state")).isEqualTo("draft");
  }

  @Test
  void the_law_is_told_where_a_choice_has_limits() {
    String id =
        created(draft().replace("\"72000000-5\"", "").replace("\"minimum\": 1", "\"minimum\": 4"));
    List<String> laws = new ArrayList<>(read(id).getList("warnings.pointer", String.class));
    assertThat(laws).contains("/cpv", "/gates/0/minimum", "/awardCriteria");
  }

  @Test
  void a_cancelled_procurement_says_why_and_ends() {
    String id = created(draft());
    post(publisher(), id, "/cancellation", Map.of("reasons", "")).statusCode(400);
    post(publisher(), id, "/cancellation", Map.of("reasons", "The need is gone.")).statusCode(200);
    assertThat(read(id).getString("cancelledBecause")).isEqualTo("The need is gone.");
    assertThat(Instant.parse(read(id).getString("createdAt"))).isBefore(Instant.now());
    post(publisher(), id, "/publication", null).statusCode(409);
  }
}
