package org.trutina.decision.elicitation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.Weights;

/**
 * Weights from swings (von Winterfeldt and Edwards 1986; recommended by the HM Treasury Green Book
 * supplement of 2024): the change from worst to best that matters most gets 100 points, every other
 * one its share of that. Asking for swings and not for "importance" ties the weights to the scales.
 */
public final class SwingWeights {

  private SwingWeights() {}

  /**
   * @param points per criterion, at least 0 and not all 0; usually the greatest is 100
   * @throws InvalidInput pointing at the criterion
   */
  public static Weights.Fixed of(Map<String, Double> points) {
    double sum = 0;
    for (var entry : points.entrySet()) {
      double swing = entry.getValue();
      if (!(Double.isFinite(swing) && swing >= 0)) {
        throw new InvalidInput(
            InvalidInput.step(entry.getKey()),
            "the points of " + entry.getKey() + " must be a number of at least 0, not " + swing);
      }
      sum += swing;
    }
    if (sum == 0) {
      throw new InvalidInput("", "one swing at least must have points above 0");
    }
    var weights = new LinkedHashMap<String, Double>();
    for (var entry : points.entrySet()) {
      weights.put(entry.getKey(), entry.getValue() / sum);
    }
    return new Weights.Fixed(weights);
  }
}
