package org.trutina.decision.smaa;

/** One sample at a time: the oracle of the vector kernel, and its substitute. */
final class ScalarKernel implements Kernel {

  private double[] scores = new double[0];

  @Override
  public void add(Block block, Tally tally) {
    add(block, tally, 0, block.samples());
  }

  /** The samples {@code from <= s < to} of the block. */
  void add(Block block, Tally tally, int from, int to) {
    int m = block.options();
    if (scores.length < m) {
      scores = new double[m];
    }
    for (int s = from; s < to; s++) {
      value(block, s);
      if (tally.firstOnly) {
        countFirst(block, tally, s);
      } else {
        count(block, tally, s);
      }
    }
  }

  private void value(Block block, int s) {
    int n = block.criteria();
    var cells = block.cells();
    for (int i = 0; i < block.options(); i++) {
      double score = 0;
      for (int j = 0; j < n; j++) {
        var drawn = cells == null ? null : cells[i * n + j];
        double value = drawn == null ? block.values()[i * n + j] : drawn[s];
        score += block.weights()[j][block.from() + s] * value;
      }
      scores[i] = score;
    }
  }

  private void count(Block block, Tally tally, int s) {
    int m = block.options();
    for (int i = 0; i < m; i++) {
      int rank = 0;
      for (int k = 0; k < m; k++) {
        if (scores[k] > scores[i]) {
          rank++;
          if (tally.pairs != null) {
            tally.pairs[k * m + i]++;
          }
        }
      }
      tally.ranks[i * m + rank]++;
      if (rank == 0) {
        tally.addFirst(i, block.weights(), block.from() + s);
      }
    }
  }

  private void countFirst(Block block, Tally tally, int s) {
    int m = block.options();
    double best = scores[0];
    for (int i = 1; i < m; i++) {
      best = Math.max(best, scores[i]);
    }
    for (int i = 0; i < m; i++) {
      if (scores[i] == best) {
        tally.ranks[i * tally.ranked]++;
        tally.addFirst(i, block.weights(), block.from() + s);
      }
    }
  }
}
