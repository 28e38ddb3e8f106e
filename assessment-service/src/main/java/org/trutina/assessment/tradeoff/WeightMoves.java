package org.trutina.assessment.tradeoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.tradeoff.TradeOff.CriterionStability;
import org.trutina.assessment.tradeoff.TradeOff.Move;
import org.trutina.assessment.tradeoff.TradeOff.Shift;
import org.trutina.assessment.tradeoff.TradeOff.Stability;
import org.trutina.assessment.tradeoff.TradeOff.WeightChanges;
import org.trutina.decision.Interval;
import org.trutina.decision.ValueTable;
import org.trutina.decision.award.Ranking;
import org.trutina.decision.robustness.WeightStability;

/** How far weights may move before another option comes first. */
final class WeightMoves {

  private static final double POINTS = 100;

  /** A step beyond an end: there the next one leads. */
  private static final double BEYOND = 1e-6;

  private final Situation situation;
  private final List<OptionResult> ranked;

  WeightMoves(Situation situation) {
    this.situation = situation;
    this.ranked = situation.ranked();
  }

  WeightChanges changes() {
    return ranked.size() < 2
        ? new WeightChanges(null, List.of(), null)
        : new WeightChanges(sovereignty().orElse(null), criteria(), smallest().orElse(null));
  }

  /** The score is a straight line between the two coordinates. */
  private Optional<Stability> sovereignty() {
    if (!situation.hasBothCoordinates()) {
      return Optional.empty();
    }
    double share = situation.sovereigntyShare();
    // At a share of 1 the other coordinate's weight is the one that can move.
    boolean mirrored = share >= 1;
    String moved = mirrored ? Situation.COMPETITIVENESS : Situation.SOVEREIGNTY;
    String other = mirrored ? Situation.SOVEREIGNTY : Situation.COMPETITIVENESS;
    double weight = mirrored ? 1 - share : share;
    ValueTable coordinates =
        ValueTable.exact(
            ranked.stream().map(option -> option.option().toString()).toList(),
            List.of(moved, other),
            ranked.stream()
                .map(option -> new double[] {value(option, moved), value(option, other)})
                .toArray(double[][]::new));
    Interval found = WeightStability.of(coordinates, new double[] {weight, 1 - weight})[0].winner();
    Interval stays = mirrored ? new Interval(1 - found.high(), 1 - found.low()) : found;
    return Optional.of(
        new Stability(
            share,
            stays,
            stays.low() <= 0 ? null : leader(stays.low() - BEYOND),
            stays.high() >= 1 ? null : leader(stays.high() + BEYOND)));
  }

  private double value(OptionResult option, String axis) {
    return situation.read(Situation.points(option, axis)) / POINTS;
  }

  private @Nullable UUID leader(double share) {
    List<UUID> first = situation.firstAt(Math.clamp(share, 0, 1));
    return first.isEmpty() ? null : first.getFirst();
  }

  private List<CriterionStability> criteria() {
    ValueTable table = winnerFirst();
    return java.util.Arrays.stream(WeightStability.of(table, situation.asked().weights()))
        .flatMap(
            stability ->
                situation.asked().criterion(table.criteria().get(stability.criterion())).stream()
                    .map(
                        criterion ->
                            new CriterionStability(
                                criterion.framework(),
                                criterion.criterion(),
                                criterion.weight(),
                                stability.winner())))
        .toList();
  }

  /** Of options with equal scores the first row counts as the leader. */
  private ValueTable winnerFirst() {
    ValueTable table = situation.asked().ranked();
    List<Integer> rows =
        ranked.stream().map(option -> table.options().indexOf(option.option().toString())).toList();
    return table.keeping(rows).reading(situation.asked().unknowns() == Ranking.Unknowns.TOLERANT);
  }

  private Optional<Shift> smallest() {
    OptionResult winner = ranked.getFirst();
    return ranked.stream()
        .skip(1)
        .flatMap(rival -> shift(winner, rival).stream())
        .min(Comparator.comparingDouble(Shift::moved).thenComparing(s -> s.winner().toString()));
  }

  private Optional<Shift> shift(OptionResult winner, OptionResult rival) {
    List<CriterionResult> criteria = winner.criteria();
    int n = criteria.size();
    double[] weights = criteria.stream().mapToDouble(CriterionResult::weight).toArray();
    double[] lead =
        IntStream.range(0, n)
            .mapToDouble(
                j ->
                    situation.read(criteria.get(j).value())
                        - situation.read(rival.criteria().get(j).value()))
            .toArray();
    return SmallestShift.of(weights, lead)
        .map(
            shifted ->
                new Shift(
                    rival.option(),
                    SmallestShift.moved(weights, shifted),
                    IntStream.range(0, n)
                        .filter(j -> shifted[j] != weights[j])
                        .mapToObj(
                            j ->
                                new Move(
                                    criteria.get(j).framework(),
                                    criteria.get(j).criterion(),
                                    weights[j],
                                    shifted[j]))
                        .toList()));
  }
}
