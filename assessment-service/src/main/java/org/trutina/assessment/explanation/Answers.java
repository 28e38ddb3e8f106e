package org.trutina.assessment.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOff.Doubt;
import org.trutina.assessment.tradeoff.TradeOff.EvidenceChange;
import org.trutina.assessment.tradeoff.TradeOff.Kind;
import org.trutina.assessment.tradeoff.TradeOff.Shift;
import org.trutina.assessment.tradeoff.TradeOff.Stability;
import org.trutina.decision.Interval;

/** The answer of an assessment, how far it holds, and what would change it. */
final class Answers {

  /** More would not be read. */
  private static final int MOST_FACTS = 5;

  private final Wording words;
  private final AssessmentResult result;
  private final TradeOff tradeOff;

  Answers(Wording words, AssessmentResult result, TradeOff tradeOff) {
    this.words = words;
    this.result = result;
    this.tradeOff = tradeOff;
  }

  String answer() {
    List<UUID> first = tradeOff.answer().first();
    if (first.isEmpty()) {
      return say("answer.nobody", Map.of());
    }
    String points = words.points(read(option(first.getFirst()).score()));
    var sentences = new ArrayList<String>();
    if (first.size() > 1) {
      List<String> names = first.stream().map(id -> option(id).name()).toList();
      sentences.add(
          say("answer.tied", Map.of("names", words.messages().list(names), "points", points)));
    } else {
      sentences.add(say("answer.first", Map.of("name", name(first.getFirst()), "points", points)));
    }
    Stability share = tradeOff.weights().sovereignty();
    if (share != null && first.size() == 1) {
      sentences.add(stays(share));
    }
    return String.join(" ", sentences);
  }

  private String stays(Stability share) {
    Interval range = share.staysFirst();
    String key = range.width() >= 1 ? "answer.stays-always" : "answer.stays";
    return say(
        key,
        Map.of(
            "low", words.percent(range.low()),
            "high", words.percent(range.high()),
            "now", words.percent(share.now())));
  }

  /** Doubts first, then single facts, then weights. */
  List<String> because() {
    var sentences = new ArrayList<String>();
    if (!tradeOff.answer().clear()) {
      sentences.add(say("answer.no-clear-winner", Map.of()));
      for (Doubt doubt : tradeOff.answer().doubts()) {
        sentences.add(say("doubt." + doubt.key(), Map.of()));
      }
    }
    tradeOff.evidence().stream().limit(MOST_FACTS).map(this::fact).forEach(sentences::add);
    if (tradeOff.evidence().size() > MOST_FACTS) {
      sentences.add(say("fact.more", Map.of("count", tradeOff.evidence().size() - MOST_FACTS)));
    }
    Shift shift = tradeOff.weights().smallest();
    if (shift != null && shift.moved() > 0) {
      sentences.add(shift(shift));
    }
    return sentences;
  }

  /** What a single fact would change. */
  String fact(EvidenceChange change) {
    if (change.kind() == Kind.GATE) {
      UUID then = change.winner();
      if (then == null) {
        return say(
            "fact.gate-nobody",
            Map.of("gate", words.gate(change.criterion()), "option", name(change.option())));
      }
      return say(
          then.equals(change.option()) ? "fact.gate-passed" : "fact.gate-failed",
          Map.of(
              "gate", words.gate(change.criterion()),
              "option", name(change.option()),
              "winner", name(then)));
    }
    UUID then = java.util.Objects.requireNonNull(change.winner());
    Double at = change.at();
    return say(
        change.kind() == Kind.UNVERIFIED
            ? "fact.unverified"
            : at == null ? "fact.missing" : "fact.missing-at",
        Map.of(
            "criterion", words.criterion(change.criterion()),
            "option", name(change.option()),
            "winner", name(then),
            "level", at == null ? "" : words.level(Interval.exactly(at), change.unit()),
            "reading", tradeOff.unknowns() == Unknowns.TOLERANT ? "tolerant" : "conservative"));
  }

  private String shift(Shift shift) {
    List<String> moves =
        shift.moves().stream()
            .map(
                move ->
                    say(
                        "item.move",
                        Map.of(
                            "criterion", words.criterion(move.criterion()),
                            "from", words.percent(move.from()),
                            "to", words.percent(move.to()))))
            .toList();
    return say(
        "weights.smallest",
        Map.of(
            "moved", words.percent(shift.moved()),
            "moves", words.messages().list(moves),
            "winner", name(shift.winner())));
  }

  double read(Interval interval) {
    return tradeOff.unknowns() == Unknowns.TOLERANT ? interval.high() : interval.low();
  }

  OptionResult option(UUID id) {
    return result.options().stream().filter(o -> o.option().equals(id)).findFirst().orElseThrow();
  }

  String name(UUID id) {
    return option(id).name();
  }

  String say(String key, Map<String, ?> arguments) {
    return words.messages().say(key, arguments);
  }
}
