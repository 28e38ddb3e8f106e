package org.trutina.decision;

import java.util.Arrays;
import java.util.List;

/**
 * Raw numbers of options on criteria, each with the direction that is good and a weight. The input
 * of the methods that compare options with each other.
 */
public final class DecisionMatrix {

  private final List<String> options;
  private final List<String> criteria;
  private final List<Direction> directions;
  private final double[] weights;
  private final double[][] rows;

  /**
   * @param options at least one, each name once
   * @param criteria at least one, each name once
   * @param directions one per criterion
   * @param weights one per criterion, finite, at least 0, not all 0; they need not sum to 1
   * @param rows one per option, one finite number per criterion
   * @throws InvalidInput pointing at what breaks these rules
   */
  public DecisionMatrix(
      List<String> options,
      List<String> criteria,
      List<Direction> directions,
      double[] weights,
      double[][] rows) {
    ValueTable.check(options, criteria, rows.length);
    this.options = List.copyOf(options);
    this.criteria = List.copyOf(criteria);
    this.directions = List.copyOf(directions);
    this.weights = weights.clone();
    this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    if (directions.size() != criteria.size()) {
      throw new InvalidInput("/directions", "there must be one direction per criterion");
    }
    if (weights.length != criteria.size()) {
      throw new InvalidInput("/weights", "there must be one weight per criterion");
    }
    for (int j = 0; j < weights.length; j++) {
      if (!(Double.isFinite(weights[j]) && weights[j] >= 0)) {
        throw new InvalidInput(
            "/weights/" + j,
            "the weight of "
                + criteria.get(j)
                + " must be a number of at least 0, not "
                + weights[j]);
      }
    }
    if (Arrays.stream(weights).sum() == 0) {
      throw new InvalidInput("/weights", "the weights sum to 0: one of them must be above 0");
    }
    for (int i = 0; i < rows.length; i++) {
      ValueTable.requireWidth(rows[i].length, criteria.size(), i);
      for (int j = 0; j < criteria.size(); j++) {
        InvalidInput.finite(rows[i][j], "/matrix/" + i + "/" + j, "a cell");
      }
    }
  }

  public List<String> options() {
    return options;
  }

  public List<String> criteria() {
    return criteria;
  }

  public Direction direction(int criterion) {
    return directions.get(criterion);
  }

  public double at(int option, int criterion) {
    return rows[option][criterion];
  }

  /** The weights as given. */
  public double[] weights() {
    return weights.clone();
  }

  /** All numbers of one criterion, in the order of the options. */
  public double[] column(int criterion) {
    return Arrays.stream(rows).mapToDouble(row -> row[criterion]).toArray();
  }

  /** The same options with weights that sum to 1. */
  public DecisionMatrix withUnitWeights() {
    double sum = Arrays.stream(weights).sum();
    return new DecisionMatrix(
        options, criteria, directions, Arrays.stream(weights).map(w -> w / sum).toArray(), rows);
  }

  /** The same without one option. */
  public DecisionMatrix without(int option) {
    var kept = new java.util.ArrayList<>(options);
    kept.remove(option);
    var remaining = new double[rows.length - 1][];
    for (int i = 0; i < remaining.length; i++) {
      remaining[i] = rows[i < option ? i : i + 1];
    }
    return new DecisionMatrix(kept, criteria, directions, weights, remaining);
  }
}
