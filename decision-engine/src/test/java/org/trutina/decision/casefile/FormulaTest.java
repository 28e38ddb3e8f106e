package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.decision.InvalidInput;

class FormulaTest {

  private static final Map<String, double[]> COLUMNS =
      Map.of(
          "price", new double[] {100, 80, 50},
          "P", new double[] {100, 80, 50},
          "W", new double[] {40});

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "40*min(price)/price ; 25 ; true",
        "40*min(price)/price over the tenders present ; 25 ; true",
        "points = W*Pmin/P ; 25 ; true",
        "W*(Pmax-P)/(Pmax-Pmin) ; 16 ; true",
        "40*(150-price)/100 with published bounds 50..150 ; 28 ; false",
        "W * clip((150 - P)/100) ; 28 ; false",
        "W*max(0, 1-(P-min(P))/min(P)) ; 16 ; true",
        "max(P, 90) ; 90 ; false",
        "mean(P) ; 76.66666666666667 ; true",
        "median(P) + sum(P) ; 310 ; true",
        "-2^2 ; -4 ; false",
        "2^-1 ; 0.5 ; false",
        "sqrt(abs(-16)) ; 4 ; false",
        "ln(1) + 2 · 3 - 1 ; 5 ; false",
        "10-3-2 ; 5 ; false",
        "8/2/2 ; 2 ; false",
        "min(P, 60) ; 60 ; false"
      })
  void a_formula_is_read_as_it_is_printed(String text, double second, boolean depends) {
    Formula formula = Formula.parse(text.trim());
    assertThat(formula.figures(COLUMNS, 3)[1]).isCloseTo(second, within(1e-12));
    assertThat(formula.dependsOnOthers()).isEqualTo(depends);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "40*",
        "(1",
        "1)",
        "min()",
        "f(1)",
        "sqrt(1, 2)",
        "1..2",
        "2 2",
        "*3",
        "min(1 2)"
      })
  void what_is_no_formula_is_refused(String text) {
    assertThatThrownBy(() -> Formula.parse(text).figures(COLUMNS, 3))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void unknown_names_list_the_known_ones() {
    assertThatThrownBy(() -> Formula.parse("cost").figures(Map.of("price", new double[] {1}), 1))
        .hasMessageContaining("cost is not known here: use price");
    assertThat(Formula.find("lowest (")).isEmpty();
    assertThat(Formula.find("price")).isPresent();
  }

  @Test
  void a_figure_must_be_a_number() {
    assertThatThrownBy(() -> Formula.parse("1/(P-80)").figures(COLUMNS, 3))
        .hasMessageContaining("no value for these numbers");
  }
}
