package org.trutina.catalog.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.catalog.insight.CapabilityGap.Group;
import org.trutina.catalog.insight.CapabilityGap.Score;
import org.trutina.catalog.insight.CapabilityGap.Step;

/** How far groups are behind the frontier. */
class CapabilityGapTest {

  private static Score score(String group, String released, double score) {
    String id = group + "-" + released + "-" + score;
    return new Score(id, id, group, LocalDate.parse(released), score);
  }

  private static Group group(String name, List<Group> groups) {
    return groups.stream().filter(group -> group.group().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void no_scores_make_no_groups() {
    assertThat(CapabilityGap.groups(List.of(), false)).isEmpty();
  }

  @Test
  void a_single_group_is_the_frontier() {
    Group only = CapabilityGap.groups(List.of(score("US", "2025-01-01", 1400)), false).getFirst();
    assertThat(only.pointsBehind()).isZero();
    assertThat(only.monthsBehind()).isZero();
    assertThat(only.best()).isEqualTo(1400);
    assertThat(only.steps()).hasSize(1);
  }

  @Test
  void a_group_is_behind_in_points_and_in_months() {
    List<Group> groups =
        CapabilityGap.groups(
            List.of(
                score("US", "2024-01-01", 1200),
                score("US", "2024-06-15", 1300),
                score("US", "2025-06-01", 1450),
                score("EU", "2025-03-20", 1290)),
            false);
    assertThat(groups).extracting(Group::group).containsExactly("US", "EU");
    Group eu = group("EU", groups);
    assertThat(eu.pointsBehind()).isEqualTo(160);
    // From 15 June 2024 to 20 March 2025 nine months are full.
    assertThat(eu.monthsBehind()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"2025-02-14, 0", "2025-02-15, 1", "2025-03-14, 1", "2026-01-15, 12"})
  void only_full_months_count(String released, long months) {
    List<Group> groups =
        CapabilityGap.groups(
            List.of(score("US", "2025-01-15", 100), score("EU", released, 100)), false);
    assertThat(group("EU", groups).monthsBehind()).isEqualTo(months);
  }

  @Test
  void where_lower_is_better_the_lowest_leads() {
    List<Group> groups =
        CapabilityGap.groups(
            List.of(
                score("US", "2025-01-01", 1.5),
                score("US", "2025-02-01", 1.9),
                score("EU", "2025-03-01", 2.25),
                score("EU", "2025-04-01", 1.75)),
            true);
    assertThat(groups).extracting(Group::group).containsExactly("US", "EU");
    assertThat(group("US", groups).steps()).extracting(Step::score).containsExactly(1.5);
    assertThat(group("EU", groups).steps()).extracting(Step::score).containsExactly(2.25, 1.75);
    assertThat(group("EU", groups).best()).isEqualTo(1.75);
    assertThat(group("EU", groups).pointsBehind()).isEqualTo(0.25);
    assertThat(group("EU", groups).monthsBehind()).isEqualTo(3);
  }

  @Test
  void equal_groups_stand_in_the_order_of_their_names_and_the_later_is_behind_in_months() {
    List<Group> groups =
        CapabilityGap.groups(
            List.of(score("US", "2025-01-01", 1400), score("EU", "2025-03-01", 1400)), false);
    assertThat(groups).extracting(Group::group).containsExactly("EU", "US");
    assertThat(groups).extracting(Group::pointsBehind).containsExactly(0.0, 0.0);
    assertThat(groups).extracting(Group::monthsBehind).containsExactly(2L, 0L);
  }

  @Test
  void an_equal_score_is_no_new_step() {
    Group only =
        CapabilityGap.groups(
                List.of(score("US", "2025-01-01", 1400), score("US", "2025-03-01", 1400)), false)
            .getFirst();
    assertThat(only.steps()).extracting(Step::date).containsExactly(LocalDate.of(2025, 1, 1));
    assertThat(only.monthsBehind()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void in_any_case_steps_rise_nobody_is_ahead_of_the_frontier_and_order_is_of_no_matter(
      boolean lowerIsBetter) {
    var random = new SplittableRandom(6);
    for (int i = 0; i < 300; i++) {
      var scores = new ArrayList<Score>();
      int count = random.nextInt(1, 25);
      for (int j = 0; j < count; j++) {
        scores.add(
            new Score(
                "offering-" + j,
                "Offering",
                List.of("US", "EU", "CN").get(random.nextInt(3)),
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)),
                random.nextInt(20)));
      }
      List<Group> groups = CapabilityGap.groups(scores, lowerIsBetter);
      assertThat(groups.getFirst().pointsBehind()).isZero();
      for (Group group : groups) {
        assertThat(group.pointsBehind()).isNotNegative();
        assertThat(group.monthsBehind()).isNotNegative();
        assertThat(group.steps().getLast().score()).isEqualTo(group.best());
        for (int j = 1; j < group.steps().size(); j++) {
          double gain = group.steps().get(j).score() - group.steps().get(j - 1).score();
          assertThat(lowerIsBetter ? -gain : gain).isPositive();
          assertThat(group.steps().get(j).date()).isAfterOrEqualTo(group.steps().get(j - 1).date());
        }
      }
      Collections.shuffle(scores, new Random(i));
      assertThat(CapabilityGap.groups(scores, lowerIsBetter)).isEqualTo(groups);
    }
  }
}
