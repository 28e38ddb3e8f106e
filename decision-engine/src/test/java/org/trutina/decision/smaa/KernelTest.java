package org.trutina.decision.smaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.decision.RandomTables;
import org.trutina.decision.WeightSet;
import org.trutina.decision.smaa.Kernel.Block;
import org.trutina.decision.smaa.Kernel.Tally;

/** The vector kernel against its scalar twin: equal counts and equal bits, whatever the values. */
class KernelTest {

  /** What the values look like. */
  enum Values {
    RANDOM,
    /** Many exact ties. */
    GRID,
    /** Options that differ by a few units in the last place. */
    NEARLY_EQUAL,
    ALL_EQUAL,
    /** A spread that single precision cannot see. */
    FAR_FROM_ZERO,
    HUGE,
    TINY,
    NEGATIVE;

    double draw(SplittableRandom random) {
      double u = random.nextDouble();
      return switch (this) {
        case RANDOM -> u;
        case GRID -> Math.floor(u * 3) / 3;
        case NEARLY_EQUAL -> 0.5 + Math.floor(u * 4) * 0x1p-52;
        case ALL_EQUAL -> 0.25;
        case FAR_FROM_ZERO -> 1e9 + u;
        case HUGE -> (u - 0.5) * 1e308;
        case TINY -> u * 1e-310;
        case NEGATIVE -> -u * 7;
      };
    }
  }

  static Stream<Arguments> shapes() {
    return Stream.of(Values.values())
        .flatMap(
            values ->
                Stream.of(1, 2, 3, 5, 8, 20, 31, 33, 64, 65, 130)
                    .map(options -> Arguments.of(values, options)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void both_kernels_count_the_same(Values values, int options) {
    assumeThat(Kernel.hasVectors()).isTrue();
    var random = new SplittableRandom(options);
    for (int criteria : new int[] {1, 2, 7, 12}) {
      int samples = 64 * 3 + random.nextInt(64);
      var sample =
          WeightSample.draw(
              new WeightSet.Simplex(criteria),
              samples,
              options,
              0,
              WeightSample.Sequence.PSEUDO_RANDOM);
      var exact = new double[options * criteria];
      for (int c = 0; c < exact.length; c++) {
        exact[c] = values.draw(random);
      }
      assertSame(new Block(options, criteria, exact, sample.columns(), 0, samples, null), values);
      assertSame(
          new Block(options, criteria, exact, sample.columns(), 5, samples - 5, null), values);
      var cells = new double[exact.length][];
      for (int c = 0; c < cells.length; c += 1 + random.nextInt(3)) {
        cells[c] = random.doubles(samples).map(u -> values.draw(random)).toArray();
      }
      assertSame(new Block(options, criteria, exact, sample.columns(), 0, samples, cells), values);
    }
  }

  private static void assertSame(Block block, Values values) {
    for (boolean firstOnly : new boolean[] {false, true}) {
      Tally scalar = new Tally(block.options(), block.criteria(), !firstOnly, true, firstOnly);
      Tally vector = new Tally(block.options(), block.criteria(), !firstOnly, true, firstOnly);
      new ScalarKernel().add(block, scalar);
      new VectorKernel().add(block, vector);
      String what = values + " " + block.options() + "x" + block.criteria();
      assertThat(vector.ranks).as(what).isEqualTo(scalar.ranks);
      assertThat(vector.pairs).as(what).isEqualTo(scalar.pairs);
      assertThat(vector.firsts).as(what).isEqualTo(scalar.firsts);
    }
  }

  @Test
  void a_kernel_can_be_used_for_one_shape_after_another() {
    assumeThat(Kernel.hasVectors()).isTrue();
    var vector = new VectorKernel();
    var tables = new RandomTables(3);
    for (int round = 0; round < 20; round++) {
      int m = tables.between(1, 40);
      int n = tables.between(1, 9);
      var sample =
          WeightSample.draw(
              new WeightSet.Simplex(n), 200, round, 0, WeightSample.Sequence.PSEUDO_RANDOM);
      double[] values =
          java.util.Arrays.stream(tables.values(m, n, 0))
              .flatMapToDouble(java.util.Arrays::stream)
              .toArray();
      var block = new Block(m, n, values, sample.columns(), 0, 200, null);
      Tally counted = new Tally(m, n, true, true, false);
      Tally expected = new Tally(m, n, true, true, false);
      vector.add(block, counted);
      new ScalarKernel().add(block, expected);
      assertThat(counted.ranks).isEqualTo(expected.ranks);
      assertThat(counted.pairs).isEqualTo(expected.pairs);
      assertThat(counted.firsts).isEqualTo(expected.firsts);
    }
  }

  @Test
  void the_vector_kernel_is_taken_when_its_module_is_there() {
    assertThat(Kernel.fastest())
        .isInstanceOf(Kernel.hasVectors() ? VectorKernel.class : ScalarKernel.class);
  }
}
