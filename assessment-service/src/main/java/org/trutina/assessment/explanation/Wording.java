package org.trutina.assessment.explanation;

import java.util.List;
import java.util.Map;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.decision.Interval;

/** Names and numbers as sentences need them, in one language. */
public final class Wording {

  private final Messages messages;
  private final List<Framework> frameworks;

  /**
   * @param frameworks that name criteria for which the catalogue has no name
   */
  public Wording(Messages messages, List<Framework> frameworks) {
    this.messages = messages;
    this.frameworks = frameworks;
  }

  public Messages messages() {
    return messages;
  }

  /** A criterion's or an objective's name; its id where it has none. */
  public String criterion(String id) {
    return messages
        .find("criterion." + id)
        .or(
            () ->
                frameworks.stream()
                    .flatMap(framework -> framework.criteria().stream())
                    .filter(criterion -> criterion.id().equals(id))
                    .map(Criterion::name)
                    .findFirst())
        .orElse(id);
  }

  public String framework(String id) {
    return messages
        .find("framework." + id)
        .or(
            () ->
                frameworks.stream()
                    .filter(framework -> framework.id().equals(id))
                    .map(Framework::name)
                    .findFirst())
        .orElse(id);
  }

  /** A gate by its id and name. */
  public String gate(String id) {
    String name = criterion(id);
    return name.equals(id) ? id : id + " (" + name + ")";
  }

  /** Points of 100, to one decimal. */
  public String points(double points) {
    return messages.say("number.points", Map.of("value", points));
  }

  public String points(Interval points) {
    return between(points(points.low()), points(points.high()));
  }

  /** A share from 0 to 1 as a percentage. */
  public String percent(double share) {
    return messages.say("number.percent", Map.of("value", share));
  }

  /** An amount or a level, with as many decimals as it has, three at most. */
  public String number(double number) {
    return messages.say("number.plain", Map.of("value", number));
  }

  /** A level of a criterion's scale with its unit. */
  public String level(Interval level, String unit) {
    String number = between(number(level.low()), number(level.high()));
    return unit.isEmpty() ? number : number + " " + unit(unit);
  }

  public String unit(String unit) {
    return messages.find("unit." + unit).orElse(unit);
  }

  /** From and to; one of them where both read the same. */
  public String between(String from, String to) {
    return from.equals(to) ? from : messages.say("number.range", Map.of("from", from, "to", to));
  }

  /** A claim, link, answer or price with how well it is proven. */
  public String evidence(Evidence evidence) {
    return messages.say(
        "item.evidence",
        Map.of(
            "property", property(evidence.property()),
            "subject", evidence.subject(),
            "value", evidence.value(),
            "assurance", assurance(evidence)));
  }

  public String property(String property) {
    return messages.find("property." + property).orElse(property);
  }

  public String assurance(Evidence evidence) {
    return messages.say("assurance." + evidence.assurance().key());
  }

  /** The unit of a criterion's scale; an objective's is a SEAL. */
  public String unitOf(String criterion) {
    return frameworks.stream()
        .flatMap(framework -> framework.criteria().stream())
        .filter(candidate -> candidate.id().equals(criterion))
        .map(candidate -> candidate.scale().unit())
        .findFirst()
        .orElse("SEAL");
  }
}
