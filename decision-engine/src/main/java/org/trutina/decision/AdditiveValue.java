package org.trutina.decision;

import java.util.LinkedHashMap;
import java.util.Map;

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
}
