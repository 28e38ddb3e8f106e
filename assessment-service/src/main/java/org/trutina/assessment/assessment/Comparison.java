package org.trutina.assessment.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.decision.Interval;

/**
 * The same offers and the same evidence under several weight profiles side by side. An exploration:
 * nothing of it is stored, and the assessment stays what it is.
 */
@Schema(name = "WeightComparison")
record Comparison(
    @Schema(enumeration = "exploration") String kind,
    UUID assessment,
    @Schema(description = "Whether the first rank is not the same under all of them.")
        boolean winnerChanges,
    @Schema(description = "Whether the order is not the same under all of them.")
        boolean orderChanges,
    List<Side> sides) {

  /** What to compare. */
  @Schema(name = "NewWeightComparison")
  record Wanted(
      @Schema(description = "Two or more weight profiles of frameworks of the award.")
          @NotNull
          @Size(min = 2, max = 10)
          List<@NotNull @Valid Choice> profiles) {}

  /** A weight profile. */
  @Schema(name = "WeightChoice")
  record Choice(
      @Schema(examples = "eu-csf") @NotBlank @Size(max = 100) String framework,
      @Schema(examples = "2025-10") @NotBlank @Size(max = 100) String profile) {}

  /** The outcome under one profile. */
  @Schema(name = "WeightComparisonSide")
  record Side(
      String framework,
      String profile,
      @Schema(description = "Names of the options that share the first rank.") List<String> winners,
      List<Standing> standings) {

    static Side of(Choice choice, AssessmentResult result) {
      List<Standing> standings =
          result.options().stream().map(option -> Standing.of(choice.framework(), option)).toList();
      return new Side(
          choice.framework(),
          choice.profile(),
          standings.stream()
              .filter(standing -> Objects.equals(standing.rank(), 1))
              .map(Standing::name)
              .toList(),
          standings);
    }
  }

  /** An option's place under one profile. */
  @Schema(name = "WeightComparisonStanding")
  record Standing(
      UUID option,
      String name,
      Admission admission,
      @Nullable Integer rank,
      @Schema(description = "Points of 100 of the whole award.") Interval score,
      @Schema(description = "The framework's own score, as claimed.") @Nullable Interval reading) {

    static Standing of(String framework, OptionResult option) {
      List<Reading> readings = Objects.requireNonNullElse(option.readings(), List.of());
      return new Standing(
          option.option(),
          option.name(),
          option.admission(),
          option.rank(),
          option.score(),
          readings.stream()
              .filter(reading -> reading.framework().equals(framework))
              .map(reading -> reading.claimed().score())
              .findFirst()
              .orElse(null));
    }
  }

  static Comparison of(UUID assessment, List<Side> sides) {
    return new Comparison(
        "exploration",
        assessment,
        sides.stream().map(Side::winners).distinct().count() > 1,
        sides.stream()
                .map(side -> side.standings().stream().map(Standing::option).toList())
                .distinct()
                .count()
            > 1,
        sides);
  }
}
