package org.trutina.assessment.tradeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Framework.Level;
import org.trutina.assessment.framework.Framework.PublishedScale;
import org.trutina.assessment.tradeoff.TradeOff.EvidenceChange;
import org.trutina.assessment.tradeoff.TradeOff.Kind;
import org.trutina.decision.Interval;
import org.trutina.decision.award.Ranking;
import org.trutina.decision.uncertainty.ValueOfInformation;
import org.trutina.decision.uncertainty.ValueOfInformation.OpenFact;

/** Single facts that would change who is first, and the first on accepted evidence alone. */
final class FactChanges {

  private final Situation situation;

  FactChanges(Situation situation) {
    this.situation = situation;
  }

  List<EvidenceChange> all() {
    var changes = new ArrayList<EvidenceChange>();
    List<UUID> first = situation.first();
    if (first.size() == 1) {
      changes.addAll(missing(first.getFirst()));
      changes.addAll(unverified(first.getFirst()));
    }
    changes.addAll(gates(first));
    return changes;
  }

  private List<EvidenceChange> missing(UUID first) {
    return ValueOfInformation.of(
            situation.asked().ranked(),
            situation.asked().weights(),
            situation.asked().unknowns(),
            first.toString())
        .stream()
        .filter(fact -> fact.flip().isPresent())
        .flatMap(fact -> missing(fact).stream())
        .toList();
  }

  private Optional<EvidenceChange> missing(OpenFact fact) {
    UUID option = UUID.fromString(fact.option());
    var flip = fact.flip().orElseThrow();
    return situation
        .asked()
        .criterion(fact.criterion())
        .map(
            named -> {
              CriterionResult cell = cell(situation.option(option), named);
              return new EvidenceChange(
                  Kind.MISSING,
                  option,
                  cell.framework(),
                  cell.criterion(),
                  cell.level(),
                  level(cell, flip.at()).orElse(null),
                  cell.unit(),
                  UUID.fromString(flip.winner()));
            });
  }

  /** A value from 0 to 1 as a level, on scales that are straight lines. */
  private Optional<Double> level(CriterionResult cell, double value) {
    return situation
        .criterion(cell.framework(), cell.criterion())
        .map(Criterion::scale)
        .filter(scale -> scale.levels().stream().allMatch(level -> level.points() == null))
        .map(scale -> reached(scale, scale.worst() + value * (scale.best() - scale.worst())));
  }

  /** Where there are named levels, the first of them that is far enough. */
  private double reached(PublishedScale scale, double level) {
    boolean upwards =
        (scale.best() > scale.worst())
            == (situation.asked().unknowns() == Ranking.Unknowns.CONSERVATIVE);
    return scale.levels().stream()
        .mapToDouble(Level::level)
        .filter(named -> upwards ? named >= level - Ranking.TIE : named <= level + Ranking.TIE)
        .boxed()
        .min(upwards ? Comparator.naturalOrder() : Comparator.reverseOrder())
        .orElse(level);
  }

  private static CriterionResult cell(OptionResult option, CriterionResult named) {
    return option.criteria().stream()
        .filter(c -> c.framework().equals(named.framework()))
        .filter(c -> c.criterion().equals(named.criterion()))
        .findFirst()
        .orElseThrow();
  }

  /** What is known by weak evidence only, each alone left as the accepted evidence leaves it. */
  private List<EvidenceChange> unverified(UUID first) {
    var changes = new ArrayList<EvidenceChange>();
    for (OptionResult option : situation.ranked()) {
      for (CriterionResult cell : option.criteria()) {
        Interval evidenced = evidenced(option, cell);
        double gain =
            100 * cell.weight() * (situation.read(evidenced) - situation.read(cell.value()));
        if (Math.abs(gain) <= Ranking.TIE) {
          continue;
        }
        List<UUID> then =
            situation.firstBy(
                other -> situation.read(other.score()) + (other.equals(option) ? gain : 0));
        if (!then.contains(first)) {
          changes.add(
              new EvidenceChange(
                  Kind.UNVERIFIED,
                  option.option(),
                  cell.framework(),
                  cell.criterion(),
                  cell.level(),
                  null,
                  cell.unit(),
                  then.getFirst()));
        }
      }
    }
    return changes;
  }

  private Interval evidenced(OptionResult option, CriterionResult cell) {
    return situation
        .reading(option.option(), cell)
        .map(reading -> reading.evidenced().value())
        .orElse(cell.value());
  }

  /** The first ones when nothing counts but what gates accept. */
  List<UUID> firstOnEvidence() {
    return situation.firstBy(
        option ->
            option.criteria().stream()
                .mapToDouble(cell -> 100 * cell.weight() * situation.read(evidenced(option, cell)))
                .sum());
  }

  /** A gate of the first that may fail, and one that keeps out an option that would be first. */
  private List<EvidenceChange> gates(List<UUID> first) {
    var changes = new ArrayList<EvidenceChange>();
    for (OptionResult option : situation.options()) {
      List<GateResult> open =
          option.gates().stream().filter(gate -> gate.verdict() == Verdict.UNDECIDED).toList();
      boolean leads = first.size() == 1 && first.contains(option.option());
      boolean keptOut =
          option.admission() == Admission.EXCLUDED
              && open.size() == 1
              && option.gates().stream().noneMatch(gate -> gate.verdict() == Verdict.FAIL)
              && wouldLead(option, first);
      if (leads || keptOut) {
        UUID then = leads ? next(option.option()) : option.option();
        open.forEach(gate -> changes.add(gate(option, gate, then)));
      }
    }
    return changes;
  }

  private boolean wouldLead(OptionResult option, List<UUID> first) {
    return first.stream()
        .map(situation::option)
        .allMatch(
            other -> situation.read(option.score()) > situation.read(other.score()) + Ranking.TIE);
  }

  private @Nullable UUID next(UUID first) {
    return situation.ranked().stream()
        .map(OptionResult::option)
        .filter(option -> !option.equals(first))
        .findFirst()
        .orElse(null);
  }

  private static EvidenceChange gate(OptionResult option, GateResult gate, @Nullable UUID then) {
    return new EvidenceChange(
        Kind.GATE, option.option(), null, gate.criterion(), gate.level(), gate.minimum(), "", then);
  }
}
