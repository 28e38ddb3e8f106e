package org.trutina.catalog.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trutina.catalog.claim.Claim.Slot;
import org.trutina.catalog.claim.EffectiveClaims.Choice;

/** What counts on some subjects, to be asked value by value. */
public final class Standing {

  private final Map<Slot, Claim> effective = new HashMap<>();

  Standing(List<Choice> choices) {
    choices.forEach(choice -> effective.put(choice.chosen().slot(), choice.chosen()));
  }

  /** A property of a subject. */
  public record Topic(Subject type, String subject, Property property) {}

  /**
   * The effective claim with which a statement contends.
   *
   * @param value what is stated; tells which claim is meant where a property has many values
   */
  public Optional<Claim> beside(Topic topic, String qualifier, String value) {
    return Optional.ofNullable(
        effective.get(
            Slot.of(topic.type(), topic.subject(), topic.property(), qualifier, value, false)));
  }
}
