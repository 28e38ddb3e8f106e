package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Procurements as others publish them: OCDS releases and award criteria of eForms. */
@ServiceTest
class NoticeIT {

  private static final String AUTHORITY = "bekanntmachung";

  /** Written for this test: types, required fields and closed codelists of OCDS 1.1.5. */
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(
              Objects.requireNonNull(
                  NoticeIT.class.getResourceAsStream("/ocds-1.1-subset.schema.json")));

  @Inject TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  private static String ocds(String procurement) {
    return Decided.auditor(AUTHORITY)
        .get("/api/v1/procurements/{id}/ocds", procurement)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .contentType("application/json")
        .extract()
        .asString();
  }

  private static void follows(String text) throws IOException {
    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(SCHEMA.validate(json)).isEmpty();
  }

  @Test
  void a_release_follows_the_standard_at_every_stage() throws IOException {
    String opened = Decided.opened(AUTHORITY, clock);
    follows(ocds(opened));
    follows(ocds(Decided.awarded(AUTHORITY, clock).procurement()));
    follows(ocds(Decided.contracted(AUTHORITY, clock).procurement()));
  }

  @Test
  void who_has_offered_is_not_told_before_the_award_is_signed() {
    String text = ocds(Decided.assessed(AUTHORITY, clock).procurement());
    JsonPath release = JsonPath.from(text).setRootPath("releases[0]");
    assertThat(release.getList("tag")).containsExactly("tender");
    assertThat(release.getString("tender.status")).isEqualTo("active");
    assertThat(text).doesNotContain("tenderers", "awards", "Scaleway", "96000");
  }

  @Test
  void an_award_is_pending_in_its_standstill_and_active_with_the_contract() {
    Decided awarded = Decided.awarded(AUTHORITY, clock);
    JsonPath pending = JsonPath.from(ocds(awarded.procurement())).setRootPath("releases[0]");
    assertThat(pending.getList("tag")).containsExactly("tender", "award");
    assertThat(pending.getString("awards[0].status")).isEqualTo("pending");
    assertThat(pending.getInt("tender.numberOfTenderers")).isEqualTo(5);

    Decided contracted = Decided.contracted(AUTHORITY, clock);
    JsonPath active = JsonPath.from(ocds(contracted.procurement())).setRootPath("releases[0]");
    assertThat(active.getList("tag")).containsExactly("tender", "award", "contract");
    assertThat(active.getString("awards[0].status")).isEqualTo("active");
    assertThat(active.getString("contracts[0].awardID"))
        .isEqualTo(active.getString("awards[0].id"));
    assertThat(active.getString("ocid")).isEqualTo("ocds-unregistered-" + contracted.procurement());
    assertThat(active.getString("awards[0].suppliers[0].name")).startsWith("Bidder of ");
    String supplier = active.getString("awards[0].suppliers[0].id");
    assertThat(active.getList("parties.find { it.id == '" + supplier + "' }.roles"))
        .contains("supplier");
  }

  @Test
  void award_criteria_of_a_release_are_the_published_ones_and_sum_to_100() {
    JsonPath release =
        JsonPath.from(ocds(Decided.opened(AUTHORITY, clock))).setRootPath("releases[0]");
    assertThat(release.getString("tender.awardCriteria")).isEqualTo("ratedCriteria");
    String at = "tender.lots[0].awardCriteria.criteria";
    List<Map<String, Object>> numbers =
        release.getList(at + ".numbers.flatten().findAll { it.weight != null }");
    assertThat(
            numbers.stream()
                .map(number -> new BigDecimal(number.get("number").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    assertThat(release.getList(at + ".find { it.type == 'price' }.numbers.number", Float.class))
        .containsExactly(30f);
    assertThat(
            release.getList(
                at + ".find { it.name.startsWith('SOV-3 ') }.numbers.threshold", String.class))
        .contains("minimumScore");
  }

  @Test
  void the_same_release_twice_is_the_same_and_each_taking_is_in_the_audit_log() {
    String procurement = Decided.contracted(AUTHORITY, clock).procurement();
    int before = exports(procurement);
    assertThat(ocds(procurement)).isEqualTo(ocds(procurement));
    assertThat(exports(procurement)).isEqualTo(before + 2);
  }

  private static int exports(String procurement) {
    return json(Decided.auditor(AUTHORITY)
            .get("/api/v1/audit/entries?subject={id}&action=ocds-exported&limit=200", procurement)
            .then())
        .getList("items")
        .size();
  }

  @Test
  void lots_are_one_release_that_tells_each_award_with_its_lot() throws IOException {
    var we = new SealedOffers(AUTHORITY, clock);
    String whole =
        we.published(
            """
            , "lots": [
              {"id": "LOT-1", "title": "Chat", "cpv": ["72212517-6"],
               "budget": {"amount": "90000", "currency": "EUR"}, "low": "10000", "high": "90000"},
              {"id": "LOT-2", "title": "Inference"}]
            """);
    JsonPath published = JsonPath.from(ocds(whole)).setRootPath("releases[0]");
    assertThat(published.getList("tender.lots.id")).containsExactly("LOT-1", "LOT-2");
    assertThat(published.getList("tender.lots.status")).containsOnly("active");
    assertThat(published.getInt("tender.lots[0].value.amount")).isEqualTo(90_000);
    assertThat(published.getList("tender.items.findAll { it.relatedLot == 'LOT-1' }")).hasSize(1);
    assertThat(
            published.getString(
                "tender.lots[0].awardCriteria.criteria.find { it.type == 'price' }.description"))
        .contains("10.000", "90.000");

    for (String lot : List.of("LOT-1", "LOT-2")) {
      Map<String, Object> offer = Requests.sealed("Bidder of " + lot, "app-le-chat");
      offer.put("lot", lot);
      offer.put("price", Requests.euro("50000"));
      we.registered(whole, offer);
    }
    JsonPath opened = json(we.open(whole).statusCode(200));
    String chat = opened.getString("lotProcurements.'LOT-1'");
    Decided.award(AUTHORITY, chat);
    String text = ocds(whole);
    follows(text);
    JsonPath release = JsonPath.from(text).setRootPath("releases[0]");
    assertThat(release.getString("tender.status")).isEqualTo("active");
    assertThat(release.getList("tender.lots.status")).containsExactly("complete", "active");
    assertThat(release.getList("awards.relatedLots.flatten()")).containsExactly("LOT-1");
    assertThat(text).as("who has offered for the other lot").doesNotContain("Bidder of LOT-2");
    assertThat(ocds(chat)).as("asked for one lot").isEqualTo(text);
  }

  @Test
  void a_draft_has_no_notice() {
    String draft =
        Decided.author(AUTHORITY)
            .body(
                """
                {"title": "Draft", "need": "Not yet", "languages": ["de"],
                 "awardCriteria": [
                   {"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
                """)
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String notice : List.of("ocds", "eforms", "eforms.xml")) {
      Decided.author(AUTHORITY)
          .get("/api/v1/procurements/" + draft + "/" + notice)
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:trutina:problem:not-published"));
    }
  }

  @Test
  void award_criteria_stand_under_the_field_names_of_eforms() {
    JsonPath criteria =
        json(
            Decided.auditor(AUTHORITY)
                .get("/api/v1/procurements/{id}/eforms", Decided.opened(AUTHORITY, clock))
                .then()
                .statusCode(200));
    assertThat(criteria.getString("language")).isEqualTo("DEU");
    List<Map<String, Object>> each = criteria.getList("'BG-707'");
    assertThat(each).hasSizeGreaterThan(15);
    assertThat(each)
        .allSatisfy(
            one -> {
              assertThat(one.get("BT-539-Lot")).isIn("price", "cost", "quality");
              assertThat(one.get("BT-5421-Lot")).isEqualTo("per-exa");
              assertThat((String) one.get("BT-734-Lot")).isNotBlank();
              assertThat((String) one.get("BT-540-Lot")).isNotBlank();
            });
    assertThat(each.stream().mapToDouble(one -> (Double) one.get("BT-541-Lot-WeightNumber")).sum())
        .isCloseTo(100, org.assertj.core.api.Assertions.within(1e-9));
    Map<String, Object> gated =
        each.stream()
            .filter(one -> ((String) one.get("BT-734-Lot")).startsWith("SOV-3 "))
            .findFirst()
            .orElseThrow();
    assertThat(gated)
        .containsEntry("BT-5423-Lot", "min-score")
        .containsEntry("BT-541-Lot-ThresholdNumber", 1);
    assertThat(criteria.getString("'BT-543-Lot'")).contains("50.000", "250.000");
  }

  @Test
  void the_same_criteria_are_an_element_of_a_notice() {
    Decided.auditor(AUTHORITY)
        .get("/api/v1/procurements/{id}/eforms.xml", Decided.opened(AUTHORITY, clock))
        .then()
        .statusCode(200)
        .contentType("application/xml")
        .body("AwardingTerms.AwardingCriterion.CalculationExpression.@languageID", equalTo("DEU"))
        .body(
            "AwardingTerms.AwardingCriterion.SubordinateAwardingCriterion.findAll {"
                + " it.AwardingCriterionTypeCode == 'price' }.UBLExtensions.UBLExtension"
                + ".ExtensionContent.EformsExtension.AwardCriterionParameter.ParameterNumeric",
            equalTo("30.00"));
  }

  @Test
  void another_authority_gets_none() {
    String procurement = Decided.opened(AUTHORITY, clock);
    for (String notice : List.of("ocds", "eforms", "eforms.xml")) {
      as("claire", "exempleville", "auditor")
          .get("/api/v1/procurements/" + procurement + "/" + notice)
          .then()
          .statusCode(404);
      as("sven", AUTHORITY, "steward")
          .get("/api/v1/procurements/" + procurement + "/" + notice)
          .then()
          .statusCode(403);
    }
  }
}
