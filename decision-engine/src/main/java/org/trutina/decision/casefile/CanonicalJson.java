package org.trutina.decision.casefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON of which there is exactly one form per value (RFC 8785, JSON Canonicalization Scheme):
 * sorted members, no white space, numbers as ECMAScript prints them. Values are maps with text
 * keys, lists, text, booleans, null, and numbers that fit a double.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** The canonical form. */
  public static String write(@Nullable Object value) {
    var json = new StringBuilder();
    append(value, json, -1);
    return json.toString();
  }

  /** The same value for reading: indented, with lists of plain values on one line. */
  public static String writeIndented(@Nullable Object value) {
    var json = new StringBuilder();
    append(value, json, 0);
    return json.append('\n').toString();
  }

  /** SHA-256 of the canonical form in UTF-8: {@code sha256:} and lower-case hexadecimal. */
  public static String digest(@Nullable Object value) {
    return digest(write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes, in the same notation. */
  public static String digest(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void append(@Nullable Object value, StringBuilder json, int indent) {
    switch (value) {
      case null -> json.append("null");
      case Boolean truth -> json.append(truth);
      case String text -> appendText(text, json);
      case Number number -> json.append(number(number.doubleValue()));
      case Map<?, ?> map -> appendMembers(map, json, indent);
      case List<?> list -> appendItems(list, json, indent);
      default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
    }
  }

  private static void appendMembers(Map<?, ?> map, StringBuilder json, int indent) {
    // Strings compare by UTF-16 code units, as RFC 8785 asks.
    var sorted = new TreeMap<String, @Nullable Object>();
    map.forEach((key, member) -> sorted.put(String.valueOf(key), member));
    json.append('{');
    String separator = "";
    for (var member : sorted.entrySet()) {
      json.append(separator);
      newLine(json, indent + 1, indent >= 0);
      appendText(member.getKey(), json);
      json.append(indent < 0 ? ":" : ": ");
      append(member.getValue(), json, indent < 0 ? -1 : indent + 1);
      separator = ",";
    }
    newLine(json, indent, indent >= 0 && !sorted.isEmpty());
    json.append('}');
  }

  private static void appendItems(List<?> list, StringBuilder json, int indent) {
    boolean plain = list.stream().noneMatch(i -> i instanceof Map || i instanceof List);
    boolean lines = indent >= 0 && !plain;
    json.append('[');
    String separator = "";
    for (Object item : list) {
      json.append(separator);
      newLine(json, indent + 1, lines);
      append(item, json, indent < 0 ? -1 : indent + 1);
      separator = indent >= 0 && plain ? ", " : ",";
    }
    newLine(json, indent, lines && !list.isEmpty());
    json.append(']');
  }

  private static void newLine(StringBuilder json, int indent, boolean wanted) {
    if (wanted) {
      json.append('\n').append("  ".repeat(indent));
    }
  }

  private static void appendText(String text, StringBuilder json) {
    json.append('"');
    for (int c = 0; c < text.length(); c++) {
      char ch = text.charAt(c);
      switch (ch) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (ch < 0x20) {
            json.append(String.format("\\u%04x", (int) ch));
          } else {
            json.append(ch);
          }
        }
      }
    }
    json.append('"');
  }

  /** As ECMAScript prints a number: the shortest digits that read back as the same double. */
  static String number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no number " + number);
    }
    if (number == 0) {
      return "0";
    }
    var shortest = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
    if (shortest.precision() == 2) {
      // Java prints two digits at least, and 4.9E-324 where 5e-324 would do.
      var single = shortest.round(new MathContext(1));
      shortest = single.doubleValue() == Math.abs(number) ? single.stripTrailingZeros() : shortest;
    }
    String digits = shortest.unscaledValue().toString();
    String sign = number < 0 ? "-" : "";
    int count = digits.length();
    // The decimal point stands after this many digits.
    int point = count - shortest.scale();
    if (count <= point && point <= 21) {
      return sign + digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return sign + digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return sign + mantissa + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
  }
}
