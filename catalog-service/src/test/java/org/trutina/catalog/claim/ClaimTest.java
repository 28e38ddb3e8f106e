package org.trutina.catalog.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a claim holds, and when two claims say the same. */
class ClaimTest {

  @ParameterizedTest
  @CsvSource({
    // from, to, day, holds, surely
    ",           ,           2026-06-15, true,  true",
    "2026,       ,           2025-12-31, false, false",
    "2026,       ,           2026-01-01, true,  false",
    "2026,       ,           2026-12-30, true,  false",
    "2026,       ,           2026-12-31, true,  true",
    "2026-02,    ,           2026-01-31, false, false",
    "2026-02,    ,           2026-02-01, true,  false",
    "2026-02,    ,           2026-02-27, true,  false",
    "2026-02,    ,           2026-02-28, true,  true",
    "2024-02,    ,           2024-02-28, true,  false",
    "2024-02,    ,           2024-02-29, true,  true",
    "2026-02-02, ,           2026-02-01, false, false",
    "2026-02-02, ,           2026-02-02, true,  true",
    ",           2026,       2026-01-01, true,  true",
    ",           2026,       2026-01-02, true,  false",
    ",           2026,       2026-12-31, true,  false",
    ",           2026,       2027-01-01, false, false",
    ",           2026-02,    2026-02-01, true,  true",
    ",           2026-02,    2026-02-28, true,  false",
    ",           2026-02,    2026-03-01, false, false",
    ",           2026-02-02, 2026-02-02, true,  true",
    ",           2026-02-02, 2026-02-03, false, false",
    "2025,       2026,       2025-12-31, true,  true",
    "2026,       2026,       2026-06-15, true,  false",
  })
  void it_holds_between_its_dates_and_surely_where_they_leave_nothing_open(
      String from, String to, LocalDate day, boolean holds, boolean surely) {
    TestClaim claim = TestClaim.that("acme", Property.HEADQUARTERS_COUNTRY, "FR");
    if (from != null) {
      claim.from(from);
    }
    if (to != null) {
      claim.until(to);
    }
    assertThat(claim.build().holdsOn(day)).as("holds").isEqualTo(holds);
    assertThat(claim.build().surelyHoldsOn(day)).as("surely").isEqualTo(surely);
  }

  @Test
  void what_surely_holds_holds() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      Claim claim =
          TestClaim.that("acme", Property.HEADQUARTERS_COUNTRY, "FR")
              .from(date(random))
              .until(date(random))
              .build();
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1100));
      if (claim.surelyHoldsOn(day)) {
        assertThat(claim.holdsOn(day)).as("%s on %s", claim, day).isTrue();
      }
    }
  }

  @Test
  void it_surely_holds_exactly_when_it_does_on_every_day_that_its_dates_may_mean() {
    var random = new SplittableRandom(2);
    for (int i = 0; i < 2_000; i++) {
      PartialDate from = PartialDate.parse(date(random));
      PartialDate to = PartialDate.parse(date(random));
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1100));
      boolean always =
          from.first().datesUntil(from.last().plusDays(1)).noneMatch(begin -> begin.isAfter(day))
              && to.first().datesUntil(to.last().plusDays(1)).noneMatch(end -> end.isBefore(day));
      Claim claim =
          TestClaim.that("acme", Property.HEADQUARTERS_COUNTRY, "FR")
              .from(from.toString())
              .until(to.toString())
              .build();
      assertThat(claim.surelyHoldsOn(day)).as("%s to %s on %s", from, to, day).isEqualTo(always);
    }
  }

  private static String date(SplittableRandom random) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1100));
    return day.toString().substring(0, new int[] {4, 7, 10}[random.nextInt(3)]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-02", "2024-02-29", "0001-01-01", "9999"})
  void a_partial_date_is_written_as_it_is_read(String text) {
    assertThat(PartialDate.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026-13",
        "2026-00",
        "2026-02-30",
        "2025-02-29",
        "2026-2",
        "2026-2-2",
        "02/2026",
        "2026-02-02T00:00:00Z",
        "-2026-01-01",
        "+12026-01-01",
        "20260202",
        "yyyy",
        "２０２６"
      })
  void what_is_no_date_is_refused(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void a_stored_date_without_its_precision_is_absent() {
    assertThat(PartialDate.of(LocalDate.of(2026, 1, 1), null)).isNull();
    assertThat(PartialDate.of(null, "year")).isNull();
    assertThat(PartialDate.of(LocalDate.of(2026, 1, 1), "year")).hasToString("2026");
  }

  @Test
  void numbers_agree_by_what_they_are_worth() {
    Claim one = TestClaim.that("m", Property.PRICE_INPUT, "1.50").unit("EUR").build();
    assertThat(one.agreesWith(TestClaim.that("m", Property.PRICE_INPUT, "1.5").unit("EUR").build()))
        .isTrue();
    assertThat(
            one.agreesWith(TestClaim.that("m", Property.PRICE_INPUT, "15e-1").unit("EUR").build()))
        .isTrue();
    assertThat(one.agreesWith(TestClaim.that("m", Property.PRICE_INPUT, "1.5").unit("USD").build()))
        .isFalse();
  }

  @Test
  void unknown_agrees_only_with_unknown() {
    Claim unknown = TestClaim.that("m", Property.PRICE_INPUT, "unknown").build();
    Claim known = TestClaim.that("m", Property.PRICE_INPUT, "0").build();
    assertThat(unknown.agreesWith(known)).isFalse();
    assertThat(known.agreesWith(unknown)).isFalse();
    assertThat(unknown.agreesWith(unknown)).isTrue();
  }

  @Test
  void texts_agree_by_their_letters() {
    Claim one = TestClaim.that("acme", Property.LEGAL_NAME, "1.0").build();
    assertThat(one.agreesWith(TestClaim.that("acme", Property.LEGAL_NAME, "1.00").build()))
        .isFalse();
  }

  @Test
  void shares_agree_when_both_bounds_do() {
    Claim one = TestClaim.owner("c", Property.OWNED_BY, "a").share("30", "40").build();
    assertThat(
            one.agreesWith(
                TestClaim.owner("c", Property.OWNED_BY, "a").share("30.0", "40.00").build()))
        .isTrue();
    assertThat(
            one.agreesWith(TestClaim.owner("c", Property.OWNED_BY, "a").share("30", "41").build()))
        .isFalse();
    assertThat(one.agreesWith(TestClaim.owner("c", Property.OWNED_BY, "a").unit("%").build()))
        .isFalse();
  }

  @Test
  void a_stage_left_out_says_closed() {
    Claim silent = TestClaim.owner("c", Property.PARENT, "a").build();
    assertThat(
            silent.agreesWith(
                TestClaim.owner("c", Property.PARENT, "a").stage(Stage.CLOSED).build()))
        .isTrue();
    assertThat(
            silent.agreesWith(
                TestClaim.owner("c", Property.PARENT, "a").stage(Stage.ANNOUNCED).build()))
        .isFalse();
  }

  @Test
  void claims_of_one_value_contend_for_the_same_slot() {
    Claim fr = TestClaim.that("acme", Property.HEADQUARTERS_COUNTRY, "FR").build();
    Claim us = TestClaim.that("acme", Property.HEADQUARTERS_COUNTRY, "US").build();
    Claim other = TestClaim.that("other", Property.HEADQUARTERS_COUNTRY, "FR").build();
    assertThat(fr.slot()).isEqualTo(us.slot()).isNotEqualTo(other.slot());
  }

  @Test
  void owners_do_not_contend_with_each_other() {
    assertThat(TestClaim.owner("c", Property.OWNED_BY, "a").build().slot())
        .isNotEqualTo(TestClaim.owner("c", Property.OWNED_BY, "b").build().slot());
  }

  @Test
  void qualifiers_tell_values_apart_except_how_a_certificate_stands() {
    assertThat(TestClaim.that("m", Property.BENCHMARK, "1").qualifier("gpqa").build().slot())
        .isNotEqualTo(
            TestClaim.that("m", Property.BENCHMARK, "1").qualifier("mmlu").build().slot());
    assertThat(
            TestClaim.that("m", Property.CERTIFICATION, "C5").qualifier("planned").build().slot())
        .isEqualTo(TestClaim.that("m", Property.CERTIFICATION, "C5").build().slot());
  }
}
