package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Frameworks;

/** The frameworks' derivation rules meet the real catalogue. */
@ServiceTest
class FrameworkEvidenceIT {

  /** Chosen so that every kind of origin, place, licence and openness is among them. */
  private static final List<List<String>> STACKS =
      List.of(
          List.of("app-nextcloud-assistant", "inf-stackit-openai-gpt-oss-120b"),
          List.of("app-nextcloud-assistant", "inf-ovhcloud-qwen3-32b", "model-qwen3-32b"),
          List.of("app-chatgpt-ent", "model-gpt-5.5"),
          List.of("app-le-chat", "model-mistral-large-3"),
          List.of("inf-mistral-api", "model-mistral-medium-3.1"),
          List.of("inf-anthropic-api", "model-claude-opus-4.8"),
          List.of("inf-azure-openai", "model-gpt-5.5"),
          List.of("inf-azure-openai", "model-mistral-large-3"),
          List.of("inf-bedrock-eu", "model-nova-pro"),
          List.of("inf-deepseek-api", "model-deepseek-v3.2"),
          List.of("inf-alibaba-modelstudio", "model-qwen3-32b"),
          List.of("inf-scaleway-gpt-oss-120b", "model-gpt-oss-120b"),
          List.of("inf-swisscom-apertus", "model-apertus-70b"),
          List.of("inf-xai-api", "model-grok-4.3"),
          List.of("inf-infomaniak-ai", "model-apertus-70b"),
          List.of("inf-ionos-model-hub", "model-teuken-7b"),
          List.of("inf-regolo-ai-llama-3-3-70b-instruct", "model-llama-3.3-70b"),
          List.of("inf-evroc-evroc-roc", "model-roc"),
          List.of("app-phariaai", "model-pharia-1-7b"),
          List.of("app-copilot-m365"),
          List.of("model-apertus-70b"),
          List.of("model-alia-40b"),
          List.of("model-llama-4-maverick"),
          List.of("model-hunyuan"),
          List.of("model-holo"),
          List.of("model-occiglot-7b"),
          List.of("model-olmo-3-32b"),
          List.of("model-eurollm-22b"),
          List.of("model-lucie-7b"),
          List.of("model-krikri-8b"),
          List.of("model-velvet-14b"),
          List.of("model-falcon-h1"),
          List.of("model-mistral-large-3"),
          List.of("model-holo", "model-occiglot-7b"),
          List.of("model-lucie-7b", "chip-jotunn8"),
          List.of("model-gpt-oss-120b", "cloud-otc"),
          List.of("cloud-scaleway-gpu"),
          List.of("app-nextcloud-assistant", "inf-azure-openai", "model-gpt-5.5"));

  /** Cases for which the catalogue has no offering today. */
  private static final Set<String> WITHOUT_EXAMPLE =
      Set.of("ai-openness: The training data is not open.");

  @Inject Frameworks frameworks;

  @Test
  void every_rule_of_every_framework_is_met_by_some_offering_of_the_catalogue() {
    var dead = new TreeSet<String>();
    var withoutExample = new TreeSet<String>();
    for (Framework framework : frameworks.all()) {
      List<Map<String, Object>> results =
          assessed(framework).getList("result.options.criteria.flatten()");
      framework.criteria().stream()
          .filter(FrameworkEvidenceIT::derived)
          .filter(
              criterion ->
                  results.stream()
                      .noneMatch(
                          result ->
                              result.get("criterion").equals(criterion.id())
                                  && result.get("known").equals(true)))
          .forEach(criterion -> dead.add(framework.id() + " " + criterion.id()));
      framework.criteria().stream()
          .flatMap(criterion -> cases(criterion).stream().map(rule -> rule.because()))
          .filter(
              because ->
                  results.stream()
                      .noneMatch(result -> ((List<?>) result.get("because")).contains(because)))
          .forEach(because -> withoutExample.add(framework.id() + ": " + because));
    }
    assertThat(dead).as("derivations that no offering ever meets").isEmpty();
    withoutExample.removeIf(one -> one.startsWith("eu-csf"));
    assertThat(withoutExample).isEqualTo(WITHOUT_EXAMPLE);
  }

  @Test
  void what_the_ai_layer_says_of_a_chain_is_what_the_catalogue_knows() {
    var assessment = assessed(frameworks.byId("ai-layer").orElseThrow());
    assertThat(level(assessment, "app-nextcloud-assistant+inf-stackit-openai-gpt-oss-120b", "AI-1"))
        .as("gpt-oss is OpenAI's")
        .containsExactly(0.0, 0.0);
    assertThat(level(assessment, "model-occiglot-7b", "AI-2"))
        .as("made from a model of Mistral's")
        .containsExactly(2.0, 2.0);
    assertThat(level(assessment, "model-holo", "AI-2"))
        .as("made from a model of Alibaba's")
        .containsExactly(0.0, 0.0);
    assertThat(level(assessment, "model-llama-4-maverick", "AI-6"))
        .as("its licence excludes the Union")
        .containsExactly(0.0, 0.0);
    assertThat(level(assessment, "model-mistral-large-3", "AI-2"))
        .as("no base recorded: unknown, not absent")
        .containsExactly(0.0, 2.0);
    assertThat(level(assessment, "model-mistral-large-3", "AI-10"))
        .as("nobody has answered")
        .containsExactly(0.0, 2.0);
  }

  @Test
  void parts_of_the_same_axis_make_one_coordinate_by_their_shares() {
    String procurement =
        Requests.procurement(
            """
            {"title": "Two sovereignty parts", "need": "Test", "languages": ["de"],
             "awardCriteria": [
               {"framework": "ai-layer", "share": 0.6, "profile": "balanced"},
               {"framework": "ai-openness", "share": 0.2, "profile": "index"},
               {"framework": "competitiveness-extended", "share": 0.2, "profile": "balanced"}]}
            """);
    Requests.option(procurement, "Lucie", Map.of(), "model-lucie-7b").statusCode(201);
    var option = Requests.assess(procurement);
    String lucie = "result.options[0]";
    double sovereignty = 0;
    for (String framework : List.of("ai-layer", "ai-openness")) {
      sovereignty +=
          option
              .getList(
                  lucie
                      + ".criteria.findAll { it.framework == '"
                      + framework
                      + "' }.contribution.low",
                  Double.class)
              .stream()
              .mapToDouble(Double::doubleValue)
              .sum();
    }
    assertThat(option.getDouble(lucie + ".coordinates.find { it.axis == 'sovereignty' }.score.low"))
        .isCloseTo(sovereignty / 0.8, within(1e-9));
  }

  private static JsonPath assessed(Framework framework) {
    String procurement =
        Requests.procurement(
            """
            {"title": "Every rule", "need": "Test", "languages": ["fr"],
             "awardCriteria": [{"framework": "%s", "share": 1, "profile": "%s"}]}
            """
                .formatted(framework.id(), framework.profiles().getFirst().id()));
    for (List<String> stack : STACKS) {
      Requests.option(procurement, String.join("+", stack), Map.of(), stack.toArray(String[]::new))
          .log()
          .ifValidationFails()
          .statusCode(201);
    }
    return Requests.assess(procurement);
  }

  private static List<Double> level(JsonPath assessment, String option, String criterion) {
    String at =
        "result.options.find { it.name == '%s' }.criteria.find { it.criterion == '%s' }.level"
            .formatted(option, criterion);
    return List.of(assessment.getDouble(at + ".low"), assessment.getDouble(at + ".high"));
  }

  /** Whether the framework has a rule for it at all. */
  private static boolean derived(Criterion criterion) {
    return criterion.derivation().measure() != null || !cases(criterion).isEmpty();
  }

  private static List<Framework.Case> cases(Criterion criterion) {
    return Objects.requireNonNullElse(criterion.derivation().cases(), List.of());
  }
}
