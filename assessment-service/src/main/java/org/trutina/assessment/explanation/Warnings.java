package org.trutina.assessment.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Warning;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOff.Place;
import org.trutina.assessment.tradeoff.TradeOff.Reach;

/** Limits in law, and in what is known. */
final class Warnings {

  /** Below it most of a coordinate is unknown. */
  private static final double LITTLE = 0.5;

  private final Wording words;

  Warnings(Wording words) {
    this.words = words;
  }

  List<String> of(ProcurementView procurement, AssessmentResult result, TradeOff tradeOff) {
    var warnings = new ArrayList<String>();
    procurement.warnings().stream().map(this::law).forEach(warnings::add);
    if (tradeOff.ancillary().decisive() && !tradeOff.answer().first().isEmpty()) {
      warnings.add(say("warning.decisive", Map.of()));
    }
    for (Place place : tradeOff.options()) {
      little(place, "sovereignty", place.sovereignty(), warnings);
      little(place, "competitiveness", place.competitiveness(), warnings);
    }
    result.options().forEach(option -> contradicted(option, warnings));
    return warnings;
  }

  /** What the catalogue of messages does not know stays as it was said. */
  private String law(Warning warning) {
    var arguments = new TreeMap<String, Object>(warning.arguments());
    arguments.computeIfPresent("gate", (name, gate) -> words.gate(gate.toString()));
    String key = "law." + warning.kind();
    return words.messages().find(key).isPresent()
        ? say(key, arguments)
        : warning.detail() + " (" + warning.law() + ")";
  }

  private void little(
      Place place, String coordinate, @Nullable Reach reach, List<String> warnings) {
    if (reach != null && reach.coverage() < LITTLE) {
      warnings.add(
          say(
              "warning.coverage",
              Map.of(
                  "option", place.name(),
                  "coordinate", say("coordinate." + coordinate, Map.of()),
                  "share", words.percent(reach.coverage()))));
    }
  }

  private void contradicted(OptionResult option, List<String> warnings) {
    List<String> criteria =
        option.criteria().stream()
            .filter(criterion -> Objects.equals(criterion.contradicted(), true))
            .map(criterion -> words.criterion(criterion.criterion()))
            .toList();
    if (!criteria.isEmpty()) {
      warnings.add(
          say(
              "warning.contradicted",
              Map.of("option", option.name(), "criteria", words.messages().list(criteria))));
    }
  }

  private String say(String key, Map<String, ?> arguments) {
    return words.messages().say(key, arguments);
  }
}
