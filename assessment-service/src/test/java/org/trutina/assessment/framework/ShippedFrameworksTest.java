package org.trutina.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.assessment.framework.Framework.Case;
import org.trutina.assessment.framework.Framework.Criterion;

/** What holds for every framework that comes with the platform. */
class ShippedFrameworksTest {

  private static final ShippedFrameworks FRAMEWORKS = new ShippedFrameworks();

  private static final List<String> CONTROL = List.of("eea", "third-country");
  private static final List<String> ORIGIN = List.of("eea", "mixed", "third-country");
  private static final List<String> PLACE =
      List.of("eea", "eea-and-elsewhere", "adequate", "elsewhere");
  private static final List<String> OPENNESS = List.of("open", "partial", "closed");

  /** Every answer that each fact can have. */
  private static final Map<Fact, List<String>> ANSWERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Fact.SUPPLIER_CONTROL, CONTROL),
              Map.entry(Fact.OPERATOR_CONTROL, CONTROL),
              Map.entry(Fact.SUPPLIER_SEAT, CONTROL),
              Map.entry(Fact.ACCELERATOR_ORIGIN, CONTROL),
              Map.entry(Fact.TECHNOLOGY_ORIGIN, List.of("own", "eea", "third-country")),
              Map.entry(Fact.MODEL_ORIGIN, ORIGIN),
              Map.entry(Fact.MODEL_DEVELOPER, ORIGIN),
              Map.entry(Fact.BASE_MODEL_ORIGIN, ORIGIN),
              Map.entry(Fact.DATA_LOCATION, PLACE),
              Map.entry(Fact.TRAINING_LOCATION, PLACE),
              Map.entry(Fact.MODEL_WEIGHTS, OPENNESS),
              Map.entry(Fact.TRAINING_DATA, OPENNESS),
              Map.entry(Fact.TRAINING_CODE, OPENNESS),
              Map.entry(Fact.CERTIFICATION, List.of("secnumcloud", "c5", "iso-27001")),
              Map.entry(Fact.ACCELERATOR_DESIGNERS, List.of("one-named", "several")),
              Map.entry(
                  Fact.LICENCE, List.of("open", "conditional", "proprietary", "excludes-eea")),
              Map.entry(
                  Fact.GPAI_CODE, List.of("full", "safety-chapter", "not-listed", "refused"))));

  static List<Framework> frameworks() {
    return FRAMEWORKS.all();
  }

  static Stream<Criterion> criteria() {
    return frameworks().stream().flatMap(framework -> framework.criteria().stream());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ai-layer",
        "cada-proposal",
        "ai-openness",
        "ai-act",
        "competitiveness-extended",
        "competitiveness-judged"
      })
  void it_is_shipped_and_says_where_each_criterion_comes_from(String id) {
    Framework framework = FRAMEWORKS.byId(id).orElseThrow();
    assertThat(framework.criteria())
        .isNotEmpty()
        .allSatisfy(
            criterion -> {
              assertThat(criterion.source()).as(criterion.id()).isNotBlank();
              assertThat(criterion.description()).as(criterion.id()).isNotBlank();
            });
    assertThat(framework.remark()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void each_weight_profile_covers_the_criteria_and_sums_to_one(Framework framework) {
    assertThat(framework.profiles())
        .isNotEmpty()
        .allSatisfy(
            profile -> {
              assertThat(profile.weights().values().stream().mapToDouble(Double::doubleValue).sum())
                  .as(profile.id())
                  .isCloseTo(1, within(1e-9));
            });
    assertThat(framework.axis()).isIn("sovereignty", "competitiveness");
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void each_criterion_is_derived_or_answered_on_a_scale_that_its_rules_stay_within(
      Criterion criterion) {
    var derivation = criterion.derivation();
    assertThat(
            derivation.isAnswered()
                || derivation.isJudged()
                || derivation.cases() != null
                || derivation.measure() != null)
        .isTrue();
    double low = Math.min(criterion.scale().worst(), criterion.scale().best());
    double high = Math.max(criterion.scale().worst(), criterion.scale().best());
    assertThat(low).isLessThan(high);
    for (Case rule : cases(criterion)) {
      assertThat(rule.level()).as(rule.because()).hasSize(2).isSorted();
      assertThat(rule.level().getFirst()).as(rule.because()).isGreaterThanOrEqualTo(low);
      assertThat(rule.level().getLast()).as(rule.because()).isLessThanOrEqualTo(high);
      assertThat(rule.because()).isNotBlank();
      rule.when()
          .forEach(
              (fact, accepted) ->
                  assertThat(ANSWERS.getOrDefault(fact, List.of()))
                      .as("answers of " + fact.key())
                      .containsAll(accepted));
    }
  }

  /** A gate names a criterion without its framework. */
  @Test
  void no_two_frameworks_have_a_criterion_of_the_same_id() {
    Map<String, Long> times =
        frameworks().stream()
            .flatMap(framework -> framework.criterionIds().stream())
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(times.values()).allMatch(count -> count == 1);
  }

  @Test
  void what_is_no_law_says_so() {
    assertThat(FRAMEWORKS.byId("cada-proposal").orElseThrow())
        .satisfies(
            proposal -> {
              assertThat(proposal.standing()).isEqualTo("proposal");
              assertThat(proposal.name()).contains("indicative");
              assertThat(proposal.criteria())
                  .allSatisfy(
                      criterion -> {
                        assertThat(criterion.scale().worst()).isZero();
                        assertThat(criterion.scale().best()).isEqualTo(4);
                      });
            });
    assertThat(FRAMEWORKS.byId("ai-layer").orElseThrow())
        .satisfies(
            layer -> {
              assertThat(layer.standing()).isEqualTo("platform");
              assertThat(layer.remark()).contains("no part of the EU Cloud Sovereignty Framework");
            });
  }

  @Test
  void the_openness_framework_names_the_set_of_twelve_dimensions() {
    Framework openness = FRAMEWORKS.byId("ai-openness").orElseThrow();
    assertThat(openness.version()).contains("2026-03-13").contains("12");
    Set<String> dimensions =
        openness.criterionIds().stream()
            .filter(id -> !Set.of("OS-share", "OS-mof").contains(id))
            .collect(Collectors.toSet());
    assertThat(dimensions).hasSize(12);
  }

  private static List<Case> cases(Criterion criterion) {
    List<Case> cases = criterion.derivation().cases();
    return cases == null ? List.of() : cases;
  }
}
