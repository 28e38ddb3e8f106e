package org.trutina.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** Greatest value of a linear function over weights that are at least 0 and sum to 1. */
final class LinearProgramme {

  private LinearProgramme() {}

  /** {@code coefficients · x <= bound}. */
  record Row(double[] coefficients, double bound) {}

  /**
   * @param objective one coefficient per weight; further variables may follow the weights when the
   *     rows use them; they are at least 0 but not part of the sum
   * @param weights how many of the variables are weights
   * @return a maximising point, empty when no point satisfies all rows
   */
  static Optional<double[]> maximise(double[] objective, int weights, List<Row> rows) {
    // The solver minimises.
    var programme = LinearSolver.newGeneralBuilder(Arrays.stream(objective).map(c -> -c).toArray());
    var sum = new double[objective.length];
    Arrays.fill(sum, 0, weights, 1);
    programme.equality(1, sum);
    for (Row row : rows) {
      programme.inequality(row.bound(), row.coefficients());
    }
    programme.lower(0.0);
    Optimisation.Result result = programme.build().solve();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    var point = new double[objective.length];
    for (int j = 0; j < point.length; j++) {
      point[j] = result.doubleValue(j);
    }
    return Optional.of(point);
  }
}
