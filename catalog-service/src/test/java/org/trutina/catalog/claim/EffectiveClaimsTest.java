package org.trutina.catalog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.EffectiveClaims.Rule;

/** The published rule that picks the effective claim. */
class EffectiveClaimsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private static TestClaim says(String country) {
    return TestClaim.that("acme", Property.HEADQUARTERS_COUNTRY, country);
  }

  private static Choice only(TestClaim... claims) {
    List<Choice> choices = among(claims);
    assertThat(choices).hasSize(1);
    return choices.getFirst();
  }

  private static List<Choice> among(TestClaim... claims) {
    return EffectiveClaims.among(List.of(claims).stream().map(TestClaim::build).toList(), DAY);
  }

  @Test
  void nothing_said_chooses_nothing() {
    assertThat(among()).isEmpty();
  }

  @Test
  void the_only_claim_is_effective() {
    Choice choice = only(says("FR"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.ONLY_CLAIM);
    assertThat(choice.others()).isEmpty();
    assertThat(choice.isConflict()).isFalse();
    assertThat(choice.reason()).isEqualTo("the only claim on this property");
  }

  @Test
  void claims_that_say_the_same_agree() {
    Choice choice = only(says("FR").named("1"), says("FR").named("2").asOf("2026-05-01"));
    assertThat(choice.rule()).isEqualTo(Rule.AGREEMENT);
    assertThat(choice.isConflict()).isFalse();
    assertThat(choice.reason()).isEqualTo("all 2 claims say the same");
  }

  @Test
  void verified_beats_better_assurance_and_recency() {
    Choice choice =
        only(
            says("US").assurance(Assurance.DEMONSTRATED).asOf("2026-08-01"),
            says("FR").assurance(Assurance.UNVERIFIED).asOf("2020-01-01").verified());
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.VERIFIED);
    assertThat(choice.isConflict()).isTrue();
    assertThat(choice.reason()).contains("verified by a second steward");
  }

  @Test
  void better_assurance_beats_recency() {
    Choice choice =
        only(
            says("US").assurance(Assurance.VENDOR_CLAIM).asOf("2026-08-01"),
            says("FR").assurance(Assurance.DOCUMENTED).asOf("2020-01-01"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.ASSURANCE);
    assertThat(choice.reason()).isEqualTo("better assured (documented) than the others of 2");
  }

  @Test
  void a_more_recent_look_beats_a_later_record() {
    Choice choice =
        only(
            says("US").asOf("2026-05-01").recordedAt("2026-08-01T00:00:00Z"),
            says("FR").asOf("2026-05-02").recordedAt("2026-05-02T00:00:00Z"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.RECENCY);
    assertThat(choice.reason()).contains("2026-05-02");
  }

  @Test
  void of_equally_good_claims_the_later_record_counts() {
    Choice choice =
        only(
            says("US").recordedAt("2026-08-01T00:00:00Z"),
            says("FR").recordedAt("2026-08-01T00:00:01Z"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.LATER_RECORD);
  }

  @Test
  void without_a_reason_the_order_of_ids_decides_and_says_so() {
    Choice choice =
        only(
            says("US").id("00000000-0000-0000-0000-000000000002"),
            says("FR").id("00000000-0000-0000-0000-000000000001"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.ARBITRARY);
    assertThat(choice.reason()).contains("order of ids");
  }

  @Test
  void among_several_the_reason_is_told_against_the_best_of_those_who_disagree() {
    Choice choice =
        only(
            says("FR").named("1").asOf("2026-08-01"),
            says("FR").named("2").asOf("2026-07-01"),
            says("US").named("3").assurance(Assurance.UNVERIFIED));
    assertThat(choice.rule()).isEqualTo(Rule.ASSURANCE);
    assertThat(choice.others()).extracting(Claim::value).containsExactly("FR", "US");
  }

  @Test
  void a_newer_snapshot_of_the_same_dataset_replaces_a_better_assured_older_one() {
    Choice choice =
        only(
            says("US").series("gleif").asOf("2026-01-01").assurance(Assurance.DEMONSTRATED),
            says("FR").series("gleif").asOf("2026-02-01"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.ONLY_CLAIM);
    assertThat(choice.others()).isEmpty();
  }

  @Test
  void snapshots_of_different_datasets_contend() {
    Choice choice =
        only(
            says("US").series("gleif").asOf("2026-01-01"),
            says("FR").series("wikidata").asOf("2026-02-01"));
    assertThat(choice.rule()).isEqualTo(Rule.RECENCY);
    assertThat(choice.isConflict()).isTrue();
  }

  @Test
  void claims_outside_a_dataset_do_not_replace_each_other() {
    assertThat(only(says("US").asOf("2026-01-01"), says("FR").asOf("2026-02-01")).others())
        .hasSize(1);
  }

  @Test
  void of_what_is_equally_good_and_recent_counts_what_began_to_hold_later() {
    Choice choice =
        only(
            says("US").series("index").asOf("2026-01-01").from("2024-05"),
            says("DE").series("index").asOf("2026-01-01"),
            says("FR").series("index").asOf("2026-01-01").from("2025-12"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.LATER_BEGIN);
    assertThat(choice.reason())
        .isEqualTo(
            "equally assured and recent, and holds from later (2025-12) than the others of 3");
    assertThat(choice.others()).extracting(Claim::value).containsExactly("US", "DE");
    assertThat(choice.isConflict()).isTrue();
  }

  @Test
  void a_snapshot_that_contradicts_itself_is_a_conflict() {
    assertThat(
            only(
                    says("US").series("gleif").asOf("2026-01-01"),
                    says("FR").series("gleif").asOf("2026-01-01"))
                .isConflict())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void superseded_and_retracted_claims_do_not_count(Status status) {
    assertThat(among(says("FR").status(status)))
        .hasSize(status == Status.SUPERSEDED || status == Status.RETRACTED ? 0 : 1);
  }

  @Test
  void a_claim_that_does_not_hold_on_the_day_does_not_contend() {
    Choice choice = only(says("US").until("2026-08-31").verified(), says("FR").from("2026-09-01"));
    assertThat(choice.chosen().value()).isEqualTo("FR");
    assertThat(choice.rule()).isEqualTo(Rule.ONLY_CLAIM);
  }

  @Test
  void an_older_snapshot_counts_where_the_newer_one_does_not_hold_yet() {
    Choice choice =
        only(
            says("US").series("gleif").asOf("2026-01-01"),
            says("FR").series("gleif").asOf("2026-02-01").from("2027"));
    assertThat(choice.chosen().value()).isEqualTo("US");
  }

  @Test
  void each_owner_has_a_choice_of_its_own_in_the_order_of_the_claims() {
    List<Choice> choices =
        among(
            TestClaim.owner("c", Property.OWNED_BY, "b").share(20),
            TestClaim.owner("c", Property.OWNED_BY, "a").share(80),
            TestClaim.owner("c", Property.OWNED_BY, "b")
                .named("newer")
                .share(30)
                .asOf("2026-08-01"));
    assertThat(choices).extracting(choice -> choice.chosen().value()).containsExactly("b", "a");
    assertThat(choices.getFirst().chosen().low()).isEqualByComparingTo("30");
    assertThat(choices.getFirst().isConflict()).isTrue();
  }

  @Test
  void how_a_certificate_stands_is_contended() {
    Choice choice =
        only(
            TestClaim.that("cloud", Property.CERTIFICATION, "SecNumCloud").qualifier("planned"),
            TestClaim.that("cloud", Property.CERTIFICATION, "SecNumCloud")
                .named("held")
                .qualifier("held")
                .asOf("2026-08-01"));
    assertThat(choice.chosen().qualifier()).isEqualTo("held");
    assertThat(choice.isConflict()).isTrue();
  }

  @Test
  void the_outcome_does_not_depend_on_the_order_of_the_claims() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 500; i++) {
      var claims = new ArrayList<>(randomClaims(random));
      Set<Choice> expected = new HashSet<>(EffectiveClaims.among(claims, DAY));
      Collections.shuffle(claims, new Random(i));
      assertThat(new HashSet<>(EffectiveClaims.among(claims, DAY))).isEqualTo(expected);
    }
  }

  @Test
  void nobody_left_out_is_better_than_the_one_chosen() {
    var random = new SplittableRandom(4);
    for (int i = 0; i < 500; i++) {
      for (Choice choice : EffectiveClaims.among(randomClaims(random), DAY)) {
        for (Claim other : choice.others()) {
          assertThat(rank(choice.chosen())).as("%s", choice).isLessThanOrEqualTo(rank(other));
          assertThat(choice.chosen().slot()).isEqualTo(other.slot());
        }
      }
    }
  }

  @Test
  void there_is_a_conflict_exactly_when_two_of_the_contenders_disagree() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      for (Choice choice : EffectiveClaims.among(randomClaims(random), DAY)) {
        Set<String> said = choice.others().stream().map(Claim::value).collect(Collectors.toSet());
        said.add(choice.chosen().value());
        assertThat(choice.isConflict()).isEqualTo(said.size() > 1);
        assertThat(choice.rule() == Rule.AGREEMENT || choice.rule() == Rule.ONLY_CLAIM)
            .isEqualTo(said.size() == 1);
      }
    }
  }

  /** Verified, assurance, recency, begin and record as one number each, of equal width. */
  private static String rank(Claim claim) {
    return "%d %d %08d %08d %015d"
        .formatted(
            claim.verifiedAt() == null ? 1 : 0,
            claim.assurance().ordinal(),
            10_000_000 - claim.asOf().toEpochDay(),
            10_000_000 - (claim.validFrom() == null ? 0 : claim.validFrom().first().toEpochDay()),
            10_000_000_000L - claim.recordedAt().getEpochSecond());
  }

  private static List<Claim> randomClaims(SplittableRandom random) {
    var claims = new ArrayList<Claim>();
    int count = random.nextInt(1, 12);
    for (int i = 0; i < count; i++) {
      var claim =
          TestClaim.that(
                  "acme" + random.nextInt(2),
                  Property.HEADQUARTERS_COUNTRY,
                  List.of("FR", "US", "DE").get(random.nextInt(3)))
              .id(new UUID(random.nextLong(), i).toString())
              .assurance(Assurance.values()[random.nextInt(4)])
              .status(Status.values()[random.nextInt(5)])
              .asOf("2026-0" + random.nextInt(1, 4) + "-01")
              .recordedAt(Instant.ofEpochSecond(1_780_000_000L + random.nextInt(3)).toString())
              .series(List.of("", "", "gleif", "wikidata").get(random.nextInt(4)));
      if (random.nextBoolean()) {
        claim.from(List.of("2024", "2025-06", "2026-01-02").get(random.nextInt(3)));
      }
      claims.add((random.nextInt(4) == 0 ? claim.verified() : claim).build());
    }
    return claims;
  }
}
