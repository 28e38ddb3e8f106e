package org.trutina.decision.smaa;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Batch;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.ValueTable;
import org.trutina.decision.smaa.Kernel.Block;
import org.trutina.decision.smaa.Kernel.Tally;

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001, Operations
 * Research 49(3)): how often each option takes each rank when weights and open facts are drawn at
 * random. A rank is one more than the number of strictly better options; tied options share the
 * better rank, so that a column may sum to more than 1.
 *
 * <p>The counts are integers and depend on the input, the weight sample and nothing else: not on
 * the number of threads, nor on the kernel.
 */
public final class Smaa2 {

  /** Samples counted in one go. Fixed, as sums of weights are added block by block. */
  private static final int BLOCK = 1_024;

  /**
   * How much better on every criterion, in units of the largest value, an option must be to be
   * surely ahead despite rounding.
   */
  private static final double SURELY = 1e-9;

  /** The most options of which all ranks are counted: the counts grow with their square. */
  public static final int MOST_RANKED = 4_000;

  private Smaa2() {}

  /** What is computed beside the rank acceptabilities. */
  public enum Output {
    /** How often one option is ahead of another. */
    PAIRWISE,
    /** The mean of the weights at which an option is first. */
    CENTRAL_WEIGHTS,
    /** How often an option is first at its own central weights; implies these. */
    CONFIDENCE,
    /** Only first places, which is faster: dominated options are left out of the comparison. */
    FIRST_ONLY
  }

  /**
   * The acceptability of every option and rank.
   *
   * @param threads at least 1; changes the time, not the result
   * @throws InvalidInput when the sample has another number of criteria, or too few numbers for the
   *     open cells
   */
  public static Acceptability analyse(
      ValueTable table, WeightSample sample, Set<Output> outputs, int threads) {
    return analyse(table, sample, outputs, threads, Kernel::fastest);
  }

  static Acceptability analyse(
      ValueTable table,
      WeightSample sample,
      Set<Output> outputs,
      int threads,
      Supplier<Kernel> kernels) {
    var run = new Run(table, sample, outputs);
    int blocks = (sample.samples() + BLOCK - 1) / BLOCK;
    // Weights of first places are summed per block and then in the order of the blocks.
    var firsts = new double[blocks][];
    var workers = new ConcurrentLinkedQueue<Worker>();
    Batch.run(
        blocks,
        threads,
        () -> {
          var worker = new Worker(kernels.get(), run.newTally(), run.newCells());
          workers.add(worker);
          return worker;
        },
        (worker, b) -> {
          run.add(worker.kernel(), b, worker.tally(), worker.cells());
          firsts[b] = worker.tally().takeFirsts();
        });
    Tally total = run.newTally();
    workers.forEach(worker -> total.add(worker.tally()));
    for (double[] ofBlock : firsts) {
      total.addFirsts(ofBlock);
    }
    return run.result(total, threads);
  }

  /**
   * Many assessments with one weight sample. Bounded memory: an assessment is asked for when a
   * thread is free, and its result handed on before the next.
   *
   * @param assessments how many
   * @param tables the assessment of a number from 0; called by the worker threads
   * @param sink takes each result with its number; called by the worker threads, in any order
   */
  public static void batch(
      int assessments,
      IntFunction<ValueTable> tables,
      WeightSample sample,
      Set<Output> outputs,
      int threads,
      Sink sink) {
    Batch.run(
        assessments,
        threads,
        Kernel::fastest,
        (kernel, number) -> {
          var run = new Run(tables.apply(number), sample, outputs);
          Tally tally = run.newTally();
          Tally total = run.newTally();
          double[][] cells = run.newCells();
          for (int b = 0; (long) b * BLOCK < sample.samples(); b++) {
            run.add(kernel, b, tally, cells);
            total.addFirsts(tally.takeFirsts());
          }
          total.add(tally);
          sink.accept(number, run.result(total, 1));
        });
  }

  private record Worker(Kernel kernel, Tally tally, double[][] cells) {}

  /** Takes the results of a batch. */
  @FunctionalInterface
  public interface Sink {
    void accept(int assessment, Acceptability result);
  }

  /** One assessment: what all blocks share. */
  private static final class Run {
    private final ValueTable table;
    private final WeightSample sample;
    private final Set<Output> outputs;
    // Positions of the options that are compared; the others are never first.
    private final int[] compared;
    private final double[] values;

    Run(ValueTable table, WeightSample sample, Set<Output> outputs) {
      if (table.criteria().size() != sample.criteria()) {
        throw new InvalidInput(
            "/weights", "the weight sample is for " + sample.criteria() + " criteria");
      }
      if (table.drawCount() > sample.cellDraws()) {
        throw new InvalidInput(
            "/matrix",
            "the weight sample has numbers for "
                + sample.cellDraws()
                + " open cells, not for "
                + table.drawCount());
      }
      this.table = table;
      this.sample = sample;
      this.outputs = outputs.isEmpty() ? EnumSet.noneOf(Output.class) : EnumSet.copyOf(outputs);
      if (this.outputs.contains(Output.CONFIDENCE)) {
        this.outputs.add(Output.CENTRAL_WEIGHTS);
      }
      if (this.outputs.contains(Output.FIRST_ONLY) && this.outputs.contains(Output.PAIRWISE)) {
        throw new InvalidInput("", "pairwise counts need all options compared");
      }
      if (table.options().size() > MOST_RANKED && !this.outputs.contains(Output.FIRST_ONLY)) {
        throw new InvalidInput(
            "/alternatives",
            "all ranks are counted for up to "
                + MOST_RANKED
                + " options; count first places only for more");
      }
      compared =
          this.outputs.contains(Output.FIRST_ONLY)
              ? undominated(table)
              : IntStream.range(0, table.options().size()).toArray();
      int n = table.criteria().size();
      values = new double[compared.length * n];
      for (int i = 0; i < compared.length; i++) {
        for (int j = 0; j < n; j++) {
          values[i * n + j] = table.low(compared[i], j);
        }
      }
    }

    Tally newTally() {
      return new Tally(
          compared.length,
          table.criteria().size(),
          outputs.contains(Output.PAIRWISE),
          outputs.contains(Output.CENTRAL_WEIGHTS),
          outputs.contains(Output.FIRST_ONLY));
    }

    /** Room for the values of the open cells, which one block after another may use. */
    double[][] newCells() {
      return new double[values.length][];
    }

    void add(Kernel kernel, int block, Tally tally, double[][] cells) {
      int from = block * BLOCK;
      int samples = Math.min(BLOCK, sample.samples() - from);
      kernel.add(
          new Block(
              compared.length,
              table.criteria().size(),
              values,
              sample.columns(),
              from,
              samples,
              drawn(from, samples, cells)),
          tally);
    }

    /** The cells with the values of a block; null when none is open. */
    private @Nullable double @Nullable [][] drawn(int from, int samples, double[][] cells) {
      if (table.exact()) {
        return null;
      }
      int n = table.criteria().size();
      for (int i = 0; i < compared.length; i++) {
        for (int j = 0; j < n; j++) {
          var draw = table.drawOf(compared[i], j);
          if (draw.isPresent()) {
            int cell = i * n + j;
            if (cells[cell] == null || cells[cell].length != samples) {
              cells[cell] = new double[samples];
            }
            sample.cellNumbers(draw.get(), from, cells[cell]);
            table.draw(compared[i], j, cells[cell]);
          }
        }
      }
      return cells;
    }

    Acceptability result(Tally tally, int threads) {
      int m = table.options().size();
      int n = table.criteria().size();
      int ranks = tally.firstOnly ? 1 : m;
      var rankCounts = new int[m][ranks];
      var centres = new double[m][];
      for (int c = 0; c < compared.length; c++) {
        int i = compared[c];
        System.arraycopy(tally.ranks, c * tally.ranked, rankCounts[i], 0, ranks);
        if (tally.firsts != null && rankCounts[i][0] > 0) {
          centres[i] = Arrays.copyOfRange(tally.firsts, c * n, (c + 1) * n);
          for (int j = 0; j < n; j++) {
            centres[i][j] /= rankCounts[i][0];
          }
        }
      }
      int[][] pairs = null;
      if (tally.pairs != null) {
        pairs = new int[m][];
        for (int i = 0; i < m; i++) {
          pairs[i] = Arrays.copyOfRange(tally.pairs, i * m, (i + 1) * m);
        }
      }
      int[] confident = null;
      if (outputs.contains(Output.CONFIDENCE)) {
        confident = confident(centres, threads);
      }
      return new Acceptability(
          table.options(), sample.samples(), rankCounts, pairs, centres, confident);
    }

    /** Second pass over the same draws: how often each is first at its own central weights. */
    private int[] confident(double[][] centres, int threads) {
      var counts = new AtomicIntegerArray(centres.length);
      if (table.exact()) {
        // Without open cells one draw is like the other.
        for (int i = 0; i < centres.length; i++) {
          counts.set(i, isFirst(i, centres[i], null, 0) ? sample.samples() : 0);
        }
      } else {
        Batch.run(
            (sample.samples() + BLOCK - 1) / BLOCK,
            threads,
            () -> counts,
            (all, block) -> {
              int from = block * BLOCK;
              int samples = Math.min(BLOCK, sample.samples() - from);
              var cells = drawn(from, samples, newCells());
              for (int i = 0; i < centres.length; i++) {
                int first = 0;
                for (int s = 0; s < samples; s++) {
                  first += isFirst(i, centres[i], cells, s) ? 1 : 0;
                }
                all.addAndGet(i, first);
              }
            });
      }
      return IntStream.range(0, centres.length).map(counts::get).toArray();
    }

    private boolean isFirst(
        int option, double @Nullable [] weights, @Nullable double @Nullable [][] cells, int s) {
      if (weights == null) {
        return false;
      }
      int own = Arrays.binarySearch(compared, option);
      double score = score(own, weights, cells, s);
      for (int c = 0; c < compared.length; c++) {
        if (c != own && score(c, weights, cells, s) > score) {
          return false;
        }
      }
      return true;
    }

    private double score(int c, double[] weights, @Nullable double @Nullable [][] cells, int s) {
      double score = 0;
      for (int j = 0; j < weights.length; j++) {
        int cell = c * weights.length + j;
        var drawn = cells == null ? null : cells[cell];
        score += weights[j] * (drawn == null ? values[cell] : drawn[s]);
      }
      return score;
    }

    private static int[] undominated(ValueTable table) {
      double largest = 1;
      for (int i = 0; i < table.options().size(); i++) {
        for (int j = 0; j < table.criteria().size(); j++) {
          largest = Math.max(largest, Math.max(table.high(i, j), -table.low(i, j)));
        }
      }
      double margin = SURELY * largest;
      return IntStream.range(0, table.options().size())
          .filter(b -> !isDominated(table, b, margin))
          .toArray();
    }

    private static boolean isDominated(ValueTable table, int b, double margin) {
      for (int a = 0; a < table.options().size(); a++) {
        boolean ahead = a != b;
        for (int j = 0; ahead && j < table.criteria().size(); j++) {
          ahead =
              table.low(a, j) > table.high(b, j) + margin
                  && table.isBounded(a, j)
                  && table.isBounded(b, j);
        }
        if (ahead) {
          return true;
        }
      }
      return false;
    }
  }

  /** The counts of one assessment, and the shares they stand for. */
  public static final class Acceptability {
    private final List<String> options;
    private final int samples;
    private final int[][] ranks;
    private final int @Nullable [][] pairs;
    private final double @Nullable [][] centres;
    private final int @Nullable [] confident;

    private Acceptability(
        List<String> options,
        int samples,
        int[][] ranks,
        int @Nullable [][] pairs,
        double @Nullable [][] centres,
        int @Nullable [] confident) {
      this.options = options;
      this.samples = samples;
      this.ranks = ranks;
      this.pairs = pairs;
      this.centres = centres;
      this.confident = confident;
    }

    public List<String> options() {
      return options;
    }

    public int samples() {
      return samples;
    }

    /**
     * How many samples gave the option the rank.
     *
     * @param rank from 1
     */
    public int rankCount(int option, int rank) {
      return ranks[option][rank - 1];
    }

    /** The share of samples that gave the option the rank, from 1. */
    public double acceptability(int option, int rank) {
      return (double) rankCount(option, rank) / samples;
    }

    /** In how many samples option a was strictly ahead of option b. */
    public int pairCount(int a, int b) {
      if (pairs == null) {
        throw new IllegalStateException("pairwise counts were not asked for");
      }
      return pairs[a][b];
    }

    /** The mean of the weights at which the option was first; empty when it never was. */
    public Optional<double[]> centralWeights(int option) {
      if (centres == null || centres[option] == null) {
        return Optional.empty();
      }
      return Optional.of(centres[option].clone());
    }

    /**
     * The share of samples in which the option is first at its own central weights; empty when it
     * has none, or when confidence was not asked for.
     */
    public Optional<Double> confidence(int option) {
      return confident == null || centralWeights(option).isEmpty()
          ? Optional.empty()
          : Optional.of((double) confident[option] / samples);
    }

    /**
     * Half the width of the 95 % interval around an acceptability, for pseudo-random samples:
     * {@code 1.96 · sqrt(p (1 − p) / N)}.
     */
    public double halfWidth(int option, int rank) {
      double p = acceptability(option, rank);
      return 1.96 * Math.sqrt(p * (1 - p) / samples);
    }
  }
}
