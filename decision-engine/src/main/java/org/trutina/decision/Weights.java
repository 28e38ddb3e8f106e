package org.trutina.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is published about the relative weights of the criteria: Directive 2014/24/EU, Article
 * 67(5), admits a number each, a range with an appropriate maximum spread, or, where weighting is
 * not possible for objective reasons, the decreasing order of importance.
 */
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

  /**
   * A range per criterion.
   *
   * @param byCriterion bounds within [0, 1] that leave room for a sum of 1
   */
  record Range(Map<String, Interval> byCriterion) implements Weights {

    /**
     * @throws InvalidWeights naming the criterion whose range leaves [0, 1], or none when no choice
     *     within the ranges sums to 1
     */
    public Range {
      byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
      double least = 0;
      double most = 0;
      for (var entry : byCriterion.entrySet()) {
        Interval range = entry.getValue();
        if (range.low() < 0 || range.high() > 1) {
          throw new InvalidWeights(
              entry.getKey(), "the weight of " + entry.getKey() + " must stay between 0 and 1");
        }
        least += range.low();
        most += range.high();
      }
      if (least > 1 + TOLERANCE || most < 1 - TOLERANCE) {
        throw new InvalidWeights(
            null,
            "no weights within the ranges sum to 1: they sum to between " + least + " and " + most);
      }
    }
  }

  /**
   * Decreasing importance: no criterion weighs less than a later one.
   *
   * @param criteria each criterion once, the most important first
   */
  record Order(List<String> criteria) implements Weights {

    /**
     * @throws InvalidWeights when there is no criterion, or naming the first that comes twice
     */
    public Order {
      criteria = List.copyOf(criteria);
      if (criteria.isEmpty()) {
        throw new InvalidWeights(null, "an order of importance needs a criterion or more");
      }
      var seen = new java.util.HashSet<String>();
      for (String criterion : criteria) {
        if (!seen.add(criterion)) {
          throw new InvalidWeights(criterion, criterion + " comes twice in the order");
        }
      }
    }
  }

  /** The criteria the information speaks of, in its order. */
  default List<String> criteria() {
    return switch (this) {
      case Fixed fixed -> List.copyOf(fixed.byCriterion().keySet());
      case Range range -> List.copyOf(range.byCriterion().keySet());
      case Order(List<String> criteria) -> criteria;
    };
  }
}
