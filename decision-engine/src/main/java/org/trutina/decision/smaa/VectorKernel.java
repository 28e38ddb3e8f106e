package org.trutina.decision.smaa;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * A lane per sample; ranks by counting, not sorting. The counts are those of {@link ScalarKernel},
 * reached in the cheapest way that is still certain:
 *
 * <ol>
 *   <li>scores in single precision and as whole numbers, of which twice as many fit a register as
 *       of doubles; pairs closer than the error bound count as undecided;
 *   <li>for a group of samples with an undecided pair, scores in double precision, as the scalar
 *       kernel computes them, still compared as whole numbers;
 *   <li>where these tie, the doubles themselves.
 * </ol>
 */
final class VectorKernel implements Kernel {

  private static final VectorShape SHAPE = DoubleVector.SPECIES_PREFERRED.vectorShape();
  private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, SHAPE);
  private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SHAPE);
  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, SHAPE);
  private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, SHAPE);

  /** Half a register: the single-precision or whole form of a register of doubles. */
  private static final VectorShape HALF_SHAPE =
      VectorShape.forBitSize(Math.max(64, SHAPE.vectorBitSize() / 2));

  private static final VectorSpecies<Float> HALF_FLOATS = VectorSpecies.of(float.class, HALF_SHAPE);
  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, HALF_SHAPE);

  /** A quarter of a register, where there are such. */
  private static final VectorSpecies<Byte> QUARTER_BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, SHAPE.vectorBitSize() / 4)));

  private static final int WIDE = DOUBLES.length();
  private static final int LANES = INTS.length();

  /** Samples per group: two registers of single precision, four of double. */
  private static final int GROUP = 2 * LANES;

  /** Samples per histogram: one register of bytes, two groups. */
  private static final int BATCH = BYTES.length();

  /** Options side by side, so that each loaded weight or score is used four times. */
  private static final int SIDE = 4;

  /** Up to so many options, few enough groups have an undecided pair to try single precision. */
  private static final int SINGLE = 32;

  /** Up to so many options, comparing bytes with every rank beats incrementing a histogram. */
  private static final int FEW = 64;

  /** Scores as whole numbers lie between 0 and about this: differences do not overflow. */
  private static final double RANGE = 1 << 29;

  private final ScalarKernel scalar = new ScalarKernel();
  private double[] weights = new double[0];
  private float[] singleWeights = new float[0];
  private float[] singleValues = new float[0];
  private double[] scores = new double[0];
  private int[] keys = new int[0];
  private int[] ranks = new int[0];
  private double[] exactRanks = new double[0];
  private byte[] batch = new byte[0];
  private double least;
  private double scale;
  private int margin;
  private boolean closeInSingle;

  /** Whether a register holds more than one double. */
  static boolean isWorthwhile() {
    return WIDE > 1;
  }

  @Override
  public void add(Block block, Tally tally) {
    prepare(block);
    boolean single =
        block.cells() == null && block.options() <= SINGLE && !tally.firstOnly && closeInSingle;
    int groups = block.samples() / GROUP;
    int batched = 0;
    for (int g = 0; g < groups; g++) {
      int sample = g * GROUP;
      if (tally.firstOnly) {
        valueDouble(block, sample);
        countFirst(block, tally, block.from() + sample);
        continue;
      }
      if (!single || !rankSingle(block, sample, tally)) {
        rankDouble(block, sample, tally);
      }
      if (tally.firsts != null) {
        addFirsts(block, tally, block.from() + sample);
      }
      if (block.options() <= FEW) {
        toBatch(block.options(), batched);
        batched += GROUP;
        if (batched == BATCH) {
          countBatch(tally);
          batched = 0;
        }
      } else {
        countRanks(tally);
      }
    }
    if (batched > 0) {
      // What is left of a batch counts for no rank.
      for (int i = 0; i < block.options(); i++) {
        Arrays.fill(batch, i * BATCH + batched, (i + 1) * BATCH, (byte) -1);
      }
      countBatch(tally);
    }
    scalar.add(block, tally, groups * GROUP, block.samples());
  }

  private void prepare(Block block) {
    int m = block.options();
    int n = block.criteria();
    int padded = (m + SIDE - 1) / SIDE * SIDE;
    if (scores.length != padded * GROUP || weights.length != n * GROUP) {
      weights = new double[n * GROUP];
      singleWeights = new float[n * GROUP];
      singleValues = new float[padded * n];
      scores = new double[padded * GROUP];
      keys = new int[padded * GROUP];
      ranks = new int[padded * GROUP];
      exactRanks = new double[LANES];
      batch = new byte[padded * BATCH];
    }
    bound(block);
    // Both scores of a pair err by a rounding per criterion, value, weight and sum, and one in the
    // comparison; the whole numbers by one each.
    margin = 2 + (int) (2 * (n + 4) * 0x1p-24 * RANGE);
    Arrays.fill(singleValues, 0);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        // Four options side by side, as the loop reads them.
        singleValues[i / SIDE * SIDE * n + j * SIDE + i % SIDE] =
            (float) ((block.values()[i * n + j] - least) * (scale / RANGE));
      }
    }
  }

  /** The range of the values, which is that of the scores, as weights sum to 1. */
  private void bound(Block block) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    var cells = block.cells();
    for (int c = 0; c < block.options() * block.criteria(); c++) {
      var drawn = cells == null ? null : cells[c];
      if (drawn == null) {
        low = Math.min(low, block.values()[c]);
        high = Math.max(high, block.values()[c]);
      } else {
        for (double value : drawn) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    least = low;
    scale = RANGE / (high - low);
    if (!(scale > 0 && scale < 1e300)) {
      // No spread, or one beyond double precision: every comparison is left to the doubles.
      scale = 0;
    }
    // Where the values are all alike in their leading digits, the doubles' own rounding counts too.
    closeInSingle = scale > 0 && Math.max(Math.abs(low), Math.abs(high)) < (high - low) * (1 << 20);
  }

  /** Whether single precision decided every pair of the group. */
  private boolean rankSingle(Block block, int sample, Tally tally) {
    int m = block.options();
    int n = block.criteria();
    for (int j = 0; j < n; j++) {
      double[] column = block.weights()[j];
      for (int at = 0; at < GROUP; at += WIDE) {
        ((FloatVector)
                DoubleVector.fromArray(DOUBLES, column, block.from() + sample + at)
                    .convertShape(VectorOperators.D2F, HALF_FLOATS, 0))
            .intoArray(singleWeights, j * GROUP + at);
      }
    }
    for (int i = 0; i < m; i += SIDE) {
      valueSingle(i, n);
    }
    if (!count(m, 0, margin) || !count(m, LANES, margin)) {
      return false;
    }
    if (tally.pairs != null) {
      countPairs(m, tally.pairs);
    }
    return true;
  }

  private void valueSingle(int i, int n) {
    var a0 = FloatVector.zero(FLOATS);
    var a1 = FloatVector.zero(FLOATS);
    var b0 = FloatVector.zero(FLOATS);
    var b1 = FloatVector.zero(FLOATS);
    var c0 = FloatVector.zero(FLOATS);
    var c1 = FloatVector.zero(FLOATS);
    var d0 = FloatVector.zero(FLOATS);
    var d1 = FloatVector.zero(FLOATS);
    int value = i * n;
    for (int j = 0; j < n; j++) {
      var w0 = FloatVector.fromArray(FLOATS, singleWeights, j * GROUP);
      var w1 = FloatVector.fromArray(FLOATS, singleWeights, j * GROUP + LANES);
      var a = FloatVector.broadcast(FLOATS, singleValues[value]);
      var b = FloatVector.broadcast(FLOATS, singleValues[value + 1]);
      var c = FloatVector.broadcast(FLOATS, singleValues[value + 2]);
      var d = FloatVector.broadcast(FLOATS, singleValues[value + 3]);
      // Fused here: these scores only have to be close.
      a0 = w0.fma(a, a0);
      a1 = w1.fma(a, a1);
      b0 = w0.fma(b, b0);
      b1 = w1.fma(b, b1);
      c0 = w0.fma(c, c0);
      c1 = w1.fma(c, c1);
      d0 = w0.fma(d, d0);
      d1 = w1.fma(d, d1);
      value += SIDE;
    }
    storeSingle(a0, a1, i);
    storeSingle(b0, b1, i + 1);
    storeSingle(c0, c1, i + 2);
    storeSingle(d0, d1, i + 3);
  }

  private void storeSingle(FloatVector low, FloatVector high, int option) {
    ((IntVector) low.mul((float) RANGE).convert(VectorOperators.F2I, 0))
        .intoArray(keys, option * GROUP);
    ((IntVector) high.mul((float) RANGE).convert(VectorOperators.F2I, 0))
        .intoArray(keys, option * GROUP + LANES);
  }

  private void rankDouble(Block block, int sample, Tally tally) {
    int m = block.options();
    valueDouble(block, sample);
    for (int at = 0; at < m * GROUP; at += WIDE) {
      ((IntVector)
              DoubleVector.fromArray(DOUBLES, scores, at)
                  .sub(least)
                  .mul(scale)
                  .convertShape(VectorOperators.D2I, HALF_INTS, 0))
          .intoArray(keys, at);
    }
    boolean ties = !count(m, 0, 0) | !count(m, LANES, 0);
    if (ties) {
      rankExactly(m);
    }
    if (tally.pairs != null) {
      if (ties) {
        countPairsExactly(m, tally.pairs);
      } else {
        countPairs(m, tally.pairs);
      }
    }
  }

  private void loadWeights(Block block, int sample) {
    for (int j = 0; j < block.criteria(); j++) {
      System.arraycopy(block.weights()[j], block.from() + sample, weights, j * GROUP, GROUP);
    }
  }

  private void valueDouble(Block block, int sample) {
    loadWeights(block, sample);
    int m = block.options();
    int n = block.criteria();
    var cells = block.cells();
    for (int i = 0; i < m; i++) {
      var a = DoubleVector.zero(DOUBLES);
      var b = DoubleVector.zero(DOUBLES);
      var c = DoubleVector.zero(DOUBLES);
      var d = DoubleVector.zero(DOUBLES);
      for (int j = 0; j < n; j++) {
        int at = j * GROUP;
        var wa = DoubleVector.fromArray(DOUBLES, weights, at);
        var wb = DoubleVector.fromArray(DOUBLES, weights, at + WIDE);
        var wc = DoubleVector.fromArray(DOUBLES, weights, at + 2 * WIDE);
        var wd = DoubleVector.fromArray(DOUBLES, weights, at + 3 * WIDE);
        var drawn = cells == null ? null : cells[i * n + j];
        if (drawn == null) {
          double value = block.values()[i * n + j];
          a = a.add(wa.mul(value));
          b = b.add(wb.mul(value));
          c = c.add(wc.mul(value));
          d = d.add(wd.mul(value));
        } else {
          a = a.add(wa.mul(DoubleVector.fromArray(DOUBLES, drawn, sample)));
          b = b.add(wb.mul(DoubleVector.fromArray(DOUBLES, drawn, sample + WIDE)));
          c = c.add(wc.mul(DoubleVector.fromArray(DOUBLES, drawn, sample + 2 * WIDE)));
          d = d.add(wd.mul(DoubleVector.fromArray(DOUBLES, drawn, sample + 3 * WIDE)));
        }
      }
      int to = i * GROUP;
      a.intoArray(scores, to);
      b.intoArray(scores, to + WIDE);
      c.intoArray(scores, to + 2 * WIDE);
      d.intoArray(scores, to + 3 * WIDE);
    }
  }

  /**
   * Counts for each option how many keys are greater by more than the margin, in the half of the
   * group that begins at a lane.
   *
   * @return whether every pair is decided: the ranks are then 0, 1, ..., m - 1 in some order
   */
  private boolean count(int m, int half, int margin) {
    var all = IntVector.zero(INTS);
    for (int i = 0; i < m; i += SIDE) {
      var k0 = IntVector.fromArray(INTS, keys, i * GROUP + half).add(margin);
      var k1 = IntVector.fromArray(INTS, keys, (i + 1) * GROUP + half).add(margin);
      var k2 = IntVector.fromArray(INTS, keys, (i + 2) * GROUP + half).add(margin);
      var k3 = IntVector.fromArray(INTS, keys, (i + 3) * GROUP + half).add(margin);
      var r0 = IntVector.zero(INTS);
      var r1 = IntVector.zero(INTS);
      var r2 = IntVector.zero(INTS);
      var r3 = IntVector.zero(INTS);
      for (int k = 0; k < m; k++) {
        var other = IntVector.fromArray(INTS, keys, k * GROUP + half);
        // The sign bit of key - other is 1 where the other is greater.
        r0 = r0.add(k0.sub(other).lanewise(VectorOperators.LSHR, 31));
        r1 = r1.add(k1.sub(other).lanewise(VectorOperators.LSHR, 31));
        r2 = r2.add(k2.sub(other).lanewise(VectorOperators.LSHR, 31));
        r3 = r3.add(k3.sub(other).lanewise(VectorOperators.LSHR, 31));
      }
      r0.intoArray(ranks, i * GROUP + half);
      r1.intoArray(ranks, (i + 1) * GROUP + half);
      r2.intoArray(ranks, (i + 2) * GROUP + half);
      r3.intoArray(ranks, (i + 3) * GROUP + half);
      all = all.add(r0);
      all = i + 1 < m ? all.add(r1) : all;
      all = i + 2 < m ? all.add(r2) : all;
      all = i + 3 < m ? all.add(r3) : all;
    }
    return all.compare(VectorOperators.EQ, m * (m - 1) / 2).allTrue();
  }

  private void rankExactly(int m) {
    for (int i = 0; i < m; i++) {
      for (int half = 0; half < GROUP; half += LANES) {
        for (int at = half; at < half + LANES; at += WIDE) {
          var score = DoubleVector.fromArray(DOUBLES, scores, i * GROUP + at);
          var rank = DoubleVector.zero(DOUBLES);
          for (int k = 0; k < m; k++) {
            var other = DoubleVector.fromArray(DOUBLES, scores, k * GROUP + at);
            rank = rank.add(1.0, other.compare(VectorOperators.GT, score));
          }
          rank.intoArray(exactRanks, at - half);
        }
        for (int lane = 0; lane < LANES; lane++) {
          ranks[i * GROUP + half + lane] = (int) exactRanks[lane];
        }
      }
    }
  }

  private void countPairs(int m, int[] pairs) {
    for (int a = 0; a < m; a++) {
      var low = IntVector.fromArray(INTS, keys, a * GROUP);
      var high = IntVector.fromArray(INTS, keys, a * GROUP + LANES);
      for (int b = 0; b < m; b++) {
        pairs[a * m + b] +=
            low.compare(VectorOperators.GT, IntVector.fromArray(INTS, keys, b * GROUP)).trueCount()
                + high.compare(
                        VectorOperators.GT, IntVector.fromArray(INTS, keys, b * GROUP + LANES))
                    .trueCount();
      }
    }
  }

  private void countPairsExactly(int m, int[] pairs) {
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        for (int at = 0; at < GROUP; at += WIDE) {
          pairs[a * m + b] +=
              DoubleVector.fromArray(DOUBLES, scores, a * GROUP + at)
                  .compare(
                      VectorOperators.GT, DoubleVector.fromArray(DOUBLES, scores, b * GROUP + at))
                  .trueCount();
        }
      }
    }
  }

  private void addFirsts(Block block, Tally tally, int sample) {
    for (int i = 0; i < block.options(); i++) {
      for (int half = 0; half < GROUP; half += LANES) {
        long first =
            IntVector.fromArray(INTS, ranks, i * GROUP + half)
                .compare(VectorOperators.EQ, 0)
                .toLong();
        addFirst(block, tally, i, sample + half, first);
      }
    }
  }

  private static void addFirst(Block block, Tally tally, int option, int sample, long lanes) {
    for (long left = lanes; left != 0; left &= left - 1) {
      tally.addFirst(option, block.weights(), sample + Long.numberOfTrailingZeros(left));
    }
  }

  private void toBatch(int m, int at) {
    if (QUARTER_BYTES.length() == LANES) {
      for (int i = 0; i < m; i++) {
        narrow(i * GROUP, i * BATCH + at);
        narrow(i * GROUP + LANES, i * BATCH + at + LANES);
      }
      return;
    }
    for (int i = 0; i < m; i++) {
      for (int lane = 0; lane < GROUP; lane++) {
        batch[i * BATCH + at + lane] = (byte) ranks[i * GROUP + lane];
      }
    }
  }

  private void narrow(int from, int to) {
    ((ByteVector)
            IntVector.fromArray(INTS, ranks, from)
                .convertShape(VectorOperators.I2B, QUARTER_BYTES, 0))
        .intoArray(batch, to);
  }

  private void countBatch(Tally tally) {
    int m = tally.options;
    for (int i = 0; i < m; i++) {
      var of = ByteVector.fromArray(BYTES, batch, i * BATCH);
      for (int rank = 0; rank < m; rank++) {
        tally.ranks[i * m + rank] += of.compare(VectorOperators.EQ, (byte) rank).trueCount();
      }
    }
  }

  private void countRanks(Tally tally) {
    int m = tally.options;
    for (int lane = 0; lane < GROUP; lane++) {
      for (int i = 0; i < m; i++) {
        tally.ranks[i * m + ranks[i * GROUP + lane]]++;
      }
    }
  }

  private void countFirst(Block block, Tally tally, int sample) {
    int m = block.options();
    for (int at = 0; at < GROUP; at += WIDE) {
      var best = DoubleVector.fromArray(DOUBLES, scores, at);
      for (int i = 1; i < m; i++) {
        best = best.max(DoubleVector.fromArray(DOUBLES, scores, i * GROUP + at));
      }
      for (int i = 0; i < m; i++) {
        var first =
            DoubleVector.fromArray(DOUBLES, scores, i * GROUP + at)
                .compare(VectorOperators.EQ, best);
        tally.ranks[i * tally.ranked] += first.trueCount();
        if (tally.firsts != null) {
          addFirst(block, tally, i, sample + at, first.toLong());
        }
      }
    }
  }
}
