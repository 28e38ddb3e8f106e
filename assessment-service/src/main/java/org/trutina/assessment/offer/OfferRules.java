package org.trutina.assessment.offer;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Catalogue;
import org.trutina.assessment.offer.NewOffer.Layer;
import org.trutina.assessment.offer.NewOffer.PriceLine;
import org.trutina.assessment.offer.NewOffer.StackLayer;
import org.trutina.assessment.procurement.Answer;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.Lot;
import org.trutina.assessment.procurement.Money;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.PriceRules;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Checks an offer while it can still be corrected, and takes it over when it is opened. */
@ApplicationScoped
class OfferRules {

  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  private final AwardRules awards;
  private final PriceRules prices;
  private final Catalogue catalogue;

  OfferRules(AwardRules awards, PriceRules prices, Catalogue catalogue) {
    this.awards = awards;
    this.prices = prices;
    this.catalogue = catalogue;
  }

  /**
   * @throws HttpProblem 422 naming every field at fault
   */
  void check(ProcurementView procurement, NewOffer offer) {
    var violations = new ArrayList<Violation>();
    lot(procurement, offer, violations);
    stack(offer.stack(), violations);
    lines(procurement.price(), offer, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid("invalid-offer", violations);
    }
    prices.check(procurement.price(), offer.price(), "/price");
    awards.checkAnswers(procurement.awardCriteria(), answers(offer));
  }

  private static List<Answer> answers(NewOffer offer) {
    return Objects.requireNonNullElse(offer.answers(), List.of());
  }

  private static void lot(ProcurementView procurement, NewOffer offer, List<Violation> violations) {
    List<String> lots = procurement.lots().stream().map(Lot::id).toList();
    if (offer.lot() == null && !lots.isEmpty()) {
      violations.add(
          new Violation(
              "/lot",
              "Say which lot it is for: "
                  + String.join(", ", lots)
                  + ". An offer for several lots is handed in for each of them."));
    } else if (offer.lot() != null && !lots.contains(offer.lot())) {
      violations.add(
          new Violation(
              "/lot",
              lots.isEmpty()
                  ? "This procurement has no lots."
                  : "There is no lot "
                      + offer.lot()
                      + "; there is "
                      + String.join(", ", lots)
                      + "."));
    }
  }

  private void stack(List<StackLayer> stack, List<Violation> violations) {
    var seen = EnumSet.noneOf(Layer.class);
    for (int i = 0; i < stack.size(); i++) {
      StackLayer layer = stack.get(i);
      String at = "/stack/" + i;
      boolean undisclosed = Boolean.TRUE.equals(layer.notDisclosed());
      if (!seen.add(layer.layer())) {
        violations.add(
            new Violation(at + "/layer", "The layer " + layer.layer().key() + " is named twice."));
      } else if (undisclosed != layer.named().isEmpty()) {
        violations.add(
            new Violation(
                at + "/offerings",
                "Either name the offerings of the layer or say that they are not disclosed."));
      }
    }
    if (stack.stream().allMatch(layer -> layer.named().isEmpty())) {
      violations.add(
          new Violation(
              "/stack", "Name at least one offering: nobody can contract for what is not named."));
    }
    if (violations.isEmpty()) {
      known(stack, violations);
    }
  }

  private void known(List<StackLayer> stack, List<Violation> violations) {
    Map<String, String> layers =
        catalogue.layersOf(stack.stream().flatMap(layer -> layer.named().stream()).toList());
    for (int i = 0; i < stack.size(); i++) {
      StackLayer layer = stack.get(i);
      for (int j = 0; j < layer.named().size(); j++) {
        String offering = layer.named().get(j);
        String pointer = "/stack/" + i + "/offerings/" + j;
        String found = layers.get(offering);
        if (found == null) {
          violations.add(new Violation(pointer, "The catalogue has no offering " + offering + "."));
        } else if (!found.equals(layer.layer().key())) {
          violations.add(
              new Violation(
                  pointer, offering + " belongs to the layer " + found + " in the catalogue."));
        }
      }
    }
  }

  private static void lines(
      @Nullable PriceCriterion criterion, NewOffer offer, List<Violation> violations) {
    List<PriceLine> lines = Objects.requireNonNullElse(offer.prices(), List.of());
    Money price = offer.price();
    if (lines.isEmpty()) {
      return;
    }
    if (price == null) {
      violations.add(new Violation("/price", "State the price that the lines sum to."));
      return;
    }
    boolean mixed = lines.stream().anyMatch(line -> !line.currency().equals(price.currency()));
    BigDecimal sum = BigDecimal.ZERO;
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      PriceLine line = lines.get(i);
      Money total = new Money(total(line).toPlainString(), line.currency());
      Optional<BigDecimal> counted = mixed ? converted(criterion, total) : Optional.of(total(line));
      if (counted.isEmpty()) {
        open = true;
        violations.add(
            new Violation(
                "/prices/" + i + "/currency",
                "Lines in several currencies are summed at the published rates, and there is no"
                    + " dated rate for "
                    + line.currency()
                    + ". State all lines in "
                    + price.currency()
                    + "."));
      }
      sum = sum.add(counted.orElse(BigDecimal.ZERO));
    }
    Optional<BigDecimal> whole =
        mixed ? converted(criterion, price) : Optional.of(new BigDecimal(price.amount()));
    if (!open && whole.isPresent()) {
      compare(sum, whole.get(), mixed, violations);
    }
  }

  private static BigDecimal total(PriceLine line) {
    return new BigDecimal(line.quantity()).multiply(new BigDecimal(line.amount()));
  }

  private static Optional<BigDecimal> converted(@Nullable PriceCriterion criterion, Money money) {
    return Optional.ofNullable(criterion).flatMap(part -> part.converted(money));
  }

  /** To the unit; a conversion may be off by a cent. */
  private static void compare(
      BigDecimal sum, BigDecimal price, boolean mixed, List<Violation> violations) {
    BigDecimal off = sum.subtract(price).abs();
    if (mixed ? off.compareTo(ROUNDING) > 0 : off.signum() != 0) {
      violations.add(
          new Violation(
              "/price/amount",
              "The lines sum to "
                  + sum.stripTrailingZeros().toPlainString()
                  + ", not to "
                  + price.stripTrailingZeros().toPlainString()
                  + (mixed ? ", in the award's currency." : ".")));
    }
  }

  /**
   * What of an offer counts under the criteria as they are now.
   *
   * @param remarks what does not, and why
   */
  record Counted(List<Answer> answers, List<String> remarks) {}

  /** A corrigendum may have changed what could be answered since the offer was sealed. */
  Counted counted(ProcurementView procurement, NewOffer offer) {
    var remarks = new ArrayList<String>();
    List<Answer> kept =
        answers(offer).stream()
            .filter(answer -> objection(procurement, answer).map(remarks::add).isEmpty())
            .toList();
    unconverted(procurement.price(), offer.price()).ifPresent(remarks::add);
    return new Counted(kept, List.copyOf(remarks));
  }

  private Optional<String> objection(ProcurementView procurement, Answer answer) {
    try {
      awards.checkAnswers(procurement.awardCriteria(), List.of(answer));
      return Optional.empty();
    } catch (HttpProblem refused) {
      return Optional.of(
          "The answer to "
              + answer.criterion()
              + " does not count: "
              + Objects.requireNonNullElse(refused.getDetail(), refused.getTitle()));
    }
  }

  private static Optional<String> unconverted(
      @Nullable PriceCriterion criterion, @Nullable Money price) {
    return criterion == null || price == null || criterion.converted(price).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The price counts as not known: the award has no dated rate for "
                + price.currency()
                + ".");
  }

  /** The layers that the bidder does not disclose, as a remark; empty when it discloses all. */
  static Optional<String> undisclosed(NewOffer offer) {
    String layers =
        offer.stack().stream()
            .filter(layer -> layer.named().isEmpty())
            .map(layer -> layer.layer().key())
            .collect(Collectors.joining(", "));
    return Stream.of(layers)
        .filter(text -> !text.isEmpty())
        .map(text -> "Not disclosed: " + text + ". What the catalogue does not know stays open.")
        .findFirst();
  }
}
