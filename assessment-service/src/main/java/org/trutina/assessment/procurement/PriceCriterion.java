package org.trutina.assessment.procurement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.award.PriceFormula;
import org.trutina.edge.Storable;

/**
 * The part of the offer's price in the award: its share, the formula with its bounds, the rates.
 */
@Schema(name = "PriceCriterion")
public record PriceCriterion(
    @Schema(
            description = "Share of the score; with the shares of the frameworks it sums to 1.",
            examples = "0.3")
        @NotNull
        Double share,
    @Schema(description = "How a price becomes points; absolute bounds when absent.")
        @Nullable Formula formula,
    @Schema(
            description = "For absolute bounds: the price that earns all points, in 'currency'.",
            examples = "50000")
        @Pattern(regexp = AMOUNT)
        @Nullable String low,
    @Schema(
            description =
                "For absolute bounds: the price that earns none; for a fixed ceiling: the budget.",
            examples = "250000")
        @Pattern(regexp = AMOUNT)
        @Nullable String high,
    @Schema(description = "ISO 4217; prices are compared in it.", examples = "EUR")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String currency,
    @Schema(description = "Rates of the other currencies in which prices may be stated.")
        @Size(max = 50)
        @Nullable List<@NotNull @Valid Rate> rates,
    @Schema(
            description =
                "Whether a formula is accepted under which another offer can change the points of"
                    + " one; no when absent.")
        @Nullable Boolean acceptsRelative) {

  static final String AMOUNT = "\\d{1,15}(\\.\\d{1,6})?";

  /** What one unit of another currency is worth, on a day, by a source. */
  @Schema(name = "CurrencyRate")
  public record Rate(
      @Schema(examples = "USD") @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
      @Schema(description = "Units of the award's currency for one of this.", examples = "0.8612")
          @NotNull
          @Pattern(regexp = "\\d{1,9}(\\.\\d{1,12})?")
          String perUnit,
      @Schema(examples = "2026-11-20") @NotNull LocalDate asOf,
      @Schema(examples = "European Central Bank, euro reference rates")
          @NotBlank
          @Size(max = 500)
          @Storable
          String source) {}

  /** The formulas that give points to a price; the first two look at one offer at a time. */
  @Schema(name = "PriceFormula")
  public enum Formula {
    /** All points at or below 'low', none at or above 'high', straight between. The default. */
    ABSOLUTE_BOUNDS,
    /** (high - price) / high, none at or above 'high'. */
    FIXED_CEILING,
    /** Lowest price / price. Relative. */
    LOWEST_RATIO,
    /** (highest - price) / (highest - lowest). Relative. */
    LINEAR_SPAN,
    /** 1 - (price - lowest) / lowest, not below none. Relative. */
    LOWEST_DEVIATION;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Formula of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean relative() {
      return switch (this) {
        case ABSOLUTE_BOUNDS, FIXED_CEILING -> false;
        case LOWEST_RATIO, LINEAR_SPAN, LOWEST_DEVIATION -> true;
      };
    }
  }

  /** The formula that applies. */
  public Formula applied() {
    return Objects.requireNonNullElse(formula, Formula.ABSOLUTE_BOUNDS);
  }

  /**
   * The decision engine's formula, from 0 to 1.
   *
   * @throws org.trutina.decision.InvalidInput when the bounds are not those of a formula
   */
  public PriceFormula scoring() {
    return switch (applied()) {
      case ABSOLUTE_BOUNDS -> new PriceFormula.AbsoluteBounds(1, number(low), number(high));
      case FIXED_CEILING -> new PriceFormula.FixedCeiling(1, number(high));
      case LOWEST_RATIO -> new PriceFormula.LowestRatio(1);
      case LINEAR_SPAN -> new PriceFormula.LinearSpan(1);
      case LOWEST_DEVIATION -> new PriceFormula.LowestDeviation(1);
    };
  }

  private static double number(@Nullable String amount) {
    return amount == null ? Double.NaN : new BigDecimal(amount).doubleValue();
  }

  /** The rate for a currency other than the award's. */
  public Optional<Rate> rate(String of) {
    return Objects.requireNonNullElse(rates, List.<Rate>of()).stream()
        .filter(rate -> rate.currency().equals(of))
        .findFirst();
  }

  /** A price in the award's currency; empty without a rate. */
  public Optional<BigDecimal> converted(Money price) {
    var amount = new BigDecimal(price.amount());
    return price.currency().equals(currency)
        ? Optional.of(amount)
        : rate(price.currency()).map(rate -> amount.multiply(new BigDecimal(rate.perUnit())));
  }

  /** The same part with the bounds of a lot, where it has its own. */
  public PriceCriterion forLot(Lot lot) {
    return new PriceCriterion(
        share,
        formula,
        lot.low() == null ? low : lot.low(),
        lot.high() == null ? high : lot.high(),
        currency,
        rates,
        acceptsRelative);
  }

  /** The same part with another share. */
  public PriceCriterion withShare(double other) {
    return new PriceCriterion(other, formula, low, high, currency, rates, acceptsRelative);
  }
}
