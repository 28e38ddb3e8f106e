package org.trutina.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Citation;
import org.trutina.assessment.framework.Framework.Profile;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.report.Report.Criterion;
import org.trutina.assessment.report.Report.Gate;
import org.trutina.assessment.report.Report.Part;
import org.trutina.assessment.tradeoff.TradeOff.Axis;
import org.trutina.assessment.tradeoff.TradeOff.Weighted;
import org.trutina.decision.Interval;

/** How offers are judged: frameworks, weights and gates with their sources. */
final class PublishedRules {

  private final Facts facts;
  private final Wording words;

  PublishedRules(Facts facts, Wording words) {
    this.facts = facts;
    this.words = words;
  }

  List<Part> parts() {
    return facts.assessment().view().result().parts().stream().map(this::part).toList();
  }

  private Part part(AssessmentResult.Part part) {
    Optional<Framework> framework = framework(part.framework());
    String profile = part.profile();
    return new Part(
        words.framework(part.framework()),
        part.version(),
        words.percent(part.share()),
        profile.equals("own") ? words.messages().say("report.profile-own") : profile,
        framework
            .map(found -> cited(found.profile(profile).map(Profile::source).orElse(found.source())))
            .orElse(""));
  }

  private Optional<Framework> framework(String id) {
    return facts.frameworks().stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  private static String cited(Citation source) {
    return source.address().isEmpty() ? source.title() : source.title() + ", " + source.address();
  }

  /** By axis, so that what counts together stands together. */
  List<Criterion> criteria() {
    var criteria = new ArrayList<Criterion>();
    for (Axis axis : facts.tradeOff().axes()) {
      for (Weighted weighted : axis.criteria()) {
        criteria.add(
            new Criterion(
                weighted.criterion(),
                words.criterion(weighted.criterion()),
                words.messages().say("dimension." + axis.axis().key()),
                words.percent(weighted.weight()),
                scale(weighted)));
      }
    }
    return criteria;
  }

  private String scale(Weighted weighted) {
    PriceCriterion price = facts.assessment().input().price();
    return framework(weighted.framework()).stream()
        .flatMap(framework -> framework.criteria().stream())
        .filter(criterion -> criterion.id().equals(weighted.criterion()))
        .map(Framework.Criterion::scale)
        .map(scale -> bounds(scale.worst(), scale.best()) + " " + words.unit(scale.unit()))
        .findFirst()
        .orElse(
            price == null || price.low() == null || price.high() == null
                ? ""
                : bounds(Double.parseDouble(price.high()), Double.parseDouble(price.low()))
                    + " "
                    + price.currency());
  }

  private String bounds(double worst, double best) {
    return words
        .messages()
        .say("report.scale", Map.of("worst", words.number(worst), "best", words.number(best)));
  }

  List<Gate> gates() {
    return facts.assessment().input().gates().stream().map(this::gate).toList();
  }

  private Gate gate(MinimumLevel gate) {
    return new Gate(
        words.gate(gate.criterion()),
        words.level(Interval.exactly(gate.minimum()), words.unitOf(gate.criterion())),
        gate.reason(),
        facts.frameworks().stream()
            .filter(
                framework ->
                    facts.assessment().input().frameworkVersions().containsKey(framework.id()))
            .filter(
                framework ->
                    framework.criterionIds().contains(gate.criterion())
                        || framework.weightedIds().contains(gate.criterion()))
            .map(framework -> framework.source().title())
            .findFirst()
            .orElse(""));
  }

  /** What else was published of the method. */
  List<String> sentences() {
    var sentences = new ArrayList<String>();
    sentences.add(words.messages().say("unknowns." + facts.assessment().input().unknowns().key()));
    sentences.add(
        words
            .messages()
            .say(
                "report.gates-accept",
                Map.of(
                    "assurance",
                    words
                        .messages()
                        .say("assurance." + facts.assessment().input().gateAssurance().key()))));
    sentences.add(words.messages().say("report.tie-break"));
    PriceCriterion price = facts.assessment().input().price();
    if (price != null) {
      sentences.add(
          words
              .messages()
              .say(
                  "formula." + price.applied().key(),
                  Map.of(
                      "low", amount(price.low()),
                      "high", amount(price.high()),
                      "currency", price.currency())));
    }
    return sentences;
  }

  private String amount(@Nullable String amount) {
    return words.number(Double.parseDouble(Objects.requireNonNullElse(amount, "0")));
  }
}
