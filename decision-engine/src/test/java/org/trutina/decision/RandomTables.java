package org.trutina.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Seeded inputs for properties: the seed is the test's argument, so that a failure can be repeated.
 */
public final class RandomTables {

  private final SplittableRandom random;

  public RandomTables(long seed) {
    random = new SplittableRandom(seed);
  }

  public static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("seeds", 25));
  }

  public static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(k -> prefix + k).toList();
  }

  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  public double unit() {
    return random.nextDouble();
  }

  /** Exact values on a grid of the given step, so that ties occur; 0 for no grid. */
  public double[][] values(int options, int criteria, double step) {
    var values = new double[options][criteria];
    for (double[] row : values) {
      for (int j = 0; j < criteria; j++) {
        double u = random.nextDouble();
        row[j] = step == 0 ? u : Math.floor(u / step) * step;
      }
    }
    return values;
  }

  public ValueTable exact(int options, int criteria) {
    return ValueTable.exact(
        names("o", options), names("c", criteria), values(options, criteria, 0));
  }

  /** Intervals, about a third of them degenerate. */
  public ValueTable open(int options, int criteria) {
    var rows = new ArrayList<List<Interval>>();
    for (int i = 0; i < options; i++) {
      var row = new ArrayList<Interval>();
      for (int j = 0; j < criteria; j++) {
        double low = random.nextDouble();
        double high = random.nextInt(3) == 0 ? low : low + random.nextDouble() * (1 - low);
        row.add(new Interval(low, high));
      }
      rows.add(row);
    }
    return ValueTable.intervals(names("o", options), names("c", criteria), rows);
  }

  /** Weights that sum to 1. */
  public double[] weights(int criteria) {
    double[] weights = random.doubles(criteria).map(u -> 0.01 + u).toArray();
    double sum = java.util.Arrays.stream(weights).sum();
    return java.util.Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  public WeightSet.Point point(int criteria) {
    return new WeightSet.Point(java.util.Arrays.stream(weights(criteria)).boxed().toList());
  }

  /** Ranges around a weighting. */
  public WeightSet.Box box(int criteria) {
    var ranges = new ArrayList<Interval>();
    for (double weight : weights(criteria)) {
      ranges.add(
          new Interval(
              weight * random.nextDouble(), Math.min(1, weight * (1 + random.nextDouble()))));
    }
    return new WeightSet.Box(ranges);
  }

  public WeightSet.Ordered order(int criteria) {
    var positions = new ArrayList<>(IntStream.range(0, criteria).boxed().toList());
    for (int k = criteria - 1; k > 0; k--) {
      java.util.Collections.swap(positions, k, random.nextInt(k + 1));
    }
    return new WeightSet.Ordered(positions);
  }
}
