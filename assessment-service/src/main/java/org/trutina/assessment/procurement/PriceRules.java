package org.trutina.assessment.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.procurement.PriceCriterion.Formula;
import org.trutina.assessment.procurement.PriceCriterion.Rate;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Checks the price part of an award, and the prices of options against it. */
@ApplicationScoped
public class PriceRules {

  private static final String TYPE = "invalid-price";

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final Clock clock;

  PriceRules(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether the part can be published; its share is checked with those of the frameworks.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field at fault
   */
  public void check(@Nullable PriceCriterion price) {
    if (price == null) {
      return;
    }
    var violations = new java.util.ArrayList<Violation>();
    checkCurrency("/price/currency", price.currency(), violations);
    checkBounds(price, "/price", violations);
    if (price.applied().relative() && !Boolean.TRUE.equals(price.acceptsRelative())) {
      violations.add(
          new Violation(
              "/price/formula",
              "Under "
                  + price.applied().key()
                  + " one offer changes the points of another. Use absolute-bounds with 'low' and"
                  + " 'high', or set 'acceptsRelative' to true to accept that."));
    }
    rates(price, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid(TYPE, violations);
    }
  }

  /**
   * Whether a formula has the bounds that it needs.
   *
   * @param at where they stand
   */
  void checkBounds(PriceCriterion price, String at, List<Violation> violations) {
    boolean needsLow = price.applied() == Formula.ABSOLUTE_BOUNDS;
    boolean needsHigh = !price.applied().relative();
    required(at + "/low", price.low(), needsLow, price, violations);
    required(at + "/high", price.high(), needsHigh, price, violations);
    if (needsHigh && price.high() != null && new BigDecimal(price.high()).signum() == 0) {
      violations.add(new Violation(at + "/high", "Give a price above 0."));
    } else if (needsLow
        && price.low() != null
        && price.high() != null
        && new BigDecimal(price.low()).compareTo(new BigDecimal(price.high())) >= 0) {
      violations.add(
          new Violation(
              at + "/low", "'low' earns all points and 'high' none: give a 'low' below 'high'."));
    }
  }

  private static void required(
      String pointer,
      @Nullable String bound,
      boolean needed,
      PriceCriterion price,
      List<Violation> violations) {
    if (needed && bound == null) {
      violations.add(
          new Violation(pointer, "The formula " + price.applied().key() + " needs this bound."));
    } else if (!needed && bound != null) {
      violations.add(
          new Violation(
              pointer, "The formula " + price.applied().key() + " does not use this bound."));
    }
  }

  private void rates(PriceCriterion price, List<Violation> violations) {
    LocalDate today = LocalDate.now(clock);
    var seen = new HashSet<String>();
    List<Rate> rates = Objects.requireNonNullElse(price.rates(), List.of());
    for (int i = 0; i < rates.size(); i++) {
      Rate rate = rates.get(i);
      String at = "/price/rates/" + i;
      checkCurrency(at + "/currency", rate.currency(), violations);
      if (rate.currency().equals(price.currency())) {
        violations.add(
            new Violation(at + "/currency", "Prices are compared in it: it needs no rate."));
      } else if (!seen.add(rate.currency())) {
        violations.add(new Violation(at + "/currency", rate.currency() + " has two rates."));
      }
      if (new BigDecimal(rate.perUnit()).signum() == 0) {
        violations.add(new Violation(at + "/perUnit", "A rate is above 0."));
      }
      if (rate.asOf().isAfter(today)) {
        violations.add(
            new Violation(at + "/asOf", "A rate of the future is not known: " + rate.asOf() + "."));
      }
    }
  }

  void checkCurrency(String pointer, String code, List<Violation> violations) {
    if (!CURRENCIES.contains(code)) {
      violations.add(new Violation(pointer, code + " is no currency of ISO 4217."));
    }
  }

  /**
   * Whether an option's price can be compared. Zero is refused whatever the formula: the relative
   * ones divide by it, and an offer that costs nothing still costs the buyer its operation.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for zero, and naming a currency without
   *     a dated rate
   */
  public void check(@Nullable PriceCriterion criterion, @Nullable Money price, String pointer) {
    if (price == null) {
      return;
    }
    if (new BigDecimal(price.amount()).signum() == 0) {
      throw Problem.invalid(
          TYPE,
          pointer + "/amount",
          "A price of zero cannot be compared. State what the whole need costs the buyer, its own"
              + " operation included, or leave the price out: it then counts as not known.");
    }
    if (criterion != null && criterion.converted(price).isEmpty()) {
      throw Problem.invalid(
          TYPE,
          pointer + "/currency",
          "The award compares prices in "
              + criterion.currency()
              + " and has no dated rate for "
              + price.currency()
              + ". State the price in "
              + criterion.currency()
              + " or add the rate to the award's price part.");
    }
  }
}
