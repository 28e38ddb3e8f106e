package org.trutina.assessment.pack;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;

/** A result as a table (RFC 4180): one line for each option and criterion. */
final class ResultTable {

  private static final String HEADER =
      "option,rank,admission,score_low,score_high,framework,criterion,weight,level_low,level_high,"
          + "unit,value_low,value_high,points_low,points_high,known,because,evidence";

  private ResultTable() {}

  static String of(AssessmentResult result) {
    return Stream.concat(
            Stream.of(HEADER),
            result.options().stream()
                .flatMap(
                    option -> option.criteria().stream().map(criterion -> line(option, criterion))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(OptionResult option, CriterionResult criterion) {
    return Stream.of(
            option.name(),
            option.rank(),
            option.admission().key(),
            option.score().low(),
            option.score().high(),
            criterion.framework(),
            criterion.criterion(),
            criterion.weight(),
            criterion.level().low(),
            criterion.level().high(),
            criterion.unit(),
            criterion.value().low(),
            criterion.value().high(),
            criterion.contribution().low(),
            criterion.contribution().high(),
            criterion.known(),
            String.join("; ", criterion.because()),
            evidence(criterion))
        .map(ResultTable::cell)
        .collect(Collectors.joining(","));
  }

  private static String evidence(CriterionResult criterion) {
    List<String> ids =
        criterion.evidence().stream().map(one -> one.type() + " " + one.id()).toList();
    return String.join("; ", ids);
  }

  /**
   * Text that a spreadsheet would take for a formula gets an apostrophe in front, also where an
   * input method has made the sign a wide one.
   */
  private static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    if (value instanceof String && text.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*")) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",;\t\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
