package org.trutina.assessment.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Secrets that are shown once, in the answer that makes them. */
final class OneTimeSecret {

  private static final RandomGenerator RANDOM = new SecureRandom();

  /** Without what is taken for something else when it is read out or typed. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private OneTimeSecret() {}

  /** For a person to type once: four groups of five, about 99 random bits. */
  static String password() {
    return IntStream.range(0, 4).mapToObj(any -> group()).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(5, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  /** For a program: 256 random bits in base64url. */
  static String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /** No secret, but not to be guessed either: 48 random bits in hexadecimal. */
  static String identifier() {
    return HexFormat.of().formatHex(bytes(6));
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
