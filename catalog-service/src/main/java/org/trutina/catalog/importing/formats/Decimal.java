package org.trutina.catalog.importing.formats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as sources write them, without the noise of binary fractions. */
final class Decimal {

  /** What a binary fraction keeps of a decimal one without doubt. */
  private static final MathContext CERTAIN = new MathContext(12);

  /** The decimals that a claim can have, and the digits that must remain for it to mean it. */
  private static final int DECIMALS = 12;

  private static final int TELLING = 6;

  private static final int LONGEST = 60;
  private static final int LARGEST_EXPONENT = 40;

  private Decimal() {}

  /**
   * The number that a text writes, such as {@code 1.5e+16} or {@code 0.10}.
   *
   * @throws IllegalArgumentException when it writes none, or one beyond all measure
   */
  static BigDecimal of(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw new IllegalArgumentException("a number of " + stripped.length() + " characters");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(stripped);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + stripped + "' is not a number", e);
    }
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException("'" + stripped + "' is beyond all measure");
    }
    return number;
  }

  /** The number that a text writes, plainly: {@code 0.10} is {@code 0.1}. */
  static String plain(String text) {
    return plain(of(text));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Of a binary fraction, twelve digits: {@code 1432.0000000000002} is {@code 1432}. */
  static BigDecimal rounded(String text) {
    return fitting(of(text).round(CERTAIN));
  }

  private static BigDecimal fitting(BigDecimal number) {
    BigDecimal shorter = number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return number.scale() > DECIMALS && shorter.precision() >= TELLING ? shorter : number;
  }

  /** What a million cost, by the price of one. */
  static String perMillion(String text) {
    return plain(fitting(of(text).round(CERTAIN).movePointRight(6)));
  }

  /** A number above zero, plainly. */
  static String positive(String text) {
    BigDecimal number = of(text);
    if (number.signum() <= 0) {
      throw new IllegalArgumentException("'" + text.strip() + "' is not above zero");
    }
    return plain(number);
  }
}
