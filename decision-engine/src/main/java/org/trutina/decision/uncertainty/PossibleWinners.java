package org.trutina.decision.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;

/**
 * What is certain and what is possible, over every admitted weighting and everything the evidence
 * leaves open (necessary and possible preference: Greco, Mousseau and Slowinski 2008; extreme
 * ranks: Kadzinski, Greco and Slowinski 2012). Exact: a maximum of a linear function over a
 * polytope, or a linear programme. A tie counts as winning.
 */
public final class PossibleWinners {

  /** Differences below this are ties. */
  public static final double TIE = 1e-12;

  /** Wider than {@link #TIE}, which is finer than a linear programme can be. */
  private static final double PROGRAMME_TIE = 1e-9;

  /** The most linear programmes spent on all extreme ranks together: some seconds. */
  private static final int EFFORT = 20_000;

  private PossibleWinners() {}

  /**
   * @param possible whether some weighting and some completion of the evidence puts it first
   * @param necessary whether all of them do
   * @param bestRank the best rank that some weighting and completion gives it, from 1
   * @param worstRank the worst
   * @param ranksExact whether the two ranks are attained; otherwise they are bounds that hold but
   *     may be wide, as too many options are in question
   */
  public record Standing(
      String option,
      boolean possible,
      boolean necessary,
      int bestRank,
      int worstRank,
      boolean ranksExact) {}

  /** One standing per option, in the order given. */
  public static List<Standing> of(ValueTable table, WeightSet weights) {
    if (weights instanceof WeightSet.Point point) {
      return atOneWeighting(table, point.toArray());
    }
    var standings = new ArrayList<Standing>();
    int m = table.options().size();
    for (int i = 0; i < m; i++) {
      // Rows are differences to the option; the first set at its best, the second at its worst.
      var atBest = new ArrayList<double[]>();
      var atWorst = new ArrayList<double[]>();
      for (int b = 0; b < m; b++) {
        if (b != i) {
          atBest.add(difference(table, i, b));
          atWorst.add(difference(table, b, i));
        }
      }
      boolean necessary = atWorst.stream().allMatch(ahead -> weights.maximum(ahead) <= TIE);
      // Behind the option at its best: as many as possible. Ahead of it at its worst: likewise.
      var behind = new MostRows(weights, atBest, TIE, EFFORT / (2 * m));
      var ahead = new MostRows(weights, atWorst, -TIE, EFFORT / (2 * m));
      boolean possible =
          behind.exact()
              ? behind.most() == m - 1
              : weights.satisfying(atBest, PROGRAMME_TIE).isPresent();
      standings.add(
          new Standing(
              table.options().get(i),
              possible,
              necessary,
              m - behind.most(),
              1 + ahead.most(),
              behind.exact() && ahead.exact()));
    }
    return standings;
  }

  /** Whether option a is at least as good as option b at every weighting and completion. */
  public static boolean necessarilyPreferred(ValueTable table, WeightSet weights, int a, int b) {
    return weights.maximum(difference(table, b, a)) <= TIE;
  }

  /** Whether option a is at least as good as option b at some weighting and completion. */
  public static boolean possiblyPreferred(ValueTable table, WeightSet weights, int a, int b) {
    return weights.maximum(difference(table, a, b)) >= -TIE;
  }

  private static List<Standing> atOneWeighting(ValueTable table, double[] weights) {
    int m = table.options().size();
    var low = new double[m];
    var high = new double[m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < weights.length; j++) {
        low[i] += weights[j] * table.low(i, j);
        high[i] += weights[j] * table.high(i, j);
      }
    }
    double[] lows = sorted(low);
    double[] highs = sorted(high);
    var standings = new ArrayList<Standing>();
    for (int i = 0; i < m; i++) {
      int certainlyAhead = above(lows, high[i] + TIE);
      int possiblyAhead = above(highs, low[i] + TIE) - (high[i] > low[i] + TIE ? 1 : 0);
      standings.add(
          new Standing(
              table.options().get(i),
              certainlyAhead == 0,
              possiblyAhead == 0,
              1 + certainlyAhead,
              1 + possiblyAhead,
              true));
    }
    return standings;
  }

  private static double[] sorted(double[] numbers) {
    var copy = numbers.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** How many of the sorted numbers are above the bound. */
  private static int above(double[] sorted, double bound) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] > bound) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return sorted.length - from;
  }

  /** The most that a can be ahead of b, per unit of each weight. */
  private static double[] difference(ValueTable table, int a, int b) {
    var difference = new double[table.criteria().size()];
    for (int j = 0; j < difference.length; j++) {
      difference[j] = table.high(a, j) - table.low(b, j);
    }
    return difference;
  }

  /**
   * The greatest number of rows that hold at one weighting, where a row holds when it is at least 0
   * (or, for a negative slack, above 0): branch and bound over the rows that hold at some
   * weightings and not at others.
   */
  private static final class MostRows {

    private final WeightSet weights;
    private final List<double[]> rows;
    private final double slack;
    private final int bound;
    private int attained;
    private int effort;
    private boolean exact = true;

    MostRows(WeightSet weights, List<double[]> rows, double slack, int effort) {
      this.weights = weights;
      this.rows = rows;
      this.slack = slack;
      this.effort = effort;
      var open = new ArrayList<double[]>();
      int always = 0;
      for (double[] row : rows) {
        if (weights.minimum(row) >= -slack) {
          always++;
        } else if (weights.maximum(row) >= -slack) {
          open.add(row);
          attained = Math.max(attained, countAt(weights.maximiser(row)));
        }
      }
      attained = Math.max(attained, always);
      bound = always + open.size();
      search(open, 0, new ArrayList<>(), always);
    }

    int most() {
      return exact ? attained : bound;
    }

    boolean exact() {
      return exact;
    }

    private int countAt(double[] at) {
      int count = 0;
      for (double[] row : rows) {
        double value = 0;
        for (int j = 0; j < at.length; j++) {
          value += row[j] * at[j];
        }
        count += value >= -slack ? 1 : 0;
      }
      return count;
    }

    private void search(List<double[]> open, int next, List<double[]> chosen, int always) {
      attained = Math.max(attained, always + chosen.size());
      if (next == open.size() || always + chosen.size() + open.size() - next <= attained) {
        return;
      }
      if (effort-- <= 0) {
        exact = false;
        return;
      }
      chosen.add(open.get(next));
      if (weights.satisfying(chosen, Math.copySign(PROGRAMME_TIE, slack)).isPresent()) {
        search(open, next + 1, chosen, always);
      }
      chosen.removeLast();
      search(open, next + 1, chosen, always);
    }
  }
}
