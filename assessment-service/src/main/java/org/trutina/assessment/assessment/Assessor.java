package org.trutina.assessment.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.Coordinate;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Part;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.evidence.OptionEvidence;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
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
    List<Weighed> weighed = input.options().stream().map(this::weigh).toList();
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
        parts.stream().map(Assessor::part).toList(),
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
      Map<String, Interval> axes,
      Map<String, Double> coverage,
      Interval score) {

    String id() {
      return option.id().toString();
    }
  }

  private Weighed weigh(OptionView option) {
    OptionEvidence all = evidence(option, Assurance.UNVERIFIED);
    OptionEvidence accepted = evidence(option, input.gateAssurance());
    List<GateResult> gates = input.gates().stream().map(gate -> check(gate, accepted)).toList();
    var criteria = new ArrayList<CriterionResult>();
    var axes = new LinkedHashMap<String, Interval>();
    var coverage = new LinkedHashMap<String, Double>();
    Interval score = Interval.exactly(0);
    for (AwardRules.Part part : parts) {
      List<CriterionResult> ofPart = criteria(part, all);
      criteria.addAll(ofPart);
      Interval onAxis = AdditiveValue.score(values(ofPart), part.weights());
      axes.put(part.framework().axis(), onAxis);
      coverage.put(part.framework().axis(), coverage(ofPart, part.weights()));
      score = score.plus(onAxis.times(part.share()));
    }
    return new Weighed(option, admission(gates), gates, criteria, axes, coverage, score);
  }

  private OptionEvidence evidence(OptionView option, Assurance least) {
    return new OptionEvidence(
        option.offerings(), input.chains(), input.jurisdictions(), input.languages(), least);
  }

  private List<CriterionResult> criteria(AwardRules.Part part, OptionEvidence evidence) {
    return part.framework().criteria().stream()
        .map(
            criterion -> {
              Derived derived = evidence.derive(criterion);
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

  private GateResult check(MinimumLevel minimum, OptionEvidence accepted) {
    Criterion criterion =
        parts.stream()
            .flatMap(part -> part.framework().criteria().stream())
            .filter(candidate -> candidate.id().equals(minimum.criterion()))
            .findFirst()
            .orElseThrow();
    Derived derived = accepted.derive(criterion);
    Gate.Result result =
        Gate.atLeast(criterion.id(), minimum.minimum()).check(criterion.id(), derived.level());
    Verdict verdict =
        switch (result) {
          case Gate.Result.Pass pass -> Verdict.PASS;
          case Gate.Result.Fail fail -> Verdict.FAIL;
          case Gate.Result.Undecided undecided -> Verdict.UNDECIDED;
        };
    return new GateResult(
        criterion.id(),
        minimum.minimum(),
        verdict,
        derived.level(),
        input.gateAssurance(),
        derived.because(),
        derived.evidence());
  }

  private static Admission admission(List<GateResult> gates) {
    if (gates.stream().anyMatch(gate -> gate.verdict() == Verdict.FAIL)) {
      return Admission.EXCLUDED;
    }
    return gates.stream().allMatch(gate -> gate.verdict() == Verdict.PASS)
        ? Admission.ADMITTED
        : Admission.UNDECIDED;
  }

  private Ranking.Unknowns unknowns() {
    return switch (input.unknowns()) {
      case CONSERVATIVE -> Ranking.Unknowns.CONSERVATIVE;
      case TOLERANT -> Ranking.Unknowns.TOLERANT;
    };
  }

  /** The published tie-break: the higher sovereignty score. */
  private Ranking.Entry entry(Weighed option) {
    return new Ranking.Entry(
        option.id(),
        option.score(),
        option.axes().getOrDefault("sovereignty", Interval.exactly(0)));
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
                    java.util.stream.Stream.concat(
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
