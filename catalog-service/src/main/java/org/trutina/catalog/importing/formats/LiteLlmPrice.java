package org.trutina.catalog.importing.formats;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Property;

/**
 * What the name of a price field says.
 *
 * @param qualifier the tier of a token price, or what a unit price is for
 * @param perMillion whether the price is of one and is told of a million
 */
record LiteLlmPrice(Property property, String qualifier, String unit, boolean perMillion) {

  private static final Map<String, Property> OF_TOKENS =
      Map.of(
          "input_cost_per_token", Property.PRICE_INPUT,
          "output_cost_per_token", Property.PRICE_OUTPUT,
          "cache_read_input_token_cost", Property.PRICE_CACHE_READ,
          "cache_creation_input_token_cost", Property.PRICE_CACHE_WRITE,
          "output_cost_per_reasoning_token", Property.PRICE_REASONING);

  private static final Pattern TOKEN_PRICE =
      Pattern.compile(
          "(input_cost_per_token|output_cost_per_token|cache_read_input_token_cost"
              + "|cache_creation_input_token_cost|output_cost_per_reasoning_token)(?:_(.+))?");

  private static final String TIER = "(?:_((?:above|priority|batches|flex|batch).*))?";
  private static final Pattern OTHER_TOKEN_PRICE =
      Pattern.compile("(input|output)_cost_per_([a-z]+)_token" + TIER);
  private static final Pattern UNIT_PRICE =
      Pattern.compile("(input|output)_cost_per_([a-z]+?(?:_per_[a-z]+?)?)" + TIER);
  private static final Pattern THOUSANDS = Pattern.compile("\\b(\\d+)k\\b");

  /** None when the field is not a price. */
  static Optional<LiteLlmPrice> of(String field) {
    Matcher tokens = TOKEN_PRICE.matcher(field);
    if (tokens.matches()) {
      Property property = OF_TOKENS.get(tokens.group(1));
      return property == null
          ? Optional.empty()
          : Optional.of(
              new LiteLlmPrice(property, words(tokens.group(2)), "USD per million tokens", true));
    }
    Matcher others = OTHER_TOKEN_PRICE.matcher(field);
    if (others.matches()) {
      String kind = others.group(2);
      return unit(others, kind + " token", "USD per million " + kind + " tokens", true);
    }
    Matcher units = UNIT_PRICE.matcher(field);
    if (units.matches()) {
      String what = words(units.group(2));
      return unit(units, what, "USD per " + what.replace(" per ", " "), false);
    }
    return Optional.empty();
  }

  private static Optional<LiteLlmPrice> unit(
      Matcher field, String what, String unit, boolean perMillion) {
    String qualifier = (field.group(1) + " " + what + " " + words(field.group(3))).strip();
    return Optional.of(new LiteLlmPrice(Property.PRICE_UNIT, qualifier, unit, perMillion));
  }

  private static String words(@Nullable String snake) {
    return snake == null ? "" : THOUSANDS.matcher(snake.replace('_', ' ')).replaceAll("$1" + "000");
  }
}
