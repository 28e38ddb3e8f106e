package org.trutina.assessment.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.Coordinate;
import org.trutina.assessment.assessment.AssessmentResult.Part;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.decision.Interval;

/**
 * What some policies would choose among a procurement's options. Stored nowhere, binding nobody.
 */
@Schema(name = "PolicyComparison")
public record PolicyComparison(
    @Schema(description = "Always 'exploration': it is no assessment and decides nothing.")
        String standing,
    UUID procurement,
    @Schema(description = "The assessment whose options and facts were taken.") UUID assessment,
    Instant factsOf,
    @Schema(description = "Digest of that assessment's input.") String inputDigest,
    @Schema(description = "Whether the offers' prices count; they do when the award says how.")
        boolean priceCounts,
    @Schema(description = "Names of options added since that assessment; they are not compared.")
        List<String> notCompared,
    List<Outcome> outcomes,
    @Schema(description = "For each two profiles with different winners, what lies between them.")
        List<Choice> choices) {

  static final String EXPLORATION = "exploration";

  /** What one profile would choose. */
  @Schema(name = "PolicyOutcome")
  public record Outcome(
      String profile,
      String name,
      String rationale,
      Unknowns unknowns,
      List<Part> parts,
      @Schema(description = "Options on the first rank; none when the gates exclude every one.")
          List<UUID> winners,
      @Schema(
              description =
                  "Whether the only winner passes every gate and no unknown can change it.")
          boolean settled,
      @Schema(description = "Best first; then the excluded ones.") List<Placed> options) {}

  /** An option under a profile. */
  @Schema(name = "PolicyPlace")
  public record Placed(
      UUID option,
      String name,
      Admission admission,
      @Nullable Integer rank,
      @Nullable Integer bestRank,
      @Nullable Integer worstRank,
      Interval score,
      List<Coordinate> coordinates,
      @Schema(description = "Gates that it fails, or that the evidence does not settle.")
          List<OpenGate> gates) {}

  /** A gate that an option does not pass. */
  @Schema(name = "PolicyGate")
  public record OpenGate(
      String criterion,
      double minimum,
      Verdict verdict,
      Interval level,
      @Schema(description = "Why the profile asks for it.") String reason,
      List<String> because) {}

  /** What going from one profile's winner to another's means. */
  @Schema(name = "PolicyChoice")
  public record Choice(
      String from,
      String to,
      UUID fromOption,
      UUID toOption,
      @Schema(description = "Of the offers; absent unless both prices are known and comparable.")
          @Nullable PriceDifference price,
      @Schema(description = "Of the services' list prices; absent unless both are known.")
          @Nullable Difference listPrice,
      @Schema(description = "Of the models' capability; absent unless both are known.")
          @Nullable Difference capability) {}

  /** A difference in money; above zero when the second costs more. */
  @Schema(name = "PriceDifference")
  public record PriceDifference(
      @Schema(examples = "120000.00") String from,
      @Schema(examples = "150000.00") String to,
      @Schema(examples = "30000.00") String difference,
      @Schema(examples = "EUR") String currency) {}

  /** A difference between two intervals, as far as they leave it open. */
  @Schema(name = "MeasuredDifference")
  public record Difference(Interval from, Interval to, Interval difference, String unit) {}
}
