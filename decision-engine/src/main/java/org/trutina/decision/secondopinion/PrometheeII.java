package org.trutina.decision.secondopinion;

import java.util.List;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.InvalidInput;

/**
 * PROMETHEE II (Brans and Vincke 1985, Management Science 31(6)): pairwise preferences from 0 to 1,
 * so that differences too small to matter do not count, added to a net flow {@code φ = φ⁺ − φ⁻}.
 */
public final class PrometheeII {

  private PrometheeII() {}

  /** How much a lead of d on one criterion is preferred; 0 for d of 0 or less. */
  public sealed interface Preference {
    double of(double d);

    /** Any lead counts fully. */
    record Usual() implements Preference {
      @Override
      public double of(double d) {
        return d > 0 ? 1 : 0;
      }
    }

    /** Leads up to q do not count, greater ones fully. */
    record UShape(double q) implements Preference {
      public UShape {
        requireThreshold(q, "/q");
      }

      @Override
      public double of(double d) {
        return d > q ? 1 : 0;
      }
    }

    /** Grows evenly up to p. */
    record VShape(double p) implements Preference {
      public VShape {
        requireThreshold(p, "/p");
      }

      @Override
      public double of(double d) {
        return d <= 0 ? 0 : d > p ? 1 : d / p;
      }
    }

    /** One half between q and p. */
    record Level(double q, double p) implements Preference {
      public Level {
        requireOrdered(q, p);
      }

      @Override
      public double of(double d) {
        return d <= 0 || d <= q ? 0 : d <= p ? 0.5 : 1;
      }
    }

    /** Grows evenly from q to p. */
    record Linear(double q, double p) implements Preference {
      public Linear {
        requireOrdered(q, p);
      }

      @Override
      public double of(double d) {
        return d <= 0 || d <= q ? 0 : d > p ? 1 : (d - q) / (p - q);
      }
    }

    /** {@code 1 − exp(−d² / 2s²)}. */
    record Gaussian(double s) implements Preference {
      public Gaussian {
        if (!(Double.isFinite(s) && s > 0)) {
          throw new InvalidInput("/s", "a Gaussian preference needs s above 0, not " + s);
        }
      }

      @Override
      public double of(double d) {
        return d <= 0 ? 0 : 1 - StrictMath.exp(-d * d / (2 * s * s));
      }
    }

    private static void requireThreshold(double threshold, String pointer) {
      if (!(Double.isFinite(threshold) && threshold >= 0)) {
        throw new InvalidInput(
            pointer, "a threshold must be a number of at least 0, not " + threshold);
      }
    }

    private static void requireOrdered(double q, double p) {
      requireThreshold(q, "/q");
      requireThreshold(p, "/p");
      if (q > p) {
        throw new InvalidInput("/q", "the threshold q " + q + " must not exceed p " + p);
      }
    }
  }

  /**
   * @param positive how much the option is preferred to the others on average, from 0 to 1
   * @param negative how much the others are preferred to it
   * @param net their difference, from -1 to 1; greater is better; the net flows sum to 0
   */
  public record Flow(double positive, double negative, double net) {}

  /**
   * One flow per option. Weights are divided by their sum. A single option has flows of 0.
   *
   * @param preferences one per criterion
   */
  public static List<Flow> flows(DecisionMatrix matrix, List<? extends Preference> preferences) {
    int m = matrix.options().size();
    double[] weights = matrix.withUnitWeights().weights();
    if (preferences.size() != weights.length) {
      throw new InvalidInput("/parameters/functions", "there must be one function per criterion");
    }
    var positive = new double[m];
    var negative = new double[m];
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        if (a == b) {
          continue;
        }
        double preferred = 0;
        for (int j = 0; j < weights.length; j++) {
          double lead = matrix.direction(j).sign() * (matrix.at(a, j) - matrix.at(b, j));
          preferred += weights[j] * preferences.get(j).of(lead);
        }
        positive[a] += preferred / (m - 1);
        negative[b] += preferred / (m - 1);
      }
    }
    return java.util.stream.IntStream.range(0, m)
        .mapToObj(i -> new Flow(positive[i], negative[i], positive[i] - negative[i]))
        .toList();
  }
}
