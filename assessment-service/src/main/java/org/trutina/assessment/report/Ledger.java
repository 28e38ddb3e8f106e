package org.trutina.assessment.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.report.Report.Claim;
import org.trutina.assessment.report.Report.Source;

/** Numbers claims and sources in the order in which figures name them. */
final class Ledger {

  private final Wording words;
  private final Dates dates;
  private final Map<String, Chain.Source> sources = new HashMap<>();
  private final Map<String, Instant> recorded = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Integer> sourceNumbers = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  Ledger(Wording words, Dates dates, Facts facts) {
    this.words = words;
    this.dates = dates;
    facts.assessment().view().result().sources().forEach(s -> sources.put(s.id(), s));
    facts.assessment().input().chains().values().stream()
        .flatMap(
            chain ->
                java.util.stream.Stream.concat(
                    chain.offerings().stream().flatMap(node -> node.claims().stream()),
                    chain.organisations().stream().flatMap(node -> node.claims().stream())))
        .forEach((Chain.Claim claim) -> recorded.put(claim.id().toString(), claim.recordedAt()));
  }

  /** The number of a claim; the next one when it is named for the first time. */
  int number(Evidence evidence) {
    String key = evidence.type() + " " + evidence.id();
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = numbers.size() + 1;
    numbers.put(key, number);
    claims.add(
        new Claim(
            number,
            words
                .messages()
                .say(
                    "report.claim",
                    Map.of(
                        "property", words.property(evidence.property()),
                        "subject", evidence.subject(),
                        "value", evidence.value())),
            words.assurance(evidence),
            Optional.ofNullable(recorded.get(evidence.id())).map(dates::day).orElse(""),
            evidence.sources().stream().map(this::source).toList()));
    return number;
  }

  private int source(String id) {
    return sourceNumbers.computeIfAbsent(id, unknown -> sourceNumbers.size() + 1);
  }

  List<Claim> claims() {
    return claims;
  }

  List<Source> sources() {
    return sourceNumbers.entrySet().stream()
        .map(
            entry -> {
              Chain.Source source = sources.get(entry.getKey());
              return source == null
                  ? new Source(entry.getValue(), entry.getKey(), "", "")
                  : new Source(
                      entry.getValue(),
                      source.title(),
                      source.asOf(),
                      Objects.requireNonNullElse(source.address(), ""));
            })
        .toList();
  }
}
