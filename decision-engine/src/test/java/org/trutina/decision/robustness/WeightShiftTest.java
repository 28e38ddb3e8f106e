package org.trutina.decision.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.ValueTable;
import org.trutina.decision.robustness.WeightShift.Shift;

class WeightShiftTest {

  private static ValueTable table(double[]... rows) {
    List<String> names = List.of("A", "B", "C", "D").subList(0, rows.length);
    List<String> criteria = List.of("x", "y", "z", "u", "v").subList(0, rows[0].length);
    return ValueTable.exact(names, criteria, rows);
  }

  /** A leads by 0.2; a unit moved from x to y gains B two units: a tenth must move. */
  @Test
  void the_least_shift_by_hand() {
    List<Shift> shifts =
        WeightShift.of(
            table(new double[] {1, 0}, new double[] {0, 1}), new double[] {0.6, 0.4}, "A");
    assertThat(shifts).hasSize(1);
    assertThat(shifts.getFirst().option()).isEqualTo("B");
    assertThat(shifts.getFirst().moved()).isCloseTo(0.1, within(1e-12));
    assertThat(shifts.getFirst().weights().get(0)).isCloseTo(0.5, within(1e-12));
    assertThat(shifts.getFirst().weights().get(1)).isCloseTo(0.5, within(1e-12));
  }

  /** All of x's weight and some of z's goes to y: x favours A most, z less. */
  @Test
  void weight_is_taken_first_from_where_it_favours_the_first_option_most() {
    Shift shift =
        WeightShift.of(
                table(new double[] {1, 0, 0.75}, new double[] {0, 0.5, 0.25}),
                new double[] {0.1, 0.1, 0.8},
                "A")
            .getFirst();
    // The lead is 0.1 - 0.05 + 0.4 = 0.45; x gives 0.1 * 1.5 = 0.15, z gives 1 per unit.
    assertThat(shift.moved()).isCloseTo(0.1 + 0.3, within(1e-12));
    assertThat(shift.weights().get(0)).isZero();
    assertThat(shift.weights().get(1)).isCloseTo(0.5, within(1e-12));
    assertThat(shift.weights().get(2)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void who_is_worse_everywhere_draws_level_at_no_weights() {
    assertThat(
            WeightShift.of(
                table(new double[] {1, 0.5}, new double[] {0.5, 0.25}),
                new double[] {0.5, 0.5},
                "A"))
        .isEmpty();
  }

  @Test
  void who_shares_the_first_place_needs_no_shift_and_comes_first() {
    List<Shift> shifts =
        WeightShift.of(
            table(new double[] {1, 0}, new double[] {0, 0.5}, new double[] {0.5, 0.5}),
            new double[] {0.5, 0.5},
            "A");
    assertThat(shifts.stream().map(Shift::option)).containsExactly("C", "B");
    assertThat(shifts.getFirst().moved()).isZero();
    assertThat(shifts.getFirst().weights()).containsExactly(0.5, 0.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void at_the_shift_the_two_are_level_and_no_smaller_one_puts_the_other_ahead(long seed) {
    var random = new Random(seed);
    var rows = new double[4][5];
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextDouble();
      }
    }
    double[] weights = point(random);
    ValueTable table = table(rows);
    int leader = 0;
    for (int i = 1; i < 4; i++) {
      leader = dot(rows[i], weights) > dot(rows[leader], weights) ? i : leader;
    }
    List<Shift> shifts = WeightShift.of(table, weights, table.options().get(leader));
    double before = 0;
    for (Shift shift : shifts) {
      double[] at = shift.weights().stream().mapToDouble(Double::doubleValue).toArray();
      double[] other = rows[table.options().indexOf(shift.option())];
      assertThat(dot(other, at)).isCloseTo(dot(rows[leader], at), within(1e-9));
      assertThat(java.util.Arrays.stream(at).min().orElseThrow()).isGreaterThanOrEqualTo(0);
      assertThat(java.util.Arrays.stream(at).sum()).isCloseTo(1, within(1e-9));
      assertThat(distance(weights, at)).isCloseTo(shift.moved(), within(1e-9));
      assertThat(shift.moved()).isGreaterThanOrEqualTo(before);
      before = shift.moved();
      for (int trial = 0; trial < 2_000; trial++) {
        double[] tried = towards(weights, point(random), shift.moved() * 0.999);
        assertThat(dot(other, tried)).isLessThan(dot(rows[leader], tried));
      }
    }
  }

  @Test
  void open_values_and_strangers_are_refused() {
    ValueTable open =
        ValueTable.intervals(List.of("A"), List.of("x"), List.of(List.of(new Interval(0, 1))));
    assertThatThrownBy(() -> WeightShift.of(open, new double[] {1}, "A"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("read the intervals");
    assertThatThrownBy(() -> WeightShift.of(table(new double[] {1}), new double[] {1}, "Z"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Z is not one of the options");
  }

  private static double[] point(Random random) {
    var weights = new double[5];
    double sum = 0;
    for (int j = 0; j < 5; j++) {
      weights[j] = -Math.log(1 - random.nextDouble());
      sum += weights[j];
    }
    for (int j = 0; j < 5; j++) {
      weights[j] /= sum;
    }
    return weights;
  }

  /** A weighting no further away than this, on the way to another. */
  private static double[] towards(double[] from, double[] to, double most) {
    double share = Math.min(1, most / distance(from, to));
    var at = new double[from.length];
    for (int j = 0; j < at.length; j++) {
      at[j] = from[j] + share * (to[j] - from[j]);
    }
    return at;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += Math.abs(a[j] - b[j]);
    }
    return sum / 2;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
