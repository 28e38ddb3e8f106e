package org.trutina.assessment.tradeoff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Coordinate;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Part;
import org.trutina.assessment.assessment.CriterionReadings.CriterionReading;
import org.trutina.assessment.assessment.CriterionReadings.Side;
import org.trutina.assessment.assessment.Reading;
import org.trutina.assessment.tradeoff.TradeOff.Axis;
import org.trutina.assessment.tradeoff.TradeOff.Dominance;
import org.trutina.assessment.tradeoff.TradeOff.OnAxis;
import org.trutina.assessment.tradeoff.TradeOff.Place;
import org.trutina.assessment.tradeoff.TradeOff.Reach;
import org.trutina.assessment.tradeoff.TradeOff.Seal;
import org.trutina.assessment.tradeoff.TradeOff.Weighted;
import org.trutina.decision.Interval;
import org.trutina.decision.robustness.ParetoFront;

/** Where each option stands on each axis. */
final class Places {

  private static final double POINTS = 100;

  /** The unit of criteria that are themselves levels of the Cloud Sovereignty Framework. */
  private static final String SEAL = "SEAL";

  private final Situation situation;
  private final Map<Dimension, List<Integer>> positions;

  Places(Situation situation) {
    this.situation = situation;
    this.positions = situation.positions();
  }

  List<Axis> axes() {
    if (situation.options().isEmpty()) {
      return List.of();
    }
    List<CriterionResult> criteria = situation.options().getFirst().criteria();
    return used()
        .map(
            dimension -> {
              List<Weighted> weighted =
                  at(dimension).stream()
                      .map(criteria::get)
                      .map(c -> new Weighted(c.framework(), c.criterion(), c.weight()))
                      .toList();
              return new Axis(
                  dimension, weighted.stream().mapToDouble(Weighted::weight).sum(), weighted);
            })
        .toList();
  }

  private java.util.stream.Stream<Dimension> used() {
    return Arrays.stream(Dimension.values()).filter(positions::containsKey);
  }

  private List<Integer> at(Dimension dimension) {
    return positions.getOrDefault(dimension, List.of());
  }

  List<Place> places() {
    return situation.options().stream().map(this::place).toList();
  }

  /** The ids of the options that no other beats on all the separate axes. */
  List<UUID> frontOfAxes() {
    List<ParetoFront.Point> points =
        situation.ranked().stream()
            .map(
                option ->
                    new ParetoFront.Point(
                        option.option().toString(),
                        used()
                            .map(dimension -> reach(option, at(dimension)))
                            .map(reach -> situation.read(reach.weighed()))
                            .toList()))
            .toList();
    return ParetoFront.of(points).stream().map(UUID::fromString).toList();
  }

  private Place place(OptionResult option) {
    return new Place(
        option.option(),
        option.name(),
        option.admission(),
        option.rank(),
        onCoordinate(option, Situation.SOVEREIGNTY).orElse(null),
        onCoordinate(option, Situation.COMPETITIVENESS).orElse(null),
        used().map(dimension -> new OnAxis(dimension, reach(option, at(dimension)))).toList(),
        seal(option).orElse(null),
        option.dominatedBy().stream().map(by -> dominance(option, situation.option(by))).toList());
  }

  private Dominance dominance(OptionResult option, OptionResult by) {
    return new Dominance(
        by.option(),
        difference(option, by, Situation.SOVEREIGNTY),
        difference(option, by, Situation.COMPETITIVENESS));
  }

  private double difference(OptionResult option, OptionResult by, String axis) {
    return situation.read(Situation.points(by, axis))
        - situation.read(Situation.points(option, axis));
  }

  private Optional<Reach> onCoordinate(OptionResult option, String axis) {
    List<String> frameworks =
        situation.result().parts().stream()
            .filter(part -> part.axis().equals(axis))
            .map(Part::framework)
            .toList();
    List<Integer> of =
        IntStream.range(0, option.criteria().size())
            .filter(j -> frameworks.contains(option.criteria().get(j).framework()))
            .boxed()
            .toList();
    return Situation.coordinate(option, axis)
        .map(
            (Coordinate coordinate) -> {
              Reach reach = reach(option, of);
              // As the assessment has it, to the bit.
              return new Reach(
                  coordinate.score(), reach.claimed(), reach.evidenced(), coordinate.coverage());
            });
  }

  /** The criteria count by their weights among each other; without weights, all alike. */
  private Reach reach(OptionResult option, List<Integer> at) {
    List<CriterionResult> criteria = at.stream().map(option.criteria()::get).toList();
    double all = criteria.stream().mapToDouble(CriterionResult::weight).sum();
    Function<CriterionResult, Double> weight =
        criterion -> all > 0 ? criterion.weight() / all : 1.0 / criteria.size();
    return new Reach(
        mean(criteria, weight, criterion -> Optional.of(criterion.value())).orElseThrow(),
        mean(criteria, weight, c -> side(option, c, CriterionReading::claimed)).orElse(null),
        mean(criteria, weight, c -> side(option, c, CriterionReading::evidenced)).orElse(null),
        criteria.stream().filter(CriterionResult::known).mapToDouble(weight::apply).sum());
  }

  /** A price that is offered binds: it is its own evidence. */
  private Optional<Interval> side(
      OptionResult option, CriterionResult criterion, Function<CriterionReading, Side> which) {
    return situation.framework(criterion.framework()).isEmpty()
        ? Optional.of(criterion.value())
        : situation
            .reading(option.option(), criterion)
            .map(reading -> which.apply(reading).value());
  }

  private static Optional<Interval> mean(
      List<CriterionResult> criteria,
      Function<CriterionResult, Double> weight,
      Function<CriterionResult, Optional<Interval>> value) {
    Interval sum = Interval.exactly(0);
    for (CriterionResult criterion : criteria) {
      Optional<Interval> one = value.apply(criterion);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(one.get().times(weight.apply(criterion) * POINTS));
    }
    return Optional.of(sum);
  }

  /** A framework's own reading, or the least of criteria that are levels themselves. */
  Optional<Seal> seal(OptionResult option) {
    if (option.readings() != null) {
      for (Reading reading : option.readings()) {
        if (reading.evidenced().seal() != null) {
          return Optional.of(new Seal(reading.claimed().seal(), reading.evidenced().seal()));
        }
      }
    }
    List<CriterionReading> levels =
        situation.readings().getOrDefault(option.option(), List.of()).stream()
            .filter(reading -> reading.criterion().scale().unit().equals(SEAL))
            .toList();
    return levels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seal(
                least(levels.stream().map(CriterionReading::claimed).filter(Side::known).toList()),
                least(levels.stream().map(CriterionReading::evidenced).toList())));
  }

  private static @Nullable Interval least(List<Side> sides) {
    return sides.isEmpty()
        ? null
        : new Interval(
            sides.stream().mapToDouble(side -> side.level().low()).min().orElseThrow(),
            sides.stream().mapToDouble(side -> side.level().high()).min().orElseThrow());
  }
}
