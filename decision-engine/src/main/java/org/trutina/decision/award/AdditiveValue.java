package org.trutina.decision.award;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.InvalidWeights;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.Weights;

/**
 * The additive value model: the weighted sum of the criteria's values (Keeney and Raiffa 1976). An
 * interval in any value makes the sum an interval; the bounds are attained, as each weight is at
 * least 0.
 */
public final class AdditiveValue {

  private AdditiveValue() {}

  /**
   * What each criterion adds to the score: weight times value. The contributions sum to the score;
   * for an additive model they are also the Shapley values against an option worth 0 everywhere.
   *
   * @param values one interval within [0, 1] per criterion of the weighting
   * @throws InvalidWeights when a weighted criterion has no value
   */
  public static Map<String, Interval> contributions(
      Map<String, Interval> values, Weights.Fixed weights) {
    var contributions = new LinkedHashMap<String, Interval>();
    weights
        .byCriterion()
        .forEach(
            (criterion, weight) -> {
              Interval value = values.get(criterion);
              if (value == null) {
                throw new InvalidWeights(criterion, criterion + " has a weight but no value");
              }
              contributions.put(criterion, value.times(weight));
            });
    return contributions;
  }

  /** The score within [0, 1]: the sum of the contributions, added in the order of the weighting. */
  public static Interval score(Map<String, Interval> values, Weights.Fixed weights) {
    return contributions(values, weights).values().stream()
        .reduce(Interval.exactly(0), Interval::plus);
  }

  /**
   * The score of every option at one weighting, added in the order of the criteria without fused
   * operations, so that every machine finds the same bits.
   *
   * @param weights one finite number of at least 0 per criterion; they need not sum to 1
   */
  public static Interval[] scores(ValueTable table, double[] weights) {
    requireWeights(table, weights);
    var scores = new Interval[table.options().size()];
    for (int i = 0; i < scores.length; i++) {
      double low = 0;
      double high = 0;
      for (int j = 0; j < weights.length; j++) {
        low += weights[j] * table.low(i, j);
        high += weights[j] * table.high(i, j);
      }
      scores[i] = new Interval(low, high);
    }
    return scores;
  }

  /**
   * The least and the greatest score of each option over all admitted weightings and all values
   * that the evidence leaves open. Both are attained: the score is linear in the weights.
   */
  public static Interval[] scores(ValueTable table, WeightSet weights) {
    if (weights instanceof WeightSet.Point point) {
      return scores(table, point.toArray());
    }
    var scores = new Interval[table.options().size()];
    int n = table.criteria().size();
    for (int i = 0; i < scores.length; i++) {
      var low = new double[n];
      var high = new double[n];
      for (int j = 0; j < n; j++) {
        low[j] = table.low(i, j);
        high[j] = table.high(i, j);
      }
      double least = weights.minimum(low);
      scores[i] = new Interval(least, Math.max(least, weights.maximum(high)));
    }
    return scores;
  }

  private static void requireWeights(ValueTable table, double[] weights) {
    if (weights.length != table.criteria().size()) {
      throw new InvalidInput("/weights", "there must be one weight per criterion");
    }
    for (int j = 0; j < weights.length; j++) {
      if (!(Double.isFinite(weights[j]) && weights[j] >= 0)) {
        throw new InvalidInput(
            "/weights/" + j, "a weight must be a number of at least 0, not " + weights[j]);
      }
    }
  }
}
