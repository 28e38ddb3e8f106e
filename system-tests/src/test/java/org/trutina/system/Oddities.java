package org.trutina.system;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that programs send by mistake and attackers on purpose. */
final class Oddities {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\uFEFF",
          "\u202Egnp.exe",
          "\uD83D\uDE80\uD83C\uDDEA\uD83C\uDDFA",
          "e\u0301\u0301\u0301",
          "\u1E9E\u0130\uFB01",
          "'; drop table claim; --",
          "${jndi:ldap://127.0.0.1/x}",
          "<script>alert(1)</script>",
          "../../../../etc/passwd",
          "..\\..\\x",
          "%00",
          "%2e%2e%2f",
          "null",
          "true",
          "-1",
          "0",
          "1e400",
          "NaN",
          "9223372036854775808",
          "2026-02-30",
          "-999999999-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "0000-00-00",
          "2026-11-24T12:00:00+99:99",
          "7d3f9c1e-0000-4000-8000-000000000000",
          "7d3f9c1e-0000-4000-8000-00000000000g",
          "\u001f\u001e",
          "\r\nSet-Cookie: a=b",
          "(((((((((a+)+)+)+)+)+)+)+)+)$",
          "*:*^1000 AND [* TO",
          "\"\"\"\\");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "0.1",
          "1e308",
          "1e400",
          "-1e400",
          "1e-400",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "123456789012345678901234567890",
          "1E+9999");

  private Oddities() {}

  static String text(RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0 -> "x".repeat(random.nextInt(1, 20_000));
      case 1 -> "\uD83D\uDE80".repeat(random.nextInt(1, 3_000));
      default -> TEXTS.get(random.nextInt(TEXTS.size()));
    };
  }

  /** The same, but short enough for an address. */
  static String shortText(RandomGenerator random) {
    String text = text(random);
    int end = Math.min(text.length(), 250);
    return text.substring(0, end);
  }

  /** JSON of any type, as text: some of it no program could build as a tree. */
  static String json(RandomGenerator random) {
    return switch (random.nextInt(13)) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> "[]";
      case 3 -> "{}";
      case 4 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case 5 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case 6 -> "[" + "1,".repeat(random.nextInt(1, 3_000)) + "1]";
      case 7 -> nested("[", "]", random);
      case 8 -> nested("{\"a\":", "}", random);
      case 9 -> "\"\\ud800\"";
      default -> quoted(text(random));
    };
  }

  private static String nested(String open, String close, RandomGenerator random) {
    int depth = random.nextInt(2, 3_000);
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
