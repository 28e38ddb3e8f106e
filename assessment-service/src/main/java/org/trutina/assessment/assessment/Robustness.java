package org.trutina.assessment.assessment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Interval;

/**
 * How sure an outcome is, over what the evidence leaves open and over the weights. Options that a
 * gate excludes are left out; those it does not settle are in.
 */
@Schema(name = "Robustness")
public record Robustness(
    @Schema(description = "Draws for the acceptabilities.") int samples,
    @Schema(description = "Of the draws; from the digest of the input.") String seed,
    @Schema(description = "The ranked options, best first.") List<RankedOption> options,
    @Schema(description = "How far one weight can move, the others in proportion.")
        List<WeightRange> weights,
    @Schema(
            description =
                "The least weight that must move for another to draw level; absent when no weights"
                    + " do that.")
        @Nullable Shift smallestShift,
    @Schema(description = "Open facts, those that can change the winner first; at most 100.")
        List<MissingFact> missingFacts,
    @Schema(description = "Why the first is ahead of each other one.") List<Lead> leads) {

  /** One option's standing. */
  @Schema(name = "OptionRobustness")
  public record RankedOption(
      UUID option,
      String name,
      @Schema(description = "The rank of the result.") int rank,
      @Schema(
              description =
                  "Share of the draws of open facts that give it each rank, from 1, at the"
                      + " published weights (SMAA-2).")
          List<Double> acceptability,
      @Schema(description = "The same with the weights drawn as well, from all there are.")
          List<Double> acceptabilityAtAnyWeights,
      @Schema(description = "Whether some completion of the evidence puts it first.")
          boolean possibleWinner,
      @Schema(description = "Whether every completion does.") boolean necessaryWinner,
      @Schema(description = "Whether no other is at least as good on every criterion.")
          boolean undominated) {}

  /** How far the weight of a criterion can move. */
  @Schema(name = "WeightStability")
  public record WeightRange(
      String framework,
      String criterion,
      @Schema(description = "Weight in the whole award, 0 to 1.") double weight,
      @Schema(description = "Where the first stays first.") Interval winnerStays,
      @Schema(description = "Where no two options change places.") Interval orderStays) {}

  /** A change of weights that lets another option draw level. */
  @Schema(name = "WeightShift")
  public record Shift(
      UUID option,
      String name,
      @Schema(description = "How much weight moves, 0 to 1.") double moved,
      List<Move> moves) {}

  /** A weight that changes. */
  @Schema(name = "WeightMove")
  public record Move(String framework, String criterion, double from, double to) {}

  /** A fact that the evidence leaves open. */
  @Schema(name = "MissingFact")
  public record MissingFact(
      UUID option,
      String name,
      String framework,
      String criterion,
      @Schema(description = "The values that are possible, 0 to 1.") Interval open,
      @Schema(description = "How many points of 100 it can move the option.") double swing,
      @Schema(
              description =
                  "The value from which on another is first; absent when it alone cannot.")
          @Nullable Double flipsAt,
      @Schema(description = "Who is first then.") @Nullable UUID newWinner) {}

  /** Why the first is ahead of another. */
  @Schema(name = "LeadOverOption")
  public record Lead(
      UUID option,
      String name,
      @Schema(description = "Points of 100; they sum to the lead.") List<LeadPart> parts) {}

  /** What a criterion adds to a lead. */
  @Schema(name = "LeadPart")
  public record LeadPart(String framework, String criterion, double points) {}

  /** The outcome when weights move within ranges: who can win, who must. */
  @Schema(name = "WeightRangesOutcome")
  public record WithinRanges(
      @Schema(description = "Options by id, and what holds over all weights within the ranges.")
          List<Within> options) {}

  /** What holds of an option over ranges of weights. */
  @Schema(name = "OptionWithinRanges")
  public record Within(
      UUID option,
      String name,
      @Schema(description = "Points of 100, from the least to the most.") Interval score,
      boolean possibleWinner,
      boolean necessaryWinner,
      @Schema(description = "Share of the draws of weights and open facts, by rank from 1.")
          List<Double> acceptability) {}
}
