package org.trutina.assessment.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.framework.Fact;
import org.trutina.assessment.framework.Framework.Case;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Measure;
import org.trutina.decision.Interval;

/** Derives an option's level on a criterion from the catalogue, seen through a least assurance. */
public final class OptionEvidence {

  private final Facts facts;
  private final Measures measures;
  private final Map<Fact, Finding<String>> answered = new EnumMap<>(Fact.class);

  /**
   * @param offerings the option's offerings, the one contracted for first
   * @param chains the chain of each of them, by its id
   * @param languages the buyer's languages, BCP 47
   * @param least claims and links of less assurance are treated as not known
   */
  public OptionEvidence(
      List<String> offerings,
      Map<String, Chain> chains,
      Jurisdictions jurisdictions,
      List<String> languages,
      Assurance least) {
    this(offerings, chains, jurisdictions, languages, least, List.of());
  }

  /**
   * The same with some facts supposed.
   *
   * @param assumptions about this option; those about criteria do not concern it
   */
  public OptionEvidence(
      List<String> offerings,
      Map<String, Chain> chains,
      Jurisdictions jurisdictions,
      List<String> languages,
      Assurance least,
      List<Assumption> assumptions) {
    for (Assumption assumption : assumptions) {
      if (assumption.fact() != null) {
        answered.put(assumption.fact(), assumption.finding());
      }
    }
    var stack = new OfferedStack(offerings, chains, least);
    this.facts = new Facts(stack, jurisdictions);
    this.measures = new Measures(stack, jurisdictions, languages);
  }

  /**
   * A level on a criterion's own scale, why, and on what evidence.
   *
   * @param level an interval within the scale: the whole scale when nothing is known
   * @param known whether the evidence narrows the scale at all
   * @param contradicted whether the evidence contradicts what the option states
   * @param because the rules that may apply, in order; empty when no rule does
   */
  public record Derived(
      Interval level,
      boolean known,
      boolean contradicted,
      List<String> because,
      List<Evidence> evidence) {}

  public Derived derive(Criterion criterion) {
    Interval whole =
        criterion.scale().scale().possible(new org.trutina.decision.Evidence.Missing());
    List<Case> cases = criterion.derivation().cases();
    Measure measure = criterion.derivation().measure();
    if (cases != null) {
      return byCases(cases, whole);
    }
    return measure == null
        ? new Derived(whole, false, false, List.of(), List.of())
        : byMeasure(measure, criterion, whole);
  }

  private Derived byMeasure(Measure measure, Criterion criterion, Interval whole) {
    Finding<Interval> finding = measures.of(measure);
    Interval measured = finding.answer();
    return measured == null
        ? new Derived(whole, false, false, List.of(), finding.evidence())
        : new Derived(measured, true, false, List.of(criterion.description()), finding.evidence());
  }

  /**
   * The first case that holds decides. A case that may hold, because a fact it asks for is not
   * known, widens the level by its own and leaves the word to the following ones.
   */
  private Derived byCases(List<Case> cases, Interval whole) {
    var evidence = new ArrayList<Evidence>();
    var because = new ArrayList<String>();
    Optional<Interval> level = Optional.empty();
    boolean decided = false;
    for (Case rule : cases) {
      Optional<Boolean> holds = holds(rule, evidence);
      if (holds.equals(Optional.of(false))) {
        continue;
      }
      var proposed = new Interval(rule.level().getFirst(), rule.level().getLast());
      level = Optional.of(level.map(proposed::hull).orElse(proposed));
      because.add(rule.because());
      if (holds.isPresent()) {
        decided = true;
        break;
      }
    }
    Interval result = decided ? level.orElse(whole) : whole;
    boolean known = !result.equals(whole);
    return new Derived(
        result, known, false, known ? because : List.of(), evidence.stream().distinct().toList());
  }

  /** Whether all conditions of a case hold; empty when what is not known decides. */
  private Optional<Boolean> holds(Case rule, List<Evidence> evidence) {
    boolean open = false;
    for (var condition : rule.when().entrySet()) {
      Finding<String> finding = answered.computeIfAbsent(condition.getKey(), facts::about);
      evidence.addAll(finding.evidence());
      String answer = finding.answer();
      if (answer == null) {
        open = true;
      } else if (!condition.getValue().contains(answer)) {
        return Optional.of(false);
      }
    }
    return open ? Optional.empty() : Optional.of(true);
  }
}
