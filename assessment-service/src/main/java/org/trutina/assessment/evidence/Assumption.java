package org.trutina.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Fact;
import org.trutina.decision.Interval;

/**
 * What an exploration supposes of an option, instead of what the evidence says: the answer to a
 * fact, or the level of a criterion.
 *
 * @param level on the criterion's own scale
 */
public record Assumption(
    UUID option,
    @Nullable Fact fact,
    @Nullable String answer,
    @Nullable String framework,
    @Nullable String criterion,
    @Nullable Interval level) {

  /** The supposed answer to a fact, marked as supposed wherever it counts. */
  Finding<String> finding() {
    return new Finding<>(answer, List.of(evidence(String.valueOf(fact), String.valueOf(answer))));
  }

  /** The supposed level, marked as supposed. */
  public Derived derived(Interval supposed) {
    String value =
        supposed.exact()
            ? String.valueOf(supposed.low())
            : supposed.low() + " to " + supposed.high();
    return new Derived(
        supposed,
        true,
        false,
        List.of("Supposed in this exploration."),
        List.of(evidence(String.valueOf(criterion), value)));
  }

  private Evidence evidence(String property, String value) {
    String name = fact == null ? property : fact.key();
    return new Evidence(
        "assumption",
        option + "/" + name,
        option.toString(),
        name,
        value,
        Assurance.DEMONSTRATED,
        List.of());
  }
}
