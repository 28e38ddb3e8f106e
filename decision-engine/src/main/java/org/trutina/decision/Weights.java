package org.trutina.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published relative weights of the criteria (Directive 2014/24/EU, Article 67(5)). */
public sealed interface Weights {

  /** How far a sum of weights may be from 1. */
  double TOLERANCE = 1e-9;

  /** One number per criterion. */
  record Fixed(Map<String, Double> byCriterion) implements Weights {

    /**
     * @throws InvalidWeights naming the criterion, when a weight is negative or not finite or the
     *     sum differs from 1 by more than {@link #TOLERANCE}
     */
    public Fixed {
      byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
      double sum = 0;
      for (var entry : byCriterion.entrySet()) {
        double weight = entry.getValue();
        if (!Double.isFinite(weight) || weight < 0) {
          throw new InvalidWeights(
              entry.getKey(),
              "the weight of " + entry.getKey() + " must be a number of at least 0, not " + weight);
        }
        sum += weight;
      }
      if (Math.abs(sum - 1) > TOLERANCE) {
        throw new InvalidWeights(
            null,
            "the weights of "
                + String.join(", ", byCriterion.keySet())
                + " must sum to 1, not "
                + sum);
      }
    }

    /** The weight of a criterion that this weighting covers. */
    public double of(String criterion) {
      Double weight = byCriterion.get(criterion);
      if (weight == null) {
        throw new InvalidWeights(criterion, "the weight of " + criterion + " is missing");
      }
      return weight;
    }

    /**
     * Checks that the weighting names each of the criteria and no other.
     *
     * @throws InvalidWeights naming the first criterion that is missing or unknown
     */
    public Fixed covering(List<String> criteria) {
      criteria.forEach(this::of);
      for (String criterion : byCriterion.keySet()) {
        if (!criteria.contains(criterion)) {
          throw new InvalidWeights(criterion, criterion + " is not a criterion of this framework");
        }
      }
      return this;
    }
  }
}
