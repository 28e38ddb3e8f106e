package org.trutina.assessment.tradeoff;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.OptionEvidence;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Measure;
import org.trutina.assessment.procurement.Money;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.decision.Interval;

/** What options cost: as offered where anybody offers a price, else by list. */
final class Prices {

  private final Situation situation;
  private final Map<UUID, Interval> byOption;
  private final boolean offered;
  private final String unit;

  Prices(Situation situation) {
    this.situation = situation;
    Map<UUID, Interval> offers = offers();
    this.offered = !offers.isEmpty();
    this.byOption = offered ? offers : list();
    this.unit =
        offered
            ? currency().orElse("")
            : criterion(Measure.BLENDED_PRICE).map(c -> c.scale().unit()).orElse("");
  }

  String basis() {
    return offered ? "offer" : "list";
  }

  String unit() {
    return unit;
  }

  Optional<Interval> of(UUID option) {
    return Optional.ofNullable(byOption.get(option));
  }

  Optional<Interval> capability(UUID option) {
    return measured(Measure.ARENA_RATING, option);
  }

  private Map<UUID, Interval> offers() {
    var prices = new HashMap<UUID, Interval>();
    PriceCriterion award = situation.input().price();
    boolean comparable = currency().isPresent();
    for (OptionView option : situation.input().options()) {
      Money price = option.price();
      if (price != null && comparable) {
        Optional<BigDecimal> amount =
            award == null ? Optional.of(new BigDecimal(price.amount())) : award.converted(price);
        amount
            .filter(a -> a.signum() > 0)
            .ifPresent(a -> prices.put(option.id(), Interval.exactly(a.doubleValue())));
      }
    }
    return prices;
  }

  /** The award's currency, or the one that all offers share. */
  private Optional<String> currency() {
    PriceCriterion award = situation.input().price();
    if (award != null) {
      return Optional.of(award.currency());
    }
    List<String> all =
        situation.input().options().stream()
            .flatMap(option -> Optional.ofNullable(option.price()).stream())
            .map(Money::currency)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private Map<UUID, Interval> list() {
    return situation.input().options().stream()
        .map(OptionView::id)
        .filter(id -> measured(Measure.BLENDED_PRICE, id).isPresent())
        .collect(
            Collectors.toMap(id -> id, id -> measured(Measure.BLENDED_PRICE, id).orElseThrow()));
  }

  private Optional<Criterion> criterion(Measure measure) {
    return situation.frameworks().stream()
        .flatMap(framework -> framework.criteria().stream())
        .filter(candidate -> candidate.derivation().measure() == measure)
        .findFirst();
  }

  /** Read from the assessment's own snapshot, also where the award has no such criterion. */
  private Optional<Interval> measured(Measure measure, UUID id) {
    return criterion(measure)
        .flatMap(
            criterion ->
                situation.input().options().stream()
                    .filter(option -> option.id().equals(id))
                    .findFirst()
                    .map(
                        option ->
                            new OptionEvidence(
                                    option.offerings(),
                                    situation.input().chains(),
                                    situation.input().jurisdictions(),
                                    situation.input().languages(),
                                    Assurance.UNVERIFIED)
                                .derive(criterion)))
        .filter(Derived::known)
        .map(Derived::level);
  }
}
