package org.trutina.decision.smaa;

import java.util.Arrays;

/**
 * The oracle of the vector kernel, and its substitute: plain loops over the samples, so that the
 * compiler may work on several at once.
 */
final class ScalarKernel implements Kernel {

  /** Samples valued together: what is summed up stays near. */
  private static final int STRIP = 128;

  // The score of option i in sample s of the strip: [i * STRIP + s].
  private double[] scores = new double[0];
  private final double[] best = new double[STRIP];
  private final int[] ranks = new int[STRIP];

  @Override
  public void add(Block block, Tally tally) {
    add(block, tally, 0, block.samples());
  }

  /** The samples {@code from <= s < to} of the block. */
  void add(Block block, Tally tally, int from, int to) {
    if (scores.length < block.options() * STRIP) {
      scores = new double[block.options() * STRIP];
    }
    for (int strip = from; strip < to; strip += STRIP) {
      int samples = Math.min(STRIP, to - strip);
      value(block, strip, samples);
      if (tally.firstOnly) {
        countFirst(block, tally, strip, samples);
      } else {
        count(block, tally, strip, samples);
      }
    }
  }

  private void value(Block block, int strip, int samples) {
    int n = block.criteria();
    var cells = block.cells();
    Arrays.fill(scores, 0, block.options() * STRIP, 0);
    for (int i = 0; i < block.options(); i++) {
      for (int j = 0; j < n; j++) {
        int cell = i * n + j;
        double[] weights = block.weights()[j];
        int at = block.from() + strip;
        var drawn = cells == null ? null : cells[cell];
        if (drawn == null) {
          addExact(i * STRIP, weights, at, block.values()[cell], samples);
        } else {
          addDrawn(i * STRIP, weights, at, drawn, strip, samples);
        }
      }
    }
  }

  private void addExact(int to, double[] weights, int at, double value, int samples) {
    for (int s = 0; s < samples; s++) {
      scores[to + s] += weights[at + s] * value;
    }
  }

  private void addDrawn(int to, double[] weights, int at, double[] drawn, int from, int samples) {
    for (int s = 0; s < samples; s++) {
      scores[to + s] += weights[at + s] * drawn[from + s];
    }
  }

  private void count(Block block, Tally tally, int strip, int samples) {
    int m = block.options();
    for (int i = 0; i < m; i++) {
      Arrays.fill(ranks, 0, samples, 0);
      for (int k = 0; k < m; k++) {
        int ahead = countAhead(k * STRIP, i * STRIP, samples);
        if (tally.pairs != null) {
          tally.pairs[k * m + i] += ahead;
        }
      }
      for (int s = 0; s < samples; s++) {
        tally.ranks[i * m + ranks[s]]++;
        if (ranks[s] == 0) {
          tally.addFirst(i, block.weights(), block.from() + strip + s);
        }
      }
    }
  }

  /** Moves an option back a rank wherever the other is ahead; how often that is. */
  private int countAhead(int other, int option, int samples) {
    int ahead = 0;
    for (int s = 0; s < samples; s++) {
      int one = scores[other + s] > scores[option + s] ? 1 : 0;
      ranks[s] += one;
      ahead += one;
    }
    return ahead;
  }

  private void countFirst(Block block, Tally tally, int strip, int samples) {
    int m = block.options();
    System.arraycopy(scores, 0, best, 0, samples);
    for (int i = 1; i < m; i++) {
      for (int s = 0; s < samples; s++) {
        best[s] = Math.max(best[s], scores[i * STRIP + s]);
      }
    }
    for (int i = 0; i < m; i++) {
      for (int s = 0; s < samples; s++) {
        if (scores[i * STRIP + s] == best[s]) {
          tally.ranks[i * tally.ranked]++;
          tally.addFirst(i, block.weights(), block.from() + strip + s);
        }
      }
    }
  }
}
