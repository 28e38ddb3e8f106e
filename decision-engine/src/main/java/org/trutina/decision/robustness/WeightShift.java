package org.trutina.decision.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.ValueTable;

/**
 * The least weight that must move between criteria for another option to draw level with the first:
 * half the sum of the absolute changes. Closed form: each unit of weight gains most when it moves
 * to the criterion that favours the other option most, so that weight is taken first from where it
 * favours the first option most (a fractional knapsack, Dantzig 1957, Operations Research 5).
 */
public final class WeightShift {

  private WeightShift() {}

  /**
   * @param option who draws level; ahead as soon as a little more weight moves
   * @param moved how much weight moves, from 0 to 1
   * @param weights where it has moved to, one per criterion, summing to what they summed to
   */
  public record Shift(String option, double moved, List<Double> weights) {
    public Shift {
      weights = List.copyOf(weights);
    }
  }

  /**
   * One shift for each other option that some weighting puts level, the least first.
   *
   * @param table exact values; read intervals first
   * @param weights one per criterion, at least 0
   * @param first who is ahead at these weights, or shares the first place
   */
  public static List<Shift> of(ValueTable table, double[] weights, String first) {
    if (!table.exact()) {
      throw new InvalidInput("/matrix", "shifts are defined for exact values: read the intervals");
    }
    int leader = table.options().indexOf(first);
    if (leader < 0) {
      throw new InvalidInput("/alternatives", first + " is not one of the options");
    }
    var shifts = new ArrayList<Shift>();
    for (int i = 0; i < table.options().size(); i++) {
      if (i != leader) {
        shift(table, weights, leader, i).ifPresent(shifts::add);
      }
    }
    shifts.sort(Comparator.comparingDouble(Shift::moved).thenComparing(Shift::option));
    return shifts;
  }

  private static Optional<Shift> shift(ValueTable table, double[] weights, int leader, int option) {
    int n = weights.length;
    var ahead = new double[n];
    double lead = 0;
    int best = 0;
    for (int j = 0; j < n; j++) {
      ahead[j] = table.low(option, j) - table.low(leader, j);
      lead -= weights[j] * ahead[j];
      best = ahead[j] > ahead[best] ? j : best;
    }
    var moved = weights.clone();
    double sum = 0;
    int[] sources =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> ahead[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int j : sources) {
      double gain = ahead[best] - ahead[j];
      if (lead <= 0 || gain <= 0) {
        break;
      }
      double part = Math.min(weights[j], lead / gain);
      moved[j] -= part;
      moved[best] += part;
      sum += part;
      // What is spent to the full leaves no rest from rounding.
      lead = part < weights[j] ? 0 : lead - part * gain;
    }
    return lead > 1e-12
        ? Optional.empty()
        : Optional.of(
            new Shift(
                table.options().get(option), sum, java.util.Arrays.stream(moved).boxed().toList()));
  }
}
