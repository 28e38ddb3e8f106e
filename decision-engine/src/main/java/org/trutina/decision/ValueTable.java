package org.trutina.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What each option is worth on each criterion, after the published value functions: an interval per
 * cell, degenerate where the evidence is exact. Each open cell also knows how it is drawn: from its
 * distribution, or uniformly from its interval.
 */
public final class ValueTable {

  private final List<String> options;
  private final List<String> criteria;
  // Row by row: option-major, criterion-minor.
  private final double[] low;
  private final double[] high;
  private final @Nullable DoubleUnaryOperator[] draws;
  private final int[] drawOf;
  private final int drawCount;

  private ValueTable(
      List<String> options,
      List<String> criteria,
      double[] low,
      double[] high,
      @Nullable DoubleUnaryOperator[] draws,
      int[] drawOf) {
    this.options = options;
    this.criteria = criteria;
    this.low = low;
    this.high = high;
    this.draws = draws;
    this.drawOf = drawOf;
    this.drawCount = Arrays.stream(drawOf).max().orElse(-1) + 1;
  }

  /**
   * Exact values.
   *
   * @param values one row per option, one finite number per criterion
   */
  public static ValueTable exact(List<String> options, List<String> criteria, double[][] values) {
    var cells = new double[options.size() * criteria.size()];
    check(options, criteria, values.length);
    for (int i = 0; i < values.length; i++) {
      requireWidth(values[i].length, criteria.size(), i);
      for (int j = 0; j < criteria.size(); j++) {
        cells[i * criteria.size() + j] =
            InvalidInput.finite(values[i][j], "/matrix/" + i + "/" + j, "a value") + 0.0;
      }
    }
    var closed = new int[cells.length];
    Arrays.fill(closed, -1);
    return new ValueTable(
        List.copyOf(options),
        List.copyOf(criteria),
        cells,
        cells,
        new DoubleUnaryOperator[cells.length],
        closed);
  }

  /** Values between bounds; one row per option, one interval per criterion. */
  public static ValueTable intervals(
      List<String> options, List<String> criteria, List<List<Interval>> values) {
    check(options, criteria, values.size());
    var builder = new Builder(options, criteria);
    for (int i = 0; i < values.size(); i++) {
      requireWidth(values.get(i).size(), criteria.size(), i);
      for (int j = 0; j < criteria.size(); j++) {
        builder.set(i, j, values.get(i).get(j), null, null);
      }
    }
    return builder.build();
  }

  /**
   * The values of evidence on published scales.
   *
   * @param evidence one row per option, one entry per scale
   * @param scales one per criterion
   * @throws InvalidInput pointing at the cell that its scale refuses
   */
  public static ValueTable of(
      List<String> options,
      List<String> criteria,
      List<List<Evidence>> evidence,
      List<? extends Scale> scales) {
    return of(options, criteria, evidence, scales, Map.of());
  }

  /**
   * The values of evidence on published scales, where one fact may stand behind several cells.
   * Cells that name the same fact are drawn together: drawing them apart would overstate how
   * certain the outcome is.
   *
   * @param facts the fact behind cell {@code {option, criterion}}, for cells that share one
   */
  public static ValueTable of(
      List<String> options,
      List<String> criteria,
      List<List<Evidence>> evidence,
      List<? extends Scale> scales,
      Map<List<Integer>, String> facts) {
    check(options, criteria, evidence.size());
    if (scales.size() != criteria.size()) {
      throw new InvalidInput("/criteria", "there must be one scale per criterion");
    }
    var builder = new Builder(options, criteria);
    for (int i = 0; i < evidence.size(); i++) {
      requireWidth(evidence.get(i).size(), criteria.size(), i);
      for (int j = 0; j < criteria.size(); j++) {
        Evidence cell = evidence.get(i).get(j);
        Scale scale = scales.get(j);
        try {
          builder.set(i, j, scale.valueOf(cell), draw(cell, scale), facts.get(List.of(i, j)));
        } catch (InvalidInput fault) {
          throw fault.under("/matrix/" + i + "/" + j);
        }
      }
    }
    return builder.build();
  }

  private static @Nullable DoubleUnaryOperator draw(Evidence cell, Scale scale) {
    if (scale instanceof Scale.Levels levels && !(cell instanceof Evidence.Exact)) {
      // Every level that the evidence leaves open is equally likely.
      Interval raw = scale.possible(cell);
      double[] values =
          levels.valueByLevel().subMap(raw.low(), true, raw.high(), true).values().stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
      return new Equally(values);
    }
    return switch (cell) {
      case Evidence.Distributed(Distribution distribution) -> {
        var quantile = distribution.quantile();
        var value = scale.values();
        yield u -> value.applyAsDouble(quantile.applyAsDouble(u));
      }
      case Evidence.Exact exact -> null;
      case Evidence.Between between -> uniformRaw(cell, scale);
      case Evidence.Missing missing -> uniformRaw(cell, scale);
    };
  }

  /** Some values, each as likely as the other. */
  private record Equally(double[] values) implements DoubleUnaryOperator {
    @Override
    public double applyAsDouble(double u) {
      return values[(int) (u * values.length)];
    }
  }

  // On a straight line a uniform raw number has a uniform value; elsewhere it does not.
  private static @Nullable DoubleUnaryOperator uniformRaw(Evidence cell, Scale scale) {
    Interval raw = scale.possible(cell);
    boolean straight =
        scale instanceof Scale.Linear
            && scale.range().low() <= raw.low()
            && raw.high() <= scale.range().high();
    if (straight) {
      return null;
    }
    double width = raw.high() - raw.low();
    var value = scale.values();
    return u -> value.applyAsDouble(raw.low() + u * width);
  }

  public List<String> options() {
    return options;
  }

  public List<String> criteria() {
    return criteria;
  }

  /** The bounds of one value. */
  public Interval at(int option, int criterion) {
    int cell = option * criteria.size() + criterion;
    return new Interval(low[cell], high[cell]);
  }

  public double low(int option, int criterion) {
    return low[option * criteria.size() + criterion];
  }

  public double high(int option, int criterion) {
    return high[option * criteria.size() + criterion];
  }

  /** Whether no cell is open. */
  public boolean exact() {
    return drawCount == 0;
  }

  /** Whether no draw leaves the bounds: those of a distribution may. */
  public boolean isBounded(int option, int criterion) {
    return draws[option * criteria.size() + criterion] == null;
  }

  /** How many uniform numbers one draw of all open cells takes: one per fact. */
  public int drawCount() {
    return drawCount;
  }

  /** Which of these numbers a cell takes; empty when the cell is exact. */
  public Optional<Integer> drawOf(int option, int criterion) {
    int draw = drawOf[option * criteria.size() + criterion];
    return draw < 0 ? Optional.empty() : Optional.of(draw);
  }

  /**
   * One possible value of a cell.
   *
   * @param u in [0, 1)
   */
  public double draw(int option, int criterion, double u) {
    int cell = option * criteria.size() + criterion;
    var draw = draws[cell];
    return draw == null ? low[cell] + u * (high[cell] - low[cell]) : draw.applyAsDouble(u);
  }

  /**
   * Possible values of a cell, as many as there are numbers.
   *
   * @param numbers each in [0, 1); each is replaced by the value that it draws
   */
  public void draw(int option, int criterion, double[] numbers) {
    int cell = option * criteria.size() + criterion;
    // The same as one by one, in loops that know what they do.
    switch (draws[cell]) {
      case null -> {
        double from = low[cell];
        double width = high[cell] - low[cell];
        for (int s = 0; s < numbers.length; s++) {
          numbers[s] = from + numbers[s] * width;
        }
      }
      case Equally(double[] values) -> {
        for (int s = 0; s < numbers.length; s++) {
          numbers[s] = values[(int) (numbers[s] * values.length)];
        }
      }
      case DoubleUnaryOperator draw -> {
        for (int s = 0; s < numbers.length; s++) {
          numbers[s] = draw.applyAsDouble(numbers[s]);
        }
      }
    }
  }

  /** The table in which every interval is read at one end. */
  public ValueTable reading(boolean atHigh) {
    var values = new double[options.size()][criteria.size()];
    for (int i = 0; i < options.size(); i++) {
      for (int j = 0; j < criteria.size(); j++) {
        values[i][j] = atHigh ? high(i, j) : low(i, j);
      }
    }
    return exact(options, criteria, values);
  }

  /** The table without some options, in the same order. */
  public ValueTable keeping(List<Integer> kept) {
    var builder = new Builder(kept.stream().map(options::get).toList(), criteria);
    for (int i = 0; i < kept.size(); i++) {
      for (int j = 0; j < criteria.size(); j++) {
        int cell = kept.get(i) * criteria.size() + j;
        builder.set(
            i,
            j,
            at(kept.get(i), j),
            draws[cell],
            drawOf[cell] < 0 ? null : "fact " + drawOf[cell]);
      }
    }
    return builder.build();
  }

  static void check(List<String> options, List<String> criteria, int rows) {
    requireNames(options, "/alternatives", "an option");
    requireNames(criteria, "/criteria", "a criterion");
    if (rows != options.size()) {
      throw new InvalidInput(
          "/matrix", "there must be one row per option: " + options.size() + ", not " + rows);
    }
  }

  static void requireWidth(int width, int criteria, int row) {
    if (width != criteria) {
      throw new InvalidInput(
          "/matrix/" + row, "there must be one cell per criterion: " + criteria + ", not " + width);
    }
  }

  private static void requireNames(List<String> names, String pointer, String what) {
    if (names.isEmpty()) {
      throw new InvalidInput(pointer, "there must be " + what + " or more");
    }
    var seen = new HashSet<String>();
    for (int k = 0; k < names.size(); k++) {
      if (!seen.add(names.get(k))) {
        throw new InvalidInput(pointer + "/" + k, names.get(k) + " comes twice");
      }
    }
  }

  private static final class Builder {
    private final List<String> options;
    private final List<String> criteria;
    private final double[] low;
    private final double[] high;
    private final @Nullable DoubleUnaryOperator[] draws;
    private final int[] drawOf;
    private final Map<String, Integer> drawOfFact = new HashMap<>();
    private int drawCount;

    Builder(List<String> options, List<String> criteria) {
      this.options = new ArrayList<>(options);
      this.criteria = criteria;
      int cells = options.size() * criteria.size();
      low = new double[cells];
      high = new double[cells];
      draws = new DoubleUnaryOperator[cells];
      drawOf = new int[cells];
    }

    void set(
        int option,
        int criterion,
        Interval value,
        @Nullable DoubleUnaryOperator draw,
        @Nullable String fact) {
      int cell = option * criteria.size() + criterion;
      low[cell] = value.low();
      high[cell] = value.high();
      draws[cell] = value.exact() ? null : draw;
      if (value.exact()) {
        drawOf[cell] = -1;
      } else if (fact == null) {
        drawOf[cell] = drawCount++;
      } else {
        Integer shared = drawOfFact.putIfAbsent(fact, drawCount);
        drawOf[cell] = shared == null ? drawCount++ : shared;
      }
    }

    ValueTable build() {
      return new ValueTable(List.copyOf(options), List.copyOf(criteria), low, high, draws, drawOf);
    }
  }
}
