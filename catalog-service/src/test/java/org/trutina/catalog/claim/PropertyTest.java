package org.trutina.catalog.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary, and the forms of values. */
class PropertyTest {

  @ParameterizedTest
  @EnumSource(Property.class)
  void every_property_is_found_by_its_key(Property property) {
    assertThat(Property.of(property.key())).isEqualTo(property);
    assertThat(property.key()).matches("[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LEI", "headquarters_country", "nonsense"})
  void a_key_outside_the_vocabulary_is_refused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Property.of(key))
        .withMessageContaining(key);
  }

  @Test
  void relations_have_many_values_and_are_told_apart_by_what_they_relate() {
    assertThat(Property.controlRelations())
        .containsExactly("owned-by", "parent", "golden-share", "licence-and-hire");
    assertThat(Property.supplyRelations()).contains("hosted-on").doesNotContain("owned-by");
    assertThat(Property.HOSTED_ON.hasManyValues()).isTrue();
    assertThat(Property.CERTIFICATION.hasManyValues()).isTrue();
    assertThat(Property.CERTIFICATION.isRelation()).isFalse();
    assertThat(Property.LEI.hasManyValues()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Property.class,
      names = {"LEGAL_NAME", "CERTIFICATION", "PARENT", "HOSTED_ON"})
  void a_text_is_not_blank_and_not_endless(Property property) {
    assertFits(property, "x");
    assertFits(property, "x".repeat(4000));
    assertRefused(property, "");
    assertRefused(property, " \t\u2003");
    assertRefused(property, "x".repeat(4001));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "+1", "1.5", ".5", "1e3", "1E-3", "1e24", "-1e24", "0.000000000001"})
  void a_number_is_decimal_within_bounds(String value) {
    assertFits(Property.CAPABILITY_ARENA, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "one",
        "unknown",
        "NaN",
        "Infinity",
        "0x10",
        "1,5",
        "1_000",
        "1e25",
        "1000000000000000000000001",
        "0.0000000000001",
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e2147483647",
        "1e-2147483647",
        "1e99999999999",
        "0e999999999",
        "0e-999999999",
        "٣",
        "１２"
      })
  void what_is_no_such_number_is_refused_at_once(String value) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertRefused(Property.CAPABILITY_ARENA, value));
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          if (!value.equals("unknown")) {
            assertRefused(Property.PRICE_INPUT, value);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1e24", "-1e24", "1e3", "0e24", "0.000000000001", "0e-12"})
  void an_accepted_number_is_short_when_written_out(String value) {
    assertFits(Property.MEMORY, value);
    assertThat(new BigDecimal(value).toPlainString()).hasSizeLessThan(40);
  }

  @Test
  void an_amount_is_not_negative_and_may_be_unknown() {
    assertFits(Property.PRICE_INPUT, "0");
    assertFits(Property.PRICE_INPUT, "unknown");
    assertRefused(Property.PRICE_INPUT, "-0.01");
    assertRefused(Property.PRICE_INPUT, "Unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "2026, true",
    "2026-02, true",
    "2026-02-28, true",
    "2026-02-29, false",
    "2026-13, false",
    "26, false",
    "2026-Q1, false",
    "-2026-01-01, false"
  })
  void a_date_exists_and_is_a_year_month_or_day(String value, boolean fits) {
    assertFitsOrNot(Property.RELEASE_DATE, value, fits);
  }

  @ParameterizedTest
  @CsvSource({"FR, true", "EU, true", "fr, false", "FRA, false", "F, false", "ÄÖ, false"})
  void a_country_is_two_capital_letters(String value, boolean fits) {
    assertFitsOrNot(Property.HEADQUARTERS_COUNTRY, value, fits);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, true",
    "FR;DE, true",
    "varies, true",
    "customer-premises, true",
    "FR;, false",
    ";FR, false",
    "FR;;DE, false",
    "'FR; DE', false",
    "FR;varies, false",
    "Varies, false"
  })
  void countries_are_joined_by_semicolons(String value, boolean fits) {
    assertFitsOrNot(Property.HOSTING_COUNTRIES, value, fits);
  }

  @Test
  void a_long_list_of_countries_is_read() {
    assertFits(Property.HOSTING_COUNTRIES, "FR" + ";DE".repeat(1300));
  }

  /** The first is that of GLEIF's own examples, the second of Apple Inc. */
  @ParameterizedTest
  @ValueSource(strings = {"5493001KJTIIGC8Y1R12", "HWUPKR0MPOU8FGXBT394"})
  void a_lei_has_its_check_digits(String lei) {
    assertFits(Property.LEI, lei);
  }

  @Test
  void a_lei_with_any_one_sign_changed_is_refused() {
    String lei = "5493001KJTIIGC8Y1R12";
    for (int i = 0; i < lei.length(); i++) {
      char changed = lei.charAt(i) == '9' ? '8' : '9';
      assertRefused(Property.LEI, lei.substring(0, i) + changed + lei.substring(i + 1));
    }
  }

  @Test
  void a_lei_with_two_neighbours_swapped_is_refused() {
    String lei = "5493001KJTIIGC8Y1R12";
    for (int i = 0; i + 1 < lei.length(); i++) {
      if (lei.charAt(i) != lei.charAt(i + 1)) {
        assertRefused(
            Property.LEI,
            lei.substring(0, i) + lei.charAt(i + 1) + lei.charAt(i) + lei.substring(i + 2));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5493001kjtiigc8y1r12",
        "5493001KJTIIGC8Y1R1",
        "5493001KJTIIGC8Y1R123",
        "5493001KJTIIGC8Y1RAB",
        "00000000000000000000"
      })
  void a_lei_is_twenty_capital_letters_and_digits(String lei) {
    assertRefused(Property.LEI, lei);
  }

  @ParameterizedTest
  @CsvSource({
    "72000000, true",
    "7200000, false",
    "720000000, false",
    "72000000-5, false",
    "٧٢٠٠٠٠٠٠, false"
  })
  void a_cpv_code_is_eight_digits(String value, boolean fits) {
    assertFitsOrNot(Property.CPV, value, fits);
  }

  @Test
  void a_refusal_names_the_property_and_a_short_form_of_the_value() {
    assertThatThrownBy(() -> Property.LEI.check("x".repeat(1_000_000)))
        .hasMessageContaining("lei")
        .message()
        .hasSizeLessThan(200);
  }

  private static void assertFitsOrNot(Property property, String value, boolean fits) {
    if (fits) {
      assertFits(property, value);
    } else {
      assertRefused(property, value);
    }
  }

  private static void assertFits(Property property, String value) {
    assertThatCode(() -> property.check(value)).doesNotThrowAnyException();
  }

  private static void assertRefused(Property property, String value) {
    assertThatIllegalArgumentException()
        .as("'%s'", value)
        .isThrownBy(() -> property.check(value))
        .withMessageContaining(property.key());
  }
}
