package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.trutina.catalog.Callers.PROBLEM;
import static org.trutina.catalog.Callers.anotherSteward;
import static org.trutina.catalog.Callers.as;
import static org.trutina.catalog.Callers.auditor;
import static org.trutina.catalog.Callers.officer;
import static org.trutina.catalog.Callers.steward;
import static org.trutina.catalog.Callers.thirdSteward;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** The ledger as stewards, officers and auditors meet it. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class LedgerIT {

  @Inject AgroalDataSource database;

  private static String organisation() {
    String id = "test-" + UUID.randomUUID();
    steward()
        .body(Map.of("id", id, "name", "Test " + id, "kind", "company"))
        .post("/api/v1/organisations")
        .then()
        .statusCode(201);
    return id;
  }

  private static Map<String, Object> claim(String subject, String property, String value) {
    var claim = new LinkedHashMap<String, Object>();
    claim.put("subjectType", "organisation");
    claim.put("subject", subject);
    claim.put("property", property);
    claim.put("value", value);
    claim.put("assurance", "documented");
    claim.put("asOf", "2026-03-01");
    claim.put(
        "sources",
        List.of(
            Map.of(
                "title", "Imprint",
                "publisher", "The company",
                "address", "https://www.example.org/imprint",
                "kind", "vendor")));
    return claim;
  }

  private static String proposed(Map<String, Object> claim) {
    return steward()
        .body(claim)
        .post("/api/v1/claims")
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .extract()
        .path("claim.id");
  }

  private static void verified(String claim) {
    anotherSteward()
        .body(Map.of("reason", "read it too"))
        .post("/api/v1/claims/{id}/verification", claim)
        .then()
        .statusCode(200)
        .body("record.claim.status", equalTo("verified"));
  }

  private static JsonPath organisation(String id, Map<String, Object> asOf) {
    return auditor()
        .queryParams(asOf)
        .get("/api/v1/organisations/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String value(JsonPath organisation, String property) {
    return organisation.getString("claims.find { it.property == '" + property + "' }?.value");
  }

  @Test
  void a_claim_is_verified_by_another_steward_than_the_one_who_proposed_it() {
    String claim = proposed(claim(organisation(), "headquarters-country", "FR"));
    steward()
        .body(Map.of("reason", "I am sure"))
        .post("/api/v1/claims/{id}/verification", claim)
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("detail", containsString("another steward"));
    verified(claim);
    auditor()
        .get("/api/v1/claims/{id}", claim)
        .then()
        .body("record.proposedBy", equalTo("stella"))
        .body("record.verifiedBy", equalTo("sten"))
        .body("steps.status", equalTo(List.of("verified")))
        .body("steps.actor", equalTo(List.of("sten")))
        .body("sources.title", hasItem("Imprint"));
    anotherSteward()
        .body(Map.of("reason", "again"))
        .post("/api/v1/claims/{id}/verification", claim)
        .then()
        .statusCode(409);
  }

  @Test
  void what_two_have_confirmed_counts_before_what_one_proposes_however_well_assured() {
    String id = organisation();
    verified(proposed(claim(id, "headquarters-country", "FR")));
    Map<String, Object> better = claim(id, "headquarters-country", "DE");
    better.put("assurance", "demonstrated");
    better.put("demonstratedOn", "2026-02-01");
    better.put("asOf", "2026-04-01");
    String rival = proposed(better);
    JsonPath organisation = organisation(id, Map.of());
    assertThat(value(organisation, "headquarters-country")).isEqualTo("FR");
    assertThat(organisation.getString("claims[0].rule")).isEqualTo("verified");
    assertThat(organisation.getList("claims[0].conflictsWith")).containsExactly(rival);
    auditor()
        .queryParam("subject", id)
        .get("/api/v1/conflicts")
        .then()
        .body("items.property", equalTo(List.of("headquarters-country")))
        .body("items.rule", equalTo(List.of("verified")));
  }

  @Test
  void recording_exactly_the_same_again_changes_nothing() {
    Map<String, Object> claim = claim(organisation(), "legal-name", "Example SAS");
    String id = proposed(claim);
    steward()
        .body(claim)
        .post("/api/v1/claims")
        .then()
        .statusCode(200)
        .body("claim.id", equalTo(id));
  }

  @Test
  void a_contest_stays_on_record_and_counts_only_when_upheld() {
    String id = organisation();
    String claim = proposed(claim(id, "headquarters-country", "FR"));
    verified(claim);
    String contest =
        officer()
            .body(Map.of("reason", "It has moved.", "evidenceTitle", "Register extract"))
            .post("/api/v1/claims/{id}/contests", claim)
            .then()
            .statusCode(201)
            .body("state", equalTo("open"))
            .extract()
            .path("id");
    // Anyone can contest, so that contesting alone does not unseat a verified claim.
    assertThat(value(organisation(id, Map.of()), "headquarters-country")).isEqualTo("FR");
    auditor()
        .queryParam("state", "open")
        .queryParam("limit", 200)
        .get("/api/v1/contests")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(contest));
    decide(steward(), contest, "upheld").statusCode(403);
    decide(thirdSteward(), contest, "upheld").statusCode(200).body("state", equalTo("upheld"));
    decide(thirdSteward(), contest, "rejected").statusCode(409);
    assertThat(value(organisation(id, Map.of()), "headquarters-country")).isNull();
    auditor()
        .get("/api/v1/claims/{id}", claim)
        .then()
        .body("record.claim.status", equalTo("retracted"))
        .body("steps.status", equalTo(List.of("verified", "disputed", "retracted")))
        .body("contests.state", equalTo(List.of("upheld")))
        .body("contests.decidedBy", equalTo(List.of("sofia")));
  }

  private static ValidatableResponse decide(
      RequestSpecification by, String contest, String outcome) {
    return by.body(Map.of("outcome", outcome, "reason", "looked it up"))
        .post("/api/v1/contests/{id}/decision", contest)
        .then();
  }

  @Test
  void a_rejected_contest_gives_the_claim_its_standing_back() {
    String claim = proposed(claim(organisation(), "headquarters-country", "FR"));
    verified(claim);
    String contest = contest(officer(), claim);
    decide(thirdSteward(), contest, "rejected").statusCode(200);
    auditor()
        .get("/api/v1/claims/{id}", claim)
        .then()
        .body("record.claim.status", equalTo("verified"));
  }

  @Test
  void a_contest_is_withdrawn_only_by_who_raised_it() {
    String claim = proposed(claim(organisation(), "headquarters-country", "FR"));
    String contest = contest(officer(), claim);
    auditor()
        .body(Map.of("reason", "not mine"))
        .post("/api/v1/contests/{id}/withdrawal", contest)
        .then()
        .statusCode(403);
    officer()
        .body(Map.of("reason", "my mistake"))
        .post("/api/v1/contests/{id}/withdrawal", contest)
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"));
  }

  @Test
  void a_contest_can_be_closed_after_another_one_has_closed_the_claim() {
    String claim = proposed(claim(organisation(), "headquarters-country", "FR"));
    String first = contest(officer(), claim);
    String second = contest(auditor(), claim);
    String third = contest(anotherSteward(), claim);
    decide(thirdSteward(), first, "upheld").statusCode(200);
    auditor()
        .body(Map.of("reason", "settled by the other one"))
        .post("/api/v1/contests/{id}/withdrawal", second)
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"));
    decide(thirdSteward(), third, "rejected").statusCode(200).body("state", equalTo("rejected"));
    auditor()
        .get("/api/v1/claims/{id}", claim)
        .then()
        .body("record.claim.status", equalTo("retracted"))
        .body("steps.status", equalTo(List.of("disputed", "disputed", "disputed", "retracted")))
        .body("contests.state", equalTo(List.of("upheld", "withdrawn", "rejected")));
    auditor()
        .queryParam("state", "open")
        .queryParam("limit", 200)
        .get("/api/v1/contests")
        .then()
        .statusCode(200)
        .body("items.claim", not(hasItem(claim)));
  }

  private static String contest(RequestSpecification by, String claim) {
    return by.body(Map.of("reason", "It has moved.", "evidenceTitle", "Register extract"))
        .post("/api/v1/claims/{id}/contests", claim)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_vendor_contests_through_a_steward() {
    String id = organisation();
    String claim = proposed(claim(id, "headquarters-country", "FR"));
    Map<String, Object> contest =
        Map.of("reason", "We moved.", "evidenceTitle", "Letter", "onBehalfOf", id);
    officer().body(contest).post("/api/v1/claims/{id}/contests", claim).then().statusCode(403);
    steward()
        .body(contest)
        .post("/api/v1/claims/{id}/contests", claim)
        .then()
        .statusCode(201)
        .body("onBehalfOf", equalTo(id));
  }

  @Test
  void what_was_known_at_an_instant_can_be_asked_for_ever_after() {
    String id = organisation();
    String first = proposed(claim(id, "headquarters-country", "FR"));
    String before = organisation(id, Map.of()).getString("knownAt");
    Map<String, Object> better = claim(id, "headquarters-country", "DE");
    better.put("supersedes", first);
    proposed(better);
    String after = organisation(id, Map.of()).getString("knownAt");
    steward()
        .body(Map.of("reason", "wrong company"))
        .post("/api/v1/claims/{id}/retraction", secondOf(id))
        .then()
        .statusCode(200);

    assertThat(value(organisation(id, Map.of("asKnownAt", before)), "headquarters-country"))
        .isEqualTo("FR");
    assertThat(value(organisation(id, Map.of("asKnownAt", after)), "headquarters-country"))
        .isEqualTo("DE");
    assertThat(value(organisation(id, Map.of()), "headquarters-country")).isNull();
    assertThat(organisation(id, Map.of("asKnownAt", before)).getString("knownAt"))
        .isEqualTo(before);
  }

  private static String secondOf(String subject) {
    return auditor()
        .queryParam("subject", subject)
        .queryParam("status", "proposed")
        .get("/api/v1/claims")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].claim.id");
  }

  @Test
  void what_held_on_a_day_can_be_asked_for() {
    String id = organisation();
    Map<String, Object> earlier = claim(id, "headquarters-country", "FR");
    earlier.put("validTo", "2025");
    proposed(earlier);
    Map<String, Object> later = claim(id, "headquarters-country", "DE");
    later.put("validFrom", "2026-01");
    proposed(later);
    assertThat(value(organisation(id, Map.of("validOn", "2025-12-31")), "headquarters-country"))
        .isEqualTo("FR");
    assertThat(value(organisation(id, Map.of("validOn", "2026-01-01")), "headquarters-country"))
        .isEqualTo("DE");
  }

  @Test
  void entries_of_many_at_once_have_increasing_instants_and_lose_nothing() throws Exception {
    String id = organisation();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<String>>();
      for (int i = 0; i < 12; i++) {
        String name = "Name " + i;
        done.add(threads.submit(() -> proposed(claim(id, "legal-name", name))));
      }
      for (var one : done) {
        one.get();
      }
    }
    List<String> instants =
        auditor()
            .queryParam("subject", id)
            .get("/api/v1/claims")
            .then()
            .extract()
            .path("items.claim.recordedAt");
    assertThat(instants).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void the_change_feed_tells_of_every_entry_in_order_and_waits() {
    long start =
        auditor()
            .queryParam("after", Long.MAX_VALUE - 1)
            .get("/api/v1/changes")
            .then()
            .statusCode(200)
            .body("items", hasSize(0))
            .extract()
            .jsonPath()
            .getLong("next");
    assertThat(start).isEqualTo(Long.MAX_VALUE - 1);
    String id = organisation();
    proposed(claim(id, "legal-name", "Example SAS"));
    long position = 0;
    var seen = new ArrayList<String>();
    List<Map<String, Object>> items;
    do {
      JsonPath page =
          auditor()
              .queryParam("after", position)
              .queryParam("limit", 200)
              .get("/api/v1/changes")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      items = page.getList("items");
      items.forEach(item -> seen.add((String) item.get("subject")));
      assertThat(page.getLong("next")).isGreaterThanOrEqualTo(position);
      position = page.getLong("next");
    } while (!items.isEmpty());
    assertThat(seen).contains(id);

    long last = position;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          threads.submit(
              () ->
                  auditor()
                      .queryParam("after", last)
                      .queryParam("wait", 20)
                      .get("/api/v1/changes")
                      .then()
                      .statusCode(200)
                      .extract()
                      .jsonPath()
                      .getString("items[0].cause"));
      proposed(claim(id, "legal-form", "SAS"));
      assertThat(Assertions.catchThrowable(() -> assertThat(waiting.get()).isEqualTo("proposed")))
          .isNull();
    }
  }

  @Test
  void the_database_itself_refuses_to_rewrite_the_ledger() throws SQLException {
    proposed(claim(organisation(), "legal-name", "Example SAS"));
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String rewriting :
          List.of(
              "delete from claim",
              "update claim set value = 'other' where property = 'legal-name'",
              "update claim_event set reason = ''",
              "delete from change",
              "truncate claim_event")) {
        Assertions.assertThatThrownBy(() -> statement.execute(rewriting))
            .as(rewriting)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "property       | colour           | /property",
        "property       | licence          | /property",
        "value          | France           | /value",
        "value          | QQ               | /value",
        "subject        | nobody           | /subject",
        "validFrom      | 2999             | /validFrom",
        "validFrom      | 2026-25-11       | /validFrom",
        "validFrom      | yesterday        | /validFrom",
        "asOf           | 2999-01-01       | /asOf",
        "demonstratedOn | 2026-01-01       | /demonstratedOn",
        "assurance      | demonstrated     | /demonstratedOn",
        "objectType     | organisation     | /objectType",
        "stage          | closed           | /stage",
        "low            | 1                | /low",
      })
  void a_claim_that_contradicts_the_vocabulary_is_refused_at_the_field(
      String field, String value, String pointer) {
    Map<String, Object> claim = claim(organisation(), "headquarters-country", "FR");
    claim.put(field, field.equals("low") ? Integer.valueOf(value) : value);
    steward()
        .body(claim)
        .post("/api/v1/claims")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("violations.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                            | 400",
        "[]                                           | 400",
        "{}                                           | 400",
        "{\"subjectType\": \"ship\"}                  | 400",
        "{\"colour\": 1}                              | 400",
        "{\"value\": {\"deep\": 1}}                   | 400",
        "{\"asOf\": \"2026-13-45\"}                   | 400",
        "null                                         | 400",
      })
  void malformed_claims_are_problems(String body, int status) {
    steward().body(body).post("/api/v1/claims").then().statusCode(status).contentType(PROBLEM);
  }

  @Test
  void a_field_that_stands_twice_is_refused_whichever_of_its_values_was_meant() {
    String body =
        """
        {"subjectType": "organisation", "subject": "mistral", "subject": "xai",
         "property": "legal-name", "value": "X", "assurance": "documented", "asOf": "2026-01-01",
         "sources": [{"id": "general-knowledge"}]}
        """;
    steward()
        .body(body)
        .post("/api/v1/claims")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", containsString("A field stands twice at line 1"));
  }

  @Test
  void every_field_at_fault_is_named_at_once() {
    Map<String, Object> claim = claim("nobody", "colour", "FR");
    claim.put(
        "sources",
        List.of(Map.of("title", "x", "address", "javascript:alert(1)", "kind", "vendor")));
    steward()
        .body(claim)
        .post("/api/v1/claims")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItems("/subject", "/property", "/sources/0/address"));
  }

  @Test
  void shares_are_percentages_and_owners_exist() {
    String id = organisation();
    Map<String, Object> stake = claim(id, "owned-by", "nobody");
    stake.put("objectType", "organisation");
    stake.put("low", 20);
    stake.put("high", 120);
    stake.put("unit", "%");
    steward()
        .body(stake)
        .post("/api/v1/claims")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItems("/value", "/low"));
    stake.put("value", id);
    stake.put("high", 30);
    steward()
        .body(stake)
        .post("/api/v1/claims")
        .then()
        .statusCode(422)
        .body("violations.detail", hasItem(containsString("itself")));
  }

  @Test
  void a_model_cannot_be_derived_from_its_own_descendant() {
    List<String> models =
        IntStream.range(0, 3).mapToObj(i -> "test-model-" + UUID.randomUUID()).toList();
    for (String model : models) {
      steward()
          .body(
              Map.of(
                  "id",
                  model,
                  "name",
                  model,
                  "layer",
                  "model",
                  "category",
                  "foundation-model",
                  "organisation",
                  "mistral"))
          .post("/api/v1/offerings")
          .then()
          .statusCode(201);
    }
    proposed(derived(models.get(1), models.get(0)));
    proposed(derived(models.get(2), models.get(1)));
    steward()
        .body(derived(models.get(0), models.get(2)))
        .post("/api/v1/claims")
        .then()
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/value")));
  }

  @ParameterizedTest
  @CsvSource({
    "low, 1e2000, /low",
    "high, 1e262144, /high",
    "low, 1e-70000, /low",
    "asOf, -9999-01-01, /asOf",
    "asOf, 1899-12-31, /asOf",
  })
  void what_cannot_be_kept_as_it_is_said_is_refused(String field, String value, String pointer) {
    Map<String, Object> claim = claim(organisation(), "employees", "100");
    claim.put("low", 1);
    claim.put("high", 1);
    claim.put(field, field.equals("asOf") ? value : new BigDecimal(value));
    steward()
        .body(claim)
        .post("/api/v1/claims")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItem(pointer));
  }

  @Test
  void the_seat_of_an_owner_is_soon_in_the_lists_of_what_its_subsidiary_offers() throws Exception {
    String owner = organisation();
    String subsidiary = organisation();
    String offering = "test-" + UUID.randomUUID();
    steward()
        .body(
            Map.of(
                "id",
                offering,
                "name",
                offering,
                "layer",
                "cloud",
                "category",
                "iaas",
                "organisation",
                subsidiary))
        .post("/api/v1/offerings")
        .then()
        .statusCode(201);
    proposed(claim(owner, "headquarters-country", "FR"));
    Map<String, Object> owned = claim(subsidiary, "owned-by", owner);
    owned.put("objectType", "organisation");
    owned.put("low", 100);
    owned.put("high", 100);
    owned.put("unit", "%");
    proposed(owned);
    awaitExposure(subsidiary, offering, "FR");
    proposed(claim(owner, "legal-seat-country", "US"));
    awaitExposure(subsidiary, offering, "US");
  }

  private static void awaitExposure(String organisation, String offering, String country)
      throws InterruptedException {
    Instant end = Instant.now().plusSeconds(30);
    List<String> found;
    do {
      Thread.sleep(100);
      found =
          steward()
              .queryParam("organisation", organisation)
              .queryParam("exposedTo", country)
              .get("/api/v1/offerings")
              .path("items.id");
    } while (!List.of(offering).equals(found) && Instant.now().isBefore(end));
    assertThat(found).as("exposed to " + country).containsExactly(offering);
  }

  private static Map<String, Object> derived(String model, String base) {
    Map<String, Object> claim = claim(model, "derived-from", base);
    claim.put("subjectType", "offering");
    claim.put("objectType", "offering");
    return claim;
  }

  @Test
  void only_stewards_write_and_a_guest_reads_nothing() {
    Map<String, Object> claim = claim("mistral", "legal-form", "SAS");
    for (String role : List.of("officer", "approver", "auditor", "admin")) {
      as("x", role).body(claim).post("/api/v1/claims").then().statusCode(403);
      as("x", role)
          .body(Map.of("id", "x-" + role, "name", "x", "kind", "company"))
          .post("/api/v1/organisations")
          .then()
          .statusCode(403);
    }
    as("eve", "guest").get("/api/v1/claims").then().statusCode(403);
    as("eve", "guest").get("/api/v1/changes").then().statusCode(403);
  }

  @Test
  void the_ledger_lists_what_must_be_looked_at_again() {
    String id = organisation();
    Map<String, Object> old = claim(id, "legal-name", "Old SAS");
    old.put("asOf", "2020-01-01");
    proposed(old);
    auditor()
        .queryParam("subject", id)
        .queryParam("dueBy", LocalDate.now().toString())
        .get("/api/v1/claims")
        .then()
        .statusCode(200)
        .body("items.claim.value", equalTo(List.of("Old SAS")))
        .body("items[0].claim.reviewBy", equalTo("2022-01-01"))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "status, lost, /api/v1/claims",
    "property, colour, /api/v1/claims",
    "dueBy, soon, /api/v1/claims",
    "dueBy, 0000-01-01, /api/v1/claims",
    "dueBy, -0001-01-01, /api/v1/claims",
    "cursor, AAAA, /api/v1/claims",
    "after, -1, /api/v1/changes",
    "wait, 3600, /api/v1/changes",
    "state, lost, /api/v1/contests",
    "cursor, xyz, /api/v1/conflicts",
    "validOn, 2026-99-99, /api/v1/organisations/mistral",
    "validOn, 0001-01-01, /api/v1/organisations/mistral",
    "asKnownAt, yesterday, /api/v1/offerings/app-le-chat/chain",
  })
  void a_bad_parameter_is_a_problem_that_names_it(String name, String value, String path) {
    auditor()
        .queryParam(name, value)
        .get(path)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body(containsString(name));
  }

  @Test
  void bodies_are_short_and_of_a_known_length() {
    steward()
        .body("{\"value\": \"" + "x".repeat(1_100_000) + "\"}")
        .post("/api/v1/claims")
        .then()
        .statusCode(413)
        .contentType(PROBLEM);
    Map<String, Object> nul = claim(organisation(), "legal-name", "a\0b");
    steward().body(nul).post("/api/v1/claims").then().statusCode(400).contentType(PROBLEM);
    steward().get("/api/v1/claims/{id}", "no-uuid").then().statusCode(404).contentType(PROBLEM);
    steward()
        .get("/api/v1/claims/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", not(nullValue()));
  }
}
