package org.trutina.decision.smaa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;

/**
 * SMAA-2 without sampling, for up to three criteria and exact values: the weights then lie on a
 * segment or a polygon, which the lines of equal score cut into cells of constant ranking. Shares
 * are lengths or areas, central weights are centroids.
 */
public final class ExactAcceptability {

  /** Scores closer than this are tied; a cell smaller than its square is none. */
  private static final double TIE = 1e-12;

  /** Beyond so many cells, or visits to cells, sampling is the better tool. */
  private static final int MOST_CELLS = 20_000;

  private static final long MOST_VISITS = 3_000_000;

  private final int m;
  private final int n;
  private final double[][] ranks;
  private final double[][] pairs;
  private final double[][] firsts;
  private final Map<List<Integer>, Double> rankings = new HashMap<>();

  private ExactAcceptability(int m, int n) {
    this.m = m;
    this.n = n;
    ranks = new double[m][m];
    pairs = new double[m][m];
    firsts = new double[m][n];
  }

  /**
   * The exact shares; empty when there are more than three criteria, an open cell, too many cells,
   * or a weight set without area (length, for two criteria).
   */
  public static Optional<ExactAcceptability> of(ValueTable table, WeightSet weights) {
    int n = table.criteria().size();
    int m = table.options().size();
    if (n > 3 || !table.exact()) {
      return Optional.empty();
    }
    List<double[]> whole = corners(n);
    for (WeightSet.Constraint constraint : weights.constraints()) {
      var row = constraint.coefficients().stream().mapToDouble(Double::doubleValue).toArray();
      // On the simplex the bound times the sum of weights is the bound.
      whole = clip(whole, Arrays.stream(row).map(a -> constraint.bound() - a).toArray());
    }
    double measure = n == 1 ? 1 : measure(whole);
    if (measure <= TIE) {
      return Optional.empty();
    }
    List<List<double[]>> cells = List.of(whole);
    long visits = 0;
    for (int a = 0; a < m; a++) {
      for (int b = a + 1; b < m; b++) {
        visits += cells.size();
        if (cells.size() > MOST_CELLS || visits > MOST_VISITS) {
          return Optional.empty();
        }
        cells = split(cells, difference(table, a, b));
      }
    }
    var exact = new ExactAcceptability(m, n);
    for (List<double[]> cell : cells) {
      exact.add(
          table, n == 1 ? new double[] {1} : centroid(cell), n == 1 ? 1 : measure(cell) / measure);
    }
    return Optional.of(exact);
  }

  private void add(ValueTable table, double[] centroid, double share) {
    var scores = new double[m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        scores[i] += table.low(i, j) * centroid[j];
      }
    }
    var ranking = new ArrayList<Integer>();
    for (int i = 0; i < m; i++) {
      int rank = 0;
      for (int k = 0; k < m; k++) {
        if (scores[k] - scores[i] > TIE) {
          rank++;
          pairs[k][i] += share;
        }
      }
      ranking.add(rank);
      ranks[i][rank] += share;
      if (rank == 0) {
        for (int j = 0; j < n; j++) {
          firsts[i][j] += share * centroid[j];
        }
      }
    }
    rankings.merge(ranking, share, Double::sum);
  }

  /**
   * The share of weightings that give the option the rank.
   *
   * @param rank from 1
   */
  public double acceptability(int option, int rank) {
    return ranks[option][rank - 1];
  }

  /** The share of weightings at which option a is strictly ahead of option b. */
  public double pairwise(int a, int b) {
    return pairs[a][b];
  }

  /** The centroid of the weightings at which the option is first; empty when there are none. */
  public Optional<double[]> centralWeights(int option) {
    double share = ranks[option][0];
    return share <= TIE
        ? Optional.empty()
        : Optional.of(Arrays.stream(firsts[option]).map(sum -> sum / share).toArray());
  }

  /** How many different rankings occur. */
  public int rankings() {
    return rankings.size();
  }

  /** How undecided the ranking is, in bits: 0 when all weightings agree. */
  public double rankingEntropy() {
    return rankings.values().stream()
        .mapToDouble(share -> -share * StrictMath.log(share) / StrictMath.log(2))
        .sum();
  }

  private static List<double[]> corners(int n) {
    return IntStream.range(0, n)
        .mapToObj(
            j -> {
              var corner = new double[n];
              corner[j] = 1;
              return corner;
            })
        .toList();
  }

  private static List<List<double[]>> split(List<List<double[]>> cells, double[] difference) {
    if (Arrays.stream(difference).allMatch(d -> Math.abs(d) <= TIE)) {
      return cells;
    }
    var negated = Arrays.stream(difference).map(d -> -d).toArray();
    var parts = new ArrayList<List<double[]>>();
    for (List<double[]> cell : cells) {
      double least = cell.stream().mapToDouble(w -> dot(difference, w)).min().orElse(0);
      double most = cell.stream().mapToDouble(w -> dot(difference, w)).max().orElse(0);
      if (least >= -TIE || most <= TIE) {
        parts.add(cell);
        continue;
      }
      for (List<double[]> part : List.of(clip(cell, difference), clip(cell, negated))) {
        if (part.size() < 2 || measure(part) <= TIE * TIE) {
          continue;
        }
        parts.add(part);
      }
    }
    return parts;
  }

  /** The part of a convex cell with {@code row · w >= 0} (Sutherland and Hodgman 1974). */
  private static List<double[]> clip(List<double[]> cell, double[] row) {
    var kept = new ArrayList<double[]>();
    for (int k = 0; k < cell.size(); k++) {
      double[] from = cell.get(k);
      double[] to = cell.get((k + 1) % cell.size());
      double atFrom = dot(row, from);
      double atTo = dot(row, to);
      if (atFrom >= 0) {
        kept.add(from);
      }
      if ((atFrom > 0 && atTo < 0) || (atFrom < 0 && atTo > 0)) {
        double share = atFrom / (atFrom - atTo);
        var crossing = new double[from.length];
        for (int j = 0; j < crossing.length; j++) {
          crossing[j] = from[j] + share * (to[j] - from[j]);
        }
        kept.add(crossing);
      }
    }
    return kept;
  }

  /** Length or area, measured by the first one or two weights: the others follow from them. */
  private static double measure(List<double[]> cell) {
    if (cell.isEmpty()) {
      return 0;
    }
    if (cell.getFirst().length == 2) {
      double least = cell.stream().mapToDouble(w -> w[0]).min().orElse(0);
      double most = cell.stream().mapToDouble(w -> w[0]).max().orElse(0);
      return most - least;
    }
    double twice = 0;
    for (int k = 1; k + 1 < cell.size(); k++) {
      twice += twiceTriangle(cell, k);
    }
    return Math.abs(twice) / 2;
  }

  private static double twiceTriangle(List<double[]> cell, int k) {
    double[] a = cell.getFirst();
    double[] b = cell.get(k);
    double[] c = cell.get(k + 1);
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  }

  private static double[] centroid(List<double[]> cell) {
    int n = cell.getFirst().length;
    var centroid = new double[n];
    if (n == 2) {
      double least = cell.stream().mapToDouble(w -> w[0]).min().orElse(0);
      double most = cell.stream().mapToDouble(w -> w[0]).max().orElse(0);
      return new double[] {(least + most) / 2, 1 - (least + most) / 2};
    }
    double total = 0;
    for (int k = 1; k + 1 < cell.size(); k++) {
      double area = twiceTriangle(cell, k);
      total += area;
      for (int j = 0; j < n; j++) {
        centroid[j] += area * (cell.getFirst()[j] + cell.get(k)[j] + cell.get(k + 1)[j]) / 3;
      }
    }
    for (int j = 0; j < n; j++) {
      centroid[j] /= total;
    }
    return centroid;
  }

  private static double[] difference(ValueTable table, int a, int b) {
    var difference = new double[table.criteria().size()];
    for (int j = 0; j < difference.length; j++) {
      difference[j] = table.low(a, j) - table.low(b, j);
    }
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
