package org.trutina.assessment.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Measure;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementView;

/**
 * A procurement's award criteria as notices list them: named, typed, with percentages that sum to
 * 100.
 */
final class NoticedCriteria {

  private static final BigDecimal WHOLE = new BigDecimal("100.00");
  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final ProcurementView procurement;
  private final @Nullable PriceCriterion price;
  private final List<AwardRules.Part> parts;
  private final Wording words;

  /**
   * @param price that of the procurement, or of one of its lots
   * @param parts the procurement's award criteria, resolved
   */
  NoticedCriteria(
      ProcurementView procurement,
      @Nullable PriceCriterion price,
      List<AwardRules.Part> parts,
      Wording words) {
    this.procurement = procurement;
    this.price = price;
    this.parts = parts;
    this.words = words;
  }

  /** The type of a criterion, by the codes that OCDS and eForms share. */
  enum Type {
    PRICE,
    COST,
    QUALITY;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A criterion with a weight.
   *
   * @param percent of the whole award, two decimals
   * @param minimum on the criterion's own scale; absent without a gate on it
   */
  record Noticed(
      Type type,
      String name,
      String description,
      BigDecimal percent,
      @Nullable BigDecimal minimum) {}

  List<Noticed> weighted() {
    var noticed = new ArrayList<Noticed>();
    var weights = new ArrayList<Double>();
    for (AwardRules.Part part : parts) {
      for (Criterion criterion : part.framework().criteria()) {
        double weight = part.share() * part.weights().of(criterion.id());
        if (weight > 0) {
          weights.add(weight);
          noticed.add(
              new Noticed(
                  criterion.derivation().measure() == Measure.BLENDED_PRICE
                      ? Type.COST
                      : Type.QUALITY,
                  criterion.id() + " " + words.criterion(criterion.id()),
                  described(part, criterion),
                  BigDecimal.ZERO,
                  minimum(criterion.id())));
        }
      }
    }
    if (price != null && price.share() > 0) {
      weights.add(price.share());
      noticed.add(
          new Noticed(
              Type.PRICE, words.criterion("offer-price"), formula(price), BigDecimal.ZERO, null));
    }
    List<BigDecimal> percents = percents(weights);
    return IntStream.range(0, noticed.size())
        .mapToObj(
            i -> {
              Noticed one = noticed.get(i);
              return new Noticed(
                  one.type(), one.name(), one.description(), percents.get(i), one.minimum());
            })
        .toList();
  }

  private String described(AwardRules.Part part, Criterion criterion) {
    return criterion.description()
        + " "
        + words
            .messages()
            .say(
                "report.scale",
                Map.of(
                    "worst", words.number(criterion.scale().worst()),
                    "best", words.number(criterion.scale().best())))
        + " "
        + words.unit(criterion.scale().unit())
        + ". "
        + words.framework(part.framework().id())
        + ", "
        + part.framework().version()
        + ".";
  }

  private @Nullable BigDecimal minimum(String criterion) {
    return procurement.gates().stream()
        .filter(gate -> gate.criterion().equals(criterion))
        .map(gate -> new BigDecimal(gate.minimum().toString()).stripTrailingZeros())
        .findFirst()
        .orElse(null);
  }

  /** Hundredths of a per cent by largest remainder (Hare and Niemeyer), so that they sum to 100. */
  static List<BigDecimal> percents(List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    List<BigDecimal> exact =
        weights.stream().map(w -> BigDecimal.valueOf(w / sum).multiply(WHOLE)).toList();
    List<BigDecimal> rounded =
        new ArrayList<>(exact.stream().map(e -> e.setScale(2, RoundingMode.DOWN)).toList());
    int missing =
        WHOLE
            .subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
            .divide(STEP, RoundingMode.UNNECESSARY)
            .intValue();
    IntStream.range(0, exact.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rounded.get(i).subtract(exact.get(i))))
        .limit(missing)
        .forEach(i -> rounded.set(i, rounded.get(i).add(STEP)));
    return rounded;
  }

  /** Gates that stand on no weighted criterion: on an objective, or on a checklist. */
  List<MinimumLevel> otherGates() {
    List<String> weighted =
        parts.stream()
            .flatMap(
                part ->
                    part.framework().criteria().stream()
                        .filter(c -> part.share() * part.weights().of(c.id()) > 0))
            .map(Criterion::id)
            .toList();
    return procurement.gates().stream()
        .filter(gate -> !weighted.contains(gate.criterion()))
        .toList();
  }

  /** How points come about, in words. */
  String expression() {
    var sentences = new ArrayList<String>();
    sentences.add(words.messages().say("notice.expression"));
    sentences.add(words.messages().say("unknowns." + procurement.unknowns().key()));
    Optional.ofNullable(price).map(this::formula).ifPresent(sentences::add);
    for (MinimumLevel gate : otherGates()) {
      sentences.add(
          words
              .messages()
              .say(
                  "notice.gate",
                  Map.of(
                      "gate", words.gate(gate.criterion()),
                      "minimum", words.number(gate.minimum()),
                      "reason", gate.reason())));
    }
    sentences.add(words.messages().say("report.tie-break"));
    return String.join(" ", sentences);
  }

  private String formula(PriceCriterion price) {
    return words
        .messages()
        .say(
            "formula." + price.applied().key(),
            Map.of(
                "low", amount(price.low()),
                "high", amount(price.high()),
                "currency", price.currency()));
  }

  private String amount(@Nullable String amount) {
    return amount == null ? "" : words.number(Double.parseDouble(amount));
  }
}
