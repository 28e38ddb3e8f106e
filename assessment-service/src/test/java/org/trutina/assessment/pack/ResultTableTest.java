package org.trutina.assessment.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.decision.Interval;

/** No cell of the table is a formula to a spreadsheet, whatever somebody has typed. */
class ResultTableTest {

  private static String line(String name, double low) {
    var criterion =
        new CriterionResult(
            "price",
            "competitiveness",
            0.3,
            new Interval(low, 5),
            "EUR",
            new Interval(0, 1),
            new Interval(0, 30),
            true,
            null,
            List.of("Cheap"),
            List.of());
    var option =
        new OptionResult(
            new UUID(0, 1),
            name,
            List.of("app-x"),
            "Supplier",
            null,
            Admission.ADMITTED,
            List.of(),
            1,
            1,
            1,
            new Interval(0, 30),
            List.of(),
            List.of(criterion),
            null,
            List.of());
    String table =
        ResultTable.of(new AssessmentResult(List.of(), List.of(option), List.of(), List.of()));
    return table.substring(table.indexOf("\r\n") + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"https://example.eu\";\"x\")"
      })
  void what_begins_like_a_formula_is_text(String name) {
    assertThat(line(name, 1)).matches("(?s)\"?'.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Le Chat", "gpt-oss on STACKIT", "1 = 1", "a@b.eu"})
  void what_does_not_stays_as_it_is(String name) {
    assertThat(line(name, 1)).startsWith(name + ",");
  }

  @Test
  void a_negative_number_stays_a_number() {
    assertThat(line("x", -2.5)).contains(",-2.5,5.0,");
  }

  @Test
  void separators_and_quotes_stay_inside_their_cell() {
    assertThat(line("a,\"b\";c", 1)).startsWith("\"a,\"\"b\"\";c\",1,");
  }
}
