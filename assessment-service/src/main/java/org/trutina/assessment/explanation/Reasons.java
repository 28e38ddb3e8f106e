package org.trutina.assessment.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.explanation.Explanation.OfOption;
import org.trutina.assessment.explanation.Explanation.Standing;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOff.Dominance;
import org.trutina.assessment.tradeoff.TradeOff.EvidenceChange;
import org.trutina.assessment.tradeoff.TradeOff.Place;
import org.trutina.assessment.tradeoff.TradeOff.Stability;
import org.trutina.decision.Interval;

/** Why each option stands where it stands. */
final class Reasons {

  private static final int MOST = 3;
  private static final int MOST_EVIDENCE = 4;

  /** Less is not told apart in points to one decimal. */
  private static final double NOTICEABLE = 0.05;

  private final Wording words;
  private final Answers answers;
  private final TradeOff tradeOff;

  Reasons(Wording words, Answers answers, TradeOff tradeOff) {
    this.words = words;
    this.answers = answers;
    this.tradeOff = tradeOff;
  }

  OfOption of(OptionResult option) {
    List<UUID> first = tradeOff.answer().first();
    if (option.admission() == Admission.EXCLUDED) {
      return new OfOption(option.option(), option.name(), Standing.EXCLUDED, excluded(option));
    }
    return first.contains(option.option())
        ? new OfOption(option.option(), option.name(), Standing.FIRST, first(option))
        : new OfOption(option.option(), option.name(), Standing.BEHIND, behind(option, first));
  }

  private List<String> excluded(OptionResult option) {
    var why = new ArrayList<String>();
    boolean failed = option.gates().stream().anyMatch(gate -> gate.verdict() == Verdict.FAIL);
    for (GateResult gate : option.gates()) {
      if (gate.verdict() == Verdict.FAIL) {
        why.addAll(gate(gate, "why.gate-failed"));
      } else if (!failed && gate.verdict() == Verdict.UNDECIDED) {
        why.addAll(gate(gate, "why.gate-not-proven"));
      }
    }
    tradeOff.evidence().stream()
        .filter(change -> option.option().equals(change.winner()))
        .map(answers::fact)
        .forEach(why::add);
    return why;
  }

  private List<String> gate(GateResult gate, String key) {
    var sentences = new ArrayList<String>();
    String unit = words.unitOf(gate.criterion());
    sentences.add(
        say(
            key,
            Map.of(
                "gate", words.gate(gate.criterion()),
                "minimum", words.level(Interval.exactly(gate.minimum()), unit),
                "level", words.level(gate.level(), unit),
                "accepts", words.messages().say("assurance." + gate.accepts().key()))));
    gate.because().stream()
        .limit(MOST)
        .map(rule -> say("why.rule", Map.of("rule", rule)))
        .forEach(sentences::add);
    if (!gate.evidence().isEmpty()) {
      sentences.add(
          say(
              "why.evidence",
              Map.of(
                  "evidence",
                  gate.evidence().stream()
                      .limit(MOST_EVIDENCE)
                      .map(words::evidence)
                      .collect(Collectors.joining("; ")))));
    }
    return sentences;
  }

  private List<String> first(OptionResult option) {
    var why = new ArrayList<String>();
    List<String> most =
        option.criteria().stream()
            .sorted(Comparator.comparingDouble(c -> -answers.read(c.contribution())))
            .limit(MOST)
            .filter(criterion -> answers.read(criterion.contribution()) > NOTICEABLE)
            .map(criterion -> item(criterion, answers.read(criterion.contribution())))
            .toList();
    if (!most.isEmpty()) {
      why.add(say("why.earns", Map.of("criteria", words.messages().list(most))));
    }
    why.addAll(openGates(option));
    return why;
  }

  private List<String> openGates(OptionResult option) {
    return option.gates().stream()
        .filter(gate -> gate.verdict() == Verdict.UNDECIDED)
        .flatMap(gate -> gate(gate, "why.gate-undecided").stream())
        .toList();
  }

  private List<String> behind(OptionResult option, List<UUID> first) {
    var why = new ArrayList<String>();
    if (!first.isEmpty()) {
      OptionResult winner = answers.option(first.getFirst());
      why.add(
          say(
              "why.behind",
              Map.of(
                  "points",
                  words.points(answers.read(winner.score()) - answers.read(option.score())),
                  "winner",
                  winner.name())));
      why.addAll(against(option, winner));
    }
    place(option).dominatedBy().stream().limit(MOST).map(this::dominated).forEach(why::add);
    why.addAll(openGates(option));
    why.addAll(change(option));
    return why;
  }

  /** Where it loses most against the winner, and where it is better. */
  private List<String> against(OptionResult option, OptionResult winner) {
    double[] gain =
        IntStream.range(0, option.criteria().size())
            .mapToDouble(
                j ->
                    answers.read(option.criteria().get(j).contribution())
                        - answers.read(winner.criteria().get(j).contribution()))
            .toArray();
    var sentences = new ArrayList<String>();
    List<String> lost = largest(option, gain, -1);
    List<String> won = largest(option, gain, 1);
    if (!lost.isEmpty()) {
      sentences.add(say("why.loses", Map.of("criteria", words.messages().list(lost))));
    }
    if (!won.isEmpty()) {
      sentences.add(say("why.gains", Map.of("criteria", words.messages().list(won))));
    }
    return sentences;
  }

  private List<String> largest(OptionResult option, double[] gain, int sign) {
    return IntStream.range(0, gain.length)
        .boxed()
        .filter(j -> sign * gain[j] > NOTICEABLE)
        .sorted(Comparator.comparingDouble(j -> -sign * gain[j]))
        .limit(MOST)
        .map(j -> item(option.criteria().get(j), sign * gain[j]))
        .toList();
  }

  private String item(CriterionResult criterion, double points) {
    return say(
        "item.points",
        Map.of(
            "criterion", words.criterion(criterion.criterion()), "points", words.points(points)));
  }

  private String dominated(Dominance dominance) {
    return say(
        "why.dominated",
        Map.of(
            "by", answers.name(dominance.by()),
            "sovereignty", words.points(dominance.sovereignty()),
            "competitiveness", words.points(dominance.competitiveness())));
  }

  /** What would have to change for it to be first. */
  private List<String> change(OptionResult option) {
    var changes = new ArrayList<String>();
    Stability share = tradeOff.weights().sovereignty();
    if (share != null && option.option().equals(share.above())) {
      changes.add(
          say("why.share-above", Map.of("share", words.percent(share.staysFirst().high()))));
    }
    if (share != null && option.option().equals(share.below())) {
      changes.add(say("why.share-below", Map.of("share", words.percent(share.staysFirst().low()))));
    }
    tradeOff.evidence().stream()
        .filter((EvidenceChange change) -> option.option().equals(change.winner()))
        .limit(MOST)
        .map(answers::fact)
        .forEach(changes::add);
    if (changes.isEmpty()) {
      changes.add(say("why.nothing-single", Map.of()));
    }
    return changes;
  }

  private Place place(OptionResult option) {
    return tradeOff.options().stream()
        .filter(place -> place.option().equals(option.option()))
        .findFirst()
        .orElseThrow();
  }

  private String say(String key, Map<String, ?> arguments) {
    return words.messages().say(key, arguments);
  }
}
