package org.trutina.assessment.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Level;
import org.trutina.assessment.framework.Framework.Profile;
import org.trutina.assessment.framework.Framework.PublishedScale;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidWeights;
import org.trutina.decision.Weights;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Checks award criteria and gates, and resolves them against the frameworks. */
@ApplicationScoped
public class AwardRules {

  private static final PublishedScale SEAL = new PublishedScale(0, 4, "SEAL", List.of());

  private static final String TYPE = "invalid-award-rules";

  /** Names the price part among the shares; no framework's id. */
  private static final String PRICE = "/price";

  private final Frameworks frameworks;
  private final PriceRules prices;

  AwardRules(Frameworks frameworks, PriceRules prices) {
    this.frameworks = frameworks;
    this.prices = prices;
  }

  /**
   * A framework's resolved part in the award.
   *
   * @param share of the score, within [0, 1]
   * @param profile the profile's id, or {@code own} for weights given one by one
   * @param given as published, of objectives or of criteria, summing to 1
   * @param weights of the framework's criteria, summing to 1
   */
  public record Part(
      Framework framework,
      double share,
      String profile,
      Weights.Fixed given,
      Weights.Fixed weights) {}

  /** What the frameworks of sovereignty weigh in the score, within [0, 1]. */
  double sovereigntyShare(List<AwardCriteria> awardCriteria) {
    return awardCriteria.stream()
        .filter(
            part ->
                frameworks
                    .byId(part.framework())
                    .filter(framework -> framework.axis().equals("sovereignty"))
                    .isPresent())
        .mapToDouble(AwardCriteria::share)
        .sum();
  }

  /**
   * The parts of the award in the order given.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every criterion at fault
   */
  public List<Part> resolve(List<AwardCriteria> awardCriteria, List<MinimumLevel> gates) {
    return resolve(awardCriteria, gates, null);
  }

  /** The same for an award of which the offer's price is a part. */
  public List<Part> resolve(
      List<AwardCriteria> awardCriteria, List<MinimumLevel> gates, @Nullable PriceCriterion price) {
    prices.check(price);
    return resolveWithShare(awardCriteria, gates, price == null ? null : price.share());
  }

  /** The same where only the share of the price is known. */
  public List<Part> resolveWithShare(
      List<AwardCriteria> awardCriteria, List<MinimumLevel> gates, @Nullable Double priceShare) {
    var violations = new ArrayList<Violation>();
    var parts = new ArrayList<Part>();
    var shares = new LinkedHashMap<String, Double>();
    for (int i = 0; i < awardCriteria.size(); i++) {
      AwardCriteria part = awardCriteria.get(i);
      String pointer = "/awardCriteria/" + i;
      Optional<Framework> framework = frameworks.byId(part.framework());
      if (framework.isEmpty()) {
        violations.add(
            new Violation(
                pointer + "/framework",
                "There is no framework "
                    + part.framework()
                    + "; GET /api/v1/frameworks lists them."));
      } else if (shares.put(part.framework(), part.share()) != null) {
        violations.add(
            new Violation(pointer + "/framework", part.framework() + " is named twice."));
      } else {
        weights(framework.get(), part, pointer, violations)
            .ifPresent(
                weights ->
                    parts.add(
                        new Part(
                            framework.get(),
                            part.share(),
                            part.profile() == null ? "own" : part.profile(),
                            weights,
                            framework.get().criterionWeights(weights))));
      }
    }
    if (priceShare != null) {
      shares.put(PRICE, priceShare);
    }
    checkShares(awardCriteria, shares, violations);
    checkGates(parts, gates, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid(TYPE, violations);
    }
    return parts;
  }

  private static Optional<Weights.Fixed> weights(
      Framework framework, AwardCriteria part, String pointer, List<Violation> violations) {
    String profile = part.profile();
    Map<String, Double> weights = part.weights();
    if (profile != null && weights == null) {
      return profileWeights(framework, profile, pointer, violations);
    }
    if (profile == null && weights != null) {
      return ownWeights(framework, weights, pointer, violations);
    }
    violations.add(
        new Violation(pointer, "Give either a profile of " + framework.id() + " or weights."));
    return Optional.empty();
  }

  private static Optional<Weights.Fixed> profileWeights(
      Framework framework, String id, String pointer, List<Violation> violations) {
    Optional<Profile> profile = framework.profile(id);
    if (profile.isEmpty()) {
      String known = String.join(", ", framework.profiles().stream().map(Profile::id).toList());
      violations.add(
          new Violation(
              pointer + "/profile",
              framework.id() + " has no weight profile " + id + "; it has " + known + "."));
    }
    return profile.map(Profile::fixed);
  }

  private static Optional<Weights.Fixed> ownWeights(
      Framework framework,
      Map<String, Double> weights,
      String pointer,
      List<Violation> violations) {
    try {
      boolean byCriterion = weights.keySet().stream().anyMatch(framework.criterionIds()::contains);
      return Optional.of(
          new Weights.Fixed(weights)
              .covering(byCriterion ? framework.criterionIds() : framework.weightedIds()));
    } catch (InvalidWeights e) {
      violations.add(
          new Violation(
              pointer + "/weights" + e.criterion().map(criterion -> "/" + criterion).orElse(""),
              e.getMessage() + "."));
      return Optional.empty();
    }
  }

  /**
   * Checks what an option states against the scales.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every answer at fault
   */
  public void checkAnswers(List<AwardCriteria> awardCriteria, List<Answer> answers) {
    var violations = new ArrayList<Violation>();
    var seen = new HashSet<String>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      String pointer = "/answers/" + i;
      Optional<Criterion> criterion =
          awardCriteria.stream()
              .filter(part -> part.framework().equals(answer.framework()))
              .flatMap(part -> frameworks.byId(part.framework()).stream())
              .flatMap(framework -> framework.criteria().stream())
              .filter(candidate -> candidate.id().equals(answer.criterion()))
              .findFirst();
      if (criterion.isEmpty()) {
        violations.add(
            new Violation(
                pointer + "/criterion",
                answer.criterion()
                    + " is not a criterion of "
                    + answer.framework()
                    + " in this procurement."));
      } else if (!criterion.get().derivation().isAnswered()) {
        violations.add(
            new Violation(
                pointer + "/criterion",
                answer.criterion()
                    + (criterion.get().derivation().isJudged()
                        ? " is judged by evaluators; it cannot be answered."
                        : " is derived from the catalogue; it cannot be answered.")));
      } else if (!seen.add(answer.framework() + "/" + answer.criterion())) {
        violations.add(
            new Violation(pointer + "/criterion", answer.criterion() + " is answered twice."));
      } else {
        checkValue(criterion.get(), answer.value(), pointer, violations);
      }
    }
    if (!violations.isEmpty()) {
      throw Problem.invalid("invalid-answers", violations);
    }
  }

  private static void checkValue(
      Criterion criterion, double value, String pointer, List<Violation> violations) {
    List<Level> levels = criterion.scale().levels();
    Interval range = criterion.scale().scale().range();
    if (!levels.isEmpty() && levels.stream().noneMatch(level -> level.level() == value)) {
      violations.add(
          new Violation(
              pointer + "/value",
              criterion.id()
                  + " has the answers "
                  + String.join(
                      ", ",
                      levels.stream()
                          .map(level -> BigDecimal.valueOf(level.level()))
                          .map(number -> number.stripTrailingZeros().toPlainString())
                          .toList())
                  + "."));
    } else if (!(range.low() <= value && value <= range.high())) {
      violations.add(
          new Violation(
              pointer + "/value",
              criterion.id() + " lies between " + range.low() + " and " + range.high() + "."));
    }
  }

  private static void checkShares(
      List<AwardCriteria> awardCriteria, Map<String, Double> shares, List<Violation> violations) {
    try {
      var _ = new Weights.Fixed(shares);
    } catch (InvalidWeights e) {
      if (e.criterion().equals(Optional.of(PRICE))) {
        violations.add(new Violation("/price/share", "A share is a number of at least 0."));
        return;
      }
      int at =
          e.criterion()
              .map(id -> awardCriteria.stream().map(AwardCriteria::framework).toList().indexOf(id))
              .orElse(-1);
      String pointer = at < 0 ? "/awardCriteria" : "/awardCriteria/" + at + "/share";
      violations.add(new Violation(pointer, "Shares: " + e.getMessage() + "."));
    }
  }

  private static void checkGates(
      List<Part> parts, List<MinimumLevel> gates, List<Violation> violations) {
    var seen = new HashSet<String>();
    for (int i = 0; i < gates.size(); i++) {
      MinimumLevel gate = gates.get(i);
      List<PublishedScale> scales =
          parts.stream().flatMap(part -> scale(part.framework(), gate.criterion())).toList();
      Optional<PublishedScale> scale = scales.stream().findFirst();
      if (scales.size() > 1) {
        violations.add(
            new Violation(
                "/gates/" + i + "/criterion",
                gate.criterion() + " is in two frameworks of this award; a gate names one."));
      } else if (scale.isEmpty()) {
        violations.add(
            new Violation(
                "/gates/" + i + "/criterion",
                gate.criterion() + " is not a criterion or objective of the award's frameworks."));
      } else if (!seen.add(gate.criterion())) {
        violations.add(
            new Violation("/gates/" + i + "/criterion", gate.criterion() + " has two gates."));
      } else {
        checkMinimum(scale.get(), gate, i, violations);
      }
    }
  }

  /** An objective's gate speaks of its SEAL, a criterion's of its own scale. */
  private static Stream<PublishedScale> scale(Framework framework, String id) {
    if (framework.grantsSeals()
        && framework.groups().stream().anyMatch(group -> group.id().equals(id))) {
      return Stream.of(SEAL);
    }
    return framework.criteria().stream()
        .filter(criterion -> criterion.id().equals(id))
        .map(Criterion::scale);
  }

  private static void checkMinimum(
      PublishedScale scale, MinimumLevel gate, int at, List<Violation> violations) {
    double low = Math.min(scale.worst(), scale.best());
    double high = Math.max(scale.worst(), scale.best());
    if (scale.worst() > scale.best()) {
      violations.add(
          new Violation(
              "/gates/" + at + "/criterion",
              "Less is better for "
                  + gate.criterion()
                  + ": a minimum level makes no sense there."));
    } else if (!(gate.minimum() >= low && gate.minimum() <= high)) {
      violations.add(
          new Violation(
              "/gates/" + at + "/minimum",
              "The minimum of "
                  + gate.criterion()
                  + " lies between "
                  + low
                  + " and "
                  + high
                  + "."));
    }
  }
}
