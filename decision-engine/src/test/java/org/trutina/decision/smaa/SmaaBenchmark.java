package org.trutina.decision.smaa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.trutina.decision.Batch;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.robustness.WeightStability;
import org.trutina.decision.smaa.Kernel.Block;
import org.trutina.decision.smaa.Kernel.Tally;

/**
 * Rank acceptabilities per sample, one thread, weights drawn beforehand: ours against the shape of
 * the usual object-oriented tool, against the scalar twin, and against a loop that does nothing but
 * the fused multiply-adds. Only ratios within one run mean anything.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SmaaBenchmark {

  private static final int SAMPLES = 10_240;
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  /** Options by criteria. */
  @Param({"5x8", "20x10", "50x12", "200x12"})
  public String shape;

  private int m;
  private int n;
  private double[] values;
  private WeightSample sample;
  private List<Option> objects;
  private Tally tally;
  private Tally firsts;
  private final ScalarKernel scalar = new ScalarKernel();
  private final VectorKernel vector = new VectorKernel();

  /** An option as an object, with its values as objects' fields would hold them. */
  private record Option(double[] values, int[] rankHits) {}

  @Setup(Level.Trial)
  public void prepare() {
    m = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
    n = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
    var random = new SplittableRandom(7);
    values = random.doubles((long) m * n).toArray();
    sample =
        WeightSample.draw(
            new WeightSet.Simplex(n), SAMPLES, 1, 0, WeightSample.Sequence.PSEUDO_RANDOM);
    tally = new Tally(m, n, false, false, false);
    firsts = new Tally(m, n, false, false, true);
    objects = new ArrayList<>();
    for (int i = 0; i < m; i++) {
      objects.add(new Option(Arrays.copyOfRange(values, i * n, (i + 1) * n), new int[m]));
    }
  }

  /** One array per option, a sort of the options per sample. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public List<Option> objectStyle() {
    var weights = new double[n];
    var scores = new double[m];
    for (int s = 0; s < SAMPLES; s++) {
      for (int j = 0; j < n; j++) {
        weights[j] = sample.columns()[j][s];
      }
      for (int i = 0; i < m; i++) {
        double[] own = objects.get(i).values();
        double score = 0;
        for (int j = 0; j < n; j++) {
          score += weights[j] * own[j];
        }
        scores[i] = score;
      }
      Integer[] order = IntStream.range(0, m).boxed().toArray(Integer[]::new);
      Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scores[i]));
      for (int rank = 0; rank < m; rank++) {
        objects.get(order[rank]).rankHits()[rank]++;
      }
    }
    return objects;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Tally scalarTwin() {
    scalar.add(block(), tally);
    return tally;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Tally vectorKernel() {
    vector.add(block(), tally);
    return tally;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Tally vectorKernelFirstOnly() {
    vector.add(block(), firsts);
    return firsts;
  }

  /** The multiply-adds of the scores alone, all in registers: what no kernel can beat. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public double fusedMultiplyAdds() {
    var w = DoubleVector.fromArray(LANES, sample.columns()[0], 0);
    var v = DoubleVector.broadcast(LANES, values[0]);
    var a = DoubleVector.zero(LANES);
    var b = a;
    var c = a;
    var d = a;
    var e = a;
    var f = a;
    var g = a;
    var h = a;
    long steps = (long) SAMPLES * m * n / (8L * LANES.length());
    for (long step = 0; step < steps; step++) {
      a = w.fma(v, a);
      b = w.fma(v, b);
      c = w.fma(v, c);
      d = w.fma(v, d);
      e = w.fma(v, e);
      f = w.fma(v, f);
      g = w.fma(v, g);
      h = w.fma(v, h);
    }
    return a.add(b).add(c).add(d).add(e.add(f).add(g).add(h)).lane(0);
  }

  private Block block() {
    return new Block(m, n, values, sample.columns(), 0, SAMPLES, null);
  }

  /** A hundred thousand assessments of 20 options by 10 criteria, on all cores. */
  @State(Scope.Benchmark)
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public static class Portfolio {

    private static final int ASSESSMENTS = 100_000;
    private final List<String> options = IntStream.range(0, 20).mapToObj(i -> "o" + i).toList();
    private final List<String> criteria = IntStream.range(0, 10).mapToObj(j -> "c" + j).toList();
    private final int threads = Runtime.getRuntime().availableProcessors();

    private ValueTable table(int assessment) {
      var random = new SplittableRandom(assessment);
      var rows = new double[20][10];
      for (double[] row : rows) {
        for (int j = 0; j < 10; j++) {
          row[j] = random.nextDouble();
        }
      }
      return ValueTable.exact(options, criteria, rows);
    }

    /** Making the inputs, which the other two include. */
    @Benchmark
    public long inputsAlone() {
      var cells = new AtomicLong();
      Batch.run(
          ASSESSMENTS,
          threads,
          () -> cells,
          (all, a) -> all.addAndGet(Double.doubleToLongBits(table(a).low(0, 0))));
      return cells.get();
    }

    /** Full rank acceptabilities, 1,000 quasi-random samples. */
    @Benchmark
    public long rankAcceptabilities() {
      var shared =
          WeightSample.draw(new WeightSet.Simplex(10), 1_000, 1, 0, WeightSample.Sequence.SOBOL);
      var firsts = new AtomicLong();
      Smaa2.batch(
          ASSESSMENTS,
          this::table,
          shared,
          EnumSet.noneOf(Smaa2.Output.class),
          threads,
          (a, result) -> firsts.addAndGet(result.rankCount(0, 1)));
      return firsts.get();
    }

    /** Scores and exact weight stability of winner and ranking. */
    @Benchmark
    public long scoresAndStability() {
      var weights = new double[10];
      Arrays.fill(weights, 0.1);
      var sum = new AtomicLong();
      Batch.run(
          ASSESSMENTS,
          threads,
          () -> sum,
          (all, a) -> {
            ValueTable table = table(a);
            all.addAndGet(
                Double.doubleToLongBits(AdditiveValue.scores(table, weights)[0].low())
                    ^ Double.doubleToLongBits(
                        WeightStability.of(table, weights)[0].winner().low()));
          });
      return sum.get();
    }
  }

  /** Runs all benchmarks. */
  public static void main(String[] arguments) throws RunnerException {
    var options = new OptionsBuilder().include(SmaaBenchmark.class.getName());
    if (arguments.length > 0) {
      options = new OptionsBuilder().include(SmaaBenchmark.class.getName() + "." + arguments[0]);
    }
    new Runner(options.build()).run();
  }
}
