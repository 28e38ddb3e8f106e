package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.euro;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.sealed;
import static org.trutina.assessment.SealedOffers.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.assessment.platform.CanonicalJson;

/** Nobody reads an offer before two people open it, and nobody changes one unseen. */
@ServiceTest
class SealedOfferIT {

  private static final String AUTHORITY = "siegel";

  @Inject TestClock clock;

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @ConfigProperty(name = "quarkus.rest-client.catalog.url")
  String catalogue;

  private SealedOffers we;

  @BeforeEach
  void people() {
    we = new SealedOffers(AUTHORITY, clock);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private static Map<String, Object> offer() {
    return sealed("Muster Bidder GmbH", "app-le-chat");
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> offer = offer();
    offer.put(field, value);
    return offer;
  }

  @Test
  void before_the_opening_the_number_of_offers_is_all_that_anybody_sees() {
    String id = we.published();
    String offer = we.registered(id, offer()).getString("offer");
    we.registered(id, sealed("Second Bidder AG", "inf-ovhcloud-qwen3-32b"));
    for (var who : List.of(we.officer(), we.approver(), we.auditor())) {
      String seen =
          who.get("/api/v1/procurements/{id}/opening", id)
              .then()
              .statusCode(200)
              .body("received", equalTo(2))
              .extract()
              .asString();
      assertThat(seen).doesNotContain(offer, "Bidder", "le-chat");
    }
    we.auditor().get("/api/v1/procurements/{id}/offers", id).then().statusCode(409);
    we.officer()
        .get("/api/v1/procurements/{id}/offers/{offer}", id, offer)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:not-in-this-state"));
    we.auditor()
        .get("/api/v1/procurements/{id}", id)
        .then()
        .statusCode(200)
        .body("options", empty());
  }

  @Test
  void who_registers_an_offer_keeps_its_receipt_and_the_audit_log_its_digest() {
    String id = we.published();
    Map<String, Object> receipt = we.registered(id, offer()).getMap("");
    assertThat((String) receipt.get("digest")).matches("[0-9a-f]{64}");
    assertThat(receipt).containsEntry("registeredBy", "anna");
    receipt.replaceAll(
        (field, value) -> value instanceof Double number ? (Object) number.intValue() : value);
    JsonPath log = we.read("/audit/entries?subject={id}&action=offer-registered", id);
    assertThat(log.getList("items.after")).containsExactly(CanonicalJson.digest(receipt));
    assertThat(
            json(we.officer().get("/api/v1/procurements/{id}/offers/receipts", id).then())
                .getList("items.digest"))
        .containsExactly(receipt.get("digest"));
    we.otherOfficer()
        .get("/api/v1/procurements/{id}/offers/receipts", id)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void nothing_of_an_offer_is_in_any_table_before_the_opening() throws SQLException {
    List<String> marks =
        List.of(
            "Zwiebelfisch GmbH",
            "Quittenbaum",
            "HRB-777123",
            "Rosinenbrot",
            "83421.37",
            "Nachtigall");
    String id = we.published();
    Map<String, Object> offer = offer();
    offer.put(
        "bidder", Map.of("name", "Zwiebelfisch GmbH", "identifier", "HRB-777123", "country", "AT"));
    offer.put("name", "Quittenbaum");
    offer.put("price", euro("83421.37"));
    offer.put(
        "prices",
        List.of(
            Map.of(
                "description",
                "Rosinenbrot",
                "unit",
                "year",
                "quantity",
                "1",
                "amount",
                "83421.37",
                "currency",
                "EUR")));
    offer.put(
        "answers",
        List.of(
            Map.of(
                "framework",
                "eu-csf",
                "criterion",
                "SOV-3.1",
                "value",
                4,
                "statement",
                "Nachtigall")));
    we.registered(id, offer);
    String sealed = everything();
    for (String mark : marks) {
      byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
      assertThat(sealed)
          .as(mark)
          .doesNotContain(
              mark,
              HexFormat.of().formatHex(bytes),
              Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
    we.open(id).statusCode(200);
    assertThat(everything()).as("the search finds what is there").contains(marks);
  }

  /** Every row of every table, as text; binary columns in hexadecimal. */
  private String everything() throws SQLException {
    var all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("sealed_offer", "offer_key", "procurement", "audit_entry");
      for (String table : tables) {
        try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            all.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  @Test
  void an_offer_is_in_time_until_the_instant_of_the_deadline_by_the_services_clock() {
    String id = we.published();
    JsonPath first = we.registered(id, offer());
    Instant deadline =
        Instant.parse(we.read("/procurements/{id}", id).getString("timetable.offersUntil"));
    clock.stopAt(deadline.minusNanos(1000));
    JsonPath last = we.registered(id, offer());
    assertThat(last.getString("receivedAt")).isEqualTo(deadline.minusNanos(1000).toString());
    clock.stopAt(deadline);
    String offers = "/api/v1/procurements/" + id + "/offers";
    we.handIn(id, offer())
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:too-late"))
        .body("detail", containsString("this service's clock, which decides"));
    String at = offers + "/" + first.getString("offer");
    we.officer().header("If-Match", "\"1\"").body(offer()).put(at).then().statusCode(409);
    we.officer().header("If-Match", "\"1\"").delete(at).then().statusCode(409);
    we.officer()
        .contentType("text/plain")
        .body("late")
        .post(at + "/evidence?fileName=late.txt")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:too-late"));
    assertThat(we.read("/procurements/{id}/opening", id).getInt("received")).isEqualTo(2);
  }

  @Test
  void an_offer_can_be_replaced_and_withdrawn_by_who_holds_its_latest_receipt()
      throws SQLException {
    String id = we.published();
    JsonPath first = we.registered(id, offer());
    String at = "/api/v1/procurements/" + id + "/offers/" + first.getString("offer");
    we.officer().body(offer()).put(at).then().statusCode(428);
    we.officer().header("If-Match", "\"7\"").body(offer()).put(at).then().statusCode(412);
    JsonPath second =
        json(
            we.otherOfficer()
                .header("If-Match", "\"1\"")
                .body(with("name", "Better"))
                .put(at)
                .then()
                .statusCode(200));
    assertThat(second.getInt("revision")).isEqualTo(2);
    assertThat(second.getString("digest")).isNotEqualTo(first.getString("digest"));
    we.officer().header("If-Match", "\"1\"").delete(at).then().statusCode(412);
    JsonPath other = we.registered(id, sealed("Stays AG", "app-le-chat"));
    we.officer().header("If-Match", "\"2\"").delete(at).then().statusCode(204);
    we.officer().header("If-Match", "\"2\"").delete(at).then().statusCode(404);
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select content from sealed_offer where id = '"
                        + first.getString("offer")
                        + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBytes(1)).as("what was sealed is erased").isNull();
    }
    we.open(id)
        .statusCode(200)
        .body("options.name", equalTo(List.of("Stays AG: Offer of app-le-chat")));
    assertThat(we.read("/procurements/{id}/offers", id).getList("items.id"))
        .containsExactly(other.getString("offer"));
  }

  @Test
  void two_people_open_and_only_after_the_time() {
    String id = we.published();
    we.registered(id, with("price", euro("100000")));
    post(we.officer(), id, "/opening/request")
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:too-early"));
    clock.move(Duration.ofDays(30));
    post(we.auditor(), id, "/opening/request").statusCode(403);
    post(we.approver(), id, "/opening/request")
        .statusCode(200)
        .body("requestedBy", equalTo("paula"));
    post(we.otherApprover(), id, "/opening")
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:too-early"));
    clock.move(Duration.ofHours(1));
    post(we.officer(), id, "/opening").statusCode(403);
    post(we.approver(), id, "/opening")
        .statusCode(403)
        .body("detail", containsString("Somebody else"));
    post(we.otherApprover(), id, "/opening").statusCode(200).body("state", equalTo("opened"));
    post(we.otherApprover(), id, "/opening").statusCode(409);
    JsonPath opening = we.read("/procurements/{id}/opening", id);
    assertThat(opening.getString("requestedBy")).isEqualTo("paula");
    assertThat(opening.getString("openedBy")).isEqualTo("petra");
  }

  @Test
  void nobody_opens_alone() {
    String id = we.published();
    we.registered(id, offer());
    clock.move(Duration.ofDays(31));
    post(we.approver(), id, "/opening")
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:opening-not-requested"));
    assertThat(we.read("/procurements/{id}", id).getString("state")).isEqualTo("published");
  }

  @Test
  void opened_offers_are_options_with_their_prices_and_self_declared_answers() {
    String id = we.published();
    Map<String, Object> offer = with("price", euro("100000"));
    offer.put(
        "stack",
        List.of(
            Map.of("layer", "model", "notDisclosed", true),
            Map.of("layer", "inference", "offerings", List.of("inf-ovhcloud-qwen3-32b")),
            Map.of("layer", "application", "offerings", List.of("app-nextcloud-assistant"))));
    offer.put(
        "answers", List.of(Map.of("framework", "eu-csf", "criterion", "SOV-3.1", "value", 4)));
    String sealed = we.registered(id, offer).getString("offer");
    we.open(id)
        .statusCode(200)
        .body("options", hasSize(1))
        .body(
            "options[0].offerings",
            equalTo(List.of("app-nextcloud-assistant", "inf-ovhcloud-qwen3-32b")))
        .body("options[0].price.amount", equalTo("100000"));
    JsonPath opened = we.read("/procurements/{id}/offers/{offer}", id, sealed);
    assertThat(opened.getString("content.bidder.name")).isEqualTo("Muster Bidder GmbH");
    assertThat(opened.getList("remarks", String.class))
        .containsExactly("Not disclosed: model. What the catalogue does not know stays open.");
    JsonPath assessment = json(post(we.officer(), id, "/assessments").statusCode(201));
    String answered = "result.options[0].criteria.find { it.criterion == 'SOV-3.1' }";
    assertThat(assessment.getDouble(answered + ".level.low")).isEqualTo(4);
    assertThat(assessment.getList(answered + ".evidence.assurance", String.class))
        .contains("self-declared");
    assertThat(
            assessment.getDouble(
                "result.options[0].criteria.find { it.criterion == 'offer-price' }.value.low"))
        .isEqualTo(0.75);
  }

  @Test
  void a_corrigendum_reopens_and_sealed_offers_stay_until_their_bidders_replace_them() {
    String id = we.published();
    Map<String, Object> stays = sealed("Stays AG", "app-le-chat");
    stays.put("price", Map.of("amount", "125000", "currency", "USD"));
    stays.put(
        "answers", List.of(Map.of("framework", "eu-csf", "criterion", "SOV-3.1", "value", 4)));
    we.registered(id, stays);
    String better = we.registered(id, sealed("Better SE", "app-le-chat")).getString("offer");
    clock.move(Duration.ofDays(30).plusMinutes(1));
    post(we.officer(), id, "/opening/request").statusCode(200);
    String corrected =
        we.draft("")
            .replace("\"eu-csf\"", "\"eu-csf-objectives\"")
            .replaceAll("(?s), \"rates\": \\[.*?\\]", "");
    post(
            we.officer().body("{\"reasons\": \"Levels\", \"procurement\": " + corrected + "}"),
            id,
            "/corrigenda")
        .statusCode(200);
    post(we.approver(), id, "/corrigenda/publication").statusCode(200);
    assertThat(we.read("/procurements/{id}/opening", id).getInt("received")).isEqualTo(2);
    assertThat(we.read("/procurements/{id}/opening", id).getString("requestedBy"))
        .as("the request was for the former deadline")
        .isNull();
    we.officer()
        .header("If-Match", "\"1\"")
        .body(sealed("Better SE", "inf-scaleway-gpt-oss-120b"))
        .put("/api/v1/procurements/{id}/offers/{offer}", id, better)
        .then()
        .statusCode(200)
        .body("criteriaVersion", equalTo(2));
    we.open(id).statusCode(200).body("options", hasSize(2));
    JsonPath opened = we.read("/procurements/{id}/offers", id);
    String kept = "items.find { it.content.bidder.name == 'Stays AG' }";
    assertThat(opened.getInt(kept + ".receipt.criteriaVersion")).isEqualTo(1);
    assertThat(opened.getList(kept + ".remarks", String.class))
        .anyMatch(remark -> remark.startsWith("The answer to SOV-3.1 does not count"))
        .anyMatch(remark -> remark.contains("no dated rate for USD"));
    assertThat(
            opened.getList(
                "items.find { it.content.bidder.name == 'Better SE' }.content.stack.offerings"))
        .isEqualTo(List.of(List.of("inf-scaleway-gpt-oss-120b")));
    post(we.officer(), id, "/assessments").statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // One bit of the sealed content.
        "update sealed_offer set content = set_byte(content, 100, get_byte(content, 100) # 1)"
            + " where id = :first",
        // The same, and the digest that goes with it.
        "update sealed_offer set content = set_byte(content, 100, get_byte(content, 100) # 1),"
            + " digest = repeat('0', 64) where id = :first",
        // The contents of two offers exchanged, with their digests.
        "update sealed_offer a set content = b.content, digest = b.digest from sealed_offer b where"
            + " a.procurement_id = b.procurement_id and a.id <> b.id and a.procurement_id ="
            + " :procurement",
        // One that nobody has handed in.
        "insert into sealed_offer select gen_random_uuid(), authority, procurement_id, revision,"
            + " criteria_version, content, digest, registered_by, received_at from sealed_offer"
            + " where id = :first",
        // One that is gone.
        "alter table sealed_offer disable trigger user; delete from sealed_offer where id = :first;"
            + " alter table sealed_offer enable trigger user",
        // One said to be withdrawn.
        "update sealed_offer set content = null, withdrawn_at = now() where id = :first",
        // One said to be in earlier.
        "update sealed_offer set received_at = received_at - interval '1 day' where id = :first",
        // Another key pair.
        "update offer_key set public_key = private_key where procurement_id = :procurement;"
            + " update offer_key set private_key = set_byte(private_key, 40, get_byte(private_key,"
            + " 40) # 1) where procurement_id = :procurement",
      })
  void what_was_changed_behind_the_service_is_not_opened(String change) throws SQLException {
    String id = we.published();
    String first = we.registered(id, offer()).getString("offer");
    we.registered(id, sealed("Second Bidder AG", "inf-ovhcloud-qwen3-32b"));
    asOwner(change.replace(":first", "'" + first + "'").replace(":procurement", "'" + id + "'"));
    we.open(id)
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:seal-broken"))
        .body("detail", containsString("Nothing was opened"));
    assertThat(we.read("/procurements/{id}", id).getString("state")).isEqualTo("published");
    assertThat(we.read("/procurements/{id}", id).getList("options")).isEmpty();
  }

  @Test
  void an_earlier_state_of_an_offer_does_not_come_back() throws SQLException {
    String id = we.published();
    String offer = we.registered(id, offer()).getString("offer");
    asOwner("create table kept as select * from sealed_offer where id = '" + offer + "'");
    try {
      we.officer()
          .header("If-Match", "\"1\"")
          .body(with("name", "Better"))
          .put("/api/v1/procurements/{id}/offers/{offer}", id, offer)
          .then()
          .statusCode(200);
      asOwner(
          "update sealed_offer o set content = k.content, digest = k.digest, revision ="
              + " k.revision, received_at = k.received_at from kept k where o.id = k.id");
      we.open(id).statusCode(409).body("type", equalTo("urn:trutina:problem:seal-broken"));
    } finally {
      asOwner("drop table kept");
    }
  }

  private void asOwner(String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  @Test
  void after_the_opening_sealed_offers_stand_still_for_everybody() throws SQLException {
    String id = we.published();
    String offer = we.registered(id, offer()).getString("offer");
    we.open(id).statusCode(200);
    for (String change :
        List.of(
            "update sealed_offer set registered_by = 'otto' where id = '" + offer + "'",
            "delete from sealed_offer where id = '" + offer + "'",
            "insert into sealed_offer select gen_random_uuid(), authority, procurement_id,"
                + " revision, criteria_version, content, digest, registered_by, received_at from"
                + " sealed_offer where id = '"
                + offer
                + "'")) {
      assertThatThrownBy(() -> asOwner(change))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("offer");
    }
  }

  @Test
  void every_access_to_an_offer_is_in_the_audit_log() {
    String id = we.published();
    String offer = we.registered(id, offer()).getString("offer");
    we.open(id).statusCode(200);
    we.officer().get("/api/v1/procurements/{id}/offers/{o}", id, offer).then().statusCode(200);
    we.auditor().get("/api/v1/procurements/{id}/offers", id).then().statusCode(200);
    JsonPath ofOffer = we.read("/audit/entries?subject={offer}", offer);
    assertThat(ofOffer.getList("items.action")).containsExactly("offer-read");
    assertThat(ofOffer.getList("items.who")).containsExactly("anna");
    JsonPath ofProcurement = we.read("/audit/entries?subject={id}&action=offer-read", id);
    assertThat(ofProcurement.getList("items.who")).containsExactly("udo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offer_key",
        "sealed_offer",
        "offer_evidence",
        "offer_evidence_piece",
        "offer_opening",
        "opened_offer"
      })
  void the_database_shows_no_authority_the_offers_of_another(String table) throws SQLException {
    String id = we.published();
    String offer = we.registered(id, offer()).getString("offer");
    we.officer()
        .contentType("text/plain")
        .body("Evidence")
        .post("/api/v1/procurements/{id}/offers/{o}/evidence?fileName=a.txt", id, offer)
        .then()
        .statusCode(201);
    we.open(id).statusCode(200);
    assertThat(rows(table, AUTHORITY)).isPositive();
    assertThat(rows(table, "exempleville")).isZero();
    assertThat(rows(table, "")).isZero();
  }

  /** As the service's own role, past the service. */
  private long rows(String table, String authority) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('trutina.authority', '" + authority + "', false)");
      try (var rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lot | \"LOT-1\" | 422 | /lot",
        "bidder | {\"name\": \" \"} | 400 | /bidder/name",
        "bidder | {\"name\": \"B\", \"country\": \"Germany\"} | 400 | /bidder/country",
        "name | \"\" | 400 | /name",
        "stack | [] | 400 | /stack",
        "stack | [{\"layer\": \"model\", \"notDisclosed\": true}] | 422 | /stack",
        "stack | [{\"layer\": \"application\"}] | 422 | /stack/0/offerings",
        "stack | [{\"layer\": \"application\", \"offerings\": [\"app-le-chat\"], \"notDisclosed\":"
            + " true}] | 422 | /stack/0/offerings",
        "stack | [{\"layer\": \"model\", \"offerings\": [\"app-le-chat\"]}] | 422 |"
            + " /stack/0/offerings/0",
        "stack | [{\"layer\": \"model\", \"offerings\": [\"model-nowhere\"]}] | 422 |"
            + " /stack/0/offerings/0",
        "stack | [{\"layer\": \"silicon\", \"offerings\": [\"app-le-chat\"]}] | 400 |"
            + " /stack/0/layer",
        "price | {\"amount\": \"0\", \"currency\": \"EUR\"} | 422 | /price/amount",
        "price | {\"amount\": \"5\", \"currency\": \"CHF\"} | 422 | /price/currency",
        "answers | [{\"framework\": \"eu-csf\", \"criterion\": \"SOV-9.9\", \"value\": 1}] | 422 |"
            + " /answers/0/criterion",
        "answers | [{\"framework\": \"eu-csf\", \"criterion\": \"SOV-3.1\", \"value\": 77}] | 422 |"
            + " /answers/0/value",
      })
  void what_is_wrong_with_an_offer_is_pointed_at_before_it_is_sealed(
      String field, String value, int status, String pointer) throws JsonProcessingException {
    String id = we.published();
    we.handIn(id, with(field, new ObjectMapper().readValue(value, Object.class)))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.pointer", hasItem(pointer));
    assertThat(we.read("/procurements/{id}/opening", id).getInt("received")).isZero();
  }

  private static Map<String, String> line(String quantity, String amount, String currency) {
    return Map.of(
        "description",
        "Use",
        "unit",
        "month",
        "quantity",
        quantity,
        "amount",
        amount,
        "currency",
        currency);
  }

  @Test
  void price_lines_sum_to_the_price() {
    String id = we.published();
    Map<String, Object> offer = with("price", euro("1200.50"));
    offer.put("prices", List.of(line("12", "100", "EUR"), line("0.5", "1.00", "EUR")));
    we.handIn(id, offer).statusCode(201);
    offer.put("price", euro("1200.51"));
    we.handIn(id, offer)
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/price/amount")))
        .body("violations[0].detail", containsString("sum to 1200.5"));
    offer.remove("price");
    we.handIn(id, offer).statusCode(422).body("violations.pointer", equalTo(List.of("/price")));
  }

  @Test
  void lines_in_several_currencies_need_dated_rates() {
    String id = we.published();
    Map<String, Object> offer = with("price", euro("180"));
    offer.put("prices", List.of(line("1", "100", "EUR"), line("1", "100", "USD")));
    we.handIn(id, offer).statusCode(201);
    offer.put("prices", List.of(line("1", "100", "EUR"), line("1", "80", "CHF")));
    we.handIn(id, offer)
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/prices/1/currency")))
        .body("violations[0].detail", containsString("no dated rate for CHF"));
  }

  @Test
  void a_survey_of_the_market_is_no_offer() {
    String id =
        we.officer()
            .body(we.draft(""))
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    post(
            we.officer().body(Map.of("name", "Surveyed", "offerings", List.of("app-le-chat"))),
            id,
            "/options")
        .statusCode(201);
    String survey = json(post(we.officer(), id, "/assessments").statusCode(201)).getString("id");
    post(we.approver(), id, "/publication").statusCode(200);
    post(
            we.officer().body(Map.of("name", "Late", "offerings", List.of("app-le-chat"))),
            id,
            "/options")
        .statusCode(409);
    we.registered(id, offer());
    we.open(id)
        .statusCode(200)
        .body("options.name", equalTo(List.of("Muster Bidder GmbH: Offer of app-le-chat")));
    post(we.officer().body(Map.of("assessment", survey)), id, "/award/evaluation")
        .statusCode(409)
        .body("type", equalTo("urn:trutina:problem:assessment-overtaken"));
    String assessment =
        json(post(we.officer(), id, "/assessments").statusCode(201)).getString("id");
    post(we.officer().body(Map.of("assessment", assessment)), id, "/award/evaluation")
        .statusCode(200);
  }

  /** Retracting the claims about an offering takes what was known, never the offer. */
  @Test
  void what_was_retracted_after_the_sealing_is_not_known_at_the_opening() {
    String offering = "inf-albert";
    String id = we.published();
    we.registered(id, sealed("Bidder", offering));
    List<String> claims = claimsAbout(offering);
    assertThat(claims).isNotEmpty();
    for (String claim : claims) {
      as("stefan", AUTHORITY, "steward")
          .body(Map.of("reason", "The source has withdrawn it."))
          .post(catalogue + "/api/v1/claims/{id}/retraction", claim)
          .then()
          .statusCode(200);
    }
    we.open(id).statusCode(200).body("options", hasSize(1));
    String assessment = post(we.officer(), id, "/assessments").statusCode(201).extract().asString();
    assertThat(assessment).doesNotContain(claims);
  }

  /** Those that count: the chain of the offering names them. */
  private List<String> claimsAbout(String offering) {
    return json(as("udo", AUTHORITY, "auditor")
            .get(catalogue + "/api/v1/offerings/{id}/chain", offering)
            .then()
            .statusCode(200))
        .getList("offerings.find { it.distance == 0 }.claims.id", String.class);
  }

  @Test
  void a_survey_has_at_most_a_hundred_options() {
    String id =
        we.officer()
            .body(we.draft(""))
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (int i = 0; i <= 100; i++) {
      post(
              we.officer().body(Map.of("name", "O" + i, "offerings", List.of("app-le-chat"))),
              id,
              "/options")
          .statusCode(i < 100 ? 201 : 409);
    }
  }

  @Test
  void an_offering_that_has_left_the_catalogue_is_named() throws SQLException {
    String id = we.published();
    we.registered(id, offer());
    we.open(id).statusCode(200);
    asOwner(
        "update procurement_option set offerings = '{app-le-chat,app-gone}' where procurement_id ="
            + " '"
            + id
            + "'");
    post(we.officer(), id, "/assessments")
        .statusCode(422)
        .body("type", equalTo("urn:trutina:problem:unknown-offering"))
        .body("detail", containsString("app-gone"))
        .body("detail", containsString("steward"));
  }

  @Test
  void five_hundred_offers_are_sealed_opened_and_assessed() {
    String id = we.published();
    for (int i = 0; i < 500; i++) {
      Map<String, Object> offer =
          sealed("Bidder", i % 2 == 0 ? "app-le-chat" : "inf-scaleway-gpt-oss-120b");
      offer.put("price", euro(Integer.toString(50_000 + 100 * i)));
      we.handIn(id, offer).statusCode(201);
    }
    we.open(id).statusCode(200).body("options", hasSize(500));
    JsonPath assessment = json(post(we.officer(), id, "/assessments").statusCode(201));
    assertThat(assessment.getList("result.options")).hasSize(500);
    assertThat(assessment.getList("result.options.name"))
        .as("bidders of one name for the same offer are told apart")
        .doesNotHaveDuplicates();
    var seen = new HashMap<Object, Object>();
    String next = "";
    do {
      JsonPath page = we.read("/procurements/{id}/offers?limit=200" + next, id);
      page.getList("items.id").forEach(offer -> seen.put(offer, offer));
      next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!next.isEmpty());
    assertThat(seen).hasSize(500);
  }

  @Test
  void an_unknown_offer_is_not_found() {
    String id = we.published();
    UUID nothing = UUID.randomUUID();
    we.officer()
        .header("If-Match", "\"1\"")
        .delete("/api/v1/procurements/{id}/offers/{offer}", id, nothing)
        .then()
        .statusCode(404);
    we.open(id).statusCode(200);
    we.auditor()
        .get("/api/v1/procurements/{id}/offers/{offer}", id, nothing)
        .then()
        .statusCode(404);
  }
}
