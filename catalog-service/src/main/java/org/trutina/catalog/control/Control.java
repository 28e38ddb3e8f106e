package org.trutina.catalog.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Stage;

/**
 * Who controls an organisation.
 *
 * @param controllers whoever controls it, certain ones first
 * @param holds the jurisdictions whose law reaches it, certain ones first
 */
public record Control(
    @Schema(description = "Id of the organisation.") String organisation,
    @Schema(description = "Whoever controls it, certain ones first.") List<Controller> controllers,
    @Schema(description = "The jurisdictions whose law reaches it, certain ones first.")
        List<Hold> holds) {

  /** Not disclosed: where an owner of this name sits, any jurisdiction may have a hold. */
  public static final String UNKNOWN = "unknown";

  /** How a jurisdiction gets hold of an organisation. */
  public enum Basis {
    /** It is registered there. */
    LEGAL_SEAT,
    /** It is run from there. */
    HEADQUARTERS,
    /** Those who hold the majority sit there, or a parent does. */
    OWNERSHIP,
    /** A claim says so, and no owner is known who would say otherwise. */
    STATED,
    /** A state or another holder can veto. */
    GOLDEN_SHARE,
    /** The technology is licensed and the people are hired away. */
    LICENCE_AND_HIRE,
    /** A change of control is announced, not closed. */
    ANNOUNCED,
    /** The owners are not known. */
    UNKNOWN_OWNERS;

    /** The name in the API. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One step of a path: a claim that one organisation is owned or controlled by another. */
  @Schema(name = "ControlStep")
  public record Stake(
      UUID claim,
      @Schema(description = "Id of who is owned.") String organisation,
      @Schema(examples = "owned-by") Property relation,
      @Schema(description = "Id or name of the owner.") String owner,
      ObjectType ownerType,
      @Schema(description = "Share of votes in per cent, at least.") @Nullable BigDecimal low,
      @Schema(description = "Share of votes in per cent, at most.") @Nullable BigDecimal high,
      @Nullable Stage stage,
      Assurance assurance) {}

  /** Who controls, and through whom. */
  @Schema(name = "Controller")
  public record Controller(
      @Schema(description = "Id or name of the controlling organisation.") String organisation,
      ObjectType type,
      Certainty certainty,
      @Schema(description = "Whether nobody else certainly controls it in turn.") boolean ultimate,
      Basis basis,
      @Schema(description = "The weakest assurance of the claims on the path.") Assurance assurance,
      @Schema(description = "From the organisation up to the controller.") List<Stake> path) {}

  /** A jurisdiction whose law reaches the organisation. */
  @Schema(name = "JurisdictionHold")
  public record Hold(
      @Schema(description = "ISO 3166-1 alpha-2, 'EU', or 'unknown'.", examples = "US")
          String jurisdiction,
      Certainty certainty,
      Basis basis,
      @Schema(
              description =
                  "Whether control comes from there, or only the law of the place applies.")
          boolean controls,
      @Schema(description = "The weakest assurance of the claims on the path.") Assurance assurance,
      @Schema(description = "From the organisation up to the controller; empty for its own seat.")
          List<Stake> path,
      @Schema(description = "The claim that places the organisation or its controller there.")
          @Nullable UUID claim) {

    static final Comparator<Hold> ORDER =
        Comparator.comparing(Hold::certainty)
            .thenComparing(hold -> !hold.controls())
            .thenComparing(Hold::assurance)
            .thenComparing(hold -> hold.path().size())
            .thenComparing(Hold::basis)
            .thenComparing(Hold::jurisdiction);
  }

  /** The jurisdictions from which it is ultimately controlled, with a certainty. */
  public Set<String> from(Certainty certainty) {
    return holds.stream()
        .filter(hold -> hold.controls() && hold.certainty() == certainty)
        .map(Hold::jurisdiction)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
