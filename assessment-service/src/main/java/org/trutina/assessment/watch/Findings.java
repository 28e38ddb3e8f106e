package org.trutina.assessment.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;

/** Compares two assessments of a procurement by what those responsible must know. */
public final class Findings {

  private Findings() {}

  /** What a finding is about. */
  @Schema(name = "FindingKind")
  public enum Kind {
    /** Another option is first, or shares the first rank. */
    WINNER,
    /** A gate answers otherwise for an option. */
    GATE,
    /** An option is supplied or controlled from elsewhere. */
    EXPOSURE;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One difference.
   *
   * @param subject the option's name; for a gate also its criterion; empty for the winner
   * @param before what was found before; empty when nothing was
   */
  @Schema(name = "AlertFinding")
  public record Finding(
      Kind kind,
      @Schema(description = "The option; absent for the winner.") @Nullable String option,
      @Schema(description = "The gate's criterion; absent for the rest.")
          @Nullable String criterion,
      @Schema(
              description =
                  "Names of the first options; a gate's answer; the controlling countries.")
          String before,
      String now) {}

  /** The differences, those of most weight first; none when nothing that matters has changed. */
  static List<Finding> between(AssessmentResult before, AssessmentResult now) {
    var findings = new ArrayList<Finding>();
    String first = first(before);
    if (!first.equals(first(now))) {
      findings.add(new Finding(Kind.WINNER, null, null, first, first(now)));
    }
    Map<?, OptionResult> earlier =
        before.options().stream()
            .collect(Collectors.toMap(OptionResult::option, Function.identity()));
    List<OptionResult> both =
        now.options().stream().filter(option -> earlier.containsKey(option.option())).toList();
    both.forEach(
        option -> gates(Objects.requireNonNull(earlier.get(option.option())), option, findings));
    both.forEach(
        option -> {
          String was = exposure(Objects.requireNonNull(earlier.get(option.option())));
          String is = exposure(option);
          if (!was.equals(is)) {
            findings.add(new Finding(Kind.EXPOSURE, option.name(), null, was, is));
          }
        });
    return findings;
  }

  private static void gates(OptionResult before, OptionResult now, List<Finding> findings) {
    Map<String, String> was = verdicts(before);
    verdicts(now)
        .forEach(
            (criterion, verdict) -> {
              String earlier = was.getOrDefault(criterion, "");
              if (!verdict.equals(earlier)) {
                findings.add(new Finding(Kind.GATE, now.name(), criterion, earlier, verdict));
              }
            });
  }

  private static String first(AssessmentResult result) {
    return result.options().stream()
        .filter(option -> Objects.equals(option.rank(), 1))
        .map(OptionResult::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> verdicts(OptionResult option) {
    var verdicts = new TreeMap<String, String>();
    for (GateResult gate : option.gates()) {
      verdicts.put(gate.criterion(), gate.verdict().key());
    }
    return verdicts;
  }

  /** The countries that control an organisation on which the option rests. */
  private static String exposure(OptionResult option) {
    Stream<String> ofChain =
        option.criteria().stream()
            .flatMap(criterion -> criterion.evidence().stream())
            .filter(evidence -> evidence.property().equals("control-country"))
            .map(evidence -> evidence.value());
    return Stream.concat(Stream.ofNullable(option.supplierControl()), ofChain)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
