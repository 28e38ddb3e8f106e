package org.trutina.assessment.procurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of the Common Procurement Vocabulary (Regulation (EC) No 2195/2002, as replaced by No
 * 213/2008): eight digits, and a ninth that verifies them and may be left out, as eForms does
 * (BT-262).
 *
 * <p>The ninth is the sum of the digits times 3, 7, 1, 3, 7, 1, 3, 7, modulo 10. The revision of
 * 2008 did not keep to that everywhere: what it printed is law, so those codes are listed here. The
 * list covers the divisions that buy software and services of information technology; a code of
 * another division that is refused can be given without its ninth digit.
 */
final class Cpv {

  private static final int[] FACTORS = {3, 7, 1, 3, 7, 1, 3, 7};

  /** What the printed digit has more than the sum, by the first digits of the codes. */
  private static final Map<String, Integer> IRREGULAR =
      Map.of(
          "724",
          5,
          "726",
          5,
          "727",
          5,
          "728",
          5,
          "729",
          5,
          "72212",
          5,
          "51000000",
          7,
          "03300000",
          8);

  /** Follows the rule although the codes below it do not. */
  private static final String PROGRAMMING = "72212000";

  private Cpv() {}

  /**
   * What is wrong with a code.
   *
   * @param code eight digits, or nine with a hyphen before the last
   */
  static Optional<String> complaint(String code) {
    String digits = code.substring(0, 8);
    if (digits.startsWith("00")) {
      return Optional.of(code + " is no code of the CPV: its divisions begin with 03.");
    }
    char right = (char) ('0' + checkDigit(digits));
    return code.length() == 8 || code.charAt(9) == right
        ? Optional.empty()
        : Optional.of(
            "The check digit of "
                + digits
                + " is "
                + right
                + ", not "
                + code.charAt(9)
                + ": correct the code, or leave the digit out.");
  }

  static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < FACTORS.length; i++) {
      sum += FACTORS[i] * (digits.charAt(i) - '0');
    }
    return (sum + irregular(digits)) % 10;
  }

  private static int irregular(String digits) {
    if (digits.equals(PROGRAMMING)) {
      return 0;
    }
    return IRREGULAR.entrySet().stream()
        .filter(entry -> digits.startsWith(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }

  /**
   * Whether the EU's annexes to the GPA name it: computer and related services (CPC 84, by
   * Directive 2004/18/EC, Annex II A, category 7), and goods such as computers and software
   * packages.
   */
  static boolean coveredByGpa(String code) {
    return List.of("72", "48", "302").stream().anyMatch(code::startsWith);
  }
}
