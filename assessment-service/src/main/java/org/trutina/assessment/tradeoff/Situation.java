package org.trutina.assessment.tradeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trutina.assessment.assessment.AssessmentCase;
import org.trutina.assessment.assessment.AssessmentInput;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.Coordinate;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Part;
import org.trutina.assessment.assessment.CriterionReadings.CriterionReading;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.decision.Interval;
import org.trutina.decision.award.Ranking;

/**
 * An assessment as the questions of a trade-off look at it.
 *
 * @param readings by option; empty when the frameworks have moved on since
 */
record Situation(
    AssessmentInput input,
    AssessmentResult result,
    AssessmentCase asked,
    Map<UUID, List<CriterionReading>> readings,
    List<Framework> frameworks) {

  static final String SOVEREIGNTY = "sovereignty";
  static final String COMPETITIVENESS = "competitiveness";

  /** How the award reads an interval. */
  double read(Interval interval) {
    return asked.unknowns().read(interval);
  }

  List<OptionResult> options() {
    return result.options();
  }

  /** The options that no gate excludes, the first one first. */
  List<OptionResult> ranked() {
    return options().stream().filter(o -> o.admission() != Admission.EXCLUDED).toList();
  }

  List<UUID> first() {
    return options().stream()
        .filter(option -> Objects.equals(option.rank(), 1))
        .map(OptionResult::option)
        .toList();
  }

  /** Points of 100 on a coordinate; empty when the award has no such criteria. */
  static Optional<Coordinate> coordinate(OptionResult option, String axis) {
    return option.coordinates().stream().filter(c -> c.axis().equals(axis)).findFirst();
  }

  static Interval points(OptionResult option, String axis) {
    return coordinate(option, axis).map(Coordinate::score).orElse(Interval.exactly(0));
  }

  /** The share of the coordinate of sovereignty in the score. */
  double sovereigntyShare() {
    return result.parts().stream()
        .filter(part -> part.axis().equals(SOVEREIGNTY))
        .mapToDouble(Part::share)
        .sum();
  }

  boolean hasBothCoordinates() {
    return Stream.of(SOVEREIGNTY, COMPETITIVENESS)
        .allMatch(axis -> result.parts().stream().anyMatch(part -> part.axis().equals(axis)));
  }

  /** The first ones with sovereignty at another share, by the published reading and tie-break. */
  List<UUID> firstAt(double share) {
    return firstBy(
        option ->
            share * read(points(option, SOVEREIGNTY))
                + (1 - share) * read(points(option, COMPETITIVENESS)));
  }

  /** The ranked options of the highest score; ties go to the higher sovereignty, then stay. */
  List<UUID> firstBy(Function<OptionResult, Double> score) {
    List<OptionResult> ranked = ranked();
    List<Ranking.Entry> entries =
        ranked.stream()
            .map(
                option ->
                    new Ranking.Entry(
                        option.option().toString(),
                        // Points of 100 would make the width of a tie a hundred times narrower.
                        Interval.exactly(score.apply(option) / 100),
                        Interval.exactly(read(points(option, SOVEREIGNTY)) / 100)))
            .toList();
    return Ranking.of(entries, asked.unknowns()).stream()
        .filter(place -> place.rank() == 1)
        .map(place -> UUID.fromString(place.id()))
        .toList();
  }

  OptionResult option(UUID id) {
    return options().stream()
        .filter(option -> option.option().equals(id))
        .findFirst()
        .orElseThrow();
  }

  Optional<Framework> framework(String id) {
    return frameworks.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  Optional<Criterion> criterion(String framework, String id) {
    return framework(framework).stream()
        .flatMap(found -> found.criteria().stream())
        .filter(criterion -> criterion.id().equals(id))
        .findFirst();
  }

  /** What a criterion speaks about; the offer's price belongs to no framework. */
  Dimension dimension(CriterionResult criterion) {
    Optional<Framework> framework = framework(criterion.framework());
    return framework
        .flatMap(
            found ->
                criterion(found.id(), criterion.criterion())
                    .map(published -> Dimension.of(found, published)))
        .orElse(Dimension.COST);
  }

  Optional<CriterionReading> reading(UUID option, CriterionResult criterion) {
    return readings.getOrDefault(option, List.of()).stream()
        .filter(reading -> reading.framework().equals(criterion.framework()))
        .filter(reading -> reading.criterion().id().equals(criterion.criterion()))
        .findFirst();
  }

  /** The criteria of the award by what they speak about. */
  Map<Dimension, List<Integer>> positions() {
    var positions = new HashMap<Dimension, List<Integer>>();
    List<CriterionResult> criteria =
        options().isEmpty() ? List.of() : options().getFirst().criteria();
    for (int j = 0; j < criteria.size(); j++) {
      positions.computeIfAbsent(dimension(criteria.get(j)), d -> new ArrayList<>()).add(j);
    }
    return positions;
  }
}
