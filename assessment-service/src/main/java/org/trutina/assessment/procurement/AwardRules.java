package org.trutina.assessment.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Profile;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.decision.InvalidWeights;
import org.trutina.decision.Weights;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Checks award criteria and gates, and resolves them against the frameworks. */
@ApplicationScoped
public class AwardRules {

  private static final String TYPE = "invalid-award-rules";

  private final Frameworks frameworks;

  AwardRules(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  /**
   * A framework's resolved part in the award.
   *
   * @param share of the score, within [0, 1]
   * @param profile the profile's id, or {@code own} for weights given one by one
   * @param weights of the framework's criteria, summing to 1
   */
  public record Part(Framework framework, double share, String profile, Weights.Fixed weights) {}

  /**
   * The parts of the award in the order given.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every criterion at fault
   */
  public List<Part> resolve(List<AwardCriteria> awardCriteria, List<MinimumLevel> gates) {
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
                            weights)));
      }
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
      return Optional.of(new Weights.Fixed(weights).covering(framework.criterionIds()));
    } catch (InvalidWeights e) {
      violations.add(
          new Violation(
              pointer + "/weights" + e.criterion().map(criterion -> "/" + criterion).orElse(""),
              e.getMessage() + "."));
      return Optional.empty();
    }
  }

  private static void checkShares(
      List<AwardCriteria> awardCriteria, Map<String, Double> shares, List<Violation> violations) {
    try {
      var _ = new Weights.Fixed(shares);
    } catch (InvalidWeights e) {
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
      Optional<Criterion> criterion =
          parts.stream()
              .flatMap(part -> part.framework().criteria().stream())
              .filter(candidate -> candidate.id().equals(gate.criterion()))
              .findFirst();
      if (criterion.isEmpty()) {
        violations.add(
            new Violation(
                "/gates/" + i + "/criterion",
                gate.criterion() + " is not a criterion of the award's frameworks."));
      } else if (!seen.add(gate.criterion())) {
        violations.add(
            new Violation("/gates/" + i + "/criterion", gate.criterion() + " has two gates."));
      } else {
        checkMinimum(criterion.get(), gate, i, violations);
      }
    }
  }

  private static void checkMinimum(
      Criterion criterion, MinimumLevel gate, int at, List<Violation> violations) {
    double low = Math.min(criterion.scale().worst(), criterion.scale().best());
    double high = Math.max(criterion.scale().worst(), criterion.scale().best());
    if (criterion.scale().worst() > criterion.scale().best()) {
      violations.add(
          new Violation(
              "/gates/" + at + "/criterion",
              "Less is better for " + criterion.id() + ": a minimum level makes no sense there."));
    } else if (!(gate.minimum() >= low && gate.minimum() <= high)) {
      violations.add(
          new Violation(
              "/gates/" + at + "/minimum",
              "The minimum of " + criterion.id() + " lies between " + low + " and " + high + "."));
    }
  }
}
