package org.trutina.decision.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.InvalidInput;

/** A value within a JSON document that knows where it stands. */
record Json(String pointer, JsonNode node) {

  /** Digits beyond which reading a number takes longer than it is worth. */
  private static final int MOST_DIGITS = 400;

  /** So that the rounding of a quotient to a double is the only one that shows. */
  private static final MathContext EXACT_ENOUGH = new MathContext(40);

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxNumberLength(MOST_DIGITS)
                          .build())
                  .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * @throws InvalidInput with line and column, when the text is not JSON
   */
  static Json parse(byte[] text) {
    try {
      JsonNode node = STRICT.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw new InvalidInput("", "the document is empty");
      }
      requirePlain("", node);
      return new Json("", node);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new InvalidInput(
          "",
          "this is not JSON"
              + (at == null
                  ? ""
                  : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
              + ": "
              + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new InvalidInput("", "this is not JSON: " + e.getMessage());
    }
  }

  /** Numbers fit a double and text is Unicode: otherwise there is no canonical form. */
  private static void requirePlain(String pointer, JsonNode node) {
    if (node.isNumber()) {
      InvalidInput.finite(node.doubleValue(), pointer, "a number");
    } else if (node.isTextual()) {
      requireUnicode(pointer, node.textValue());
    }
    for (int k = 0; node.isArray() && k < node.size(); k++) {
      requirePlain(pointer + "/" + k, node.get(k));
    }
    for (var member : node.properties()) {
      String below = pointer + InvalidInput.step(member.getKey());
      requireUnicode(below, member.getKey());
      requirePlain(below, member.getValue());
    }
  }

  private static void requireUnicode(String pointer, String text) {
    if (!StandardCharsets.UTF_16.newEncoder().canEncode(text)) {
      throw new InvalidInput(pointer, "text holds half a character (a lone surrogate)");
    }
  }

  InvalidInput fault(String message) {
    return new InvalidInput(pointer, message);
  }

  /** A member that may be left out or null. */
  Optional<Json> find(String key) {
    requireObject();
    JsonNode member = node.get(key);
    return member == null || member.isNull()
        ? Optional.empty()
        : Optional.of(new Json(pointer + InvalidInput.step(key), member));
  }

  Json member(String key) {
    return find(key)
        .orElseThrow(() -> new InvalidInput(pointer + InvalidInput.step(key), key + " is missing"));
  }

  /** All members, in the order of the document. */
  Map<String, Json> members() {
    requireObject();
    var members = new LinkedHashMap<String, Json>();
    node.properties()
        .forEach(
            e ->
                members.put(
                    e.getKey(), new Json(pointer + InvalidInput.step(e.getKey()), e.getValue())));
    return members;
  }

  List<Json> items() {
    if (!node.isArray()) {
      throw fault("must be a list");
    }
    var items = new ArrayList<Json>();
    for (int k = 0; k < node.size(); k++) {
      items.add(new Json(pointer + "/" + k, node.get(k)));
    }
    return items;
  }

  String text() {
    if (!node.isTextual()) {
      throw fault("must be text");
    }
    return node.textValue();
  }

  List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  /** A number, or a fraction or decimal written as text: {@code 0.25}, {@code "1/4"}. */
  double number() {
    Optional<Double> number = tryNumber();
    return number.orElseThrow(() -> fault("must be a number or a fraction such as \"1/4\""));
  }

  private Optional<Double> tryNumber() {
    double number;
    if (node.isNumber()) {
      number = node.doubleValue();
    } else if (node.isTextual() && node.textValue().length() <= MOST_DIGITS) {
      String[] parts = node.textValue().trim().split("/", -1);
      try {
        var numerator = new BigDecimal(parts[0].trim());
        number =
            switch (parts.length) {
              case 1 -> numerator.doubleValue();
              case 2 ->
                  numerator.divide(new BigDecimal(parts[1].trim()), EXACT_ENOUGH).doubleValue();
              default -> Double.NaN;
            };
      } catch (ArithmeticException | NumberFormatException e) {
        return Optional.empty();
      }
    } else {
      return Optional.empty();
    }
    if (!Double.isFinite(number)) {
      throw fault("must be a finite number");
    }
    return Optional.of(number);
  }

  double[] numbers() {
    return items().stream().mapToDouble(Json::number).toArray();
  }

  /** A whole number within bounds. */
  long whole(long least, long most) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw fault("must be a whole number");
    }
    if (node.longValue() < least || node.longValue() > most) {
      throw fault("must be between " + least + " and " + most);
    }
    return node.longValue();
  }

  boolean isText() {
    return node.isTextual();
  }

  boolean isList() {
    return node.isArray();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isNull() {
    return node.isNull();
  }

  /** The value as maps, lists, text, numbers. */
  @Nullable Object plain() {
    return plain(node);
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
      return map;
    }
    if (node.isArray()) {
      var list = new ArrayList<@Nullable Object>();
      node.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.textValue();
  }

  private void requireObject() {
    if (!node.isObject()) {
      throw fault("must be an object");
    }
  }
}
