package org.trutina.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every weighting that the published information admits: a polytope within the simplex of weights
 * that are at least 0 and sum to 1. Weights are addressed by the position of their criterion.
 */
public sealed interface WeightSet {

  /** How many criteria are weighted, at least 1. */
  int size();

  /** An admitted weighting at which {@code objective · w} is greatest. */
  double[] maximiser(double[] objective);

  /** What is demanded beyond weights of at least 0 that sum to 1; empty for the whole simplex. */
  List<Constraint> constraints();

  /** {@code coefficients · w <= bound}. */
  record Constraint(List<Double> coefficients, double bound) {
    public Constraint {
      coefficients = List.copyOf(coefficients);
      coefficients.forEach(c -> InvalidInput.finite(c, "", "a coefficient"));
      InvalidInput.finite(bound, "", "a bound");
    }

    double slack(double[] weights) {
      double left = bound;
      for (int j = 0; j < weights.length; j++) {
        left -= coefficients.get(j) * weights[j];
      }
      return left;
    }
  }

  /** The set that the published weights admit, in the order of the criteria. */
  static WeightSet of(Weights weights, List<String> criteria) {
    var named = weights.criteria();
    for (String criterion : criteria) {
      if (!named.contains(criterion)) {
        throw new InvalidWeights(criterion, "the weight of " + criterion + " is missing");
      }
    }
    for (String criterion : named) {
      if (!criteria.contains(criterion)) {
        throw new InvalidWeights(criterion, criterion + " is not one of the criteria");
      }
    }
    return switch (weights) {
      case Weights.Fixed fixed -> new Point(criteria.stream().map(fixed::of).toList());
      case Weights.Range range ->
          new Box(criteria.stream().map(c -> range.byCriterion().getOrDefault(c, FREE)).toList());
      case Weights.Order order ->
          new Ordered(order.criteria().stream().map(criteria::indexOf).toList());
    };
  }

  /** Any range of a weight. */
  Interval FREE = new Interval(0, 1);

  /** The greatest value of {@code objective · w}. */
  default double maximum(double[] objective) {
    return dot(objective, maximiser(objective));
  }

  /** The least value of {@code objective · w}. */
  default double minimum(double[] objective) {
    return -maximum(Arrays.stream(objective).map(c -> -c).toArray());
  }

  /** Whether a weighting is admitted, up to rounding. */
  default boolean contains(double[] weights, double tolerance) {
    return weights.length == size()
        && Arrays.stream(weights).allMatch(w -> w >= -tolerance)
        && Math.abs(Arrays.stream(weights).sum() - 1) <= tolerance
        && constraints().stream().allMatch(c -> c.slack(weights) >= -tolerance);
  }

  /**
   * A weighting with {@code row · w >= 0} for each row, found as the one whose least row is
   * greatest; empty when there is none. Rows are added to the programme only as they are violated,
   * so that thousands of rows cost little more than the few that matter.
   *
   * @param slack how far a row may be below 0 and still count as satisfied
   */
  default Optional<double[]> satisfying(List<double[]> rows, double slack) {
    int n = size();
    var programme = new ArrayList<LinearProgramme.Row>();
    for (Constraint constraint : constraints()) {
      programme.add(
          new LinearProgramme.Row(extended(constraint.coefficients(), 0), constraint.bound()));
    }
    // One variable more: t = (least row) + shift, kept at least 0 by the shift.
    double shift = 1 + rows.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    programme.add(bounded(n, 3 * shift));
    var objective = new double[n + 1];
    objective[n] = 1;
    for (int round = 0; round <= rows.size(); round++) {
      Optional<double[]> point = LinearProgramme.maximise(objective, n, programme);
      if (point.isEmpty()) {
        return Optional.empty();
      }
      double[] weights = Arrays.copyOf(point.get(), n);
      double[] worst = null;
      double least = -slack;
      for (double[] row : rows) {
        double value = dot(row, weights);
        if (value < least) {
          least = value;
          worst = row;
        }
      }
      if (worst == null) {
        return Optional.of(weights);
      }
      if (point.get()[n] - shift < -slack) {
        return Optional.empty();
      }
      // t - shift <= row · w
      var violated = new double[n + 1];
      for (int j = 0; j < n; j++) {
        violated[j] = -worst[j];
      }
      violated[n] = 1;
      programme.add(new LinearProgramme.Row(violated, shift));
    }
    return Optional.empty();
  }

  private static LinearProgramme.Row bounded(int n, double bound) {
    var row = new double[n + 1];
    row[n] = 1;
    return new LinearProgramme.Row(row, bound);
  }

  private static double[] extended(List<Double> coefficients, double last) {
    var row = new double[coefficients.size() + 1];
    for (int j = 0; j < coefficients.size(); j++) {
      row[j] = coefficients.get(j);
    }
    row[coefficients.size()] = last;
    return row;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** Exactly one weighting. */
  record Point(List<Double> weights) implements WeightSet {
    public Point {
      weights = List.copyOf(weights);
      requireCriteria(weights.size());
    }

    @Override
    public int size() {
      return weights.size();
    }

    @Override
    public double[] maximiser(double[] objective) {
      return toArray();
    }

    public double[] toArray() {
      return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public List<Constraint> constraints() {
      return new Box(weights.stream().map(Interval::exactly).toList()).constraints();
    }
  }

  /** Nothing is known about the weights. */
  record Simplex(int size) implements WeightSet {
    public Simplex {
      requireCriteria(size);
    }

    @Override
    public double[] maximiser(double[] objective) {
      int best = 0;
      for (int j = 1; j < size; j++) {
        best = objective[j] > objective[best] ? j : best;
      }
      var weights = new double[size];
      weights[best] = 1;
      return weights;
    }

    @Override
    public List<Constraint> constraints() {
      return List.of();
    }
  }

  /**
   * Decreasing importance. The vertices are the equal weightings of the first k criteria, so that
   * the maximum is the greatest mean of a prefix.
   *
   * @param positions each position once, the most important first
   */
  record Ordered(List<Integer> positions) implements WeightSet {
    public Ordered {
      positions = List.copyOf(positions);
      requireCriteria(positions.size());
      if (!positions.stream()
          .sorted()
          .toList()
          .equals(IntStream.range(0, positions.size()).boxed().toList())) {
        throw new InvalidWeights(null, "an order names each criterion once");
      }
    }

    @Override
    public int size() {
      return positions.size();
    }

    @Override
    public double[] maximiser(double[] objective) {
      double sum = 0;
      double best = Double.NEGATIVE_INFINITY;
      int prefix = 0;
      for (int k = 0; k < size(); k++) {
        sum += objective[positions.get(k)];
        if (sum / (k + 1) > best) {
          best = sum / (k + 1);
          prefix = k + 1;
        }
      }
      var weights = new double[size()];
      for (int k = 0; k < prefix; k++) {
        weights[positions.get(k)] = 1.0 / prefix;
      }
      return weights;
    }

    @Override
    public List<Constraint> constraints() {
      var constraints = new ArrayList<Constraint>();
      for (int k = 1; k < size(); k++) {
        var coefficients = new ArrayList<>(Collections.nCopies(size(), 0.0));
        coefficients.set(positions.get(k), 1.0);
        coefficients.set(positions.get(k - 1), -1.0);
        constraints.add(new Constraint(coefficients, 0));
      }
      return constraints;
    }
  }

  /** A range per weight. The maximum fills the ranges in the order of the objective. */
  record Box(List<Interval> ranges) implements WeightSet {
    public Box {
      ranges = List.copyOf(ranges);
      requireCriteria(ranges.size());
    }

    @Override
    public int size() {
      return ranges.size();
    }

    @Override
    public double[] maximiser(double[] objective) {
      var weights = ranges.stream().mapToDouble(Interval::low).toArray();
      double[] left = {1 - Arrays.stream(weights).sum()};
      IntStream.range(0, size())
          .boxed()
          .sorted(Comparator.comparingDouble((Integer j) -> objective[j]).reversed())
          .forEach(
              j -> {
                double more = Math.max(0, Math.min(left[0], ranges.get(j).width()));
                weights[j] += more;
                left[0] -= more;
              });
      return weights;
    }

    @Override
    public List<Constraint> constraints() {
      var constraints = new ArrayList<Constraint>();
      for (int j = 0; j < size(); j++) {
        var unit = new ArrayList<>(Collections.nCopies(size(), 0.0));
        unit.set(j, 1.0);
        constraints.add(new Constraint(unit, ranges.get(j).high()));
        unit.set(j, -1.0);
        constraints.add(new Constraint(unit, -ranges.get(j).low()));
      }
      return constraints;
    }
  }

  /**
   * Any linear information: partial orders, ratios, a criteria tree with ranges.
   *
   * @throws InvalidWeights when the constraints contradict each other
   */
  record Polytope(int size, List<Constraint> constraints) implements WeightSet {
    public Polytope {
      requireCriteria(size);
      constraints = List.copyOf(constraints);
      for (int c = 0; c < constraints.size(); c++) {
        if (constraints.get(c).coefficients().size() != size) {
          throw new InvalidInput("/" + c, "a constraint has one coefficient per criterion");
        }
      }
      if (solve(new double[size], constraints).isEmpty()) {
        throw new InvalidWeights(null, "no weights satisfy all that is demanded of them");
      }
    }

    @Override
    public double[] maximiser(double[] objective) {
      return solve(objective, constraints).orElseThrow();
    }

    private static Optional<double[]> solve(double[] objective, List<Constraint> constraints) {
      return LinearProgramme.maximise(
          objective,
          objective.length,
          constraints.stream()
              .map(
                  c ->
                      new LinearProgramme.Row(
                          c.coefficients().stream().mapToDouble(Double::doubleValue).toArray(),
                          c.bound()))
              .toList());
    }
  }

  private static void requireCriteria(int size) {
    if (size < 1) {
      throw new InvalidWeights(null, "there must be a criterion or more");
    }
  }
}
