package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalFormatTest {

  @ParameterizedTest
  @CsvSource({"0.10, 0.1", "0.0, 0", "-0, 0", "1.5e+16, 15000000000000000", "100, 100"})
  void numbers_are_written_plainly(String text, String plain) {
    assertThat(Decimal.plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "2.5e-07, 0.25",
    "2.9999999999999997e-07, 0.3",
    "0, 0",
    "3.3333333333333335e-08, 0.033333333333"
  })
  void the_price_of_a_million_has_no_binary_noise(String text, String million) {
    assertThat(Decimal.perMillion(text)).isEqualTo(million);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000333333333333, 0.000033333333",
    // Rounding would leave next to nothing of it, which the vocabulary then refuses.
    "0.00000000000012, 0.00000000000012"
  })
  void decimals_are_shortened_while_they_still_tell_the_number(String text, String shorter) {
    assertThat(Decimal.plain(Decimal.rounded(text))).isEqualTo(shorter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,5", "NaN", "0x10", "1e999999999", "1e-999999999"})
  void what_is_no_number_of_this_world_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Decimal.plain(text));
  }
}
