package org.trutina.catalog.claim;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The vocabulary of claims: what can be said of an organisation or an offering, and in which form.
 */
public enum Property {
  LEGAL_NAME(Form.TEXT),
  HEADQUARTERS_COUNTRY(Form.COUNTRY),
  LEGAL_SEAT_COUNTRY(Form.COUNTRY),
  ULTIMATE_PARENT(Form.TEXT),
  CONTROL_COUNTRY(Form.COUNTRY),
  CONTROL_CHANGE_ANNOUNCED(Form.COUNTRY),
  CONTROL_REMARK(Form.TEXT),
  OWNERSHIP(Form.TEXT),
  LISTING(Form.TEXT),
  GPAI_CODE(Form.TEXT),
  TRANSPARENCY_INDEX(Form.NUMBER),
  STATUS(Form.TEXT),
  RELEASE_DATE(Form.TEXT),
  LISTING_DATE(Form.TEXT),
  PARAMETERS(Form.TEXT),
  LICENCE(Form.TEXT),
  LICENCE_SPDX(Form.TEXT),
  WEIGHTS(Form.TEXT),
  TRAINING_DATA(Form.TEXT),
  TRAINING_CODE(Form.TEXT),
  OPENNESS_OPEN(Form.NUMBER),
  OPENNESS_PARTIAL(Form.NUMBER),
  OPENNESS_CLOSED(Form.NUMBER),
  HOSTING_COUNTRIES(Form.COUNTRIES),
  TRAINING_COUNTRIES(Form.COUNTRIES),
  TRAINING_HARDWARE(Form.TEXT),
  HARDWARE(Form.TEXT),
  FOUNDRY(Form.TEXT),
  PRICE_INPUT(Form.NUMBER),
  PRICE_OUTPUT(Form.NUMBER),
  PRICE_REMARK(Form.TEXT),
  CAPABILITY_ARENA(Form.NUMBER),
  EUROEVAL_RANK(Form.NUMBER),
  LANGUAGES(Form.TEXT),
  CERTIFICATION(Form.TEXT),
  AWARD(Form.TEXT),
  REMARK(Form.TEXT);

  /** The form of a value. */
  private enum Form {
    TEXT,
    NUMBER,
    /** ISO 3166-1 alpha-2. */
    COUNTRY,
    /** Several countries joined by {@code ;}, or {@code varies} or {@code customer-premises}. */
    COUNTRIES
  }

  private static final Map<String, Property> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Property::key, Function.identity()));

  private final Form form;

  Property(Form form) {
    this.form = form;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException for a key outside the vocabulary
   */
  public static Property of(String key) {
    Property property = BY_KEY.get(key);
    if (property == null) {
      throw new IllegalArgumentException("'" + key + "' is not a property of the vocabulary");
    }
    return property;
  }

  /**
   * Checks that a value has the property's form.
   *
   * @throws IllegalArgumentException naming the property and the value
   */
  public void check(String value) {
    boolean fits =
        switch (form) {
          case TEXT -> !value.isBlank();
          case NUMBER -> isNumber(value);
          case COUNTRY -> value.matches("[A-Z]{2}");
          case COUNTRIES ->
              value.matches("[A-Z]{2}(;[A-Z]{2})*")
                  || value.equals("varies")
                  || value.equals("customer-premises");
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' is not a value of "
              + key()
              + " ("
              + form.name().toLowerCase(Locale.ROOT)
              + ")");
    }
  }

  private static boolean isNumber(String value) {
    try {
      return new BigDecimal(value).scale() <= 12;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
