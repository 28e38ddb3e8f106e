package org.trutina.assessment.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentCase.Column;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.Robustness.Lead;
import org.trutina.assessment.assessment.Robustness.LeadPart;
import org.trutina.assessment.assessment.Robustness.MissingFact;
import org.trutina.assessment.assessment.Robustness.Move;
import org.trutina.assessment.assessment.Robustness.RankedOption;
import org.trutina.assessment.assessment.Robustness.Shift;
import org.trutina.assessment.assessment.Robustness.WeightRange;
import org.trutina.assessment.assessment.Robustness.Within;
import org.trutina.assessment.assessment.Robustness.WithinRanges;
import org.trutina.decision.Interval;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.award.Ranking;
import org.trutina.decision.robustness.ParetoFront;
import org.trutina.decision.robustness.WeightShift;
import org.trutina.decision.robustness.WeightStability;
import org.trutina.decision.smaa.Smaa2;
import org.trutina.decision.smaa.Smaa2.Acceptability;
import org.trutina.decision.smaa.WeightSample;
import org.trutina.decision.uncertainty.PossibleWinners;
import org.trutina.decision.uncertainty.ValueOfInformation;

/** Asks the decision engine how sure the outcome of a case is. */
final class RobustnessAnalysis {

  private static final int MOST_FACTS = 100;
  private static final double POINTS = 100;

  private final AssessmentCase asked;
  private final List<Column> columns;
  private final ValueTable table;
  private final ValueTable read;
  private final double[] weights;
  private final Map<String, OptionResult> options;
  private final String winner;

  private RobustnessAnalysis(AssessmentCase asked) {
    this.asked = asked;
    columns = asked.awardColumns();
    table = asked.award();
    read = table.reading(asked.unknowns() == Ranking.Unknowns.TOLERANT);
    weights = columns.stream().mapToDouble(Column::weight).toArray();
    options =
        asked.rankedOptions().stream()
            .collect(Collectors.toMap(o -> o.option().toString(), Function.identity()));
    winner =
        asked.rankedOptions().stream()
            .filter(option -> Objects.equals(option.rank(), 1))
            .map(option -> option.option().toString())
            .findFirst()
            .orElseThrow();
  }

  private Robustness result() {
    return new Robustness(
        AssessmentCase.SAMPLES,
        String.valueOf(asked.seed()),
        rankedOptions(),
        stability(),
        shift(),
        missingFacts(),
        leads());
  }

  private List<RankedOption> rankedOptions() {
    WeightSet published = new WeightSet.Point(Arrays.stream(weights).boxed().toList());
    Acceptability atPublished = acceptability(table, published, asked.seed());
    Acceptability atAny = acceptability(table, new WeightSet.Simplex(weights.length), asked.seed());
    List<PossibleWinners.Standing> standings = PossibleWinners.of(table, published);
    List<String> front =
        ParetoFront.of(
            read.options().stream()
                .map(id -> ParetoFront.Point.of(id, row(read.options().indexOf(id))))
                .toList());
    return IntStream.range(0, table.options().size())
        .mapToObj(
            i ->
                ranked(
                    i,
                    ranks(atPublished, i),
                    ranks(atAny, i),
                    standings.get(i),
                    front.contains(table.options().get(i))))
        .sorted(Comparator.comparingInt(RankedOption::rank).thenComparing(RankedOption::name))
        .toList();
  }

  private RankedOption ranked(
      int i,
      List<Double> published,
      List<Double> any,
      PossibleWinners.Standing standing,
      boolean undominated) {
    OptionResult option = option(table.options().get(i));
    return new RankedOption(
        option.option(),
        option.name(),
        Objects.requireNonNull(option.rank()),
        published,
        any,
        standing.possible(),
        standing.necessary(),
        undominated);
  }

  private List<WeightRange> stability() {
    return Arrays.stream(WeightStability.of(read, weights))
        .map(
            one ->
                new WeightRange(
                    columns.get(one.criterion()).framework(),
                    columns.get(one.criterion()).criterion(),
                    weights[one.criterion()],
                    one.winner(),
                    one.ranking()))
        .toList();
  }

  private @Nullable Shift shift() {
    return WeightShift.of(read, weights, winner).stream()
        .findFirst()
        .map(
            shift ->
                new Shift(
                    option(shift.option()).option(),
                    option(shift.option()).name(),
                    shift.moved(),
                    moves(shift.weights())))
        .orElse(null);
  }

  private List<Move> moves(List<Double> to) {
    return IntStream.range(0, weights.length)
        .filter(j -> to.get(j) != weights[j])
        .mapToObj(
            j ->
                new Move(
                    columns.get(j).framework(), columns.get(j).criterion(), weights[j], to.get(j)))
        .toList();
  }

  private List<MissingFact> missingFacts() {
    Map<String, Column> byName =
        columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    return ValueOfInformation.of(table, weights, asked.unknowns(), winner).stream()
        .limit(MOST_FACTS)
        .map(fact -> missing(fact, Objects.requireNonNull(byName.get(fact.criterion()))))
        .toList();
  }

  private MissingFact missing(ValueOfInformation.OpenFact fact, Column column) {
    return new MissingFact(
        option(fact.option()).option(),
        option(fact.option()).name(),
        column.framework(),
        column.criterion(),
        fact.open(),
        fact.swing() * POINTS,
        fact.flip().map(ValueOfInformation.Flip::at).orElse(null),
        fact.flip().map(flip -> option(flip.winner()).option()).orElse(null));
  }

  private List<Lead> leads() {
    int first = table.options().indexOf(winner);
    return IntStream.range(0, table.options().size())
        .filter(i -> i != first)
        .mapToObj(
            i -> {
              OptionResult option = option(table.options().get(i));
              return new Lead(option.option(), option.name(), parts(row(first), row(i)));
            })
        .toList();
  }

  private List<LeadPart> parts(double[] first, double[] other) {
    return IntStream.range(0, weights.length)
        .mapToObj(
            j ->
                new LeadPart(
                    columns.get(j).framework(),
                    columns.get(j).criterion(),
                    weights[j] * (first[j] - other[j]) * POINTS))
        .toList();
  }

  private double[] row(int option) {
    return IntStream.range(0, weights.length).mapToDouble(j -> read.low(option, j)).toArray();
  }

  private OptionResult option(String id) {
    return Objects.requireNonNull(options.get(id), id);
  }

  /** Over ranges of weights. */
  static WithinRanges within(AssessmentCase asked, Ranges ranges) {
    List<OptionResult> options = asked.rankedOptions();
    if (options.isEmpty()) {
      return new WithinRanges(List.of());
    }
    Acceptability shares = acceptability(ranges.table(), ranges.set(), asked.seed());
    Interval[] scores = AdditiveValue.scores(ranges.table(), ranges.set());
    return new WithinRanges(
        IntStream.range(0, options.size())
            .mapToObj(
                i ->
                    new Within(
                        options.get(i).option(),
                        options.get(i).name(),
                        scores[i].times(POINTS),
                        ranges.isPossible(i),
                        ranges.isNecessary(i),
                        ranks(shares, i)))
            .toList());
  }

  private static Acceptability acceptability(ValueTable table, WeightSet set, long seed) {
    WeightSample sample =
        WeightSample.draw(
            set,
            AssessmentCase.SAMPLES,
            seed,
            table.drawCount(),
            WeightSample.Sequence.PSEUDO_RANDOM);
    return Smaa2.analyse(
        table,
        sample,
        EnumSet.noneOf(Smaa2.Output.class),
        Runtime.getRuntime().availableProcessors());
  }

  private static List<Double> ranks(Acceptability acceptability, int option) {
    return IntStream.rangeClosed(1, acceptability.options().size())
        .mapToObj(rank -> acceptability.acceptability(option, rank))
        .toList();
  }

  /** Everything of an assessment, or of an exploration, as a case. */
  static Robustness of(AssessmentCase asked) {
    return asked.rankedOptions().isEmpty()
        ? new Robustness(
            0, String.valueOf(asked.seed()), List.of(), List.of(), null, List.of(), List.of())
        : new RobustnessAnalysis(asked).result();
  }
}
