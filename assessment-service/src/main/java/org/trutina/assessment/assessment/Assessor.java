package org.trutina.assessment.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.Coordinate;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Part;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.evaluation.Judgement;
import org.trutina.assessment.evidence.Assumption;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.evidence.Levels;
import org.trutina.assessment.evidence.OptionEvidence;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.evidence.Stated;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Group;
import org.trutina.assessment.procurement.Answer;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.TieBreak;
import org.trutina.decision.Interval;
import org.trutina.decision.Weights;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.award.Gate;
import org.trutina.decision.award.Ranking;
import org.trutina.decision.award.Ranking.Place;
import org.trutina.decision.robustness.ParetoFront;

/** Assesses: derives levels from evidence and lets the decision engine weigh them. Pure. */
final class Assessor {

  private static final double POINTS = 100;

  private final AssessmentInput input;
  private final List<AwardRules.Part> parts;

  /**
   * @param parts the input's award criteria, resolved
   */
  Assessor(AssessmentInput input, List<AwardRules.Part> parts) {
    this.input = input;
    this.parts = parts;
  }

  AssessmentResult assess() {
    var prices = new OfferPrices(input.price(), compared());
    List<Weighed> weighed = input.options().stream().map(option -> weigh(option, prices)).toList();
    List<Weighed> ranked =
        weighed.stream().filter(option -> option.admission() != Admission.EXCLUDED).toList();
    Map<String, Place> places =
        Ranking.of(ranked.stream().map(this::entry).toList(), unknowns()).stream()
            .collect(Collectors.toMap(Place::id, Function.identity()));
    List<ParetoFront.Point> points = ranked.stream().map(this::point).toList();
    List<OptionResult> options =
        weighed.stream()
            .map(option -> result(option, places.get(option.id()), points))
            .sorted(
                Comparator.comparing(
                        OptionResult::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(OptionResult::name))
            .toList();
    return new AssessmentResult(
        Stream.concat(parts.stream().map(Assessor::part), prices.part().stream()).toList(),
        options,
        ParetoFront.of(points).stream().map(UUID::fromString).toList(),
        cited(options));
  }

  /** An option with everything that does not depend on the others. */
  private record Weighed(
      OptionView option,
      Admission admission,
      List<GateResult> gates,
      List<CriterionResult> criteria,
      List<Reading> readings,
      Map<String, Interval> axes,
      Map<String, Double> coverage,
      Interval score) {

    String id() {
      return option.id().toString();
    }
  }

  /** Excluded options leave before any prices are compared (Montte, C-546/16). */
  private List<OptionView> compared() {
    return input.price() == null || !input.price().applied().relative()
        ? input.options()
        : input.options().stream()
            .filter(option -> admission(gates(levels(option))) != Admission.EXCLUDED)
            .toList();
  }

  private List<GateResult> gates(Levels levels) {
    return input.gates().stream().map(gate -> check(gate, levels)).toList();
  }

  private Weighed weigh(OptionView option, OfferPrices prices) {
    Levels levels = levels(option);
    List<GateResult> gates = gates(levels);
    var criteria = new ArrayList<CriterionResult>();
    var readings = new ArrayList<Reading>();
    var axes = new Axes(parts, input.price());
    Interval score = Interval.exactly(0);
    for (AwardRules.Part part : parts) {
      List<CriterionResult> ofPart = criteria(part, levels);
      criteria.addAll(ofPart);
      readings.add(
          Reading.of(part, derive(part, levels::claimed), derive(part, levels::evidenced)));
      Interval onAxis = AdditiveValue.score(values(ofPart), part.weights());
      axes.add(part.framework().axis(), part.share(), onAxis, coverage(ofPart, part.weights()));
      score = score.plus(onAxis.times(part.share()));
    }
    for (CriterionResult price : prices.of(option)) {
      criteria.add(price);
      axes.add(OfferPrices.AXIS, price.weight(), price.value(), price.known() ? 1 : 0);
      score = score.plus(price.value().times(price.weight()));
    }
    return new Weighed(
        option, admission(gates), gates, criteria, readings, axes.scores(), axes.coverage(), score);
  }

  /** An option's levels as claimed, as evidenced and as weighed. */
  Levels levels(OptionView option) {
    return new Levels(
        evidence(option, Assurance.UNVERIFIED),
        evidence(option, Assurance.VENDOR_CLAIM),
        evidence(option, input.gateAssurance()),
        input.gateAssurance(),
        stated(option),
        supposed(option));
  }

  /** What bidders answer and evaluators judge; no criterion is both. */
  private Map<String, Stated> stated(OptionView option) {
    var stated = new HashMap<String, Stated>();
    for (Answer answer : option.answers()) {
      stated.put(Levels.key(answer.framework(), answer.criterion()), stated(option, answer));
    }
    for (Judgement judgement : input.judgements()) {
      if (judgement.option().equals(option.id())) {
        stated.put(
            Levels.key(judgement.framework(), judgement.criterion()), stated(option, judgement));
      }
    }
    return stated;
  }

  private static Stated stated(OptionView option, Answer answer) {
    String key = Levels.key(answer.framework(), answer.criterion());
    return new Stated(
        "answer",
        option.id() + "/" + key,
        option.name(),
        answer.criterion(),
        answer.value(),
        answer.statement(),
        Assurance.SELF_DECLARED,
        List.of());
  }

  private static Stated stated(OptionView option, Judgement judgement) {
    String key = Levels.key(judgement.framework(), judgement.criterion());
    return new Stated(
        "judgement",
        option.id() + "/" + key,
        option.name(),
        judgement.criterion(),
        judgement.value(),
        judgement.reasons(),
        Assurance.DOCUMENTED,
        List.of(panel(judgement).id()));
  }

  /** The evaluation panel of a day as a source. */
  private static Chain.Source panel(Judgement judgement) {
    return new Chain.Source(
        "evaluation-panel-" + judgement.on(),
        "Evaluation panel",
        null,
        "evaluation-panel",
        judgement.on().toString());
  }

  private Map<String, Derived> supposed(OptionView option) {
    var supposed = new HashMap<String, Derived>();
    for (Assumption assumption : input.assumptions()) {
      Interval level = assumption.level();
      if (level != null && assumption.option().equals(option.id())) {
        supposed.put(
            Levels.key(
                String.valueOf(assumption.framework()), String.valueOf(assumption.criterion())),
            assumption.derived(level));
      }
    }
    return supposed;
  }

  private OptionEvidence evidence(OptionView option, Assurance least) {
    return new OptionEvidence(
        option.offerings(),
        input.chains(),
        input.jurisdictions(),
        input.languages(),
        least,
        input.assumptions().stream()
            .filter(assumption -> assumption.option().equals(option.id()))
            .toList());
  }

  private static Map<String, Derived> derive(
      AwardRules.Part part, BiFunction<String, Criterion, Derived> reading) {
    return part.framework().criteria().stream()
        .collect(
            Collectors.toMap(
                Criterion::id, criterion -> reading.apply(part.framework().id(), criterion)));
  }

  private List<CriterionResult> criteria(AwardRules.Part part, Levels levels) {
    return part.framework().criteria().stream()
        .map(
            criterion -> {
              Derived derived = levels.weighed(part.framework().id(), criterion);
              Interval value = value(criterion, derived.level());
              double weight = part.weights().of(criterion.id()) * part.share();
              return new CriterionResult(
                  criterion.id(),
                  part.framework().id(),
                  weight,
                  derived.level(),
                  criterion.scale().unit(),
                  value,
                  value.times(weight * POINTS),
                  derived.known(),
                  derived.contradicted() ? true : null,
                  derived.because(),
                  derived.evidence());
            })
        .toList();
  }

  private static Interval value(Criterion criterion, Interval level) {
    return criterion.scale().scale().valueOf(new org.trutina.decision.Evidence.Between(level));
  }

  private static Map<String, Interval> values(List<CriterionResult> criteria) {
    return criteria.stream()
        .collect(Collectors.toMap(CriterionResult::criterion, CriterionResult::value));
  }

  private static double coverage(List<CriterionResult> criteria, Weights.Fixed weights) {
    return criteria.stream()
        .filter(CriterionResult::known)
        .mapToDouble(criterion -> weights.of(criterion.criterion()))
        .sum();
  }

  private GateResult check(MinimumLevel minimum, Levels levels) {
    for (AwardRules.Part part : parts) {
      String framework = part.framework().id();
      for (Criterion criterion : part.framework().criteria()) {
        if (criterion.id().equals(minimum.criterion())) {
          return checked(minimum, levels.evidenced(framework, criterion));
        }
      }
      for (Group group : part.framework().groups()) {
        if (group.id().equals(minimum.criterion())) {
          return checked(minimum, objective(part, group, levels));
        }
      }
    }
    throw new IllegalArgumentException(minimum.criterion() + " is not a criterion of the award");
  }

  /** An objective's SEAL with the evidence and reasons of the criteria that keep it there. */
  private static Derived objective(AwardRules.Part part, Group group, Levels levels) {
    Map<String, Derived> evidenced = derive(part, levels::evidenced);
    Interval seal = Reading.seal(part.framework(), group, evidenced);
    List<Derived> known =
        part.framework().criteriaOf(group).stream()
            .map(criterion -> evidenced.get(criterion.id()))
            .filter(derived -> derived != null && derived.known())
            .toList();
    return new Derived(
        seal,
        !known.isEmpty(),
        false,
        known.stream().flatMap(derived -> derived.because().stream()).distinct().toList(),
        known.stream().flatMap(derived -> derived.evidence().stream()).distinct().toList());
  }

  private GateResult checked(MinimumLevel minimum, Derived derived) {
    Gate.Result result =
        Gate.atLeast(minimum.criterion(), minimum.minimum())
            .check(minimum.criterion(), derived.level());
    Verdict verdict =
        switch (result) {
          case Gate.Result.Pass pass -> Verdict.PASS;
          case Gate.Result.Fail fail -> Verdict.FAIL;
          case Gate.Result.Undecided undecided -> Verdict.UNDECIDED;
        };
    return new GateResult(
        minimum.criterion(),
        minimum.minimum(),
        verdict,
        derived.level(),
        input.gateAssurance(),
        derived.because(),
        derived.evidence());
  }

  /** Read strictly, what no evidence settles is failed. */
  private Admission admission(List<GateResult> gates) {
    if (gates.stream().anyMatch(gate -> gate.verdict() == Verdict.FAIL)) {
      return Admission.EXCLUDED;
    }
    if (gates.stream().allMatch(gate -> gate.verdict() == Verdict.PASS)) {
      return Admission.ADMITTED;
    }
    return input.unknowns() == Unknowns.STRICT ? Admission.EXCLUDED : Admission.UNDECIDED;
  }

  private Ranking.Unknowns unknowns() {
    return switch (input.unknowns()) {
      case STRICT, CONSERVATIVE -> Ranking.Unknowns.CONSERVATIVE;
      case TOLERANT -> Ranking.Unknowns.TOLERANT;
    };
  }

  private Ranking.Entry entry(Weighed option) {
    return new Ranking.Entry(option.id(), option.score(), tieBreak(option));
  }

  /** The published tie-break; where it has no ground, equal scores share their rank. */
  private Interval tieBreak(Weighed option) {
    return switch (Objects.requireNonNullElse(input.tieBreak(), TieBreak.SOVEREIGNTY)) {
      case SOVEREIGNTY -> option.axes().getOrDefault("sovereignty", Interval.exactly(0));
      case COMPETITIVENESS -> option.axes().getOrDefault(OfferPrices.AXIS, Interval.exactly(0));
      case PRICE ->
          option.criteria().stream()
              .filter(criterion -> criterion.framework().equals(OfferPrices.NAME))
              .map(CriterionResult::value)
              .findFirst()
              .orElse(Interval.exactly(0));
    };
  }

  private ParetoFront.Point point(Weighed option) {
    return new ParetoFront.Point(
        option.id(), option.axes().values().stream().map(unknowns()::read).toList());
  }

  private OptionResult result(
      Weighed option, @Nullable Place place, List<ParetoFront.Point> points) {
    Chain head = chain(option.option().offerings().getFirst());
    Chain.Provider supplier = head.offerings().getFirst().offering().organisation();
    return new OptionResult(
        option.option().id(),
        option.option().name(),
        option.option().offerings(),
        supplier.name(),
        head.organisations().stream()
            .filter(node -> node.organisation().id().equals(supplier.id()))
            .flatMap(node -> node.claims().stream())
            .filter(claim -> claim.property().equals("control-country"))
            .map(Chain.Claim::value)
            .findFirst()
            .orElse(null),
        option.admission(),
        option.gates(),
        place == null ? null : place.rank(),
        place == null ? null : place.best(),
        place == null ? null : place.worst(),
        option.score().times(POINTS),
        option.axes().entrySet().stream()
            .map(
                axis ->
                    new Coordinate(
                        axis.getKey(),
                        axis.getValue().times(POINTS),
                        option.coverage().getOrDefault(axis.getKey(), 0.0)))
            .toList(),
        option.criteria(),
        option.readings(),
        ParetoFront.dominating(point(option), points).stream().map(UUID::fromString).toList());
  }

  private Chain chain(String offering) {
    Chain chain = input.chains().get(offering);
    if (chain == null) {
      throw new IllegalArgumentException("no chain was read for " + offering);
    }
    return chain;
  }

  private List<Chain.Source> cited(List<OptionResult> options) {
    var used =
        options.stream()
            .flatMap(
                option ->
                    Stream.concat(
                        option.criteria().stream().flatMap(c -> c.evidence().stream()),
                        option.gates().stream().flatMap(g -> g.evidence().stream())))
            .map(Evidence::sources)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    var sources = new TreeMap<String, Chain.Source>();
    input.chains().values().stream()
        .flatMap(chain -> chain.sources().stream())
        .filter(source -> used.contains(source.id()))
        .forEach(source -> sources.put(source.id(), source));
    input.judgements().stream()
        .map(Assessor::panel)
        .filter(source -> used.contains(source.id()))
        .forEach(source -> sources.put(source.id(), source));
    return List.copyOf(sources.values());
  }

  private static Part part(AwardRules.Part part) {
    return new Part(
        part.framework().id(),
        part.framework().version(),
        part.framework().axis(),
        part.share(),
        part.profile());
  }
}
