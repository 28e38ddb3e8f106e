package org.trutina.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.report.Report.Coordinates;
import org.trutina.assessment.report.Report.Stairs;
import org.trutina.assessment.report.Report.Step;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOff.Ancillary;
import org.trutina.assessment.tradeoff.TradeOff.Mirror;
import org.trutina.assessment.tradeoff.TradeOff.Place;
import org.trutina.assessment.tradeoff.TradeOff.Reach;
import org.trutina.assessment.tradeoff.TradeOff.Seal;
import org.trutina.assessment.tradeoff.TradeOff.Staircase;
import org.trutina.decision.Interval;

/** The trade-off in tables and sentences. */
final class Weighing {

  private static final String DASH = "–";

  private final Facts facts;
  private final Wording words;
  private final Map<UUID, String> marks;

  Weighing(Facts facts, Wording words, Map<UUID, String> marks) {
    this.facts = facts;
    this.words = words;
    this.marks = marks;
  }

  private TradeOff tradeOff() {
    return facts.tradeOff();
  }

  List<Coordinates> coordinates() {
    return tradeOff().options().stream().map(this::coordinates).toList();
  }

  private Coordinates coordinates(Place place) {
    Reach sovereignty = place.sovereignty();
    return new Coordinates(
        mark(place.option()),
        place.name(),
        sovereignty == null ? DASH : words.points(sovereignty.weighed()),
        place.competitiveness() == null ? DASH : words.points(place.competitiveness().weighed()),
        points(sovereignty == null ? null : sovereignty.claimed()),
        points(sovereignty == null ? null : sovereignty.evidenced()),
        seal(place.seal()));
  }

  private String points(@Nullable Interval points) {
    return points == null ? DASH : words.points(points);
  }

  private String seal(@Nullable Seal seal) {
    return seal == null ? DASH : level(seal.claimed()) + " / " + level(seal.evidenced());
  }

  private String level(@Nullable Interval level) {
    return level == null ? DASH : words.level(level, "");
  }

  Optional<Stairs> stairs() {
    return Optional.ofNullable(tradeOff().priceOfSovereignty())
        .map(
            (Staircase stairs) ->
                new Stairs(
                    words
                        .messages()
                        .say(
                            "report.stairs-" + stairs.basis(),
                            Map.of(
                                "unit",
                                words.unit(stairs.unit()),
                                "option",
                                name(stairs.unconstrained()))),
                    steps(stairs.proven()),
                    steps(stairs.claimed())));
  }

  private List<Step> steps(List<TradeOff.Step> steps) {
    return steps.stream()
        .map(
            step ->
                new Step(
                    "SEAL-" + step.level(),
                    step.cheapest() == null ? reached(step) : name(step.cheapest()),
                    step.price() == null ? DASH : words.level(step.price(), ""),
                    signed(step.extraPrice(), false),
                    signed(step.competitiveness(), true)))
        .toList();
  }

  private String reached(TradeOff.Step step) {
    return step.reachedBy().isEmpty()
        ? words.messages().say("report.reached-by-none")
        : words.messages().say("report.price-unknown");
  }

  /** With a sign: a difference. */
  private String signed(@Nullable Interval difference, boolean points) {
    if (difference == null) {
      return DASH;
    }
    return words.between(signed(difference.low(), points), signed(difference.high(), points));
  }

  private String signed(double difference, boolean points) {
    String text = points ? words.points(difference) : words.number(difference);
    return difference > 0 ? "+" + text : text.replace('-', '\u2212');
  }

  List<String> sentences() {
    var sentences = new ArrayList<String>();
    tradeOff().options().stream()
        .filter(place -> !place.dominatedBy().isEmpty())
        .map(
            place ->
                words
                    .messages()
                    .say(
                        "report.dominated",
                        Map.of(
                            "option", place.name(),
                            "by",
                                words
                                    .messages()
                                    .list(
                                        place.dominatedBy().stream()
                                            .map(dominance -> name(dominance.by()))
                                            .toList()))))
        .forEach(sentences::add);
    Optional.ofNullable(tradeOff().sovereigntyCost()).map(this::mirror).ifPresent(sentences::add);
    sentences.add(ancillary(tradeOff().ancillary()));
    return sentences;
  }

  private String mirror(Mirror mirror) {
    boolean same = mirror.mostCompetitive().equals(mirror.mostSovereign());
    return words
        .messages()
        .say(
            same ? "report.mirror-same" : "report.mirror",
            Map.of(
                "competitive", name(mirror.mostCompetitive()),
                "sovereign", name(mirror.mostSovereign()),
                "lost",
                    words.points(
                        read(mirror.mostSovereign(), Place::sovereignty)
                            - read(mirror.mostCompetitive(), Place::sovereignty)),
                "gained",
                    words.points(
                        read(mirror.mostCompetitive(), Place::competitiveness)
                            - read(mirror.mostSovereign(), Place::competitiveness)),
                "gates", mirror.failedGates().size(),
                "failed",
                    mirror.failedGates().stream()
                        .map(words::gate)
                        .collect(Collectors.joining(", "))));
  }

  /** Points as the award reads them. */
  private double read(UUID option, Function<Place, @Nullable Reach> axis) {
    return tradeOff().options().stream()
        .filter(place -> place.option().equals(option))
        .flatMap(place -> Optional.ofNullable(axis.apply(place)).stream())
        .map(Reach::weighed)
        .mapToDouble(
            points -> tradeOff().unknowns() == Unknowns.TOLERANT ? points.high() : points.low())
        .findFirst()
        .orElse(0);
  }

  private String ancillary(Ancillary ancillary) {
    return words
        .messages()
        .say(
            "report.ancillary",
            Map.of(
                "share", words.percent(ancillary.share()),
                "cap", words.percent(ancillary.cap()),
                "within", String.valueOf(ancillary.withinCap()),
                "decisive", String.valueOf(ancillary.decisive()),
                "without", names(ancillary.winnerWithout()),
                "atCap", names(ancillary.winnerAtCap())));
  }

  private String names(List<UUID> options) {
    return options.isEmpty()
        ? DASH
        : words.messages().list(options.stream().map(this::name).toList());
  }

  private String name(UUID id) {
    return facts.assessment().view().result().options().stream()
        .filter(option -> option.option().equals(id))
        .map(OptionResult::name)
        .findFirst()
        .orElse(DASH);
  }

  private String mark(UUID option) {
    return Objects.requireNonNull(marks.get(option));
  }
}
