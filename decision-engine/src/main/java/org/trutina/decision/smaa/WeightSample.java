package org.trutina.decision.smaa;

import java.util.Arrays;
import org.hipparchus.random.SobolSequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;

/**
 * Weightings drawn uniformly from a weight set, to be shared by all assessments with that set:
 * drawn once they cost nothing more, and results become comparable draw by draw.
 *
 * <p>The pseudo-random stream is that of {@code java.util.SplittableRandom(seed)}, 53 bits per
 * number. Each sample has a window of it: first the numbers for the weights, then one per open
 * cell. From the whole simplex, the weights are the spacings between sorted uniform numbers; from
 * an order of importance, these sorted in descending order; from other sets, by rejection or
 * hit-and-run.
 */
public final class WeightSample {

  /** The most samples, so that counts fit an int with room to spare. */
  public static final int MOST = 100_000_000;

  /** Random shifts of the Sobol points: enough for an honest error bar. */
  public static final int SHIFTS = 8;

  /** Where the numbers come from. */
  public enum Sequence {
    /** The published stream. */
    PSEUDO_RANDOM,
    /**
     * Sobol points with random shifts and smooth stick-breaking (Rosenblatt's map): a smaller error
     * for the same number of samples; for the simplex and for orders.
     */
    SOBOL
  }

  private final double[][] weights;
  private final double @Nullable [][] cellNumbers;
  private final long seed;
  private final int window;
  private final int weightNumbers;
  private final Sequence sequence;

  private WeightSample(
      double[][] weights,
      double @Nullable [][] cellNumbers,
      long seed,
      int window,
      int weightNumbers,
      Sequence sequence) {
    this.weights = weights;
    this.cellNumbers = cellNumbers;
    this.seed = seed;
    this.window = window;
    this.weightNumbers = weightNumbers;
    this.sequence = sequence;
  }

  /**
   * @param samples from 1 to {@link #MOST}
   * @param cellDraws how many numbers each sample keeps for open cells: the most that any
   *     assessment needs that will share the sample
   */
  public static WeightSample draw(
      WeightSet set, int samples, long seed, int cellDraws, Sequence sequence) {
    if (samples < 1 || samples > MOST) {
      throw new InvalidInput(
          "/parameters/samples", "samples must be between 1 and " + MOST + ", not " + samples);
    }
    if (cellDraws < 0) {
      throw new InvalidInput("", "cells cannot take a negative number of draws");
    }
    int n = set.size();
    int numbers = set instanceof WeightSet.Point ? 0 : n - 1;
    int window = numbers + cellDraws;
    var weights = new double[n][samples];
    if (sequence == Sequence.SOBOL && window > 0) {
      var cells = new double[cellDraws][samples];
      drawSobol(set, weights, cells, samples, seed, numbers);
      return new WeightSample(weights, cells, seed, window, numbers, sequence);
    }
    switch (set) {
      case WeightSet.Point point -> {
        for (int j = 0; j < n; j++) {
          Arrays.fill(weights[j], point.weights().get(j));
        }
      }
      case WeightSet.Simplex simplex -> drawSpacings(weights, samples, seed, window, null);
      case WeightSet.Ordered ordered -> drawSpacings(weights, samples, seed, window, ordered);
      case WeightSet.Box box -> PolytopeSampler.draw(box, weights, SplitMix64.derive(seed, 1));
      case WeightSet.Polytope polytope ->
          PolytopeSampler.draw(polytope, weights, SplitMix64.derive(seed, 1));
    }
    return new WeightSample(weights, null, seed, window, numbers, sequence);
  }

  private static void drawSpacings(
      double[][] weights, int samples, long seed, int window, WeightSet.@Nullable Ordered order) {
    int n = weights.length;
    var cuts = new double[n + 1];
    cuts[n] = 1;
    var spacings = new double[n];
    for (int s = 0; s < samples; s++) {
      for (int k = 1; k < n; k++) {
        cuts[k] = SplitMix64.uniform(seed, (long) s * window + k - 1);
      }
      Arrays.sort(cuts, 1, n);
      for (int j = 0; j < n; j++) {
        spacings[j] = cuts[j + 1] - cuts[j];
      }
      if (order == null) {
        for (int j = 0; j < n; j++) {
          weights[j][s] = spacings[j];
        }
      } else {
        Arrays.sort(spacings);
        for (int k = 0; k < n; k++) {
          weights[order.positions().get(k)][s] = spacings[n - 1 - k];
        }
      }
    }
  }

  private static void drawSobol(
      WeightSet set, double[][] weights, double[][] cells, int samples, long seed, int numbers) {
    if (!(set instanceof WeightSet.Simplex
        || set instanceof WeightSet.Ordered
        || set instanceof WeightSet.Point)) {
      throw new InvalidInput(
          "/parameters/sequence",
          "quasi-random weights are drawn from the simplex or from an order; for ranges and other"
              + " sets use the pseudo-random sequence");
    }
    int dimensions = numbers + cells.length;
    if (dimensions > 21_201) {
      throw new InvalidInput(
          "/parameters/sequence", "the Sobol sequence has at most 21201 dimensions");
    }
    int perShift = (samples + SHIFTS - 1) / SHIFTS;
    var sobol = new SobolSequenceGenerator(dimensions);
    var points = new double[perShift][];
    for (int p = 0; p < perShift; p++) {
      points[p] = sobol.nextVector();
    }
    var u = new double[dimensions];
    for (int s = 0; s < samples; s++) {
      int shift = s / perShift;
      for (int d = 0; d < dimensions; d++) {
        double shifted =
            points[s % perShift][d] + SplitMix64.uniform(seed, (long) shift * dimensions + d);
        u[d] = shifted >= 1 ? shifted - 1 : shifted;
      }
      breakStick(set, u, weights, s);
      for (int c = 0; c < cells.length; c++) {
        cells[c][s] = u[numbers + c];
      }
    }
  }

  private static void breakStick(WeightSet set, double[] u, double[][] weights, int s) {
    int n = weights.length;
    if (set instanceof WeightSet.Point point) {
      for (int j = 0; j < n; j++) {
        weights[j][s] = point.weights().get(j);
      }
      return;
    }
    double left = 1;
    for (int j = 0; j < n; j++) {
      double part = j == n - 1 ? left : left * (1 - root(1 - u[j], n - 1 - j));
      left -= part;
      switch (set) {
        case WeightSet.Ordered order -> {
          // Uniform on the simplex of the order's vertices, the equal weightings of prefixes.
          for (int k = 0; k <= j; k++) {
            weights[order.positions().get(k)][s] += part / (j + 1);
          }
        }
        default -> weights[j][s] = part;
      }
    }
  }

  private static double root(double number, int degree) {
    return switch (degree) {
      case 1 -> number;
      case 2 -> Math.sqrt(number);
      default -> StrictMath.pow(number, 1.0 / degree);
    };
  }

  public int samples() {
    return weights[0].length;
  }

  public int criteria() {
    return weights.length;
  }

  public long seed() {
    return seed;
  }

  public Sequence sequence() {
    return sequence;
  }

  /** How many numbers each sample takes from the stream. */
  public int window() {
    return window;
  }

  /** One weighting, summing to 1 up to rounding. */
  public double[] weighting(int sample) {
    return Arrays.stream(weights).mapToDouble(column -> column[sample]).toArray();
  }

  /** The value of a cell in the first sample. */
  public double firstValue(ValueTable table, int option, int criterion) {
    return table
        .drawOf(option, criterion)
        .map(draw -> table.draw(option, criterion, cellNumber(0, draw)))
        .orElseGet(() -> table.low(option, criterion));
  }

  /** How many open cells a sample has numbers for. */
  int cellDraws() {
    return window - weightNumbers;
  }

  double[][] columns() {
    return weights;
  }

  /** The number for an open cell, in [0, 1). */
  double cellNumber(int sample, int draw) {
    return cellNumbers == null
        ? SplitMix64.uniform(seed, (long) sample * window + weightNumbers + draw)
        : cellNumbers[draw][sample];
  }

  /**
   * The numbers for an open cell.
   *
   * @param from the first sample
   * @param into one number per sample, in [0, 1)
   */
  void cellNumbers(int draw, int from, double[] into) {
    for (int s = 0; s < into.length; s++) {
      into[s] = cellNumber(from + s, draw);
    }
  }
}
