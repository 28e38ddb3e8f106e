package org.trutina.assessment.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.decision.Interval;

/**
 * An option's levels in three readings: as claimed by anyone, as evidenced to the assurance that
 * gates accept, and as weighed in the award, where a statement counts until better evidence
 * contradicts it.
 */
public final class Levels {

  private final OptionEvidence all;
  private final OptionEvidence firm;
  private final OptionEvidence accepted;
  private final Assurance gate;
  private final Map<String, Stated> stated;
  private final Map<String, Derived> supposed;

  /**
   * @param all sees every claim
   * @param firm sees what is better proven than a statement of the bidder
   * @param accepted sees what gates accept
   * @param gate the least assurance that gates accept
   * @param stated the option's statements by framework and criterion, see {@link #key}
   * @param supposed levels that an exploration supposes, by the same key: nothing else counts there
   */
  public Levels(
      OptionEvidence all,
      OptionEvidence firm,
      OptionEvidence accepted,
      Assurance gate,
      Map<String, Stated> stated,
      Map<String, Derived> supposed) {
    this.all = all;
    this.firm = firm;
    this.accepted = accepted;
    this.gate = gate;
    this.stated = Map.copyOf(stated);
    this.supposed = Map.copyOf(supposed);
  }

  public static String key(String framework, String criterion) {
    return framework + "/" + criterion;
  }

  /** What anyone claims, the bidder before the catalogue. */
  public Derived claimed(String framework, Criterion criterion) {
    Derived instead = supposed.get(key(framework, criterion.id()));
    if (instead != null) {
      return instead;
    }
    Stated answer = stated.get(key(framework, criterion.id()));
    return answer == null ? all.derive(criterion) : exactly(criterion, answer, null);
  }

  /** What is proven well enough for a gate. */
  public Derived evidenced(String framework, Criterion criterion) {
    Derived instead = supposed.get(key(framework, criterion.id()));
    if (instead != null) {
      return instead;
    }
    Stated answer = stated.get(key(framework, criterion.id()));
    Derived facts = accepted.derive(criterion);
    return answer == null || !answer.assurance().reaches(gate)
        ? facts
        : settled(criterion, answer, facts);
  }

  /** What the award weighs. */
  public Derived weighed(String framework, Criterion criterion) {
    Derived instead = supposed.get(key(framework, criterion.id()));
    if (instead != null) {
      return instead;
    }
    Stated answer = stated.get(key(framework, criterion.id()));
    return answer == null
        ? all.derive(criterion)
        : settled(criterion, answer, firm.derive(criterion));
  }

  /** A statement decides within what the evidence leaves open, and loses against it beyond. */
  private static Derived settled(Criterion criterion, Stated answer, Derived facts) {
    boolean within =
        facts.level().low() <= answer.value() && answer.value() <= facts.level().high();
    if (!facts.known() || within) {
      return exactly(criterion, answer, facts);
    }
    return new Derived(facts.level(), true, true, facts.because(), with(facts.evidence(), answer));
  }

  private static Derived exactly(Criterion criterion, Stated answer, @Nullable Derived facts) {
    List<String> because =
        criterion.scale().levels().stream()
            .filter(level -> level.level() == answer.value())
            .map(level -> level.name())
            .toList();
    return new Derived(
        Interval.exactly(answer.value()),
        true,
        false,
        because,
        with(facts == null ? List.of() : facts.evidence(), answer));
  }

  private static List<Evidence> with(List<Evidence> evidence, Stated answer) {
    var all = new ArrayList<>(evidence);
    all.add(Evidence.of(answer));
    return all;
  }
}
