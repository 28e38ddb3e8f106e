package org.trutina.decision.elicitation;

import java.util.Arrays;
import org.trutina.decision.InvalidInput;

/**
 * Weights from pairwise judgements (analytic hierarchy process; Saaty 1980), with a measure of how
 * much the judgements contradict each other. For eliciting weights before publication; scoring
 * tenders with it can reverse ranks.
 */
public final class Ahp {

  private Ahp() {}

  /** How weights are read off the judgements. */
  public enum Priority {
    /** The principal eigenvector, as Saaty defines it. */
    EIGENVECTOR,
    /** The mean of the normalised columns: an approximation still found in tools. */
    COLUMN_MEAN,
    /** The geometric mean of the rows (Crawford and Williams 1985). */
    GEOMETRIC_MEAN
  }

  /**
   * The consistency index of random judgements, by the number of criteria. Tables differ, so the
   * result names the one it used.
   *
   * @param name author and year
   * @param byCriteria from one criterion on
   */
  public record RandomIndex(String name, double[] byCriteria) {

    /** Saaty 1980, as in textbooks. */
    public static final RandomIndex SAATY_1980 =
        new RandomIndex(
            "Saaty 1980",
            new double[] {
              0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.53, 1.56, 1.57, 1.59
            });

    public RandomIndex {
      byCriteria = byCriteria.clone();
      for (double index : byCriteria) {
        if (!(Double.isFinite(index) && index >= 0)) {
          throw new InvalidInput(
              "/parameters/random_index", "a random index is a number of at least 0, not " + index);
        }
      }
    }

    /** A single entry of a table, for one number of criteria. */
    public static RandomIndex single(String name, int criteria, double index) {
      var table = new double[criteria];
      table[criteria - 1] = index;
      return new RandomIndex(name, table);
    }

    double of(int criteria) {
      if (criteria > byCriteria.length) {
        throw new InvalidInput(
            "/criteria",
            "the random index of " + name + " ends at " + byCriteria.length + " criteria");
      }
      return byCriteria[criteria - 1];
    }
  }

  /**
   * @param weights one per criterion, summing to 1
   * @param lambdaMax the mean of {@code (A w)_i / w_i}: the principal eigenvalue, at least n
   * @param consistencyIndex {@code (λ − n) / (n − 1)}; 0 for one criterion
   * @param consistencyRatio the index over that of random judgements; 0 for one or two criteria
   * @param randomIndex the table used
   */
  public record Judgement(
      double[] weights,
      double lambdaMax,
      double consistencyIndex,
      double consistencyRatio,
      String randomIndex) {

    /** Saaty's rule: a ratio of at most 0.1. */
    public boolean isConsistent() {
      return consistencyRatio <= 0.1;
    }
  }

  /**
   * @param comparisons entry (i, j) says how many times more important criterion i is than j; above
   *     0, with {@code a_ij · a_ji} of 1 up to the rounding usual in print (5 %)
   * @throws InvalidInput pointing at the entry that breaks these rules
   */
  public static Judgement judge(double[][] comparisons, Priority priority, RandomIndex index) {
    int n = comparisons.length;
    check(comparisons);
    double[] weights =
        switch (priority) {
          case EIGENVECTOR -> eigenvector(comparisons);
          case COLUMN_MEAN -> columnMean(comparisons);
          case GEOMETRIC_MEAN -> geometricMean(comparisons);
        };
    double lambda = 0;
    double[] product = times(comparisons, weights);
    for (int i = 0; i < n; i++) {
      lambda += product[i] / weights[i] / n;
    }
    double consistency = n == 1 ? 0 : (lambda - n) / (n - 1);
    double random = index.of(n);
    if (n > 2 && random == 0) {
      throw new InvalidInput("/parameters/random_index", "the random index must be above 0 here");
    }
    return new Judgement(
        weights, lambda, consistency, n <= 2 ? 0 : consistency / random, index.name());
  }

  private static void check(double[][] comparisons) {
    int n = comparisons.length;
    if (n == 0) {
      throw new InvalidInput("/matrix", "there must be a criterion or more");
    }
    for (int i = 0; i < n; i++) {
      if (comparisons[i].length != n) {
        throw new InvalidInput("/matrix/" + i, "the comparisons must form a square");
      }
      for (int j = 0; j < n; j++) {
        String pointer = "/matrix/" + i + "/" + j;
        double judgement = comparisons[i][j];
        if (!(Double.isFinite(judgement) && judgement > 0)) {
          throw new InvalidInput(pointer, "a judgement must be a number above 0, not " + judgement);
        }
        if (Math.abs(judgement * comparisons[j][i] - 1) > 0.05) {
          throw new InvalidInput(
              pointer,
              i == j
                  ? "a criterion compared with itself must be 1, not " + judgement
                  : "must be the reciprocal of the opposite judgement " + comparisons[j][i]);
        }
      }
    }
  }

  /** Power iteration: the matrix is positive, so it converges to the principal eigenvector. */
  private static double[] eigenvector(double[][] comparisons) {
    double[] weights = columnMean(comparisons);
    for (int step = 0; step < 10_000; step++) {
      double[] next = unit(times(comparisons, weights));
      double change = 0;
      for (int i = 0; i < next.length; i++) {
        change = Math.max(change, Math.abs(next[i] - weights[i]));
      }
      weights = next;
      if (change < 1e-15) {
        break;
      }
    }
    return weights;
  }

  private static double[] columnMean(double[][] comparisons) {
    int n = comparisons.length;
    var mean = new double[n];
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (double[] row : comparisons) {
        sum += row[j];
      }
      for (int i = 0; i < n; i++) {
        mean[i] += comparisons[i][j] / sum / n;
      }
    }
    return mean;
  }

  private static double[] geometricMean(double[][] comparisons) {
    return unit(
        Arrays.stream(comparisons)
            .mapToDouble(
                row -> StrictMath.exp(Arrays.stream(row).map(StrictMath::log).average().orElse(0)))
            .toArray());
  }

  private static double[] times(double[][] matrix, double[] vector) {
    var product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  private static double[] unit(double[] vector) {
    double sum = Arrays.stream(vector).sum();
    return Arrays.stream(vector).map(x -> x / sum).toArray();
  }
}
