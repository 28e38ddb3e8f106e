package org.trutina.catalog.supply;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control.Basis;
import org.trutina.catalog.control.Control.Stake;
import org.trutina.catalog.offering.Layer;

/**
 * One way in which a jurisdiction has a hold on an offering.
 *
 * @param path from the offering down to what is reached
 * @param owners from who supplies that up to who controls it
 */
public record Exposure(
    @Schema(description = "ISO 3166-1 alpha-2, 'EU', or 'unknown' where nothing is disclosed.")
        String jurisdiction,
    Kind kind,
    Layer layer,
    Certainty certainty,
    @Schema(description = "The weakest assurance of the claims on the path.") Assurance assurance,
    @Schema(description = "How the jurisdiction gets hold of the supplier; absent for places.")
        @Nullable Basis basis,
    @Schema(description = "Id or name of what is reached: an offering, an organisation.")
        String reached,
    @Schema(description = "Id of the organisation that supplies it; absent when not known.")
        @Nullable String supplier,
    @Schema(description = "From the offering down to what is reached.") List<Step> path,
    @Schema(description = "From the supplier up to who controls it.") List<Stake> owners,
    @Schema(description = "The claim on which the last step rests; absent when nothing is claimed.")
        @Nullable UUID claim,
    @Schema(description = "Ids of the jurisdiction's laws that attach here.") List<String> laws) {

  /** How a jurisdiction has a hold. */
  @Schema(name = "ExposureKind")
  public enum Kind {
    /** Over who offers the service. */
    CONTROL,
    /** Data is kept or processed there. */
    DATA_LOCATION,
    /** Over who operates a service beneath. */
    OPERATION,
    /** Over who made the model or one that it is derived from. */
    MODEL_ORIGIN,
    /** Over who made or fabricates the accelerators. */
    HARDWARE,
    /** Over whose technology it is built from. */
    TECHNOLOGY,
    /** It can forbid the supply. */
    EXPORT_CONTROL,
    /** The licence excludes users in the European Union. */
    LICENCE_TERMS;

    /** The name in the API and in the database. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The same path as an exposure of another kind, to which other laws attach. */
  Exposure as(Kind other, List<String> attached) {
    return new Exposure(
        jurisdiction,
        other,
        layer,
        certainty,
        assurance,
        basis,
        reached,
        supplier,
        path,
        owners,
        claim,
        attached);
  }

  /** One link of the path. */
  @Schema(name = "ExposureStep")
  public record Step(
      @Schema(description = "The claim that states the link.") UUID claim,
      String from,
      @Schema(examples = "hosted-on") String relation,
      String to) {}
}
