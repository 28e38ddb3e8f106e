package org.trutina.assessment.exploration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.Robustness;

/** What was explored and what came out. */
@Schema(name = "Exploration")
record ExplorationView(
    @Schema(description = "Always true: this is no assessment, and no award rests on it.")
        boolean exploration,
    @Schema(description = "Absent when it was not kept.") @Nullable UUID id,
    @Nullable String title,
    UUID procurement,
    @Schema(description = "The assessment whose options and facts were taken.") UUID assessment,
    NewExploration asked,
    Outcome outcome,
    @Nullable Instant createdAt,
    @Nullable String createdBy) {

  /** What came out. */
  @Schema(name = "ExplorationOutcome")
  record Outcome(
      @Schema(description = "SHA-256 of what it was computed from; the same gives the same.")
          String inputDigest,
      @Schema(description = "Who shares the first rank in the assessment.")
          List<UUID> winnersBefore,
      @Schema(description = "Who would share it.") List<UUID> winners,
      boolean winnerChanges,
      AssessmentResult result,
      Robustness robustness,
      @Schema(description = "Absent without ranges.")
          Robustness.@Nullable WithinRanges withinRanges) {

    static List<UUID> winners(AssessmentResult result) {
      return result.options().stream()
          .filter(option -> Objects.equals(option.rank(), 1))
          .map(OptionResult::option)
          .toList();
    }
  }

  static ExplorationView of(Exploration stored) {
    return new ExplorationView(
        true,
        stored.id,
        stored.title,
        stored.procurementId,
        stored.assessmentId,
        stored.asked,
        stored.outcome,
        stored.createdAt,
        stored.createdBy);
  }

  /** An exploration in a list. */
  @Schema(name = "ExplorationSummary")
  record Summary(
      boolean exploration,
      UUID id,
      String title,
      UUID assessment,
      boolean winnerChanges,
      Instant createdAt,
      String createdBy) {

    static Summary of(Exploration stored) {
      return new Summary(
          true,
          stored.id,
          stored.title,
          stored.assessmentId,
          stored.winnerChanges,
          stored.createdAt,
          stored.createdBy);
    }
  }
}
