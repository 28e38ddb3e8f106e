package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trutina.assessment.Requests.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every number of a result leads to a rule that a framework has published and to claims with
 * sources, or is said to be unknown; nothing hangs in the air.
 */
@ServiceTest
class TraceabilityIT {

  private static final String AUTHORITY = "herkunft";

  @Inject TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  /** The texts of all rules, by framework and criterion. */
  private static Map<String, Set<String>> rules() {
    JsonPath frameworks = json(Decided.auditor(AUTHORITY).get("/api/v1/frameworks").then());
    var rules = new HashMap<String, Set<String>>();
    for (Map<String, Object> framework : frameworks.<Map<String, Object>>getList("items")) {
      for (Object each : (List<?>) framework.get("criteria")) {
        Map<?, ?> criterion = (Map<?, ?>) each;
        var texts = new HashSet<String>();
        texts.add((String) criterion.get("description"));
        Map<?, ?> derivation = (Map<?, ?>) criterion.get("derivation");
        if (derivation.get("cases") instanceof List<?> cases) {
          cases.forEach(rule -> texts.add((String) ((Map<?, ?>) rule).get("because")));
        }
        rules.put(framework.get("id") + "/" + criterion.get("id"), texts);
      }
    }
    return rules;
  }

  /** The snapshot that the assessment keeps, from its evidence pack. */
  private static JsonNode input(String assessment) throws IOException {
    byte[] pack =
        Decided.auditor(AUTHORITY)
            .get("/api/v1/assessments/{id}/evidence-pack", assessment)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("assessment/input.json")) {
          return new ObjectMapper().readTree(zip.readAllBytes());
        }
      }
    }
    throw new AssertionError("the pack has no input");
  }

  private static Set<String> recorded(JsonNode input) {
    var recorded = new HashSet<String>();
    for (JsonNode chain : input.path("chains")) {
      for (String nodes : List.of("offerings", "organisations")) {
        chain
            .path(nodes)
            .forEach(
                node ->
                    node.path("claims")
                        .forEach(claim -> recorded.add("claim " + claim.path("id").asText())));
      }
      chain.path("links").forEach(link -> recorded.add("link " + link.path("id").asText()));
    }
    for (JsonNode option : input.path("options")) {
      recorded.add("price " + option.path("id").asText());
    }
    return recorded;
  }

  @Test
  void every_number_leads_to_a_rule_and_to_claims_with_sources_or_is_said_to_be_unknown()
      throws IOException {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    JsonNode result =
        new ObjectMapper()
            .readTree(
                Decided.auditor(AUTHORITY).get("/api/v1/assessments/{id}", decided.id()).asString())
            .path("result");
    Map<String, Set<String>> rules = rules();
    Set<String> recorded = recorded(input(decided.id()));
    var sources = new HashSet<String>();
    result.path("sources").forEach(source -> sources.add(source.path("id").asText()));
    var cited = new HashSet<String>();
    int traced = 0;
    int unknown = 0;
    for (JsonNode option : result.path("options")) {
      double low = 0;
      double high = 0;
      for (JsonNode criterion : option.path("criteria")) {
        String name =
            criterion.path("framework").asText() + "/" + criterion.path("criterion").asText();
        String what = option.path("name").asText() + ", " + name;
        low += criterion.path("contribution").path("low").asDouble();
        high += criterion.path("contribution").path("high").asDouble();
        for (JsonNode evidence : criterion.path("evidence")) {
          String id = evidence.path("type").asText() + " " + evidence.path("id").asText();
          assertThat(recorded).as("%s rests on %s", what, id).contains(id);
          evidence.path("sources").forEach(source -> cited.add(source.asText()));
          if (!evidence.path("type").asText().equals("price")) {
            assertThat(evidence.path("sources")).as("%s: %s has a source", what, id).isNotEmpty();
          }
        }
        if (criterion.path("known").asBoolean()) {
          traced++;
          assertThat(criterion.path("evidence")).as("%s has evidence", what).isNotEmpty();
          assertThat(criterion.path("because")).as("%s has a rule", what).isNotEmpty();
          for (JsonNode because : criterion.path("because")) {
            if (!name.startsWith("offer-price")) {
              assertThat(rules.get(name))
                  .as("%s by a published rule", what)
                  .contains(because.asText());
            }
          }
        } else {
          unknown++;
          assertThat(criterion.path("value").path("low").asDouble())
              .as("%s is not known and keeps the whole scale", what)
              .isZero();
          assertThat(criterion.path("value").path("high").asDouble()).as(what).isEqualTo(1);
        }
      }
      assertThat(option.path("score").path("low").asDouble()).isCloseTo(low, within(1e-9));
      assertThat(option.path("score").path("high").asDouble()).isCloseTo(high, within(1e-9));
      option
          .path("gates")
          .forEach(
              gate ->
                  gate.path("evidence")
                      .forEach(
                          evidence ->
                              assertThat(recorded)
                                  .contains(
                                      evidence.path("type").asText()
                                          + " "
                                          + evidence.path("id").asText())));
    }
    assertThat(sources).as("every source cited is listed").containsAll(cited);
    assertThat(traced).isGreaterThan(40);
    assertThat(unknown).isPositive();
  }
}
