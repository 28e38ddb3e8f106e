package org.trutina.assessment.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.Coordinate;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.procurement.TieBreak;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.Scale;
import org.trutina.decision.ValueTable;
import org.trutina.decision.award.Ranking;
import org.trutina.decision.casefile.CanonicalJson;
import org.trutina.decision.casefile.Case;

/**
 * An assessment as a case of the decision engine, which anyone can solve again without this
 * service. Options and criteria stand for what the assessment found: levels on published scales.
 *
 * <p>Three kinds of columns: the award's criteria with their weights; the sovereignty score, which
 * breaks ties; and, for each gate, the level that the accepted evidence leaves open, as a gate may
 * accept less than the score does. The latter two carry no weight.
 */
public final class AssessmentCase {

  /** How many times what is open is drawn. */
  public static final int SAMPLES = 10_000;

  static final String TIE_BREAK = "sovereignty score";
  private static final String GATE = "gate/";
  private static final Scale VALUES = new Scale.Linear(0, 1, Scale.Beyond.CLIP);
  private static final double POINTS = 100;

  /** Where a column of the case comes from. */
  enum Purpose {
    AWARD,
    TIE_BREAK,
    GATE
  }

  /**
   * A column.
   *
   * @param name unique in the case: the criterion's id, with its framework where ids collide
   * @param framework empty for the tie-break and for gates
   * @param cells what is known of each option, in the order of the options
   */
  record Column(
      Purpose purpose,
      String name,
      String framework,
      String criterion,
      double weight,
      Scale scale,
      List<Evidence> cells) {}

  private final String inputDigest;
  private final Unknowns unknowns;
  private final List<OptionResult> options;
  private final List<Column> columns;
  private final Map<List<Integer>, String> facts;

  private AssessmentCase(
      String inputDigest, Unknowns unknowns, List<OptionResult> options, List<Column> columns) {
    this.inputDigest = inputDigest;
    this.unknowns = unknowns;
    this.options = options;
    this.columns = columns;
    this.facts = sharedFacts();
  }

  /**
   * @param inputDigest the assessment's; the seed is derived from it
   * @param frameworks those that were applied; without one, or with another version of it, the
   *     values stand in the case instead of the levels that they come from
   */
  public static AssessmentCase of(
      AssessmentInput input,
      String inputDigest,
      AssessmentResult result,
      Collection<Framework> frameworks) {
    Map<String, Integer> order = new HashMap<>();
    input.options().forEach(option -> order.put(option.id().toString(), order.size()));
    List<OptionResult> options =
        result.options().stream()
            .sorted(
                java.util.Comparator.comparing(
                    option -> order.getOrDefault(option.option().toString(), order.size())))
            .toList();
    var columns = new ArrayList<Column>();
    if (!options.isEmpty()) {
      var scales = new Scales(result, frameworks);
      columns.addAll(award(options, scales));
      tieBreak(options, input.tieBreak()).ifPresent(columns::add);
      columns.addAll(gates(options, scales, input.unknowns()));
    }
    return new AssessmentCase(inputDigest, input.unknowns(), options, List.copyOf(columns));
  }

  /** The case as a document of the engine's format. */
  public byte[] document() {
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("id", inputDigest);
    document.put("method", "assessment");
    document.put(
        "notes",
        "Options by id, named in parameters/names. Columns without weight are gates, on the"
            + " evidence that gates accept, and the tie-break.");
    document.put("alternatives", ids());
    document.put("criteria", names());
    document.put("weights", columns.stream().map(Column::weight).toList());
    document.put(
        "matrix",
        IntStream.range(0, options.size())
            .mapToObj(i -> columns.stream().map(c -> cell(c.cells().get(i))).toList())
            .toList());
    document.put("parameters", parameters());
    return CanonicalJson.writeIndented(document).getBytes(StandardCharsets.UTF_8);
  }

  /** What the engine finds. */
  public Map<String, @Nullable Object> solve() {
    return Case.parse(document()).solve();
  }

  /** The seed of the draws: the first 64 bits of the input's digest. */
  public long seed() {
    return Long.parseUnsignedLong(inputDigest.substring(0, 16), 16);
  }

  List<Column> columns() {
    return columns;
  }

  /**
   * The award's criterion behind a name in {@link #ranked()}; empty for a gate or the tie-break.
   */
  public Optional<CriterionResult> criterion(String name) {
    for (int j = 0; j < columns.size(); j++) {
      if (columns.get(j).purpose() == Purpose.AWARD && columns.get(j).name().equals(name)) {
        return Optional.of(options.getFirst().criteria().get(j));
      }
    }
    return Optional.empty();
  }

  /** The options that no gate excludes, in the order of {@link #ranked()}. */
  public List<OptionResult> rankedOptions() {
    return options.stream().filter(o -> o.admission() != Admission.EXCLUDED).toList();
  }

  /** The values of the options that no gate excludes. */
  public ValueTable ranked() {
    ValueTable all =
        ValueTable.of(
            ids(),
            names(),
            IntStream.range(0, options.size())
                .mapToObj(i -> columns.stream().map(c -> c.cells().get(i)).toList())
                .toList(),
            columns.stream().map(Column::scale).toList(),
            facts);
    return all.keeping(
        IntStream.range(0, options.size())
            .filter(i -> options.get(i).admission() != Admission.EXCLUDED)
            .boxed()
            .toList());
  }

  /** The same for the criteria of the award alone. */
  ValueTable award() {
    List<Column> award = awardColumns();
    List<Integer> kept =
        IntStream.range(0, options.size())
            .filter(i -> options.get(i).admission() != Admission.EXCLUDED)
            .boxed()
            .toList();
    // The award's columns come first, so that facts keep their places.
    return ValueTable.of(
            ids(),
            award.stream().map(Column::name).toList(),
            IntStream.range(0, options.size())
                .mapToObj(i -> award.stream().map(c -> c.cells().get(i)).toList())
                .toList(),
            award.stream().map(Column::scale).toList(),
            facts)
        .keeping(kept);
  }

  /** The criteria of the award; they come before all other columns. */
  List<Column> awardColumns() {
    return columns.stream().filter(column -> column.purpose() == Purpose.AWARD).toList();
  }

  /** One per criterion of {@link #ranked()}. */
  public double[] weights() {
    return columns.stream().mapToDouble(Column::weight).toArray();
  }

  /** How intervals are read when options are put in order. */
  public Ranking.Unknowns unknowns() {
    return read(unknowns);
  }

  static Ranking.Unknowns read(Unknowns unknowns) {
    return switch (unknowns) {
      case STRICT, CONSERVATIVE -> Ranking.Unknowns.CONSERVATIVE;
      case TOLERANT -> Ranking.Unknowns.TOLERANT;
    };
  }

  private List<String> ids() {
    return options.stream().map(option -> option.option().toString()).toList();
  }

  private List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  private Map<String, @Nullable Object> parameters() {
    var parameters = new LinkedHashMap<String, @Nullable Object>();
    parameters.put(
        "names",
        options.stream().collect(Collectors.toMap(o -> o.option().toString(), OptionResult::name)));
    parameters.put(
        "value_functions",
        columns.stream().collect(Collectors.toMap(Column::name, c -> function(c.scale()))));
    parameters.put("unknowns", read(unknowns).name().toLowerCase(java.util.Locale.ROOT));
    parameters.put("samples", SAMPLES);
    parameters.put("seed", String.valueOf(seed()));
    parameters.put(
        "tie_break",
        columns.stream()
            .filter(column -> column.purpose() == Purpose.TIE_BREAK)
            .map(Column::name)
            .toList());
    parameters.put("minimum", minimum());
    parameters.put("facts", factCells());
    return parameters;
  }

  private Map<String, Double> minimum() {
    var minimum = new LinkedHashMap<String, Double>();
    options.stream()
        .limit(1)
        .flatMap(option -> option.gates().stream())
        .forEach(gate -> minimum.put(GATE + gate.criterion(), gate.minimum()));
    return minimum;
  }

  private static @Nullable Object cell(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Exact(double value) -> value;
      case Evidence.Between(Interval interval) -> List.of(interval.low(), interval.high());
      case Evidence.Missing() -> null;
      case Evidence.Distributed distributed ->
          throw new IllegalArgumentException("levels have no distribution: " + distributed);
    };
  }

  private static Map<String, Object> function(Scale scale) {
    return switch (scale) {
      case Scale.Linear(double worst, double best, Scale.Beyond beyond) ->
          Map.of("worst", worst, "best", best, "beyond", key(beyond));
      case Scale.PiecewiseLinear(List<Scale.Knot> knots, Scale.Beyond beyond) ->
          Map.of(
              "knots",
              knots.stream().map(knot -> List.of(knot.raw(), knot.value())).toList(),
              "beyond",
              key(beyond));
      case Scale.Levels levels ->
          Map.of(
              "levels",
              levels.valueByLevel().entrySet().stream()
                  .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)));
    };
  }

  private static String key(Scale.Beyond beyond) {
    return beyond.name().toLowerCase(java.util.Locale.ROOT);
  }

  // ---- columns -----------------------------------------------------------------------------

  private static List<Column> award(List<OptionResult> options, Scales scales) {
    List<CriterionResult> first = options.getFirst().criteria();
    Map<String, Long> uses =
        first.stream()
            .collect(Collectors.groupingBy(CriterionResult::criterion, Collectors.counting()));
    double sum = first.stream().mapToDouble(CriterionResult::weight).sum();
    // Shares and weights may each be off by a billionth; together that is more than a case takes.
    double divisor = Math.abs(sum - 1) > org.trutina.decision.Weights.TOLERANCE ? sum : 1;
    var columns = new ArrayList<Column>();
    for (int j = 0; j < first.size(); j++) {
      int at = j;
      CriterionResult criterion = first.get(j);
      List<CriterionResult> cells = options.stream().map(o -> o.criteria().get(at)).toList();
      Scale scale = scales.of(criterion.framework(), criterion.criterion(), cells).orElse(VALUES);
      columns.add(
          new Column(
              Purpose.AWARD,
              Objects.requireNonNullElse(uses.get(criterion.criterion()), 1L) > 1
                  ? criterion.framework() + "/" + criterion.criterion()
                  : criterion.criterion(),
              criterion.framework(),
              criterion.criterion(),
              criterion.weight() / divisor,
              scale,
              cells.stream().map(cell -> evidence(cell, scale)).toList()));
    }
    return columns;
  }

  private static Evidence evidence(CriterionResult cell, Scale scale) {
    if (scale.equals(VALUES)) {
      return evidence(cell.value(), cell.known(), VALUES);
    }
    return evidence(within(cell.level(), scale), cell.known(), scale);
  }

  private static Evidence evidence(Interval level, boolean known, Scale scale) {
    if (!known && level.equals(scale.range())) {
      return Evidence.missing();
    }
    return level.exact()
        ? Evidence.exactly(level.low())
        : Evidence.between(level.low(), level.high());
  }

  /** A level beyond the published bounds is worth what the bound is. */
  private static Interval within(Interval level, Scale scale) {
    Interval range = scale.range();
    return new Interval(
        Math.clamp(level.low(), range.low(), range.high()),
        Math.clamp(level.high(), range.low(), range.high()));
  }

  private static Optional<Column> tieBreak(List<OptionResult> options, @Nullable TieBreak rule) {
    TieBreak applied = Objects.requireNonNullElse(rule, TieBreak.SOVEREIGNTY);
    String name =
        switch (applied) {
          case SOVEREIGNTY -> TIE_BREAK;
          case COMPETITIVENESS -> "competitiveness score";
          case PRICE -> "points for the price";
        };
    List<Interval> scores =
        options.stream().flatMap(option -> tieBreak(option, applied).stream()).toList();
    return scores.size() < options.size()
        ? Optional.empty()
        : Optional.of(
            new Column(
                Purpose.TIE_BREAK,
                name,
                "",
                name,
                0,
                VALUES,
                scores.stream()
                    .map(
                        score ->
                            evidence(
                                new Interval(score.low() / POINTS, score.high() / POINTS),
                                true,
                                VALUES))
                    .toList()));
  }

  /** Out of 100. */
  private static Optional<Interval> tieBreak(OptionResult option, TieBreak rule) {
    return switch (rule) {
      case SOVEREIGNTY -> onAxis(option, "sovereignty");
      case COMPETITIVENESS -> onAxis(option, OfferPrices.AXIS);
      case PRICE ->
          option.criteria().stream()
              .filter(criterion -> criterion.framework().equals(OfferPrices.NAME))
              .map(criterion -> criterion.value().times(POINTS))
              .findFirst();
    };
  }

  private static Optional<Interval> onAxis(OptionResult option, String axis) {
    return option.coordinates().stream()
        .filter(coordinate -> coordinate.axis().equals(axis))
        .map(Coordinate::score)
        .findFirst();
  }

  private static List<Column> gates(List<OptionResult> options, Scales scales, Unknowns unknowns) {
    var columns = new ArrayList<Column>();
    List<GateResult> gates = options.getFirst().gates();
    for (int g = 0; g < gates.size(); g++) {
      int at = g;
      List<GateResult> cells = options.stream().map(option -> option.gates().get(at)).toList();
      GateResult gate = gates.get(g);
      Scale scale = scales.of(gate.criterion()).orElseGet(() -> around(gate.minimum(), cells));
      columns.add(
          new Column(
              Purpose.GATE,
              GATE + gate.criterion(),
              "",
              gate.criterion(),
              0,
              scale,
              cells.stream()
                  .map(cell -> gate(cell.level(), unknowns))
                  .map(level -> evidence(level, true, scale))
                  .toList()));
    }
    return columns;
  }

  /** Read strictly, a gate takes only what is proven. */
  private static Interval gate(Interval level, Unknowns unknowns) {
    return unknowns == Unknowns.STRICT ? Interval.exactly(level.low()) : level;
  }

  /** Some line that holds all levels: what has no weight needs no published one. */
  private static Scale around(double minimum, List<GateResult> cells) {
    Interval hull =
        cells.stream().map(GateResult::level).reduce(Interval.exactly(minimum), Interval::hull);
    return new Scale.Linear(hull.low(), hull.exact() ? hull.low() + 1 : hull.high(), CLIP);
  }

  private static final Scale.Beyond CLIP = Scale.Beyond.CLIP;

  /** The published scales of what was applied. */
  private static final class Scales {

    private final List<Framework> applied;

    Scales(AssessmentResult result, Collection<Framework> frameworks) {
      applied =
          result.parts().stream()
              .flatMap(
                  part ->
                      frameworks.stream()
                          .filter(f -> f.id().equals(part.framework()))
                          .filter(f -> f.version().equals(part.version()))
                          .limit(1))
              .toList();
    }

    /** A criterion's scale, if it gives the very values that the assessment found. */
    Optional<Scale> of(String framework, String criterion, List<CriterionResult> cells) {
      return published(f -> f.id().equals(framework), criterion)
          .filter(scale -> cells.stream().allMatch(cell -> gives(scale, cell)));
    }

    Optional<Scale> of(String criterion) {
      return published(f -> true, criterion);
    }

    private Optional<Scale> published(
        java.util.function.Predicate<Framework> from, String criterion) {
      return applied.stream()
          .filter(from)
          .flatMap(framework -> framework.criteria().stream())
          .filter(candidate -> candidate.id().equals(criterion))
          .findFirst()
          .map(candidate -> candidate.scale().scale());
    }

    private static boolean gives(Scale scale, CriterionResult cell) {
      try {
        return scale.valueOf(AssessmentCase.evidence(cell, scale)).equals(cell.value());
      } catch (InvalidInput notOnScale) {
        return false;
      }
    }
  }

  // ---- facts behind several cells ------------------------------------------------------------

  /**
   * Cells of one criterion that are open in the same way on the same evidence, such as two services
   * of one model, rest on one fact: drawn apart they would overstate how certain the outcome is.
   */
  private Map<List<Integer>, String> sharedFacts() {
    var shared = new LinkedHashMap<List<Integer>, String>();
    for (int j = 0; j < columns.size(); j++) {
      int column = j;
      if (columns.get(j).purpose() != Purpose.AWARD) {
        continue;
      }
      Map<List<Object>, List<Integer>> groups =
          IntStream.range(0, options.size())
              .boxed()
              .filter(i -> isOpen(options.get(i).criteria().get(column)))
              .collect(
                  Collectors.groupingBy(
                      i -> basis(options.get(i).criteria().get(column)),
                      LinkedHashMap::new,
                      Collectors.toList()));
      int number = 0;
      for (List<Integer> group : groups.values()) {
        if (group.size() > 1) {
          String fact = columns.get(j).name() + " #" + ++number;
          group.forEach(i -> shared.put(List.of(i, column), fact));
        }
      }
    }
    return shared;
  }

  private static boolean isOpen(CriterionResult cell) {
    return !cell.value().exact() && !cell.evidence().isEmpty();
  }

  private static List<Object> basis(CriterionResult cell) {
    return Stream.concat(
            Stream.of((Object) cell.value()),
            cell.evidence().stream().map(e -> (Object) (e.type() + " " + e.id())).sorted())
        .toList();
  }

  private Map<String, List<List<String>>> factCells() {
    Function<List<Integer>, List<String>> cell =
        at ->
            List.of(
                options.get(at.getFirst()).option().toString(), columns.get(at.getLast()).name());
    return facts.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                LinkedHashMap::new,
                Collectors.mapping(entry -> cell.apply(entry.getKey()), Collectors.toList())));
  }
}
