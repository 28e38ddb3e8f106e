package org.trutina.assessment.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Group;
import org.trutina.assessment.framework.Framework.Level;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.decision.Interval;
import org.trutina.decision.Weights;

/**
 * A framework's own reading of an option. Score and SEAL are independent: the Score sums points,
 * the SEAL is the least that any answer grants. Arithmetic of the Commission's calculator of June
 * 2026: points of an objective over its nominal points, times its weight; nothing is clamped, so
 * that the best answers come to a little more than 100.
 *
 * @param claimed on what anyone claims; what is not answered adds no points and grants no SEAL
 * @param evidenced on what gates accept; what is not proven counts with its weakest answer
 * @param inert criteria of which every answer grants the highest SEAL
 */
@Schema(name = "FrameworkReading")
public record Reading(
    String framework,
    String version,
    String profile,
    Side claimed,
    Side evidenced,
    @Schema(description = "Criteria that cannot lower the SEAL, whatever their answer.")
        List<String> inert) {

  /**
   * One side of a reading.
   *
   * @param score from what is settled to what is possible
   * @param seal absent when nothing that could grant one is answered
   */
  @Schema(name = "ReadingSide")
  public record Side(
      @Schema(description = "Points of 100, as the framework counts them.") Interval score,
      @Schema(description = "0 to 4; the lower bound is what is proven.") @Nullable Interval seal,
      @Schema(description = "The criteria that keep the SEAL where it is.") List<String> binding,
      @Schema(description = "Criteria on which anything is known.") int answered,
      @Schema(description = "All criteria.") int criteria,
      @Schema(description = "Share of the weight on which anything is known, 0 to 1.")
          double coverage,
      List<Objective> objectives) {}

  /** One objective of one side. */
  @Schema(name = "ObjectiveReading")
  public record Objective(
      @Schema(examples = "SOV-3") String objective,
      Interval points,
      @Schema(description = "The points that count as all of them.") double nominal,
      @Nullable Interval seal,
      List<String> binding,
      int answered,
      int criteria) {}

  static Reading of(
      AwardRules.Part part, Map<String, Derived> claimed, Map<String, Derived> evidenced) {
    return new Reading(
        part.framework().id(),
        part.framework().version(),
        part.profile(),
        side(part, claimed, false),
        side(part, evidenced, true),
        part.framework().criteria().stream().filter(Criterion::inert).map(Criterion::id).toList());
  }

  /** What an objective proves: the SEAL that its evidence leaves open, for a gate. */
  static Interval seal(Framework framework, Group group, Map<String, Derived> evidenced) {
    return Objects.requireNonNull(sealOf(framework.criteriaOf(group), evidenced, true).open());
  }

  private static Side side(AwardRules.Part part, Map<String, Derived> levels, boolean proven) {
    Framework framework = part.framework();
    Seal overall = sealOf(framework.criteria(), levels, proven);
    var objectives = new ArrayList<Objective>();
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (Group group : framework.groups()) {
      List<Criterion> members = framework.criteriaOf(group);
      BigDecimal least = points(members, levels, false);
      BigDecimal most = points(members, levels, true);
      BigDecimal share = share(part, group, members);
      low = low.add(share.multiply(least));
      high = high.add(share.multiply(most));
      Seal seal = sealOf(members, levels, proven);
      objectives.add(
          new Objective(
              group.id(),
              new Interval(least.doubleValue(), most.doubleValue()),
              group.points(),
              seal.open(),
              seal.binding(),
              known(members, levels),
              members.size()));
    }
    return new Side(
        framework.groups().isEmpty()
            ? byValue(part, levels)
            : new Interval(low.doubleValue(), high.doubleValue()),
        overall.open(),
        overall.binding(),
        known(framework.criteria(), levels),
        framework.criteria().size(),
        framework.criteria().stream()
            .filter(criterion -> level(criterion, levels).known())
            .mapToDouble(criterion -> part.weights().of(criterion.id()))
            .sum(),
        objectives);
  }

  /** Percent of the score for one point of the objective. */
  private static BigDecimal share(AwardRules.Part part, Group group, List<Criterion> members) {
    Weights.Fixed given = part.given();
    BigDecimal weight =
        given.criteria().contains(group.id())
            ? BigDecimal.valueOf(given.of(group.id()))
            : members.stream()
                .map(criterion -> BigDecimal.valueOf(given.of(criterion.id())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return weight
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(group.points()), java.math.MathContext.DECIMAL64);
  }

  /** What is not known adds nothing to what is settled, and all it could to what is possible. */
  private static BigDecimal points(
      List<Criterion> members, Map<String, Derived> levels, boolean possible) {
    return members.stream()
        .map(
            criterion -> {
              Derived derived = level(criterion, levels);
              double at = possible ? derived.level().high() : derived.level().low();
              return derived.known() || possible ? points(criterion, at) : BigDecimal.ZERO;
            })
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal points(Criterion criterion, double level) {
    String points = criterion.level(level).points();
    return points == null ? BigDecimal.ZERO : new BigDecimal(points);
  }

  private static Interval byValue(AwardRules.Part part, Map<String, Derived> levels) {
    Interval sum = Interval.exactly(0);
    for (Criterion criterion : part.framework().criteria()) {
      Interval value =
          criterion
              .scale()
              .scale()
              .valueOf(new org.trutina.decision.Evidence.Between(level(criterion, levels).level()));
      sum = sum.plus(value.times(100 * part.weights().of(criterion.id())));
    }
    return sum;
  }

  /** The least that any criterion grants, and the criteria that grant no more. */
  private record Seal(@Nullable Interval open, List<String> binding) {}

  private static Seal sealOf(List<Criterion> members, Map<String, Derived> levels, boolean proven) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (Criterion criterion : members) {
      if (counts(criterion, levels, proven)) {
        low = Math.min(low, granted(criterion, levels, false));
        high = Math.min(high, granted(criterion, levels, true));
      }
    }
    if (low == Double.POSITIVE_INFINITY) {
      return new Seal(null, List.of());
    }
    double least = low;
    return new Seal(
        new Interval(low, high),
        members.stream()
            .filter(criterion -> counts(criterion, levels, proven))
            .filter(criterion -> least < 4 && granted(criterion, levels, false) == least)
            .map(Criterion::id)
            .toList());
  }

  private static boolean counts(Criterion criterion, Map<String, Derived> levels, boolean proven) {
    return criterion.grantsSeal() && (proven || level(criterion, levels).known());
  }

  private static int granted(Criterion criterion, Map<String, Derived> levels, boolean possible) {
    Interval open = level(criterion, levels).level();
    Level level = criterion.level(possible ? open.high() : open.low());
    return Objects.requireNonNullElse(level.seal(), 4);
  }

  private static int known(List<Criterion> members, Map<String, Derived> levels) {
    return (int) members.stream().filter(criterion -> level(criterion, levels).known()).count();
  }

  private static Derived level(Criterion criterion, Map<String, Derived> levels) {
    return Objects.requireNonNull(levels.get(criterion.id()), criterion.id());
  }
}
