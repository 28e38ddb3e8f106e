package org.trutina.decision.secondopinion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.Direction;
import org.trutina.decision.InvalidInput;

/**
 * Ways to make columns comparable that take their scale from the options at hand. The normalisation
 * is part of a method's name: the same data give other effective weights under another one. More is
 * better in every result.
 */
public enum Normalization {
  /** {@code (x − min) / (max − min)}; cost {@code (max − x) / (max − min)}; 1 for equal columns. */
  MINMAX {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double min = min(x);
      double span = max(x) - min;
      double max = max(x);
      return map(x, v -> span == 0 ? 1 : benefit ? (v - min) / span : (max - v) / span);
    }
  },
  /** {@code x / max}; cost {@code min / x}. Numbers above 0 (0 is allowed for a benefit). */
  LINEAR_RATIO {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double max = max(x);
      double min = min(x);
      requirePositive(benefit ? max : min);
      if (min < 0) {
        throw new InvalidInput("", "this normalisation needs numbers of at least 0: use minmax");
      }
      return map(x, v -> benefit ? v / max : min / v);
    }
  },
  /** {@code x / max}; cost {@code 1 − x / max}. The largest number above 0. */
  MAX {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double max = max(x);
      requirePositive(max);
      return map(x, v -> benefit ? v / max : 1 - v / max);
    }
  },
  /** {@code x / Σx}; cost {@code (1/x) / Σ(1/x)}. */
  SUM {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double[] from = benefit ? x : inverted(x);
      double sum = nonZero(Arrays.stream(from).sum());
      return map(from, v -> v / sum);
    }
  },
  /**
   * Costs are inverted first, then every column and the weights are divided by their sum. The
   * columns are those of {@link #SUM}.
   */
  INVERT_THEN_SUM {
    @Override
    double[] apply(double[] x, boolean benefit) {
      return SUM.apply(x, benefit);
    }
  },
  /** {@code x / ‖x‖}; cost {@code 1 − x / ‖x‖}. */
  VECTOR {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double norm = nonZero(Math.sqrt(Arrays.stream(x).map(v -> v * v).sum()));
      return map(x, v -> benefit ? v / norm : 1 - v / norm);
    }
  },
  /**
   * {@code ln x / ln Πx}; cost {@code (1 − ln x / ln Πx) / (m − 1)} (Zavadskas and Turskis 2008).
   * Numbers above 0.
   */
  LOGARITHMIC {
    @Override
    double[] apply(double[] x, boolean benefit) {
      requirePositive(min(x));
      double sum = nonZero(Arrays.stream(x).map(StrictMath::log).sum());
      double others = benefit ? 1 : nonZero(x.length - 1.0);
      return map(
          x, v -> benefit ? StrictMath.log(v) / sum : (1 - StrictMath.log(v) / sum) / others);
    }
  },
  /** {@code (x / max)²}; cost {@code (min / x)³} (Peldschus et al. 1983). Numbers above 0. */
  NONLINEAR {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double[] ratio = LINEAR_RATIO.apply(x, benefit);
      return map(ratio, v -> benefit ? v * v : v * v * v);
    }
  },
  /**
   * {@code 1 − (max − x) / Σ(max − x)}; cost {@code 1 − (x − min) / Σ(x − min)} (Zeng et al. 2013).
   */
  ENHANCED_ACCURACY {
    @Override
    double[] apply(double[] x, boolean benefit) {
      double max = max(x);
      double min = min(x);
      double[] distance = map(x, v -> benefit ? max - v : v - min);
      double sum = Arrays.stream(distance).sum();
      return map(distance, v -> sum == 0 ? 1 : 1 - v / sum);
    }
  };

  /** One column, in the order of the options. */
  abstract double[] apply(double[] column, boolean benefit);

  /** The normalised column. */
  public double[] of(double[] column, Direction direction) {
    return apply(column, direction == Direction.MAX);
  }

  /**
   * The normalised matrix, one row per option.
   *
   * @throws InvalidInput pointing at a criterion whose numbers the normalisation cannot take
   */
  public double[][] of(DecisionMatrix matrix) {
    int m = matrix.options().size();
    int n = matrix.criteria().size();
    var rows = new double[m][n];
    for (int j = 0; j < n; j++) {
      double[] column;
      try {
        column = of(matrix.column(j), matrix.direction(j));
      } catch (InvalidInput fault) {
        throw fault.under("/criteria/" + j);
      }
      for (int i = 0; i < m; i++) {
        rows[i][j] = column[i];
      }
    }
    return rows;
  }

  /**
   * By name, as papers and libraries spell it.
   *
   * @throws InvalidInput listing the names, for any other
   */
  public static Normalization named(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    return switch (plain) {
      case "minmax" -> MINMAX;
      case "linear", "linearratio", "ratio" -> LINEAR_RATIO;
      case "max" -> MAX;
      case "sum" -> SUM;
      case "invertthensum" -> INVERT_THEN_SUM;
      case "vector", "euclidean" -> VECTOR;
      case "logarithmic", "log" -> LOGARITHMIC;
      case "nonlinear" -> NONLINEAR;
      case "enhancedaccuracy" -> ENHANCED_ACCURACY;
      default ->
          throw new InvalidInput(
              "",
              name
                  + " is not a known normalisation: "
                  + String.join(
                      ", ",
                      List.of(
                          "minmax",
                          "linear-ratio",
                          "max",
                          "sum",
                          "invert-then-sum",
                          "vector",
                          "logarithmic",
                          "nonlinear",
                          "enhanced-accuracy")));
    };
  }

  private static double min(double[] x) {
    return Arrays.stream(x).min().orElseThrow();
  }

  private static double max(double[] x) {
    return Arrays.stream(x).max().orElseThrow();
  }

  private static double[] map(double[] x, DoubleUnaryOperator function) {
    // Adding zero turns -0.0 into 0.0.
    return Arrays.stream(x).map(v -> function.applyAsDouble(v) + 0.0).toArray();
  }

  private static double[] inverted(double[] x) {
    return map(x, v -> 1 / nonZero(v));
  }

  private static double nonZero(double divisor) {
    if (divisor == 0 || !Double.isFinite(divisor)) {
      throw new InvalidInput("", "this normalisation would divide by 0 here: use minmax");
    }
    return divisor;
  }

  private static void requirePositive(double number) {
    if (number <= 0) {
      throw new InvalidInput("", "this normalisation needs numbers above 0: use minmax");
    }
  }
}
