package org.trutina.decision.smaa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trutina.decision.Interval;
import org.trutina.decision.WeightSet;

/**
 * Uniform weightings from any polytope within the simplex: by rejection where that is not wasteful,
 * otherwise by hit-and-run (Smith 1984; Tervonen et al. 2013) within the flat that the constraints
 * span, which may have fewer dimensions than the simplex, down to a single point.
 */
final class PolytopeSampler {

  /** A constraint that holds with equality everywhere, up to what a linear programme can tell. */
  private static final double TIGHT = 1e-9;

  /** Proposals per accepted sample beyond which hit-and-run is used. */
  private static final int WASTEFUL = 50;

  /** About how many steps hit-and-run takes in all. */
  private static final long STEPS = 10_000_000;

  private final WeightSet set;
  private final int n;
  private final double[][] rows;
  private final double[] bounds;
  private final long seed;
  private final double[] direction;
  private long position;

  private PolytopeSampler(WeightSet set, long seed) {
    this.set = set;
    this.seed = seed;
    n = set.size();
    direction = new double[n];
    var constraints = new ArrayList<>(set.constraints());
    rows = new double[constraints.size() + n][n];
    bounds = new double[rows.length];
    for (int c = 0; c < constraints.size(); c++) {
      for (int j = 0; j < n; j++) {
        rows[c][j] = constraints.get(c).coefficients().get(j);
      }
      bounds[c] = constraints.get(c).bound();
    }
    for (int j = 0; j < n; j++) {
      rows[constraints.size() + j][j] = -1;
    }
  }

  /** Fills one array per criterion with samples. */
  static void draw(WeightSet set, double[][] weights, long seed) {
    var sampler = new PolytopeSampler(set, seed);
    boolean drawn =
        set instanceof WeightSet.Box box
            ? sampler.withinRanges(box.ranges(), weights)
            : sampler.byRejection(weights);
    if (!drawn) {
      sampler.byHitAndRun(weights);
    }
  }

  private double next() {
    return SplitMix64.uniform(seed, position++);
  }

  private boolean byRejection(double[][] weights) {
    int samples = weights[0].length;
    var cuts = new double[n + 1];
    cuts[n] = 1;
    long budget = Math.max(1_000, (long) WASTEFUL * samples);
    int accepted = 0;
    for (long proposal = 0; accepted < samples; proposal++) {
      // Gives up early: after a thousand proposals the acceptance is known well enough.
      if (proposal >= budget || (proposal == 1_000 && accepted < 1_000 / WASTEFUL)) {
        return false;
      }
      for (int k = 1; k < n; k++) {
        cuts[k] = next();
      }
      Arrays.sort(cuts, 1, n);
      for (int j = 0; j < n; j++) {
        weights[j][accepted] = cuts[j + 1] - cuts[j];
      }
      if (admits(weights, accepted)) {
        accepted++;
      }
    }
    return true;
  }

  /**
   * All weights but the widest uniformly from their ranges; the widest is what is left, and must be
   * within its own. Uniform, as the set is a graph over the others.
   */
  private boolean withinRanges(List<Interval> ranges, double[][] weights) {
    int samples = weights[0].length;
    int widest = 0;
    for (int j = 1; j < n; j++) {
      widest = ranges.get(j).width() > ranges.get(widest).width() ? j : widest;
    }
    long budget = Math.max(1_000, (long) WASTEFUL * samples);
    int accepted = 0;
    for (long proposal = 0; accepted < samples; proposal++) {
      if (proposal >= budget || (proposal == 1_000 && accepted < 1_000 / WASTEFUL)) {
        return false;
      }
      double left = 1;
      for (int j = 0; j < n; j++) {
        if (j != widest) {
          Interval range = ranges.get(j);
          weights[j][accepted] = range.exact() ? range.low() : range.low() + next() * range.width();
          left -= weights[j][accepted];
        }
      }
      weights[widest][accepted] = left;
      Interval own = ranges.get(widest);
      // When every range is a point, what is left is off by rounding only.
      if (own.low() - 1e-12 <= left && left <= own.high() + 1e-12) {
        accepted++;
      }
    }
    return true;
  }

  private boolean admits(double[][] weights, int sample) {
    for (int c = 0; c < rows.length; c++) {
      double left = bounds[c];
      for (int j = 0; j < n; j++) {
        left -= rows[c][j] * weights[j][sample];
      }
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  private void byHitAndRun(double[][] weights) {
    var loose = new ArrayList<Integer>();
    var tight = new ArrayList<double[]>();
    var ones = new double[n];
    Arrays.fill(ones, 1);
    tight.add(ones);
    var centre = new double[n];
    for (int c = 0; c < rows.length; c++) {
      // Where the constraint is slackest; the mean of these points lies inside.
      double[] slackest = set.maximiser(Arrays.stream(rows[c]).map(a -> -a).toArray());
      if (slack(c, slackest) > TIGHT) {
        loose.add(c);
      } else {
        tight.add(rows[c]);
      }
      for (int j = 0; j < n; j++) {
        centre[j] += slackest[j] / rows.length;
      }
    }
    double[][] chords = chords(tight);
    double[] at = centre;
    // Mixing takes about the cube of the dimension in steps (Tervonen et al. 2013). Where that
    // would
    // take too long, neighbouring samples are more alike; each is still from the whole set.
    long dimension = chords.length;
    long thinning =
        Math.clamp(
            STEPS / weights[0].length, dimension, Math.max(1, dimension * dimension * dimension));
    for (int s = 0; s < weights[0].length; s++) {
      for (long step = 0; step < thinning && chords.length > 0; step++) {
        walk(at, chords, loose);
      }
      for (int j = 0; j < n; j++) {
        weights[j][s] = at[j];
      }
    }
  }

  /**
   * As many independent chords of the set as it has dimensions, each as long as the set is wide
   * across the former ones. Directions mixed from them fit the set's shape: a thin set is walked as
   * quickly as a round one.
   */
  private double[][] chords(List<double[]> tight) {
    var spanned = new ArrayList<double[]>();
    for (double[] row : tight) {
      orthonormal(row, spanned);
    }
    var chords = new ArrayList<double[]>();
    for (int j = 0; j < n; j++) {
      var unit = new double[n];
      unit[j] = 1;
      while (spanned.size() < n && orthonormal(unit, spanned)) {
        double[] across = spanned.removeLast();
        double[] from = set.maximiser(Arrays.stream(across).map(a -> -a).toArray());
        double[] chord = set.maximiser(across);
        for (int i = 0; i < n; i++) {
          chord[i] -= from[i];
        }
        if (norm(chord) > TIGHT && orthonormal(chord, spanned)) {
          chords.add(chord);
        } else {
          spanned.add(across);
        }
      }
    }
    return chords.toArray(double[][]::new);
  }

  private double slack(int c, double[] w) {
    double left = bounds[c];
    for (int j = 0; j < n; j++) {
      left -= rows[c][j] * w[j];
    }
    return left;
  }

  /** One step: a random direction within the flat, a uniform point on the chord. */
  private void walk(double[] at, double[][] chords, List<Integer> loose) {
    Arrays.fill(direction, 0);
    for (double[] chord : chords) {
      double gauss = gaussian();
      for (int j = 0; j < n; j++) {
        direction[j] += gauss * chord[j];
      }
    }
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    for (int c : loose) {
      double along = 0;
      for (int j = 0; j < n; j++) {
        along += rows[c][j] * direction[j];
      }
      double limit = Math.max(0, slack(c, at)) / along;
      if (along > 1e-300) {
        to = Math.min(to, limit);
      } else if (along < -1e-300) {
        from = Math.max(from, limit);
      }
    }
    double step = from + next() * (to - from);
    for (int j = 0; j < n; j++) {
      at[j] = Math.max(0, at[j] + step * direction[j]);
    }
  }

  /** Box and Muller (1958). */
  private double gaussian() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - next()));
    return radius * StrictMath.cos(2 * Math.PI * next());
  }

  /**
   * Adds what of the vector is new, normalised: modified Gram-Schmidt, done twice.
   *
   * @return whether there was anything new
   */
  private static boolean orthonormal(double[] vector, List<double[]> to) {
    double[] rest = vector.clone();
    double before = norm(rest);
    for (int pass = 0; pass < 2; pass++) {
      for (double[] axis : to) {
        double along = 0;
        for (int j = 0; j < rest.length; j++) {
          along += axis[j] * rest[j];
        }
        for (int j = 0; j < rest.length; j++) {
          rest[j] -= along * axis[j];
        }
      }
    }
    double length = norm(rest);
    if (length <= 1e-9 * before) {
      return false;
    }
    for (int j = 0; j < rest.length; j++) {
      rest[j] /= length;
    }
    to.add(rest);
    return true;
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
  }
}
