package org.trutina.assessment.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.Chain.Source;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.decision.Interval;

/** What an assessment found. Scores and contributions are points of 100. */
public record AssessmentResult(
    @Schema(description = "The frameworks, weights and axes that were applied.") List<Part> parts,
    @Schema(description = "The options, ranked ones first, best first; then the excluded ones.")
        List<OptionResult> options,
    @Schema(description = "Ids of the options that no other option beats on both coordinates.")
        List<UUID> paretoFront,
    List<Source> sources) {

  /** A framework's part in the award. */
  @Schema(name = "AppliedFramework")
  public record Part(
      String framework,
      String version,
      String axis,
      double share,
      @Schema(description = "The weight profile, or 'own'.") String profile) {}

  /** Where the gates leave an option. */
  public enum Admission {
    /** Every gate is passed. */
    ADMITTED,
    /** No gate is failed, but the evidence does not settle every one. */
    UNDECIDED,
    /** A gate is failed: the option is not ranked. */
    EXCLUDED;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Admission of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** The answer of a gate. */
  public enum Verdict {
    PASS,
    FAIL,
    UNDECIDED;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Verdict of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** One option: gates, rank, score, coordinates, and what each criterion adds. */
  public record OptionResult(
      UUID option,
      String name,
      List<String> offerings,
      @Schema(description = "Name of the organisation that the buyer would contract with.")
          String supplier,
      @Schema(description = "ISO code of the country that controls it; absent when unknown.")
          @Nullable String supplierControl,
      Admission admission,
      List<GateResult> gates,
      @Schema(description = "1 for the first; ties share a rank; absent when excluded.")
          @Nullable Integer rank,
      @Schema(description = "The rank if everything unknown turned out in its favour.")
          @Nullable Integer bestRank,
      @Schema(description = "The rank if everything unknown turned out against it.")
          @Nullable Integer worstRank,
      @Schema(description = "Points of 100: from what is proven or claimed to what is possible.")
          Interval score,
      List<Coordinate> coordinates,
      List<CriterionResult> criteria,
      @Schema(description = "Each framework's own reading: Score and SEAL, claimed and evidenced.")
          @Nullable List<Reading> readings,
      @Schema(description = "Ids of the options that are at least as good on both coordinates.")
          List<UUID> dominatedBy) {}

  /** A gate's answer for an option, on the evidence that gates accept. */
  public record GateResult(
      @Schema(examples = "SOV-3") String criterion,
      double minimum,
      Verdict verdict,
      @Schema(description = "The level that the accepted evidence leaves open.") Interval level,
      @Schema(description = "The least assurance of evidence that counts.") Assurance accepts,
      List<String> because,
      List<Evidence> evidence) {}

  /** An option's place on one axis, in points of 100. */
  public record Coordinate(
      @Schema(enumeration = {"sovereignty", "competitiveness"}) String axis,
      Interval score,
      @Schema(description = "Share of the axis' weight on which anything is known, 0 to 1.")
          double coverage) {}

  /** A criterion's part in an option's score. */
  public record CriterionResult(
      String criterion,
      String framework,
      @Schema(description = "Weight in the whole award, 0 to 1.") double weight,
      @Schema(description = "On the criterion's own scale.") Interval level,
      String unit,
      @Schema(description = "The level's value, 0 to 1.") Interval value,
      @Schema(description = "Weight times value, in points of 100; sums to the score.")
          Interval contribution,
      boolean known,
      @Schema(
              description =
                  "Whether better evidence contradicts what the option states; absent when not.")
          @Nullable Boolean contradicted,
      @Schema(description = "The rules that apply, or may apply.") List<String> because,
      @Schema(description = "The claims and links that were read.") List<Evidence> evidence) {}
}
