package org.trutina.assessment.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.Part;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.procurement.Money;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.PriceCriterion.Formula;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.decision.Interval;
import org.trutina.decision.award.PriceFormula;

/** The offers' prices as one more part of the score. What has no price keeps the whole scale. */
final class OfferPrices {

  static final String AXIS = "competitiveness";

  /** Stands for the criterion and for its framework: it belongs to none. */
  static final String NAME = "offer-price";

  private static final double POINTS = 100;
  private static final Interval WHOLE = new Interval(0, 1);

  private final @Nullable PriceCriterion criterion;
  private final List<OptionView> compared;

  /**
   * @param compared the options that set the lowest and highest price of the formulas that look at
   *     others
   */
  OfferPrices(@Nullable PriceCriterion criterion, List<OptionView> compared) {
    this.criterion = criterion;
    this.compared = compared;
  }

  /** The part in the award; none when the price has no part. */
  Optional<Part> part() {
    return Optional.ofNullable(criterion)
        .map(price -> new Part(NAME, "1", AXIS, price.share(), price.applied().key()));
  }

  /** What an option's price adds to its score; none when the price has no part. */
  List<CriterionResult> of(OptionView option) {
    if (criterion == null) {
      return List.of();
    }
    Optional<Double> price = price(option, criterion);
    Interval value = price.map(p -> value(p, criterion)).orElse(WHOLE);
    return List.of(
        new CriterionResult(
            NAME,
            NAME,
            criterion.share(),
            price.map(Interval::exactly).orElseGet(() -> unknown(criterion)),
            criterion.currency(),
            value,
            value.times(criterion.share() * POINTS),
            price.isPresent(),
            null,
            price.isPresent() ? List.of(rule(criterion)) : List.of(),
            Optional.ofNullable(option.price()).stream()
                .map(stated -> evidence(option, stated, criterion))
                .toList()));
  }

  private Interval value(double price, PriceCriterion criterion) {
    return switch (criterion.scoring()) {
      case PriceFormula.Absolute absolute -> Interval.exactly(absolute.points(price));
      case PriceFormula.Relative relative -> relative(relative, price, criterion);
      case PriceFormula.PricePerQuality per -> throw new IllegalStateException(per.toString());
      case PriceFormula.MonetisedQuality of -> throw new IllegalStateException(of.toString());
    };
  }

  /** A price that is not known may turn out the lowest or the highest, and so move the others. */
  private Interval relative(PriceFormula.Relative formula, double price, PriceCriterion criterion) {
    List<Double> known = known(criterion);
    double lowest = Math.min(price, known.stream().min(Double::compare).orElse(price));
    double highest = Math.max(price, known.stream().max(Double::compare).orElse(price));
    double points = Math.clamp(formula.points(price, lowest, highest), 0.0, 1.0);
    if (known.size() == compared.size()) {
      return Interval.exactly(points);
    }
    return criterion.applied() == Formula.LINEAR_SPAN ? WHOLE : new Interval(0, points);
  }

  private List<Double> known(PriceCriterion criterion) {
    return compared.stream().flatMap(option -> price(option, criterion).stream()).toList();
  }

  /** The prices between which the formula tells offers apart. */
  private Interval unknown(PriceCriterion criterion) {
    String low = criterion.low();
    String high = criterion.high();
    return new Interval(
        low == null ? 0 : Double.parseDouble(low),
        high == null
            ? known(criterion).stream().max(Double::compare).orElse(0.0)
            : Double.parseDouble(high));
  }

  private static Optional<Double> price(OptionView option, PriceCriterion criterion) {
    return Optional.ofNullable(option.price())
        .flatMap(criterion::converted)
        .filter(amount -> amount.signum() > 0)
        .map(BigDecimal::doubleValue);
  }

  private static String rule(PriceCriterion criterion) {
    return switch (criterion.applied()) {
      case ABSOLUTE_BOUNDS ->
          "All points at %s %s or less, none at %s or more."
              .formatted(criterion.low(), criterion.currency(), criterion.high());
      case FIXED_CEILING ->
          "The part of the budget of %s %s that is left."
              .formatted(criterion.high(), criterion.currency());
      case LOWEST_RATIO -> "The lowest price divided by the price; depends on the other offers.";
      case LINEAR_SPAN -> "Between the lowest and the highest price; depends on the other offers.";
      case LOWEST_DEVIATION ->
          "By the distance from the lowest price; depends on the other offers.";
    };
  }

  private static Evidence evidence(OptionView option, Money stated, PriceCriterion criterion) {
    String value = stated.amount() + " " + stated.currency();
    String converted =
        criterion
            .rate(stated.currency())
            .map(
                rate ->
                    ", at %s %s of %s (%s)"
                        .formatted(
                            rate.perUnit(), criterion.currency(), rate.asOf(), rate.source()))
            .orElse("");
    return new Evidence(
        "price",
        option.id().toString(),
        option.name(),
        "price",
        value + converted,
        Assurance.VENDOR_CLAIM,
        List.of());
  }
}
