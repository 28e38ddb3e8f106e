package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The vocabulary of claims: what can be said of an organisation or an offering, in which form, how
 * many values it has at once, and for how many months a look at the source stays fresh.
 */
public enum Property {
  // Organisations: who they are.
  LEGAL_NAME(Subject.ORGANISATION, Form.TEXT, 24),
  LEI(Subject.ORGANISATION, Form.LEI, 12),
  LEGAL_FORM(Subject.ORGANISATION, Form.TEXT, 24),
  REGISTRATION_STATUS(Subject.ORGANISATION, Form.TEXT, 12),
  HEADQUARTERS_COUNTRY(Subject.ORGANISATION, Form.COUNTRY, 12),
  LEGAL_SEAT_COUNTRY(Subject.ORGANISATION, Form.COUNTRY, 12),
  ULTIMATE_PARENT(Subject.ORGANISATION, Form.TEXT, 12),
  CONTROL_COUNTRY(Subject.ORGANISATION, Form.COUNTRY, 12),
  CONTROL_CHANGE_ANNOUNCED(Subject.ORGANISATION, Form.COUNTRY, 3),
  CONTROL_REMARK(Subject.ORGANISATION, Form.TEXT, 12),
  OWNERSHIP(Subject.ORGANISATION, Form.TEXT, 12),
  LISTING(Subject.ORGANISATION, Form.TEXT, 12),
  NATIONAL_ORIGIN(Subject.ORGANISATION, Form.TEXT, 12),
  CHIEF_EXECUTIVE(Subject.ORGANISATION, Form.TEXT, 12),
  CONSORTIUM_LEAD(Subject.ORGANISATION, Form.TEXT, 12),
  BUDGET(Subject.ORGANISATION, Form.AMOUNT, 12),
  ACCELERATOR_COUNT(Subject.ORGANISATION, Form.NUMBER, 6),
  PRODUCT_NAME(Subject.ORGANISATION, Form.TEXT, 12),
  GPAI_CODE(Subject.ORGANISATION, Form.TEXT, 12),
  TRANSPARENCY_INDEX(Subject.ORGANISATION, Form.NUMBER, 24),
  /** The qualifier is the indicator; 1 is met, 0 is not. */
  TRANSPARENCY_INDICATOR(Subject.ORGANISATION, Form.NUMBER, 24),
  // Organisations: who controls them. A share of votes is an interval in per cent.
  OWNED_BY(Subject.ORGANISATION, Form.OWNER, 12),
  PARENT(Subject.ORGANISATION, Form.OWNER, 12),
  GOLDEN_SHARE(Subject.ORGANISATION, Form.OWNER, 12),
  LICENCE_AND_HIRE(Subject.ORGANISATION, Form.OWNER, 12),
  // Offerings: what they are.
  STATUS(Subject.OFFERING, Form.TEXT, 6),
  RELEASE_DATE(Subject.OFFERING, Form.DATE, 36),
  PLANNED_RELEASE(Subject.OFFERING, Form.TEXT, 6),
  LISTING_DATE(Subject.OFFERING, Form.DATE, 36),
  KNOWLEDGE_CUTOFF(Subject.OFFERING, Form.DATE, 36),
  PARAMETERS(Subject.OFFERING, Form.TEXT, 36),
  CONTEXT_WINDOW(Subject.OFFERING, Form.NUMBER, 12),
  OUTPUT_LIMIT(Subject.OFFERING, Form.NUMBER, 12),
  INPUT_MODALITIES(Subject.OFFERING, Form.TEXT, 12),
  OUTPUT_MODALITIES(Subject.OFFERING, Form.TEXT, 12),
  LANGUAGES(Subject.OFFERING, Form.TEXT, 12),
  LANGUAGE_COUNT(Subject.OFFERING, Form.NUMBER, 12),
  REMARK(Subject.OFFERING, Form.TEXT, 12),
  AWARD(Subject.OFFERING, Form.TEXT, 36),
  CPV(Subject.OFFERING, Form.CPV, 36),
  // Offerings: how open they are.
  LICENCE(Subject.OFFERING, Form.TEXT, 12),
  LICENCE_SPDX(Subject.OFFERING, Form.TEXT, 12),
  /** Where the licence grants no rights: countries, or {@code EU}. */
  LICENCE_EXCLUDES(Subject.OFFERING, Form.COUNTRIES, 12),
  WEIGHTS(Subject.OFFERING, Form.TEXT, 12),
  TRAINING_DATA(Subject.OFFERING, Form.TEXT, 24),
  TRAINING_CODE(Subject.OFFERING, Form.TEXT, 24),
  OPENNESS_OPEN(Subject.OFFERING, Form.NUMBER, 24),
  OPENNESS_PARTIAL(Subject.OFFERING, Form.NUMBER, 24),
  OPENNESS_CLOSED(Subject.OFFERING, Form.NUMBER, 24),
  /** The qualifier is the dimension; open, partial or closed. */
  OPENNESS(Subject.OFFERING, Form.TEXT, 24),
  /** The qualifier is a component of the Model Openness Framework; its licence, or released. */
  OPENNESS_COMPONENT(Subject.OFFERING, Form.TEXT, 24),
  // Offerings: where they come from, beyond the links of the chain.
  HOSTING_COUNTRIES(Subject.OFFERING, Form.COUNTRIES, 6),
  TRAINING_COUNTRIES(Subject.OFFERING, Form.COUNTRIES, 36),
  TRAINING_HARDWARE(Subject.OFFERING, Form.TEXT, 36),
  HARDWARE(Subject.OFFERING, Form.TEXT, 12),
  FOUNDRY(Subject.OFFERING, Form.TEXT, 24),
  CERTIFICATION(Subject.OFFERING, Form.MANY_TEXTS, 12),
  // Offerings: what they cost. The qualifier tells tiers, regions or instance types apart.
  PRICE_INPUT(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_OUTPUT(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_CACHE_READ(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_CACHE_WRITE(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_REASONING(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_UNIT(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_HOUR(Subject.OFFERING, Form.AMOUNT, 3),
  PRICE_PURCHASE(Subject.OFFERING, Form.AMOUNT, 12),
  PRICE_REMARK(Subject.OFFERING, Form.TEXT, 3),
  // Offerings: what they can do.
  /** The qualifier is the category; none is all of them. */
  CAPABILITY_ARENA(Subject.OFFERING, Form.NUMBER, 6),
  /** The qualifier is the language or {@code european}; lower is better. */
  EUROEVAL_RANK(Subject.OFFERING, Form.NUMBER, 6),
  /** The qualifier is the benchmark. */
  BENCHMARK(Subject.OFFERING, Form.NUMBER, 12),
  /** The qualifier is the number format; operations per second. */
  PERFORMANCE(Subject.OFFERING, Form.NUMBER, 36),
  MEMORY(Subject.OFFERING, Form.NUMBER, 36),
  MEMORY_BANDWIDTH(Subject.OFFERING, Form.NUMBER, 36),
  POWER(Subject.OFFERING, Form.NUMBER, 36),
  PROCESS_NODE(Subject.OFFERING, Form.NUMBER, 36),
  // Offerings: what they depend on.
  USES(Subject.OFFERING, Form.SUPPLY, 12),
  SERVES(Subject.OFFERING, Form.SUPPLY, 12),
  HOSTED_ON(Subject.OFFERING, Form.SUPPLY, 12),
  RUNS_ON(Subject.OFFERING, Form.SUPPLY, 12),
  RESOLD_FROM(Subject.OFFERING, Form.SUPPLY, 12),
  DERIVED_FROM(Subject.OFFERING, Form.SUPPLY, 36),
  TRAINED_ON(Subject.OFFERING, Form.SUPPLY, 36),
  TRAINED_WITH(Subject.OFFERING, Form.SUPPLY, 36),
  FABRICATED_BY(Subject.OFFERING, Form.SUPPLY, 24),
  TECHNOLOGY_FROM(Subject.OFFERING, Form.SUPPLY, 24),
  DEVELOPED_BY(Subject.OFFERING, Form.SUPPLY, 36);

  /** The form of a value. */
  public enum Form {
    TEXT,
    /** Several texts hold at once, each a claim of its own. */
    MANY_TEXTS,
    NUMBER,
    /** A number from 0 up, or {@code unknown} where the source says that it is not told. */
    AMOUNT,
    /** Year, month or day. */
    DATE,
    /** ISO 3166-1 alpha-2. */
    COUNTRY,
    /** Several countries joined by {@code ;}, or {@code varies} or {@code customer-premises}. */
    COUNTRIES,
    /** ISO 17442: 18 letters and digits and two check digits (ISO 7064 mod 97-10). */
    LEI,
    /** Common Procurement Vocabulary: eight digits. */
    CPV,
    /** An organisation that owns or controls; several at once. */
    OWNER,
    /** An offering or organisation that is depended on; several at once. */
    SUPPLY
  }

  private static final int LARGEST_SCALE = 12;
  private static final int SMALLEST_SCALE = -24;
  private static final int LONGEST_TEXT = 4000;
  private static final BigDecimal LARGEST = new BigDecimal("1e24");

  private static final Map<String, Property> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Property::key, Function.identity()));

  private final Subject subject;
  private final Form form;
  private final int freshMonths;

  Property(Subject subject, Form form, int freshMonths) {
    this.subject = subject;
    this.form = form;
    this.freshMonths = freshMonths;
  }

  /** The name in the API and in the database. */
  @JsonValue
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

  /** What the property is said of. */
  public Subject subject() {
    return subject;
  }

  public Form form() {
    return form;
  }

  /** Months after the look at the source in which the claim need not be looked at again. */
  public int freshMonths() {
    return freshMonths;
  }

  /** Whether the value is another organisation or offering. */
  public boolean isRelation() {
    return form == Form.OWNER || form == Form.SUPPLY;
  }

  /** Whether the value is a number, or unknown. */
  boolean isNumeric() {
    return form == Form.NUMBER || form == Form.AMOUNT;
  }

  /** Whether several values hold at once, so that they do not contend with each other. */
  public boolean hasManyValues() {
    return isRelation() || form == Form.MANY_TEXTS;
  }

  /** The relations of the supply chain. */
  public static List<String> supplyRelations() {
    return Arrays.stream(values())
        .filter(property -> property.form == Form.SUPPLY)
        .map(Property::key)
        .toList();
  }

  /** The relations of the control graph. */
  public static List<String> controlRelations() {
    return Arrays.stream(values())
        .filter(property -> property.form == Form.OWNER)
        .map(Property::key)
        .toList();
  }

  /**
   * Checks that a value has the property's form.
   *
   * @throws IllegalArgumentException naming the property and the value
   */
  public void check(String value) {
    boolean fits =
        value.length() <= LONGEST_TEXT
            && switch (form) {
              case TEXT, MANY_TEXTS, OWNER, SUPPLY -> !value.isBlank();
              case NUMBER -> isNumber(value);
              case AMOUNT -> value.equals("unknown") || (isNumber(value) && !value.startsWith("-"));
              case DATE -> isDate(value);
              case COUNTRY -> value.matches("[A-Z]{2}");
              case COUNTRIES ->
                  value.matches("[A-Z]{2}(;[A-Z]{2})*")
                      || value.equals("varies")
                      || value.equals("customer-premises");
              case LEI -> value.matches("[A-Z0-9]{18}[0-9]{2}") && hasLeiChecksum(value);
              case CPV -> value.matches("[0-9]{8}");
            };
    if (!fits) {
      String shown = value.length() <= 100 ? value : value.substring(0, 100) + "…";
      throw new IllegalArgumentException(
          "'%s' is not a value of %s (%s)"
              .formatted(shown, key(), form.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
  }

  private static boolean isNumber(String value) {
    try {
      // Signs of other scripts are digits to Java.
      return value.matches("[-+.0-9eE]+") && isInRange(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether a number can be kept and read again as what it is; a zero may have any exponent. */
  static boolean isInRange(BigDecimal number) {
    return number.scale() <= LARGEST_SCALE
        && number.scale() >= SMALLEST_SCALE
        && number.abs().compareTo(LARGEST) <= 0;
  }

  private static boolean isDate(String value) {
    try {
      PartialDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** ISO 7064 mod 97-10, letters counting from 10. */
  private static boolean hasLeiChecksum(String lei) {
    int remainder = 0;
    for (char sign : lei.toCharArray()) {
      int digit = Character.digit(sign, 36);
      remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % 97;
    }
    return remainder == 1;
  }
}
