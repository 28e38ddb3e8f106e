package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.trutina.assessment.Requests.assess;
import static org.trutina.assessment.Requests.euro;
import static org.trutina.assessment.Requests.officer;
import static org.trutina.assessment.Requests.option;
import static org.trutina.assessment.Requests.procurement;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The price of the offer as a part of the award. */
@ServiceTest
class OfferPriceIT {

  private static final String AWARD =
      """
      {
        "title": "Assistant",
        "need": "Answer citizens' questions",
        "languages": ["de"],
        "awardCriteria": [
          {"framework": "ai-layer", "share": 0.3, "profile": "balanced"},
          {"framework": "competitiveness-extended", "share": 0.3, "profile": "balanced"}
        ],
        "price": %s
      }
      """;

  private static final String BOUNDS =
      """
      {"share": 0.4, "low": "50000", "high": "250000", "currency": "EUR",
       "rates": [{"currency": "USD", "perUnit": "0.8", "asOf": "2026-01-02", "source": "Test bank"}]}
      """;

  private static final List<List<String>> STACKS =
      List.of(
          List.of("app-nextcloud-assistant", "inf-stackit-openai-gpt-oss-120b"),
          List.of("app-nextcloud-assistant", "inf-ovhcloud-qwen3-32b"),
          List.of("app-chatgpt-ent", "model-gpt-5.5"),
          List.of("app-le-chat", "model-mistral-large-3"),
          List.of("inf-anthropic-api", "model-claude-opus-4.8"),
          List.of("inf-deepseek-api", "model-deepseek-v3.2"),
          List.of("inf-scaleway-gpt-oss-120b"),
          List.of("inf-swisscom-apertus", "model-apertus-70b"));

  private static String award(String price) {
    return AWARD.formatted(price);
  }

  @Test
  void a_price_counts_on_published_bounds_as_one_more_part_of_competitiveness() {
    String procurement = procurement(award(BOUNDS));
    option(procurement, "Offer", euro("100000"), "app-le-chat").statusCode(201);
    JsonPath assessment = assess(procurement);
    String price = "result.options[0].criteria.find { it.criterion == 'offer-price' }";
    assertThat(assessment.getDouble(price + ".value.low")).isCloseTo(0.75, within(1e-12));
    assertThat(assessment.getDouble(price + ".contribution.low")).isCloseTo(30, within(1e-9));
    assertThat(assessment.getString(price + ".unit")).isEqualTo("EUR");
    assertThat(assessment.getList(price + ".evidence.type")).isEqualTo(List.of("price"));
    assertThat(assessment.getList(price + ".evidence.value")).isEqualTo(List.of("100000 EUR"));
    assertThat(assessment.getDouble("result.parts.share.sum()")).isCloseTo(1, within(1e-9));
    assertThat(assessment.getString("result.parts.find { it.framework == 'offer-price' }.profile"))
        .isEqualTo("absolute-bounds");
    double sum = 0;
    for (double part :
        assessment.getList("result.options[0].criteria.contribution.low", Double.class)) {
      sum += part;
    }
    assertThat(assessment.getDouble("result.options[0].score.low")).isCloseTo(sum, within(1e-9));
    assertThat(
            assessment.getDouble(
                "result.options[0].coordinates.find { it.axis == 'competitiveness' }.score.low"))
        .isCloseTo(
            (30
                    + assessment
                        .getList(
                            "result.options[0].criteria.findAll { it.framework =="
                                + " 'competitiveness-extended' }.contribution.low",
                            Double.class)
                        .stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                / 0.7,
            within(1e-9));
  }

  @Test
  void a_price_in_another_currency_is_converted_at_the_dated_rate_that_the_evidence_names() {
    String procurement = procurement(award(BOUNDS));
    option(procurement, "Dollars", Map.of("amount", "125000", "currency", "USD"), "app-le-chat")
        .statusCode(201);
    JsonPath assessment = assess(procurement);
    String price = "result.options[0].criteria.find { it.criterion == 'offer-price' }";
    assertThat(assessment.getDouble(price + ".level.low")).isEqualTo(100000);
    assertThat(assessment.getDouble(price + ".value.low")).isCloseTo(0.75, within(1e-12));
    assertThat(assessment.getString(price + ".evidence[0].value"))
        .contains("125000 USD", "0.8", "2026-01-02", "Test bank");
  }

  @Test
  void an_option_without_a_price_keeps_the_whole_scale() {
    String procurement = procurement(award(BOUNDS));
    option(procurement, "Silent", Map.of(), "app-le-chat").statusCode(201);
    JsonPath assessment = assess(procurement);
    String price = "result.options[0].criteria.find { it.criterion == 'offer-price' }";
    assertThat(assessment.getBoolean(price + ".known")).isFalse();
    assertThat(assessment.getDouble(price + ".value.low")).isZero();
    assertThat(assessment.getDouble(price + ".value.high")).isEqualTo(1);
    assertThat(assessment.getDouble(price + ".level.low")).isEqualTo(50000);
    assertThat(assessment.getDouble(price + ".level.high")).isEqualTo(250000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"share\": 0.4 | \"share\": 0.5 | 422 | /awardCriteria",
        "\"share\": 0.4 | \"share\": -0.4 | 422 | /price/share",
        "\"share\": 0.4 | \"share\": null | 400 | /price/share",
        "\"low\": \"50000\" | \"low\": \"250000\" | 422 | /price/low",
        "\"low\": \"50000\", | '' | 422 | /price/low",
        "\"high\": \"250000\", | '' | 422 | /price/high",
        "\"high\": \"250000\" | \"high\": \"0\" | 422 | /price/high",
        "\"low\": \"50000\" | \"low\": \"-1\" | 400 | /price/low",
        "\"low\": \"50000\" | \"low\": \"cheap\" | 400 | /price/low",
        "\"share\": 0.4 | \"share\": 0.4, \"formula\": \"fixed-ceiling\" | 422 | /price/low",
        "\"share\": 0.4 | \"share\": 0.4, \"formula\": \"best-price\" | 400 | /price/formula",
        "\"currency\": \"EUR\", | \"currency\": \"EUX\", | 422 | /price/currency",
        "\"currency\": \"EUR\", | \"currency\": \"euro\", | 400 | /price/currency",
        "\"currency\": \"USD\" | \"currency\": \"EUR\" | 422 | /price/rates/0/currency",
        "\"currency\": \"USD\" | \"currency\": \"USX\" | 422 | /price/rates/0/currency",
        "\"perUnit\": \"0.8\" | \"perUnit\": \"0.0\" | 422 | /price/rates/0/perUnit",
        "\"perUnit\": \"0.8\" | \"perUnit\": \"-0.8\" | 400 | /price/rates/0/perUnit",
        "\"perUnit\": \"0.8\" | \"perUnit\": null | 400 | /price/rates/0/perUnit",
        "\"asOf\": \"2026-01-02\" | \"asOf\": \"2999-01-02\" | 422 | /price/rates/0/asOf",
        "\"asOf\": \"2026-01-02\" | \"asOf\": \"2026-02-30\" | 400 | /price/rates/0/asOf",
        "\"asOf\": \"2026-01-02\" | \"asOf\": null | 400 | /price/rates/0/asOf",
        "\"source\": \"Test bank\" | \"source\": \" \" | 400 | /price/rates/0/source",
        "\"source\": \"Test bank\" | \"source\": \"Test\\u0000bank\" | 400 | /price/rates/0/source",
        "[{\"currency\": \"USD\" | [null, {\"currency\": \"USD\" | 400 | /price/rates/0",
      })
  void a_price_part_that_cannot_be_published_is_pointed_at(
      String correct, String wrong, int status, String pointer) {
    officer()
        .body(award(BOUNDS.replace(correct, wrong)))
        .post("/api/v1/procurements")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.pointer", hasItem(pointer));
  }

  @Test
  void two_rates_of_a_currency_contradict_each_other() {
    String rate =
        "{\"currency\": \"USD\", \"perUnit\": \"0.9\", \"asOf\": \"2026-01-03\", \"source\":"
            + " \"Other bank\"},";
    officer()
        .body(award(BOUNDS.replace("[{", "[" + rate + "{")))
        .post("/api/v1/procurements")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItem("/price/rates/1/currency"));
  }

  @Test
  void a_currency_without_a_dated_rate_is_named() {
    String procurement = procurement(award(BOUNDS));
    option(procurement, "Francs", Map.of("amount", "1", "currency", "CHF"), "app-le-chat")
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/price/currency")))
        .body("violations[0].detail", containsString("CHF"))
        .body("violations[0].detail", containsString("add the rate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "000"})
  void a_price_of_zero_is_refused_with_the_remedy(String zero) {
    String procurement = procurement(award(BOUNDS));
    option(procurement, "Free", euro(zero), "app-le-chat")
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/price/amount")))
        .body("violations[0].detail", containsString("leave the price out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lowest-ratio", "linear-span", "lowest-deviation"})
  void a_relative_formula_needs_to_be_wanted_and_is_warned_of_with_the_law(String formula) {
    String relative =
        "{\"share\": 0.4, \"currency\": \"EUR\", \"formula\": \"%s\"%s}".formatted(formula, "%s");
    officer()
        .body(award(relative.formatted("")))
        .post("/api/v1/procurements")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItem("/price/formula"))
        .body("violations[0].detail", containsString("acceptsRelative"));
    officer()
        .body(award(relative.formatted(", \"acceptsRelative\": true")))
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .body("warnings[0].pointer", equalTo("/price/formula"))
        .body("warnings[0].law", containsString("2014/24/EU"))
        .body("warnings[0].law", containsString("139"));
    officer()
        .body(award(BOUNDS))
        .post("/api/v1/procurements")
        .then()
        .statusCode(201)
        .body("warnings.pointer", not(hasItem("/price/formula")));
  }

  @Test
  void under_a_relative_formula_a_price_that_is_not_known_leaves_the_others_open() {
    String procurement =
        procurement(
            award(
                "{\"share\": 0.4, \"currency\": \"EUR\", \"formula\": \"lowest-ratio\","
                    + " \"acceptsRelative\": true}"));
    option(procurement, "Low", euro("100"), "app-le-chat").statusCode(201);
    option(procurement, "High", euro("200"), "app-chatgpt-ent").statusCode(201);
    assertThat(points(assess(procurement), "Low")).containsExactly(1.0, 1.0);
    assertThat(points(assess(procurement), "High")).containsExactly(0.5, 0.5);
    option(procurement, "Silent", Map.of(), "app-copilot-m365").statusCode(201);
    assertThat(points(assess(procurement), "Low")).containsExactly(0.0, 1.0);
    assertThat(points(assess(procurement), "High")).containsExactly(0.0, 0.5);
  }

  /** Case 50 of the decision engine: why the default is absolute. */
  @Test
  void a_relative_formula_lets_an_offer_that_cannot_win_decide_who_does() {
    String ratio =
        award(
            "{\"share\": 0.4, \"currency\": \"EUR\", \"formula\": \"lowest-ratio\","
                + " \"acceptsRelative\": true}");
    double better = lead(ratio);
    // The cheaper one is ahead by a point as long as the two are alone.
    String cheaper = "%.6f".formatted(1000 * (1 - (better + 1) / 40));
    String procurement = procurement(ratio);
    option(procurement, "Better", euro("1000"), STACKS.get(0).toArray(String[]::new))
        .statusCode(201);
    option(procurement, "Cheaper", euro(cheaper), STACKS.get(5).toArray(String[]::new))
        .statusCode(201);
    assertThat(ranks(assess(procurement))).containsEntry("Cheaper", 1).containsEntry("Better", 2);
    option(procurement, "Dumping", euro("20"), "model-hunyuan").statusCode(201);
    assertThat(ranks(assess(procurement)).get("Better"))
        .isLessThan(ranks(assess(procurement)).get("Cheaper"));
  }

  /** Points by which the first stack leads the sixth at the same price. */
  private static double lead(String award) {
    String procurement = procurement(award);
    option(procurement, "Better", euro("1000"), STACKS.get(0).toArray(String[]::new));
    option(procurement, "Cheaper", euro("1000"), STACKS.get(5).toArray(String[]::new));
    JsonPath assessment = assess(procurement);
    double lead =
        assessment.getDouble("result.options.find { it.name == 'Better' }.score.low")
            - assessment.getDouble("result.options.find { it.name == 'Cheaper' }.score.low");
    assertThat(lead).isGreaterThan(0.1);
    return lead;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void adding_or_removing_an_option_never_changes_the_order_of_the_others(long seed) {
    var random = new Random(seed);
    var stacks = new ArrayList<>(STACKS);
    Collections.shuffle(stacks, random);
    var offers = new LinkedHashMap<String, String>();
    String growing = procurement(award(BOUNDS));
    JsonPath before = null;
    for (int i = 0; i < 6; i++) {
      String price = i % 5 == 4 ? "" : Integer.toString(20_000 + random.nextInt(280_000));
      offers.put("Offer " + i, price);
      add(growing, i, price, stacks);
      JsonPath now = assess(growing);
      if (before != null) {
        sameOrder(before, now, i + " offers and one more");
      }
      before = now;
    }
    int removed = random.nextInt(6);
    String smaller = procurement(award(BOUNDS));
    for (int i = 0; i < 6; i++) {
      if (i != removed) {
        add(smaller, i, offers.get("Offer " + i), stacks);
      }
    }
    sameOrder(assess(smaller), before, "without offer " + removed);
  }

  private static void add(String procurement, int i, String price, List<List<String>> stacks) {
    option(
            procurement,
            "Offer " + i,
            price.isEmpty() ? Map.of() : euro(price),
            stacks.get(i).toArray(String[]::new))
        .statusCode(201);
  }

  private static void sameOrder(JsonPath fewer, JsonPath more, String what) {
    Map<String, Integer> few = ranks(fewer);
    Map<String, Integer> many = ranks(more);
    assertThat(few.size()).isEqualTo(many.size() - 1);
    for (String one : few.keySet()) {
      String at = "result.options.find { it.name == '" + one + "' }.score";
      assertThat(more.getMap(at)).as(what).isEqualTo(fewer.getMap(at));
      for (String other : few.keySet()) {
        assertThat(Integer.signum(many.get(one) - many.get(other)))
            .as(what + ": " + one + " and " + other)
            .isEqualTo(Integer.signum(few.get(one) - few.get(other)));
      }
    }
  }

  private static Map<String, Integer> ranks(JsonPath assessment) {
    var ranks = new LinkedHashMap<String, Integer>();
    List<Map<String, Object>> options = assessment.getList("result.options");
    options.forEach(
        option -> ranks.put((String) option.get("name"), ((Number) option.get("rank")).intValue()));
    return ranks;
  }

  private static List<Double> points(JsonPath assessment, String option) {
    String at =
        "result.options.find { it.name == '%s' }.criteria.find { it.criterion == 'offer-price' }"
            .formatted(option);
    return List.of(
        assessment.getDouble(at + ".value.low"), assessment.getDouble(at + ".value.high"));
  }
}
