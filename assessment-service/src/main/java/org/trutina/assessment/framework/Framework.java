package org.trutina.assessment.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
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
            description =
                "What it is in law: procurement-annex, proposal, platform (Trutina's own) or"
                    + " authority (the contracting authority's own).",
            examples = "procurement-annex")
        String standing,
    Citation source,
    String remark,
    @Schema(
            description =
                "Objectives that the criteria belong to; none when the criteria stand alone.")
        List<Group> groups,
    List<Profile> profiles,
    List<Criterion> criteria) {

  public Framework {
    groups = groups == null ? List.of() : List.copyOf(groups);
    profiles = List.copyOf(profiles);
    criteria = List.copyOf(criteria);
  }

  /**
   * What must hold of a framework beyond the form of its fields.
   *
   * @throws InvalidWeights naming the criterion or objective of a profile at fault
   */
  public void check() {
    profiles.forEach(profile -> profile.fixed().covering(weightedIds()));
  }

  public Optional<Profile> profile(String profileId) {
    return profiles.stream().filter(profile -> profile.id().equals(profileId)).findFirst();
  }

  public List<String> criterionIds() {
    return criteria.stream().map(Criterion::id).toList();
  }

  /** What its weights are given for: the objectives, or the criteria when there are none. */
  public List<String> weightedIds() {
    return groups.isEmpty() ? criterionIds() : groups.stream().map(Group::id).toList();
  }

  public List<Criterion> criteriaOf(Group group) {
    return criteria.stream().filter(criterion -> group.id().equals(criterion.group())).toList();
  }

  /**
   * The weight of each criterion. An objective's weight is shared by its criteria as the points of
   * their best answers are, so that the best answers to all of its criteria earn just its weight.
   *
   * @param given for the objectives or for the criteria, summing to 1
   */
  public Weights.Fixed criterionWeights(Weights.Fixed given) {
    if (groups.isEmpty() || given.criteria().contains(criteria.getFirst().id())) {
      return given;
    }
    var weights = new LinkedHashMap<String, Double>();
    for (Group group : groups) {
      List<Criterion> members = criteriaOf(group);
      double all = members.stream().mapToDouble(Criterion::mostPoints).sum();
      members.forEach(
          criterion ->
              weights.put(criterion.id(), given.of(group.id()) * criterion.mostPoints() / all));
    }
    return new Weights.Fixed(weights);
  }

  /** Whether its answers grant levels of assurance of their own (SEAL). */
  public boolean grantsSeals() {
    return criteria.stream().anyMatch(Criterion::grantsSeal);
  }

  /**
   * An objective: criteria that are read together.
   *
   * @param points what its criteria's best answers are meant to sum to
   */
  @Schema(name = "Objective")
  public record Group(
      @Schema(examples = "SOV-3") String id,
      String name,
      @Schema(description = "The points that count as all of them.", examples = "1000")
          double points) {}

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
      @Schema(
              description =
                  "Relative weight of each objective, or of each criterion where there are no"
                      + " objectives; they sum to 1.")
          Map<String, Double> weights) {

    /** The weights as published: of objectives where there are some, else of criteria. */
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
      @Schema(description = "The objective it belongs to.", examples = "SOV-3")
          @Nullable String group,
      @Schema(description = "Where this criterion is published, beside the framework's source.")
          @Nullable String source,
      PublishedScale scale,
      Derivation derivation) {

    double mostPoints() {
      return scale.levels().stream().mapToDouble(Level::pointsOrNone).max().orElse(1);
    }

    /** Whether its answers grant levels of assurance (SEAL). */
    public boolean grantsSeal() {
      return scale.levels().stream().anyMatch(level -> level.seal() != null);
    }

    /** Whether every answer grants the highest level, so that it cannot bind. */
    public boolean inert() {
      return grantsSeal() && scale.levels().stream().allMatch(level -> level.sealOr(4) == 4);
    }

    /** The level with this number. */
    public Level level(double number) {
      return scale.levels().stream()
          .filter(level -> level.level() == number)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Absolute bounds: 'worst' is worth 0, 'best' is worth 1, linear between, clipped beyond. */
  @Schema(name = "Scale")
  public record PublishedScale(double worst, double best, String unit, List<Level> levels) {

    /** Points make steps of their own; without them the value is linear between the bounds. */
    public Scale scale() {
      double most = levels.stream().mapToDouble(Level::pointsOrNone).max().orElse(0);
      return most == 0
          ? new Scale.Linear(worst, best, Scale.Beyond.CLIP)
          : new Scale.PiecewiseLinear(
              levels.stream()
                  .map(level -> new Scale.Knot(level.level(), level.pointsOrNone() / most))
                  .toList(),
              Scale.Beyond.CLIP);
    }
  }

  /**
   * A named level of a scale, or an answer.
   *
   * @param points as published, in decimal
   * @param seal the level of assurance it grants at most, 0 to 4
   */
  @Schema(name = "Level")
  public record Level(
      double level,
      String name,
      @Nullable String meaning,
      @Schema(description = "As published.", examples = "41.67") @Nullable String points,
      @Schema(description = "The SEAL level that the answer grants.", examples = "3")
          @Nullable Integer seal) {

    double pointsOrNone() {
      return points == null ? 0 : Double.parseDouble(points);
    }

    int sealOr(int other) {
      return seal == null ? other : seal;
    }
  }

  /**
   * How catalogue facts become a value: either the first case whose conditions hold, or a measure.
   * What no case covers keeps the whole scale. Where it can be answered, an answer decides within
   * what the facts leave open. What is judged is known once evaluators have agreed.
   */
  @Schema(name = "Derivation")
  public record Derivation(
      @Schema(description = "Whether an option may state the level itself.")
          @Nullable Boolean answered,
      @Schema(
              description =
                  "Whether evaluators judge it against the published levels, after the opening.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Boolean judged,
      @Nullable List<Case> cases,
      @Nullable Measure measure) {

    public Derivation {
      if (cases != null && measure != null) {
        throw new IllegalArgumentException("a derivation has cases or a measure, not both");
      }
    }

    public boolean isAnswered() {
      return Boolean.TRUE.equals(answered);
    }

    public boolean isJudged() {
      return Boolean.TRUE.equals(judged);
    }
  }

  /** If every fact has one of the values, the level lies in the interval. */
  @Schema(name = "DerivationCase")
  public record Case(
      @Schema(description = "Fact to accepted values.") Map<Fact, List<String>> when,
      @Schema(description = "Lower and upper bound of the level.") List<Double> level,
      String because) {}
}
