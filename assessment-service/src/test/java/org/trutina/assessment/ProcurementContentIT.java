package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.trutina.assessment.Requests.euro;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.sealed;
import static org.trutina.assessment.SealedOffers.post;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a procurement says: lots, CPV codes, the tie-break, and where the law has limits. */
@ServiceTest
class ProcurementContentIT {

  private static final String LOTS =
      """
      , "tieBreak": "price", "lots": [
        {"id": "LOT-1", "title": "Chat", "cpv": ["72212517-6"],
         "budget": {"amount": "90000", "currency": "EUR"}, "low": "10000", "high": "90000"},
        {"id": "LOT-2", "title": "Inference"},
        {"id": "LOT-3", "title": "Nobody wants it"}]
      """;

  @Inject TestClock clock;

  private SealedOffers we;

  @BeforeEach
  void people() {
    we = new SealedOffers("inhalt", clock);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private ValidatableResponse create(String more) {
    return we.officer().body(we.draft(more)).post("/api/v1/procurements").then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "72000000-5", "48000000-8", "30200000-1", "72212517-6", "72212000-4", "72400000-4",
        "72500000-0", "72600000-6", "72900000-9", "72267000-4", "51000000-9", "03300000-2",
        "45112350-3", "72000000", "79411000-8"
      })
  void a_cpv_code_with_the_printed_check_digit_or_without_one_is_taken(String code) {
    create(", \"cpv\": [\"%s\"]".formatted(code)).statusCode(201).body("cpv", hasItem(code));
  }

  @ParameterizedTest
  @CsvSource({"72000000-6, 5", "48000000-3, 8", "72212517-1, 6", "72400000-9, 4", "72500000-5, 0"})
  void a_wrong_check_digit_is_told_with_the_right_one(String code, char right) {
    create(", \"cpv\": [\"72000000-5\", \"%s\"]".formatted(code))
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/cpv/1")))
        .body("violations[0].detail", containsString("is " + right + ", not "))
        .body("violations[0].detail", containsString("leave the digit out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"cpv\": [\"7200000\"] | 400 | /cpv/0",
        ", \"cpv\": [\"00000000-0\"] | 422 | /cpv/0",
        ", \"budget\": {\"amount\": \"1\", \"currency\": \"EUX\"} | 422 | /budget/currency",
        ", \"lots\": [{\"id\": \"1\", \"title\": \"Alone\"}] | 422 | /lots",
        ", \"lots\": [{\"id\": \"1\", \"title\": \"A\"}, {\"id\": \"1\", \"title\": \"B\"}] | 422 |"
            + " /lots/1/id",
        ", \"lots\": [{\"id\": \"1\", \"title\": \"A\"}, {\"id\": \"2\", \"title\": \"B\", \"cpv\":"
            + " [\"72000000-1\"]}] | 422 | /lots/1/cpv/0",
        ", \"lots\": [{\"id\": \"1\", \"title\": \"A\"}, {\"id\": \"a b\", \"title\": \"B\"}] | 400"
            + " | /lots/1/id",
        ", \"lots\": [{\"id\": \"1\", \"title\": \"A\"}, {\"id\": \"2\", \"title\": \"B\", \"low\":"
            + " \"300000\"}] | 422 | /lots/1/low",
        ", \"tieBreak\": \"coin\" | 400 | /tieBreak",
      })
  void what_is_wrong_with_it_is_pointed_at(String more, int status, String pointer) {
    create(more)
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.pointer", hasItem(pointer));
  }

  @Test
  void a_price_breaks_no_tie_where_it_has_no_part() {
    we.officer()
        .body(
            """
            {"title": "Assistant", "need": "Answer questions", "languages": ["de"],
             "tieBreak": "price",
             "awardCriteria": [{"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
            """)
        .post("/api/v1/procurements")
        .then()
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/tieBreak")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/awardCriteria/0/profile | Article 67(5)",
        "/awardCriteria/0 | Article 67(3) and recital 97",
        "/awardCriteria | Article 67(3)-(4)",
        "/cpv/0 | Articles 18(1) and 25; GPA, Articles III and IV(1)-(2)",
        "/budget | Articles 4 and 5",
        "/lots | Article 46(1)",
        "/gates/0/reason | Article 18(1)",
        "/need | Article 67(3)",
        "/timetable/offersUntil | Articles 27(1)-(4) and 47",
      })
  void the_law_is_named_where_a_choice_has_limits(String pointer, String article) {
    clock.move(Duration.ofDays(-5));
    String draft =
        we.draft(
                ", \"cpv\": [\"72000000-5\"], \"gates\": [{\"criterion\": \"SOV-3\", \"minimum\":"
                    + " 1, \"reason\": \"Wanted\"}]")
            .replace("Answer the questions of citizens", "AI");
    clock.reset();
    JsonPath created =
        json(we.officer().body(draft).post("/api/v1/procurements").then().statusCode(201));
    assertThat(created.getString("warnings.find { it.pointer == '" + pointer + "' }.law"))
        .contains(article, "2014/24/EU");
  }

  @Test
  void who_keeps_within_the_limits_is_not_warned() {
    String draft =
        """
        {"title": "Assistant", "need": "Answer the questions of citizens", "languages": ["de"],
         "cpv": ["79411000-8"], "budget": {"amount": "250000.00", "currency": "EUR"},
         "notDividedBecause": "One assistant for all offices is the need.",
         "awardCriteria": [{"framework": "competitiveness", "share": 0.6, "weights": %s}],
         "price": {"share": 0.4, "low": "50000", "high": "250000", "currency": "EUR"}}
        """;
    Map<String, Object> weights =
        json(we.officer().get("/api/v1/frameworks/competitiveness").then().statusCode(200))
            .getMap("profiles[0].weights");
    String given =
        weights.entrySet().stream()
            .map(one -> "\"" + one.getKey() + "\": " + one.getValue())
            .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    we.officer()
        .body(draft.formatted(given))
        .post("/api/v1/procurements")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .body("warnings", hasSize(0));
  }

  private Map<String, Object> forLot(String lot, String bidder, String offering, String price) {
    Map<String, Object> offer = sealed(bidder, offering);
    offer.put("lot", lot);
    offer.put("price", euro(price));
    return offer;
  }

  @Test
  void lots_are_opened_together_and_decided_one_by_one() {
    String id = we.published(LOTS);
    we.handIn(id, sealed("No lot", "app-le-chat"))
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/lot")))
        .body("violations[0].detail", containsString("LOT-1, LOT-2"));
    we.handIn(id, forLot("LOT-9", "Wrong lot", "app-le-chat", "20000")).statusCode(422);
    we.registered(id, forLot("LOT-1", "Bidder A", "app-le-chat", "50000"));
    we.registered(id, forLot("LOT-1", "Bidder B", "app-chatgpt-ent", "70000"));
    we.registered(id, forLot("LOT-2", "Bidder A", "inf-scaleway-gpt-oss-120b", "90000"));
    JsonPath whole = json(we.open(id).statusCode(200).body("state", equalTo("divided")));
    assertThat(whole.getMap("lotProcurements")).containsOnlyKeys("LOT-1", "LOT-2", "LOT-3");
    assertThat(whole.getList("options")).isEmpty();
    post(we.officer(), id, "/assessments").statusCode(409);
    post(we.approver().body(Map.of("reasons", "All")), id, "/cancellation").statusCode(409);

    String first = whole.getString("lotProcurements.'LOT-1'");
    JsonPath lot = we.read("/procurements/{id}", first);
    assertThat(lot.getString("state")).isEqualTo("opened");
    assertThat(lot.getString("procedure")).isEqualTo(id);
    assertThat(lot.getString("lot")).isEqualTo("LOT-1");
    assertThat(lot.getString("title")).isEqualTo("Assistant: Chat");
    assertThat(lot.getList("cpv")).containsExactly("72212517-6");
    assertThat(lot.getString("budget.amount")).isEqualTo("90000");
    assertThat(lot.getString("criteriaDigest")).isEqualTo(whole.getString("criteriaDigest"));
    assertThat(lot.getList("options.name", String.class))
        .containsExactlyInAnyOrder(
            "Bidder A: Offer of app-le-chat", "Bidder B: Offer of app-chatgpt-ent");
    assertThat(we.read("/procurements/{id}/versions", first).getList("items")).hasSize(1);

    JsonPath assessment = json(post(we.officer(), first, "/assessments").statusCode(201));
    assertThat(
            assessment.getDouble(
                "result.options.find { it.name.startsWith('Bidder A') }"
                    + ".criteria.find { it.criterion == 'offer-price' }.value.low"))
        .as("between the lot's own bounds of 10,000 and 90,000")
        .isEqualTo(0.5);
    post(
            we.officer().body(Map.of("assessment", assessment.getString("id"))),
            first,
            "/award/evaluation")
        .statusCode(200);
    post(
            we.officer()
                .body(
                    Map.of(
                        "option",
                        assessment.getString("result.options.find { it.rank == 1 }.option"),
                        "justification",
                        "First.")),
            first,
            "/award/proposal")
        .statusCode(200);
    post(we.approver(), first, "/award/signature").statusCode(200);
    String unwanted = whole.getString("lotProcurements.'LOT-3'");
    post(we.approver().body(Map.of("reasons", "No offers")), unwanted, "/cancellation")
        .statusCode(200);
    assertThat(we.read("/procurements/{id}", first).getString("state")).isEqualTo("awarded");
    assertThat(
            we.read("/procurements/{id}", whole.getString("lotProcurements.'LOT-2'"))
                .getString("state"))
        .isEqualTo("opened");
    assertThat(we.read("/procurements/{id}/offers", first).getList("items")).hasSize(2);
    JsonPath offers = we.read("/procurements/{id}/offers", id);
    assertThat(offers.getList("items")).hasSize(3);
    assertThat(offers.getList("items.findAll { it.content.lot == 'LOT-1' }.assessedIn"))
        .containsOnly(first);
  }

  @ParameterizedTest
  @CsvSource({"price, Cheap", "competitiveness, Cheap", "sovereignty, Same"})
  void the_published_tie_break_decides_between_equal_scores(String rule, String first) {
    // Only sovereignty counts, with a share of the price that is too small to see.
    String id =
        we.officer()
            .body(
                """
                {"title": "Tie", "need": "Answer the questions of citizens", "languages": ["de"],
                 "tieBreak": "%s",
                 "awardCriteria": [{"framework": "ai-layer", "share": 1, "profile": "balanced"}],
                 "price": {"share": 0, "low": "1", "high": "100", "currency": "EUR"}}
                """
                    .formatted(rule))
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .body("tieBreak", equalTo(rule))
            .extract()
            .path("id");
    for (String name : List.of("Same", "Cheap")) {
      post(
              we.officer()
                  .body(
                      Map.of(
                          "name", name,
                          "offerings", List.of("app-le-chat"),
                          "price", euro(name.equals("Cheap") ? "10" : "60"))),
              id,
              "/options")
          .statusCode(201);
    }
    JsonPath assessment = json(post(we.officer(), id, "/assessments").statusCode(201));
    int rankOfFirst = assessment.getInt("result.options.find { it.name == '" + first + "' }.rank");
    assertThat(rankOfFirst).isEqualTo(1);
    if (!rule.equals("sovereignty")) {
      assertThat(assessment.getInt("result.options.find { it.name == 'Same' }.rank")).isEqualTo(2);
    } else {
      assertThat(assessment.getList("result.options.rank"))
          .as("equal in the tie-break, too")
          .containsExactly(1, 1);
    }
  }
}
