package org.trutina.assessment.tradeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.tradeoff.TradeOff.Mirror;
import org.trutina.assessment.tradeoff.TradeOff.Seal;
import org.trutina.assessment.tradeoff.TradeOff.Staircase;
import org.trutina.assessment.tradeoff.TradeOff.Step;
import org.trutina.decision.Interval;

/** What each level of sovereignty costs, and what the most competitive option lacks of it. */
final class PriceOfSovereignty {

  private static final int HIGHEST = 4;

  private final Situation situation;
  private final Prices prices;

  PriceOfSovereignty(Situation situation, Prices prices) {
    this.situation = situation;
    this.prices = prices;
  }

  Optional<Staircase> staircase(Places places) {
    Map<UUID, Seal> seals =
        situation.options().stream()
            .filter(option -> places.seal(option).isPresent())
            .collect(
                Collectors.toMap(
                    OptionResult::option, option -> places.seal(option).orElseThrow()));
    return seals.isEmpty()
        ? Optional.empty()
        : best(Situation.COMPETITIVENESS)
            .map(
                best ->
                    new Staircase(
                        prices.basis(),
                        prices.unit(),
                        best.option(),
                        steps(seals, Seal::evidenced, best),
                        steps(seals, Seal::claimed, best)));
  }

  private List<Step> steps(
      Map<UUID, Seal> seals, Function<Seal, @Nullable Interval> side, OptionResult best) {
    var steps = new ArrayList<Step>();
    for (int level = 0; level <= HIGHEST; level++) {
      int least = level;
      List<OptionResult> reached =
          situation.options().stream()
              .filter(
                  option -> {
                    Seal seal = seals.get(option.option());
                    Interval at = seal == null ? null : side.apply(seal);
                    return at != null && at.low() >= least;
                  })
              .toList();
      steps.add(step(level, reached, best));
    }
    return steps;
  }

  private Step step(int level, List<OptionResult> reached, OptionResult best) {
    Optional<OptionResult> cheapest =
        reached.stream()
            .filter(option -> prices.of(option.option()).isPresent())
            .min(
                Comparator.comparingDouble(
                        (OptionResult option) -> prices.of(option.option()).orElseThrow().low())
                    .thenComparing(OptionResult::name));
    Optional<UUID> id = cheapest.map(OptionResult::option);
    return new Step(
        level,
        reached.stream().map(OptionResult::option).toList(),
        id.orElse(null),
        id.flatMap(prices::of).orElse(null),
        id.flatMap(one -> less(prices.of(one), prices.of(best.option()), one.equals(best.option())))
            .orElse(null),
        id.flatMap(
                one ->
                    less(
                        prices.capability(one),
                        prices.capability(best.option()),
                        one.equals(best.option())))
            .orElse(null),
        cheapest
            .map(
                one ->
                    difference(
                        Situation.points(one, Situation.COMPETITIVENESS),
                        Situation.points(best, Situation.COMPETITIVENESS),
                        one.equals(best)))
            .orElse(null),
        reached.stream()
            .map(OptionResult::option)
            .filter(option -> prices.of(option).isEmpty())
            .toList());
  }

  Optional<Mirror> mirror() {
    if (!situation.hasBothCoordinates()) {
      return Optional.empty();
    }
    return best(Situation.COMPETITIVENESS)
        .flatMap(
            competitive ->
                best(Situation.SOVEREIGNTY).map(sovereign -> mirror(competitive, sovereign)));
  }

  private static Mirror mirror(OptionResult competitive, OptionResult sovereign) {
    boolean same = competitive.equals(sovereign);
    return new Mirror(
        competitive.option(),
        competitive.admission(),
        competitive.gates().stream()
            .filter(gate -> gate.verdict() == Verdict.FAIL)
            .map(GateResult::criterion)
            .toList(),
        sovereign.option(),
        difference(
            Situation.points(sovereign, Situation.SOVEREIGNTY),
            Situation.points(competitive, Situation.SOVEREIGNTY),
            same),
        difference(
            Situation.points(competitive, Situation.COMPETITIVENESS),
            Situation.points(sovereign, Situation.COMPETITIVENESS),
            same));
  }

  /** The highest on a coordinate; of equal ones a ranked one, then the first by name. */
  private Optional<OptionResult> best(String axis) {
    return situation.options().stream()
        .min(
            Comparator.comparingDouble(
                    (OptionResult option) -> -situation.read(Situation.points(option, axis)))
                .thenComparing(option -> option.admission() == Admission.EXCLUDED)
                .thenComparing(OptionResult::name));
  }

  private static Optional<Interval> less(
      Optional<Interval> one, Optional<Interval> other, boolean same) {
    return one.flatMap(a -> other.map(b -> difference(a, b, same)));
  }

  /** What is not known of an option is the same on both sides when it is the same option. */
  private static Interval difference(Interval a, Interval b, boolean same) {
    return same ? Interval.exactly(0) : new Interval(a.low() - b.high(), a.high() - b.low());
  }
}
