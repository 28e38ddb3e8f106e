package org.trutina.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** Greatest value of a linear function over weights that are at least 0 and sum to 1. */
final class LinearProgramme {

  // Reduced costs below this count as 0; values lie between 0 and about 1.
  private static final double EPSILON = 1e-10;

  private LinearProgramme() {}

  /** {@code coefficients · w <= bound}. */
  record Row(double[] coefficients, double bound) {}

  /**
   * @param objective one coefficient per weight; further variables may follow the weights when the
   *     rows use them; they are at least 0 but not part of the sum
   * @param weights how many of the variables are weights
   * @return a maximising point, empty when no point satisfies all rows
   */
  static Optional<double[]> maximise(double[] objective, int weights, List<Row> rows) {
    var constraints = new ArrayList<LinearConstraint>();
    var sum = new double[objective.length];
    java.util.Arrays.fill(sum, 0, weights, 1);
    constraints.add(new LinearConstraint(sum, Relationship.EQ, 1));
    for (Row row : rows) {
      constraints.add(new LinearConstraint(row.coefficients(), Relationship.LEQ, row.bound()));
    }
    try {
      return Optional.of(
          new SimplexSolver(EPSILON)
              .optimize(
                  new LinearObjectiveFunction(objective, 0),
                  new LinearConstraintSet(constraints),
                  GoalType.MAXIMIZE,
                  new NonNegativeConstraint(true))
              .getPoint());
    } catch (MathIllegalStateException infeasible) {
      // Weights are bounded, so the only failure left is that the rows contradict each other.
      return Optional.empty();
    }
  }
}
