package org.trutina.assessment.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.trutina.assessment.assessment.AssessmentCase.Column;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidWeights;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.Weights;
import org.trutina.decision.uncertainty.PossibleWinners;

/**
 * Weights that move within ranges: those of the parts, within which proportions are kept, or those
 * of criteria; what is not named keeps its weight.
 */
final class Ranges {

  /** Wider than rounding; finer than a linear programme can tell. */
  private static final double TIE = 1e-9;

  private final ValueTable table;
  private final WeightSet set;

  private Ranges(ValueTable table, List<String> names, Map<String, Interval> ranges) {
    this.table = table;
    this.set = WeightSet.of(new Weights.Range(ranges), names);
  }

  /**
   * @throws InvalidWeights naming {@code framework/criterion} or the framework that is not of the
   *     award, or none when no weights within the ranges sum to 1
   */
  static Ranges of(AssessmentCase asked, List<WeightSpan> spans) {
    return spans.stream().allMatch(span -> span.criterion() == null)
        ? ofParts(asked, spans)
        : ofCriteria(asked, spans);
  }

  private static Ranges ofCriteria(AssessmentCase asked, List<WeightSpan> spans) {
    List<Column> columns = asked.awardColumns();
    var ranges = new LinkedHashMap<String, Interval>();
    columns.forEach(column -> ranges.put(column.name(), Interval.exactly(column.weight())));
    for (WeightSpan span : spans) {
      Column column =
          columns.stream()
              .filter(one -> one.framework().equals(span.framework()))
              .filter(one -> one.criterion().equals(span.criterion()))
              .findFirst()
              .orElseThrow(() -> unknown(span.framework() + "/" + span.criterion()));
      ranges.put(column.name(), span.range());
    }
    return new Ranges(asked.award(), columns.stream().map(Column::name).toList(), ranges);
  }

  private static Ranges ofParts(AssessmentCase asked, List<WeightSpan> spans) {
    List<Column> columns = asked.awardColumns();
    var shares = new LinkedHashMap<String, Double>();
    columns.forEach(column -> shares.merge(column.framework(), column.weight(), Double::sum));
    var ranges = new LinkedHashMap<String, Interval>();
    shares.forEach((part, share) -> ranges.put(part, Interval.exactly(share)));
    for (WeightSpan span : spans) {
      if (shares.getOrDefault(span.framework(), 0.0) <= 0) {
        throw unknown(span.framework());
      }
      ranges.put(span.framework(), span.range());
    }
    List<String> parts = List.copyOf(shares.keySet());
    ValueTable all = asked.award();
    List<List<Interval>> values =
        IntStream.range(0, all.options().size())
            .mapToObj(
                i -> parts.stream().map(part -> value(all, columns, i, part, shares)).toList())
            .toList();
    return new Ranges(ValueTable.intervals(all.options(), parts, values), parts, ranges);
  }

  private static Interval value(
      ValueTable table, List<Column> columns, int option, String part, Map<String, Double> shares) {
    double share = Objects.requireNonNull(shares.get(part));
    Interval sum = Interval.exactly(0);
    for (int j = 0; j < columns.size(); j++) {
      if (columns.get(j).framework().equals(part) && share > 0) {
        sum = sum.plus(table.at(option, j).times(columns.get(j).weight() / share));
      }
    }
    return sum;
  }

  private static InvalidWeights unknown(String name) {
    return new InvalidWeights(name, name + " has no weight in this award");
  }

  ValueTable table() {
    return table;
  }

  WeightSet set() {
    return set;
  }

  /** Whether some weights and some completion of the evidence put it first. */
  boolean isPossible(int option) {
    var ahead = new ArrayList<double[]>();
    for (int other = 0; other < table.options().size(); other++) {
      if (other != option) {
        var row = new double[table.criteria().size()];
        for (int j = 0; j < row.length; j++) {
          row[j] = table.high(option, j) - table.low(other, j);
        }
        ahead.add(row);
      }
    }
    return set.satisfying(ahead, TIE).isPresent();
  }

  /** Whether all weights and all completions do. */
  boolean isNecessary(int option) {
    return IntStream.range(0, table.options().size())
        .filter(other -> other != option)
        .allMatch(other -> PossibleWinners.necessarilyPreferred(table, set, option, other));
  }
}
