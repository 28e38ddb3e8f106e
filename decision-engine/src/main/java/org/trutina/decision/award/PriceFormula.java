package org.trutina.decision.award;

import java.util.List;
import org.trutina.decision.Direction;
import org.trutina.decision.InvalidInput;

/**
 * How a price enters the comparison. Where the figure of one tender depends on the others, a tender
 * that cannot win can decide who does (Stilger, Siderius and van Raaij 2017, Journal of Public
 * Procurement 17(1)); Portugal's public contracts code forbids that (CCP, article 139(4)). {@link
 * AbsoluteBounds} is the default.
 */
public sealed interface PriceFormula {

  /**
   * @param price in one currency, finite and at least 0
   * @param quality on the tender's own quality scale, finite; for formulas that look at price only,
   *     any number
   */
  record Tender(String id, double price, double quality) {
    public Tender {
      if (!(Double.isFinite(price) && price >= 0)) {
        throw new InvalidInput("/price", "a price must be a number of at least 0, not " + price);
      }
      InvalidInput.finite(quality, "/quality", "a quality");
    }
  }

  /** Whether adding or removing a tender may change the figure of another. */
  boolean dependsOnOtherTenders();

  /** Whether the greater or the lesser figure is better. */
  Direction direction();

  /** One figure per tender: points, a price per point, or an evaluation price. */
  double[] figures(List<Tender> tenders);

  /** A formula that looks at one tender at a time and gives points. */
  sealed interface Absolute extends PriceFormula {
    double points(double price);

    @Override
    default boolean dependsOnOtherTenders() {
      return false;
    }

    @Override
    default Direction direction() {
      return Direction.MAX;
    }

    @Override
    default double[] figures(List<Tender> tenders) {
      return tenders.stream().mapToDouble(tender -> points(tender.price())).toArray();
    }
  }

  /** A formula that compares each price with the lowest or highest one and gives points. */
  sealed interface Relative extends PriceFormula {
    double points(double price, double lowest, double highest);

    @Override
    default boolean dependsOnOtherTenders() {
      return true;
    }

    @Override
    default Direction direction() {
      return Direction.MAX;
    }

    @Override
    default double[] figures(List<Tender> tenders) {
      double lowest = tenders.stream().mapToDouble(Tender::price).min().orElse(0);
      double highest = tenders.stream().mapToDouble(Tender::price).max().orElse(0);
      return tenders.stream()
          .mapToDouble(tender -> points(tender.price(), lowest, highest))
          .toArray();
    }
  }

  /**
   * {@code W · clip((high − P) / (high − low))}, on published bounds.
   *
   * @param low the price that earns all points, at or below it
   * @param high the price that earns none, at or above it
   */
  record AbsoluteBounds(double maximum, double low, double high) implements Absolute {
    public AbsoluteBounds {
      requireMaximum(maximum);
      InvalidInput.finite(low, "/low", "a lower bound");
      InvalidInput.finite(high, "/high", "an upper bound");
      if (!(low < high)) {
        throw new InvalidInput(
            "/low", "the lower bound " + low + " must be below the upper bound " + high);
      }
    }

    @Override
    public double points(double price) {
      return maximum * Math.clamp((high - price) / (high - low), 0.0, 1.0);
    }
  }

  /**
   * {@code W · (B − P) / B}; no points at or above the ceiling.
   *
   * @param ceiling the published budget, above 0
   */
  record FixedCeiling(double maximum, double ceiling) implements Absolute {
    public FixedCeiling {
      requireMaximum(maximum);
      if (!(Double.isFinite(ceiling) && ceiling > 0)) {
        throw new InvalidInput("/ceiling", "a ceiling must be a number above 0, not " + ceiling);
      }
    }

    @Override
    public double points(double price) {
      return maximum * Math.max(0, (ceiling - price) / ceiling);
    }
  }

  /** {@code P / Q}: what a point of quality costs. Each percent of either counts the same. */
  record PricePerQuality() implements PriceFormula {
    @Override
    public boolean dependsOnOtherTenders() {
      return false;
    }

    @Override
    public Direction direction() {
      return Direction.MIN;
    }

    @Override
    public double[] figures(List<Tender> tenders) {
      return tenders.stream()
          .mapToDouble(
              tender -> {
                if (tender.quality() <= 0) {
                  throw new InvalidInput(
                      "/quality", "price per quality needs a quality above 0: " + tender.id());
                }
                return tender.price() / tender.quality();
              })
          .toArray();
    }
  }

  /**
   * {@code P − rate · Q}: the price less what the quality is worth to the buyer.
   *
   * @param rate money per unit of quality, at least 0, published
   */
  record MonetisedQuality(double rate) implements PriceFormula {
    public MonetisedQuality {
      if (!(Double.isFinite(rate) && rate >= 0)) {
        throw new InvalidInput("/rate", "a rate must be a number of at least 0, not " + rate);
      }
    }

    @Override
    public boolean dependsOnOtherTenders() {
      return false;
    }

    @Override
    public Direction direction() {
      return Direction.MIN;
    }

    @Override
    public double[] figures(List<Tender> tenders) {
      return tenders.stream()
          .mapToDouble(tender -> tender.price() - rate * tender.quality())
          .toArray();
    }
  }

  /** {@code W · Pmin / P}. Prices must be above 0. */
  record LowestRatio(double maximum) implements Relative {
    public LowestRatio {
      requireMaximum(maximum);
    }

    @Override
    public double points(double price, double lowest, double highest) {
      return maximum * requireAboveZero(lowest) / price;
    }
  }

  /** {@code W · (Pmax − P) / (Pmax − Pmin)}; all points to each when all prices are equal. */
  record LinearSpan(double maximum) implements Relative {
    public LinearSpan {
      requireMaximum(maximum);
    }

    @Override
    public double points(double price, double lowest, double highest) {
      return highest == lowest ? maximum : maximum * (highest - price) / (highest - lowest);
    }
  }

  /** {@code W · max(0, 1 − (P − Pmin) / Pmin)}. Prices must be above 0. */
  record LowestDeviation(double maximum) implements Relative {
    public LowestDeviation {
      requireMaximum(maximum);
    }

    @Override
    public double points(double price, double lowest, double highest) {
      return maximum * Math.max(0, 1 - (price - lowest) / requireAboveZero(lowest));
    }
  }

  private static double requireAboveZero(double lowest) {
    if (lowest <= 0) {
      throw new InvalidInput("/price", "this formula needs prices above 0");
    }
    return lowest;
  }

  private static void requireMaximum(double maximum) {
    if (!(Double.isFinite(maximum) && maximum >= 0)) {
      throw new InvalidInput("/maximum", "points must be a number of at least 0, not " + maximum);
    }
  }
}
