package org.trutina.assessment.tradeoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.decision.Interval;

/**
 * The trade between sovereignty and competitiveness in one assessment. Points are of 100, weights
 * and shares from 0 to 1. Only a function of the stored assessment.
 */
@Schema(name = "TradeOff")
public record TradeOff(
    UUID assessment,
    UUID procurement,
    String inputDigest,
    @Schema(description = "How intervals are read when options are put in order.")
        Unknowns unknowns,
    Answer answer,
    @Schema(description = "The separate axes and what each is made of.") List<Axis> axes,
    @Schema(description = "In the order of the assessment's result.") List<Place> options,
    @Schema(description = "Options that no other beats on both coordinates.") List<UUID> front,
    @Schema(description = "Options that no other beats on all the separate axes.")
        List<UUID> frontOfAxes,
    @Schema(description = "Absent when the award reads no SEAL.")
        @Nullable Staircase priceOfSovereignty,
    @Schema(description = "Absent when the award has one coordinate only.")
        @Nullable Mirror sovereigntyCost,
    WeightChanges weights,
    @Schema(description = "Single facts that would change who is first.")
        List<EvidenceChange> evidence,
    Ancillary ancillary) {

  /** Who is first, and whether that is settled. */
  @Schema(name = "TradeOffAnswer")
  public record Answer(
      @Schema(
              description =
                  "First under the published rule; several when tied, none when all fail.")
          List<UUID> first,
      @Schema(description = "Whether nothing that is still open could change it.") boolean clear,
      @Schema(description = "Why there is no clear winner.") List<Doubt> doubts) {}

  /** Why there is no clear winner. */
  @Schema(name = "TradeOffDoubt")
  public enum Doubt {
    /** Gates exclude every option. */
    NOBODY_ADMITTED,
    /** Several share the first rank. */
    TIE,
    /** Facts that are not known could put another first. */
    OPEN_FACTS,
    /** The first has a gate that the accepted evidence does not settle. */
    OPEN_GATE,
    /** On the evidence that gates accept alone, another would be first. */
    NOT_ON_EVIDENCE;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A separate axis. */
  @Schema(name = "TradeOffAxis")
  public record Axis(
      Dimension axis,
      @Schema(description = "Its share of the score.") double share,
      List<Weighted> criteria) {}

  /** A criterion with its weight in the whole award. */
  @Schema(name = "WeightedCriterion")
  public record Weighted(String framework, String criterion, double weight) {}

  /** An option on all axes. */
  @Schema(name = "TradeOffOption")
  public record Place(
      UUID option,
      String name,
      Admission admission,
      @Nullable Integer rank,
      @Schema(description = "Absent when the award has no such criteria.")
          @Nullable Reach sovereignty,
      @Nullable Reach competitiveness,
      List<OnAxis> axes,
      @Nullable Seal seal,
      @Schema(description = "Ranked options that are at least as good on both coordinates.")
          List<Dominance> dominatedBy) {}

  /**
   * How far an option comes: from the worst to the best case of all that is open.
   *
   * @param claimed on what anyone claims, without contradiction by better evidence
   * @param evidenced on what gates accept
   */
  @Schema(name = "TradeOffReach")
  public record Reach(
      @Schema(description = "As the award weighs it: worst and best case.") Interval weighed,
      @Nullable Interval claimed,
      @Nullable Interval evidenced,
      @Schema(description = "Share of the weight on which anything is known.") double coverage) {}

  /** An option's reach on one axis. */
  @Schema(name = "TradeOffReachOnAxis")
  public record OnAxis(Dimension axis, Reach reach) {}

  /** The SEAL level, as claimed and as evidenced. */
  @Schema(name = "TradeOffSeal")
  public record Seal(
      @Schema(description = "Over what is claimed at all; absent when nothing is.")
          @Nullable Interval claimed,
      @Schema(description = "What is not proven counts with its weakest answer.")
          @Nullable Interval evidenced) {}

  /** By which other option, and by how many points. */
  @Schema(name = "Dominance")
  public record Dominance(UUID by, double sovereignty, double competitiveness) {}

  /** The cheapest option that reaches each SEAL level, against the best without any minimum. */
  @Schema(name = "PriceOfSovereignty")
  public record Staircase(
      @Schema(
              enumeration = {"offer", "list"},
              description = "Prices offered, or list prices.")
          String basis,
      @Schema(examples = "EUR") String unit,
      @Schema(description = "The most competitive option of all, whatever its gates.")
          UUID unconstrained,
      @Schema(description = "Levels that the evidence proves.") List<Step> proven,
      @Schema(description = "Levels that are claimed.") List<Step> claimed) {}

  /** One level of the staircase; differences are to the unconstrained best, positive is more. */
  @Schema(name = "PriceOfSovereigntyStep")
  public record Step(
      int level,
      @Schema(description = "All options that reach it.") List<UUID> reachedBy,
      @Schema(description = "Absent when nobody reaches it or no price is known.")
          @Nullable UUID cheapest,
      @Nullable Interval price,
      @Nullable Interval extraPrice,
      @Schema(description = "Arena rating, in Elo points.") @Nullable Interval capability,
      @Schema(description = "In points of 100.") @Nullable Interval competitiveness,
      @Schema(description = "Reach it, at a price that is not known.") List<UUID> unpriced) {}

  /** What the most competitive option lacks in sovereignty; points of 100. */
  @Schema(name = "SovereigntyCost")
  public record Mirror(
      UUID mostCompetitive,
      Admission admission,
      @Schema(description = "Gates that it fails.") List<String> failedGates,
      UUID mostSovereign,
      @Schema(description = "Sovereignty of the most sovereign less its own.")
          Interval sovereigntyLost,
      Interval competitivenessGained) {}

  /** How far weights may move before another comes first. */
  @Schema(name = "WeightChanges")
  public record WeightChanges(
      @Schema(description = "Absent with one coordinate only, or when nobody is first.")
          @Nullable Stability sovereignty,
      @Schema(description = "Each criterion's weight alone; the others keep their proportions.")
          List<CriterionStability> criteria,
      @Schema(description = "The least weight that must be moved; absent when no move suffices.")
          @Nullable Shift smallest) {}

  /** The range in which the first stays first, and who follows beyond its ends. */
  @Schema(name = "ShareStability")
  public record Stability(
      double now, Interval staysFirst, @Nullable UUID below, @Nullable UUID above) {}

  /** The same for a criterion. */
  @Schema(name = "CriterionStability")
  public record CriterionStability(
      String framework, String criterion, double weight, Interval staysFirst) {}

  /** Weight that, moved so, ties the first with another. */
  @Schema(name = "LeastShift")
  public record Shift(UUID winner, double moved, List<Move> moves) {}

  /** One criterion's weight before and after. */
  @Schema(name = "LeastMove")
  public record Move(String framework, String criterion, double from, double to) {}

  /** What sort of fact would have to change. */
  @Schema(name = "EvidenceChangeKind")
  public enum Kind {
    /** Not known; would become known. */
    MISSING,
    /** Known on weak evidence only; would turn out as the accepted evidence leaves it. */
    UNVERIFIED,
    /** A gate that is not settled. */
    GATE;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A single fact that would change who is first. */
  @Schema(name = "EvidenceChange")
  public record EvidenceChange(
      Kind kind,
      UUID option,
      @Nullable String framework,
      String criterion,
      @Schema(description = "What is open, on the criterion's own scale.") Interval open,
      @Schema(description = "The level at which the first changes, where one can be told.")
          @Nullable Double at,
      String unit,
      @Schema(description = "Who would be first; absent when nobody would.")
          @Nullable UUID winner) {}

  /**
   * Whether sovereignty is ancillary and not decisive, as a buyer may have to show: its share
   * against a cap, and the winner with and without it. Gates stay.
   */
  @Schema(name = "AncillaryCheck")
  public record Ancillary(
      double share,
      double cap,
      boolean withinCap,
      List<UUID> winner,
      @Schema(description = "With the other criteria alone.") List<UUID> winnerWithout,
      @Schema(description = "With sovereignty at the cap.") List<UUID> winnerAtCap,
      boolean decisive) {}
}
