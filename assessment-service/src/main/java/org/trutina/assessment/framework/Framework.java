package org.trutina.assessment.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Scale;
import org.trutina.decision.Weights;

/**
 * A framework: criteria with scales and derivation rules, and the weight profiles published for
 * them. Immutable; a change is a new version.
 */
public record Framework(
    @Schema(examples = "eu-csf") String id,
    @Schema(examples = "1.2.1-objectives-1") String version,
    String name,
    @Schema(
            description = "The coordinate that its criteria make up.",
            enumeration = {"sovereignty", "competitiveness"})
        String axis,
    @Schema(
            description = "What it is in law: procurement-annex, proposal, or platform (our own).",
            examples = "procurement-annex")
        String standing,
    Citation source,
    String remark,
    List<Profile> profiles,
    List<Criterion> criteria) {

  public Framework {
    profiles = List.copyOf(profiles);
    criteria = List.copyOf(criteria);
    List<String> ids = criteria.stream().map(Criterion::id).toList();
    profiles.forEach(profile -> profile.fixed().covering(ids));
  }

  public Optional<Profile> profile(String profileId) {
    return profiles.stream().filter(profile -> profile.id().equals(profileId)).findFirst();
  }

  public List<String> criterionIds() {
    return criteria.stream().map(Criterion::id).toList();
  }

  /** Where something was published. */
  @Schema(name = "Citation")
  public record Citation(
      String title, @Schema(description = "Empty for our own.") String address) {}

  /** Named weights: published sets differ, so that a sum of 100 % cannot tell them apart. */
  @Schema(name = "WeightProfile")
  public record Profile(
      @Schema(examples = "2026-06") String id,
      String name,
      Citation source,
      @Schema(description = "Relative weight of each criterion; they sum to 1.")
          Map<String, Double> weights) {

    public Weights.Fixed fixed() {
      return new Weights.Fixed(weights);
    }
  }

  /**
   * A criterion with its published scale and the rule that derives its value from the catalogue.
   */
  @Schema(name = "Criterion")
  public record Criterion(
      @Schema(examples = "SOV-3") String id,
      String name,
      String description,
      PublishedScale scale,
      Derivation derivation) {}

  /** Absolute bounds: 'worst' is worth 0, 'best' is worth 1, linear between, clipped beyond. */
  @Schema(name = "Scale")
  public record PublishedScale(double worst, double best, String unit, List<Level> levels) {

    public Scale scale() {
      return new Scale.Linear(worst, best, Scale.Beyond.CLIP);
    }
  }

  /** A named level of a scale. */
  @Schema(name = "Level")
  public record Level(double level, String name, String meaning) {}

  /**
   * How catalogue facts become a value: either the first case whose conditions hold, or a measure.
   * What no case covers keeps the whole scale.
   */
  @Schema(name = "Derivation")
  public record Derivation(@Nullable List<Case> cases, @Nullable Measure measure) {

    public Derivation {
      if ((cases == null) == (measure == null)) {
        throw new IllegalArgumentException("a derivation has either cases or a measure");
      }
    }
  }

  /** If every fact has one of the values, the level lies in the interval. */
  @Schema(name = "DerivationCase")
  public record Case(
      @Schema(description = "Fact to accepted values.") Map<Fact, List<String>> when,
      @Schema(description = "Lower and upper bound of the level.") List<Double> level,
      String because) {}
}
