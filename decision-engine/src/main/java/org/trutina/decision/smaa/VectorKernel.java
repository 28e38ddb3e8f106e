package org.trutina.decision.smaa;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * A lane per sample. Ranks are found by counting, not sorting: scores are rounded to single
 * precision, which keeps their order, so that twice as many fit a register; a group of samples in
 * which rounding made a tie is counted again in double precision. The counts are those of {@link
 * ScalarKernel}.
 */
final class VectorKernel implements Kernel {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, FLOATS.vectorShape());
  private static final VectorSpecies<Double> DOUBLES =
      VectorSpecies.of(double.class, FLOATS.vectorShape());
  private static final VectorSpecies<Float> HALF_FLOATS =
      VectorSpecies.of(float.class, VectorShape.forBitSize(FLOATS.vectorBitSize() / 2));
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, FLOATS.vectorShape());

  /** Samples per group: one register of single precision, two of double. */
  private static final int GROUP = FLOATS.length();

  private static final int HALF = DOUBLES.length();

  /** Samples per histogram: one register of bytes. */
  private static final int BATCH = BYTES.length();

  /** Options ranked side by side, so that each loaded score is compared four times. */
  private static final int SIDE = 4;

  /** Up to so many options, comparing bytes with every rank beats incrementing a histogram. */
  private static final int FEW = 64;

  private final ScalarKernel scalar = new ScalarKernel();
  private double[] scores = new double[0];
  private float[] keys = new float[0];
  private int[] ranks = new int[0];
  private byte[] batch = new byte[0];
  private double[] exactRanks = new double[0];
  private int prepared = -1;

  @Override
  public void add(Block block, Tally tally) {
    prepare(block.options());
    int groups = block.samples() / GROUP;
    int batched = 0;
    for (int g = 0; g < groups; g++) {
      int sample = g * GROUP;
      if (block.cells() == null) {
        valueExact(block, block.from() + sample);
      } else {
        valueOpen(block, sample);
      }
      if (tally.firstOnly) {
        countFirst(block, tally, block.from() + sample);
        continue;
      }
      rank(block, tally);
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

  private void prepare(int options) {
    if (prepared == options) {
      return;
    }
    int padded = (options + SIDE - 1) / SIDE * SIDE;
    scores = new double[padded * GROUP];
    keys = new float[padded * GROUP];
    // Never ahead of anything.
    Arrays.fill(keys, Float.NEGATIVE_INFINITY);
    ranks = new int[padded * GROUP];
    exactRanks = new double[GROUP];
    batch = new byte[options * BATCH];
    prepared = options;
  }

  private void valueExact(Block block, int at) {
    int m = block.options();
    int n = block.criteria();
    double[] values = block.values();
    double[][] weights = block.weights();
    int i = 0;
    for (; i + SIDE <= m; i += SIDE) {
      int row = i * n;
      var a0 = DoubleVector.zero(DOUBLES);
      var a1 = DoubleVector.zero(DOUBLES);
      var b0 = DoubleVector.zero(DOUBLES);
      var b1 = DoubleVector.zero(DOUBLES);
      var c0 = DoubleVector.zero(DOUBLES);
      var c1 = DoubleVector.zero(DOUBLES);
      var d0 = DoubleVector.zero(DOUBLES);
      var d1 = DoubleVector.zero(DOUBLES);
      for (int j = 0; j < n; j++) {
        var w0 = DoubleVector.fromArray(DOUBLES, weights[j], at);
        var w1 = DoubleVector.fromArray(DOUBLES, weights[j], at + HALF);
        double a = values[row + j];
        double b = values[row + n + j];
        double c = values[row + 2 * n + j];
        double d = values[row + 3 * n + j];
        a0 = a0.add(w0.mul(a));
        a1 = a1.add(w1.mul(a));
        b0 = b0.add(w0.mul(b));
        b1 = b1.add(w1.mul(b));
        c0 = c0.add(w0.mul(c));
        c1 = c1.add(w1.mul(c));
        d0 = d0.add(w0.mul(d));
        d1 = d1.add(w1.mul(d));
      }
      store(a0, a1, i);
      store(b0, b1, i + 1);
      store(c0, c1, i + 2);
      store(d0, d1, i + 3);
    }
    for (; i < m; i++) {
      var a0 = DoubleVector.zero(DOUBLES);
      var a1 = DoubleVector.zero(DOUBLES);
      for (int j = 0; j < n; j++) {
        double a = values[i * n + j];
        a0 = a0.add(DoubleVector.fromArray(DOUBLES, weights[j], at).mul(a));
        a1 = a1.add(DoubleVector.fromArray(DOUBLES, weights[j], at + HALF).mul(a));
      }
      store(a0, a1, i);
    }
  }

  private void valueOpen(Block block, int sample) {
    int n = block.criteria();
    int at = block.from() + sample;
    var cells = block.cells();
    for (int i = 0; i < block.options(); i++) {
      var low = DoubleVector.zero(DOUBLES);
      var high = DoubleVector.zero(DOUBLES);
      for (int j = 0; j < n; j++) {
        var w0 = DoubleVector.fromArray(DOUBLES, block.weights()[j], at);
        var w1 = DoubleVector.fromArray(DOUBLES, block.weights()[j], at + HALF);
        var drawn = cells == null ? null : cells[i * n + j];
        if (drawn == null) {
          double value = block.values()[i * n + j];
          low = low.add(w0.mul(value));
          high = high.add(w1.mul(value));
        } else {
          low = low.add(w0.mul(DoubleVector.fromArray(DOUBLES, drawn, sample)));
          high = high.add(w1.mul(DoubleVector.fromArray(DOUBLES, drawn, sample + HALF)));
        }
      }
      store(low, high, i);
    }
  }

  private void store(DoubleVector low, DoubleVector high, int option) {
    int at = option * GROUP;
    low.intoArray(scores, at);
    high.intoArray(scores, at + HALF);
    ((FloatVector) low.convertShape(VectorOperators.D2F, HALF_FLOATS, 0)).intoArray(keys, at);
    ((FloatVector) high.convertShape(VectorOperators.D2F, HALF_FLOATS, 0))
        .intoArray(keys, at + HALF);
  }

  private void rank(Block block, Tally tally) {
    int m = block.options();
    var all = IntVector.zero(INTS);
    for (int i = 0; i < m; i += SIDE) {
      var k0 = FloatVector.fromArray(FLOATS, keys, i * GROUP);
      var k1 = FloatVector.fromArray(FLOATS, keys, (i + 1) * GROUP);
      var k2 = FloatVector.fromArray(FLOATS, keys, (i + 2) * GROUP);
      var k3 = FloatVector.fromArray(FLOATS, keys, (i + 3) * GROUP);
      var r0 = IntVector.zero(INTS);
      var r1 = IntVector.zero(INTS);
      var r2 = IntVector.zero(INTS);
      var r3 = IntVector.zero(INTS);
      for (int k = 0; k < m; k++) {
        var other = FloatVector.fromArray(FLOATS, keys, k * GROUP);
        r0 = r0.add(1, other.compare(VectorOperators.GT, k0).cast(INTS));
        r1 = r1.add(1, other.compare(VectorOperators.GT, k1).cast(INTS));
        r2 = r2.add(1, other.compare(VectorOperators.GT, k2).cast(INTS));
        r3 = r3.add(1, other.compare(VectorOperators.GT, k3).cast(INTS));
      }
      r0.intoArray(ranks, i * GROUP);
      r1.intoArray(ranks, (i + 1) * GROUP);
      r2.intoArray(ranks, (i + 2) * GROUP);
      r3.intoArray(ranks, (i + 3) * GROUP);
      all = all.add(r0);
      all = i + 1 < m ? all.add(r1) : all;
      all = i + 2 < m ? all.add(r2) : all;
      all = i + 3 < m ? all.add(r3) : all;
    }
    // Without ties the ranks are 0, 1, ..., m - 1 in some order.
    boolean ties = all.compare(VectorOperators.NE, m * (m - 1) / 2).anyTrue();
    if (ties) {
      rankExactly(m);
    }
    if (tally.pairs != null) {
      countPairs(m, tally.pairs, ties);
    }
  }

  private void rankExactly(int m) {
    for (int i = 0; i < m; i++) {
      for (int half = 0; half < GROUP; half += HALF) {
        var score = DoubleVector.fromArray(DOUBLES, scores, i * GROUP + half);
        var rank = DoubleVector.zero(DOUBLES);
        for (int k = 0; k < m; k++) {
          var other = DoubleVector.fromArray(DOUBLES, scores, k * GROUP + half);
          rank = rank.add(1.0, other.compare(VectorOperators.GT, score));
        }
        rank.intoArray(exactRanks, half);
      }
      for (int lane = 0; lane < GROUP; lane++) {
        ranks[i * GROUP + lane] = (int) exactRanks[lane];
      }
    }
  }

  private void countPairs(int m, int[] pairs, boolean exactly) {
    for (int a = 0; a < m; a++) {
      var key = FloatVector.fromArray(FLOATS, keys, a * GROUP);
      var low = DoubleVector.fromArray(DOUBLES, scores, a * GROUP);
      var high = DoubleVector.fromArray(DOUBLES, scores, a * GROUP + HALF);
      for (int b = 0; b < m; b++) {
        if (exactly) {
          var otherLow = DoubleVector.fromArray(DOUBLES, scores, b * GROUP);
          var otherHigh = DoubleVector.fromArray(DOUBLES, scores, b * GROUP + HALF);
          pairs[a * m + b] +=
              low.compare(VectorOperators.GT, otherLow).trueCount()
                  + high.compare(VectorOperators.GT, otherHigh).trueCount();
        } else {
          var other = FloatVector.fromArray(FLOATS, keys, b * GROUP);
          pairs[a * m + b] += key.compare(VectorOperators.GT, other).trueCount();
        }
      }
    }
  }

  private void addFirsts(Block block, Tally tally, int sample) {
    for (int i = 0; i < block.options(); i++) {
      long first =
          IntVector.fromArray(INTS, ranks, i * GROUP).compare(VectorOperators.EQ, 0).toLong();
      addFirst(block, tally, i, sample, first);
    }
  }

  private static void addFirst(Block block, Tally tally, int option, int sample, long lanes) {
    for (long left = lanes; left != 0; left &= left - 1) {
      tally.addFirst(option, block.weights(), sample + Long.numberOfTrailingZeros(left));
    }
  }

  private void toBatch(int m, int at) {
    for (int i = 0; i < m; i++) {
      for (int lane = 0; lane < GROUP; lane++) {
        batch[i * BATCH + at + lane] = (byte) ranks[i * GROUP + lane];
      }
    }
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
    for (int half = 0; half < GROUP; half += HALF) {
      var best = DoubleVector.fromArray(DOUBLES, scores, half);
      for (int i = 1; i < m; i++) {
        best = best.max(DoubleVector.fromArray(DOUBLES, scores, i * GROUP + half));
      }
      for (int i = 0; i < m; i++) {
        VectorMask<Double> first =
            DoubleVector.fromArray(DOUBLES, scores, i * GROUP + half)
                .compare(VectorOperators.EQ, best);
        tally.ranks[i * m] += first.trueCount();
        if (tally.firsts != null) {
          addFirst(block, tally, i, sample + half, first.toLong());
        }
      }
    }
  }
}
