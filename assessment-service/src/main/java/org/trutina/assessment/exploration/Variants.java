package org.trutina.assessment.exploration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentInput;
import org.trutina.assessment.assessment.Snapshots;
import org.trutina.assessment.assessment.Snapshots.Snapshot;
import org.trutina.assessment.assessment.Snapshots.Variant;
import org.trutina.assessment.assessment.WeightSpan;
import org.trutina.assessment.evidence.Assumption;
import org.trutina.assessment.exploration.NewExploration.Supposition;
import org.trutina.assessment.exploration.NewExploration.WeightRange;
import org.trutina.assessment.framework.Fact;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Level;
import org.trutina.assessment.policy.AppliedPolicies;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.decision.Interval;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Reads what is to be explored against the assessment, and says what of it cannot be. */
final class Variants {

  static final String TYPE = "invalid-exploration";

  private final Snapshots snapshots;
  private final AppliedPolicies policies;
  private final List<Violation> violations = new ArrayList<>();

  Variants(Snapshots snapshots, AppliedPolicies policies) {
    this.snapshots = snapshots;
    this.policies = policies;
  }

  Variant of(Snapshot snapshot, NewExploration wanted) {
    AssessmentInput made = snapshot.input();
    Optional<AppliedPolicies.Applied> policy =
        Optional.ofNullable(wanted.policy()).map(id -> policies.of(id, made.price() != null));
    List<AwardCriteria> awardCriteria =
        first(
            wanted.awardCriteria(),
            policy.map(AppliedPolicies.Applied::awardCriteria),
            made.awardCriteria());
    List<MinimumLevel> gates =
        first(wanted.gates(), policy.map(AppliedPolicies.Applied::gates), made.gates());
    PriceCriterion price = price(made.price(), policy, wanted.priceShare());
    refuse();
    List<AwardRules.Part> parts = snapshots.resolve(awardCriteria, gates, price);
    List<OptionView> options = options(made.options(), orNone(wanted.without()));
    List<Assumption> assumptions = assumptions(orNone(wanted.suppose()), options, parts);
    List<WeightSpan> spans = spans(orNone(wanted.ranges()));
    refuse();
    return new Variant(
        awardCriteria,
        gates,
        first(wanted.unknowns(), policy.map(AppliedPolicies.Applied::unknowns), made.unknowns()),
        price,
        options,
        assumptions,
        spans);
  }

  private static <T> T first(@Nullable T wanted, Optional<T> policy, T made) {
    return wanted == null ? policy.orElse(made) : wanted;
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  private void fault(String pointer, String detail) {
    violations.add(new Violation(pointer, detail));
  }

  private void refuse() {
    if (!violations.isEmpty()) {
      throw Problem.invalid(TYPE, violations);
    }
  }

  private @Nullable PriceCriterion price(
      @Nullable PriceCriterion made,
      Optional<AppliedPolicies.Applied> policy,
      @Nullable Double wanted) {
    if (made == null) {
      if (wanted != null) {
        fault("/priceShare", "This award has no price part whose share could be another.");
      }
      return null;
    }
    return made.withShare(
        wanted == null
            ? policy.map(AppliedPolicies.Applied::priceShare).orElse(made.share())
            : wanted);
  }

  private List<OptionView> options(List<OptionView> all, List<UUID> without) {
    List<UUID> known = all.stream().map(OptionView::id).toList();
    for (int i = 0; i < without.size(); i++) {
      if (!known.contains(without.get(i))) {
        fault("/without/" + i, "The assessment has no option " + without.get(i) + ".");
      }
    }
    List<OptionView> left = all.stream().filter(one -> !without.contains(one.id())).toList();
    if (left.isEmpty()) {
      fault("/without", "Leave an option in.");
    }
    return left;
  }

  private List<Assumption> assumptions(
      List<Supposition> suppose, List<OptionView> options, List<AwardRules.Part> parts) {
    var assumptions = new ArrayList<Assumption>();
    var seen = new HashSet<String>();
    for (int i = 0; i < suppose.size(); i++) {
      Supposition one = suppose.get(i);
      String pointer = "/suppose/" + i;
      if (options.stream().noneMatch(option -> option.id().equals(one.option()))) {
        fault(pointer + "/option", "There is no option " + one.option() + " to explore.");
      } else if ((one.fact() == null) == (one.criterion() == null)) {
        fault(pointer, "Suppose either a fact or the level of a criterion.");
      } else if (!seen.add(one.option() + " " + one.fact() + " " + one.criterion())) {
        fault(pointer, "This is supposed twice.");
      } else if (one.fact() == null) {
        level(one, parts, pointer).ifPresent(assumptions::add);
      } else {
        fact(one, one.fact(), pointer).ifPresent(assumptions::add);
      }
    }
    return assumptions;
  }

  private Optional<Assumption> fact(Supposition one, Fact fact, String pointer) {
    if (one.answer() == null || !fact.answers().contains(one.answer())) {
      fault(
          pointer + "/answer",
          fact.key() + " is one of " + String.join(", ", fact.answers()) + ".");
      return Optional.empty();
    }
    return Optional.of(new Assumption(one.option(), fact, one.answer(), null, null, null));
  }

  private Optional<Assumption> level(Supposition one, List<AwardRules.Part> parts, String pointer) {
    Optional<Criterion> criterion =
        parts.stream()
            .filter(part -> part.framework().id().equals(one.framework()))
            .flatMap(part -> part.framework().criteria().stream())
            .filter(candidate -> candidate.id().equals(one.criterion()))
            .findFirst();
    if (criterion.isEmpty()) {
      fault(
          pointer + "/criterion",
          one.criterion() + " is not a criterion of " + one.framework() + " in this award.");
      return Optional.empty();
    }
    Double low = one.low();
    if (low == null) {
      fault(pointer + "/low", "Give the level on the criterion's own scale.");
      return Optional.empty();
    }
    double high = Objects.requireNonNullElse(one.high(), low);
    Interval range = criterion.get().scale().scale().range();
    if (!(range.low() <= low && low <= high && high <= range.high())) {
      fault(
          pointer + "/low",
          "%s lies between %s and %s.".formatted(one.criterion(), range.low(), range.high()));
      return Optional.empty();
    }
    if (!isLevel(criterion.get(), low) || !isLevel(criterion.get(), high)) {
      fault(pointer + "/low", one.criterion() + " has levels and nothing between them.");
      return Optional.empty();
    }
    return Optional.of(
        new Assumption(
            one.option(), null, null, one.framework(), one.criterion(), new Interval(low, high)));
  }

  private static boolean isLevel(Criterion criterion, double number) {
    List<Level> levels = criterion.scale().levels();
    return levels.isEmpty() || levels.stream().anyMatch(level -> level.level() == number);
  }

  private List<WeightSpan> spans(List<WeightRange> ranges) {
    long criteria = ranges.stream().filter(range -> range.criterion() != null).count();
    if (criteria > 0 && criteria < ranges.size()) {
      fault("/ranges", "Let either shares of frameworks move or weights of criteria.");
      return List.of();
    }
    var spans = new ArrayList<WeightSpan>();
    for (int i = 0; i < ranges.size(); i++) {
      WeightRange range = ranges.get(i);
      if (range.low() > range.high()) {
        fault("/ranges/" + i + "/low", "The lower bound is not above the upper one.");
      } else {
        spans.add(
            new WeightSpan(
                range.framework(), range.criterion(), new Interval(range.low(), range.high())));
      }
    }
    return spans;
  }
}
