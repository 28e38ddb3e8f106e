package org.trutina.assessment.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.trutina.assessment.framework.Framework.Case;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Group;
import org.trutina.assessment.framework.Framework.Level;
import org.trutina.assessment.framework.Framework.Profile;
import org.trutina.decision.InvalidWeights;
import org.trutina.edge.Problem.Violation;

/** What must hold of a framework beyond the form of its fields. */
final class FrameworkRules {

  private final Framework framework;
  private final List<Violation> violations = new ArrayList<>();

  FrameworkRules(Framework framework) {
    this.framework = framework;
  }

  List<Violation> violations() {
    once(framework.groups(), "/groups", Group::id);
    once(framework.criteria(), "/criteria", Criterion::id);
    once(framework.profiles(), "/profiles", Profile::id);
    checkGroups();
    for (int i = 0; i < framework.criteria().size(); i++) {
      check(framework.criteria().get(i), "/criteria/" + i);
    }
    for (int i = 0; i < framework.profiles().size(); i++) {
      checkWeights(framework.profiles().get(i), "/profiles/" + i + "/weights");
    }
    return violations;
  }

  private void fault(String pointer, String detail) {
    violations.add(new Violation(pointer, detail));
  }

  private <T> void once(List<T> items, String pointer, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(id.apply(items.get(i)))) {
        fault(pointer + "/" + i + "/id", id.apply(items.get(i)) + " comes twice.");
      }
    }
  }

  private void checkGroups() {
    List<String> ids = framework.groups().stream().map(Group::id).toList();
    for (int i = 0; i < framework.groups().size(); i++) {
      Group group = framework.groups().get(i);
      if (framework.criteriaOf(group).isEmpty()) {
        fault("/groups/" + i, group.id() + " has no criterion.");
      }
      if (framework.criterionIds().contains(group.id())) {
        fault("/groups/" + i + "/id", group.id() + " is a criterion as well.");
      }
    }
    for (int i = 0; i < framework.criteria().size(); i++) {
      String group = framework.criteria().get(i).group();
      String pointer = "/criteria/" + i;
      if (group == null && !ids.isEmpty()) {
        fault(pointer, "Say to which objective it belongs: " + String.join(", ", ids) + ".");
      } else if (group != null && !ids.contains(group)) {
        fault(pointer + "/group", group + " is not one of the groups.");
      }
    }
  }

  private void checkWeights(Profile profile, String pointer) {
    try {
      profile.fixed().covering(framework.weightedIds());
    } catch (InvalidWeights e) {
      fault(
          pointer
              + e.criterion().filter(profile.weights()::containsKey).map(c -> "/" + c).orElse(""),
          e.getMessage() + ".");
    }
  }

  private void check(Criterion criterion, String pointer) {
    double worst = criterion.scale().worst();
    double best = criterion.scale().best();
    if (!(Double.isFinite(worst) && Double.isFinite(best)) || worst == best) {
      fault(pointer + "/scale/best", "'best' and 'worst' are two different numbers.");
      return;
    }
    checkLevels(criterion, pointer + "/scale/levels");
    checkDerivation(criterion, pointer + "/derivation");
  }

  private void checkLevels(Criterion criterion, String pointer) {
    List<Level> levels = criterion.scale().levels();
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (off(criterion, level.level())) {
        fault(pointer + "/" + i + "/level", outside(criterion));
      }
      if (i > 0 && level.level() <= levels.get(i - 1).level()) {
        fault(pointer + "/" + i + "/level", "Levels ascend.");
      }
      if ((level.points() == null) != (levels.getFirst().points() == null)) {
        fault(pointer + "/" + i, "Either each level has points or none has.");
      }
      if ((level.seal() == null) != (levels.getFirst().seal() == null)) {
        fault(pointer + "/" + i, "Either each level grants a SEAL or none does.");
      }
    }
    boolean points = levels.stream().anyMatch(level -> level.points() != null);
    if (points && criterion.mostPoints() <= 0) {
      fault(pointer, "A scale of points has a level with some points.");
    }
    if (stepped(criterion) && !spans(criterion, levels)) {
      fault(pointer, "A scale of points or of SEALs has a level at each of its bounds.");
    }
    if (criterion.group() != null && !points) {
      fault(pointer, "In an objective points are summed: each level needs points.");
    }
  }

  private static boolean spans(Criterion criterion, List<Level> levels) {
    double low = Math.min(criterion.scale().worst(), criterion.scale().best());
    double high = Math.max(criterion.scale().worst(), criterion.scale().best());
    return levels.getFirst().level() == low && levels.getLast().level() == high;
  }

  private void checkDerivation(Criterion criterion, String pointer) {
    Framework.Derivation derivation = criterion.derivation();
    List<Case> cases = Objects.requireNonNullElse(derivation.cases(), List.of());
    boolean measured = derivation.measure() != null;
    if (!derivation.isJudged()
        && !derivation.isAnswered()
        && !measured
        && derivation.cases() == null) {
      fault(pointer, "Nothing gives it a level: cases, a measure, an answer or a judgement does.");
    }
    if (derivation.isJudged() && (derivation.isAnswered() || measured || !cases.isEmpty())) {
      fault(pointer + "/judged", "What evaluators judge has no cases, measure or answer.");
    }
    if (derivation.isJudged()) {
      checkJudged(criterion, pointer);
    }
    if (measured && stepped(criterion)) {
      fault(pointer + "/measure", "A measured number lies between levels: they have no points.");
    }
    for (int i = 0; i < cases.size(); i++) {
      checkCase(criterion, cases.get(i), pointer + "/cases/" + i);
    }
  }

  private void checkJudged(Criterion criterion, String pointer) {
    List<Level> levels = criterion.scale().levels();
    boolean told =
        levels.stream().allMatch(level -> level.meaning() != null && !level.meaning().isBlank());
    if (levels.size() < 2 || !told) {
      fault(
          pointer + "/judged",
          "Evaluators need two levels or more, each with the meaning that is published.");
    }
  }

  private void checkCase(Criterion criterion, Case rule, String pointer) {
    double low = rule.level().getFirst();
    double high = rule.level().getLast();
    if (!(low <= high)) {
      fault(pointer + "/level", "The lower bound comes first.");
    } else if (off(criterion, low) || off(criterion, high)) {
      fault(pointer + "/level", outside(criterion));
    } else if (hasNo(criterion, low) || hasNo(criterion, high)) {
      fault(pointer + "/level", "The bounds are levels of the scale.");
    }
  }

  private static boolean hasNo(Criterion criterion, double number) {
    Set<Double> numbers =
        new HashSet<>(criterion.scale().levels().stream().map(Level::level).toList());
    return stepped(criterion) && !numbers.contains(number);
  }

  /** Whether only its levels count, and nothing between them. */
  private static boolean stepped(Criterion criterion) {
    return criterion.scale().levels().stream()
        .anyMatch(level -> level.points() != null || level.seal() != null);
  }

  private static boolean off(Criterion criterion, double number) {
    double worst = criterion.scale().worst();
    double best = criterion.scale().best();
    return !(number >= Math.min(worst, best) && number <= Math.max(worst, best));
  }

  private static String outside(Criterion criterion) {
    double worst = criterion.scale().worst();
    double best = criterion.scale().best();
    return "It lies between " + Math.min(worst, best) + " and " + Math.max(worst, best) + ".";
  }
}
