package org.trutina.decision.smaa;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values and ranks the options at many weightings. Two implementations, one result: the same
 * integer counts and the same bits in every sum, as both add products in the order of the criteria
 * without fused operations, and both add the weights of first places in the order of the samples.
 */
sealed interface Kernel permits ScalarKernel, VectorKernel {

  /** Adds the samples of a block to the tally. */
  void add(Block block, Tally tally);

  /**
   * The fastest kernel of this virtual machine: with {@code --add-modules jdk.incubator.vector} the
   * vector kernel, otherwise the scalar one. Not shared between threads.
   */
  static Kernel fastest() {
    return hasVectors() ? new VectorKernel() : new ScalarKernel();
  }

  static boolean hasVectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        && VectorKernel.isWorthwhile();
  }

  /**
   * Consecutive samples.
   *
   * @param options how many
   * @param criteria how many
   * @param values option-major; where a cell is open, unused
   * @param weights one array per criterion, over all samples
   * @param from the first sample within these arrays
   * @param samples how many samples
   * @param cells for open cells, option-major, the value per sample of the block (from 0); null for
   *     exact cells, and as a whole when there is no open cell
   */
  record Block(
      int options,
      int criteria,
      double[] values,
      double[][] weights,
      int from,
      int samples,
      @Nullable double @Nullable [][] cells) {}

  /** What is counted. Arrays are null when not asked for. */
  final class Tally {
    final int options;
    final int criteria;

    /** How many ranks are counted: all, or only the first. */
    final int ranked;

    /** Times the option had the rank: {@code [option * ranked + rank]}; rank 0 is first. */
    final int[] ranks;

    /** Times the first option of the pair was strictly ahead: {@code [a * options + b]}. */
    final int @Nullable [] pairs;

    /** Sum of the weights at which the option was first: {@code [option * criteria + j]}. */
    final double @Nullable [] firsts;

    /** Whether only rank 0 is counted. */
    final boolean firstOnly;

    Tally(int options, int criteria, boolean pairs, boolean firsts, boolean firstOnly) {
      this.options = options;
      this.criteria = criteria;
      this.ranked = firstOnly ? 1 : options;
      this.ranks = new int[options * ranked];
      this.pairs = pairs ? new int[options * options] : null;
      this.firsts = firsts ? new double[options * criteria] : null;
      this.firstOnly = firstOnly;
    }

    /** Adds the counts of another tally. */
    void add(Tally other) {
      for (int c = 0; c < ranks.length; c++) {
        ranks[c] += other.ranks[c];
      }
      if (pairs != null && other.pairs != null) {
        for (int c = 0; c < pairs.length; c++) {
          pairs[c] += other.pairs[c];
        }
      }
    }

    /** The sums of weights so far, which begin anew; empty when they were not asked for. */
    double[] takeFirsts() {
      if (firsts == null) {
        return new double[0];
      }
      double[] taken = firsts.clone();
      Arrays.fill(firsts, 0);
      return taken;
    }

    void addFirsts(double[] sums) {
      if (firsts != null) {
        for (int c = 0; c < firsts.length; c++) {
          firsts[c] += sums[c];
        }
      }
    }

    void addFirst(int option, double[][] weights, int sample) {
      if (firsts != null) {
        for (int j = 0; j < criteria; j++) {
          firsts[option * criteria + j] += weights[j][sample];
        }
      }
    }
  }
}
