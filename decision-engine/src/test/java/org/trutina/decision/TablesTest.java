package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trutina.decision.Scale.Beyond;

/** What tables of values and matrices of raw numbers accept, refuse, and remember. */
class TablesTest {

  private static final List<String> AB = List.of("a", "b");

  @Test
  void a_table_names_the_cell_at_fault() {
    refused(
        "/matrix/1/0", () -> ValueTable.exact(AB, AB, new double[][] {{1, 2}, {Double.NaN, 1}}));
    refused(
        "/matrix/0/1",
        () -> ValueTable.exact(AB, AB, new double[][] {{1, Double.NEGATIVE_INFINITY}, {1, 1}}));
    refused("/matrix/1", () -> ValueTable.exact(AB, AB, new double[][] {{1, 2}, {1}}));
    refused("/matrix", () -> ValueTable.exact(AB, AB, new double[][] {{1, 2}}));
    refused("/alternatives", () -> ValueTable.exact(List.of(), AB, new double[][] {}));
    refused("/criteria", () -> ValueTable.exact(AB, List.of(), new double[][] {{}, {}}));
    refused(
        "/alternatives/1",
        () -> ValueTable.exact(List.of("a", "a"), AB, new double[][] {{1, 2}, {1, 2}}));
    refused(
        "/criteria/1",
        () -> ValueTable.exact(AB, List.of("c", "c"), new double[][] {{1, 2}, {1, 2}}));
    var strict = List.of(new Scale.Linear(0, 1, Beyond.REJECT));
    refused(
        "/matrix/1/0",
        () ->
            ValueTable.of(
                AB,
                List.of("c"),
                List.of(List.of(Evidence.exactly(1)), List.of(Evidence.exactly(2))),
                strict));
    refused(
        "/criteria",
        () -> ValueTable.of(AB, AB, List.of(List.of(Evidence.exactly(1)), List.of()), strict));
    refused("/matrix/0", () -> ValueTable.intervals(AB, AB, List.of(List.of(), List.of())));
  }

  @Test
  void a_matrix_names_the_place_at_fault() {
    var max = List.of(Direction.MAX, Direction.MIN);
    double[] w = {0.5, 0.5};
    double[][] x = {{1, 2}, {3, 4}};
    refused("/directions", () -> new DecisionMatrix(AB, AB, List.of(Direction.MAX), w, x));
    refused("/weights", () -> new DecisionMatrix(AB, AB, max, new double[] {1}, x));
    refused("/weights/1", () -> new DecisionMatrix(AB, AB, max, new double[] {1, -1}, x));
    refused("/weights/0", () -> new DecisionMatrix(AB, AB, max, new double[] {Double.NaN, 1}, x));
    refused("/weights", () -> new DecisionMatrix(AB, AB, max, new double[] {0, 0}, x));
    refused(
        "/matrix/1/1",
        () -> new DecisionMatrix(AB, AB, max, w, new double[][] {{1, 2}, {3, Double.NaN}}));
    refused("/matrix/1", () -> new DecisionMatrix(AB, AB, max, w, new double[][] {{1, 2}, {3}}));
  }

  @Test
  void a_matrix_cannot_be_changed_from_outside() {
    double[] w = {1, 3};
    double[][] x = {{1, 2}, {3, 4}};
    var matrix = new DecisionMatrix(AB, AB, List.of(Direction.MAX, Direction.MIN), w, x);
    w[0] = 9;
    x[1][1] = 9;
    matrix.weights()[0] = 9;
    assertThat(matrix.weights()).containsExactly(1, 3);
    assertThat(matrix.at(1, 1)).isEqualTo(4);
    assertThat(matrix.column(0)).containsExactly(1, 3);
    assertThat(matrix.withUnitWeights().weights()).containsExactly(0.25, 0.75);
    assertThat(matrix.direction(1)).isEqualTo(Direction.MIN);
    DecisionMatrix rest = matrix.without(0);
    assertThat(rest.options()).containsExactly("b");
    assertThat(rest.at(0, 0)).isEqualTo(3);
    assertThat(matrix.without(1).at(0, 1)).isEqualTo(2);
  }

  @Test
  void open_cells_know_their_draws() {
    var levels = new Scale.Levels(new TreeMap<>(java.util.Map.of(0.0, 0.0, 1.0, 0.2, 2.0, 1.0)));
    var curved =
        new Scale.PiecewiseLinear(
            List.of(new Scale.Knot(0, 0), new Scale.Knot(1, 0.9), new Scale.Knot(10, 1)),
            Beyond.CLIP);
    var line = new Scale.Linear(0, 10, Beyond.CLIP);
    var table =
        ValueTable.of(
            List.of("a"),
            List.of("levels", "curved", "line", "beyond", "normal", "exact"),
            List.of(
                List.of(
                    Evidence.between(1, 2),
                    Evidence.missing(),
                    Evidence.between(2, 4),
                    Evidence.between(5, 15),
                    new Evidence.Distributed(new Distribution.Normal(5, 1)),
                    Evidence.exactly(5))),
            List.of(levels, curved, line, line, line, line));
    assertThat(table.exact()).isFalse();
    assertThat(table.drawCount()).isEqualTo(5);
    assertThat(table.drawOf(0, 5)).isEmpty();
    assertThat(table.drawOf(0, 3)).contains(3);
    assertThat(table.draw(0, 0, 0.49)).as("each level as likely").isEqualTo(0.2);
    assertThat(table.draw(0, 0, 0.51)).isEqualTo(1);
    assertThat(table.draw(0, 1, 0.1)).as("uniform on the raw scale").isEqualTo(0.9);
    assertThat(table.draw(0, 2, 0.5)).isEqualTo(0.2 + 0.5 * (0.4 - 0.2));
    assertThat(table.draw(0, 3, 0.75)).as("clipped draw by draw").isEqualTo(1);
    assertThat(table.draw(0, 4, 0.5)).isEqualTo(0.5);
    for (int criterion = 0; criterion < 5; criterion++) {
      int j = criterion;
      double[] numbers = {0.1, 0.49, 0.51, 0.999};
      double[] alone = Arrays.stream(numbers).map(u -> table.draw(0, j, u)).toArray();
      table.draw(0, j, numbers);
      assertThat(numbers).as("many at once").isEqualTo(alone);
    }
    assertThat(table.isBounded(0, 2)).isTrue();
    assertThat(table.isBounded(0, 4)).isFalse();
    assertThat(table.at(0, 2)).isEqualTo(new Interval(0.2, 0.4));
    assertThat(table.reading(false).low(0, 2)).isEqualTo(0.2);
    assertThat(table.reading(true).high(0, 2)).isEqualTo(0.4);
    assertThat(table.reading(true).exact()).isTrue();
    ValueTable same = table.keeping(List.of(0));
    assertThat(same.drawCount()).isEqualTo(5);
    assertThat(same.draw(0, 1, 0.1)).isEqualTo(0.9);
  }

  @Test
  void keeping_some_options_keeps_their_order_and_cells() {
    ValueTable table = new RandomTables(4).open(5, 3);
    ValueTable kept = table.keeping(List.of(1, 4));
    assertThat(kept.options()).containsExactly("o1", "o4");
    for (int j = 0; j < 3; j++) {
      assertThat(kept.at(0, j)).isEqualTo(table.at(1, j));
      assertThat(kept.at(1, j)).isEqualTo(table.at(4, j));
    }
  }

  @Test
  void faults_can_be_moved_to_where_they_are_read() {
    var fault = new InvalidInput("/1", "wrong").under("/matrix");
    assertThat(fault.pointer()).isEqualTo("/matrix/1");
    assertThat(fault).hasMessage("wrong");
    assertThat(InvalidInput.step("a/b~c")).isEqualTo("/a~1b~0c");
  }

  private static void refused(String pointer, ThrowingCallable making) {
    assertThat(catchThrowableOfType(InvalidInput.class, making).pointer()).isEqualTo(pointer);
  }
}
