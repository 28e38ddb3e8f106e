package org.trutina.catalog.insight;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The best available capability by where its maker is controlled from, over time, and how far each
 * group is behind the frontier: in points, and in months.
 *
 * @param groups the steps by which each group's best rose, the group furthest ahead first
 */
@Schema(name = "CapabilityGap")
public record CapabilityGap(
    @Schema(examples = "capability-arena") String measure,
    @Schema(description = "The benchmark, category or language.") @Nullable String qualifier,
    @Nullable String unit,
    boolean lowerIsBetter,
    @Schema(description = "Offerings with a score, a date and a known control.") int offerings,
    @Schema(description = "Offerings left out, as their date or control is not known.") int leftOut,
    List<Group> groups) {

  /** A score of an offering. */
  record Score(String offering, String name, String group, LocalDate released, double score) {}

  /** Offerings whose makers are controlled from one place. */
  @Schema(name = "CapabilityGroup")
  public record Group(
      @Schema(description = "'EU' for its members together, else ISO 3166-1 alpha-2.") String group,
      double best,
      @Schema(description = "Points behind the frontier; 0 at the frontier.") double pointsBehind,
      @Schema(
              description =
                  "Months by which this group's best came after the first offering that was as good.")
          long monthsBehind,
      @Schema(description = "Each offering that was better than all of the group before it.")
          List<Step> steps) {}

  /** A new best of a group. */
  @Schema(name = "CapabilityStep")
  public record Step(LocalDate date, double score, String offering, String name) {}

  /** Computes the gap from scores. */
  static List<Group> groups(List<Score> scores, boolean lowerIsBetter) {
    List<Score> inTime =
        scores.stream()
            .sorted(Comparator.comparing(Score::released).thenComparing(Score::offering))
            .toList();
    if (inTime.isEmpty()) {
      return List.of();
    }
    double sign = lowerIsBetter ? -1 : 1;
    double frontier =
        inTime.stream().mapToDouble(score -> sign * score.score()).max().orElseThrow();
    return inTime.stream()
        .collect(groupingBy(Score::group, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> group(group.getKey(), group.getValue(), inTime, frontier, sign))
        .sorted(Comparator.comparing(Group::pointsBehind).thenComparing(Group::group))
        .toList();
  }

  private static Group group(
      String name, List<Score> own, List<Score> all, double frontier, double sign) {
    List<Step> steps = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (Score score : own) {
      if (sign * score.score() > best) {
        best = sign * score.score();
        steps.add(new Step(score.released(), score.score(), score.offering(), score.name()));
      }
    }
    double reached = best;
    LocalDate first =
        all.stream()
            .filter(score -> sign * score.score() >= reached)
            .findFirst()
            .orElseThrow()
            .released();
    return new Group(
        name,
        steps.getLast().score(),
        frontier - best,
        ChronoUnit.MONTHS.between(first, steps.getLast().date()),
        steps);
  }
}
