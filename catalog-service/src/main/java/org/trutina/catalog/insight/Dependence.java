package org.trutina.catalog.insight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.catalog.search.Search.Tally;

/** Of a layer's offerings, how many depend on each jurisdiction and on each single supplier. */
@Schema(name = "LayerDependence")
public record Dependence(
    @Schema(examples = "inference") String layer,
    long offerings,
    List<Share> jurisdictions,
    @Schema(description = "The thirty that most offerings depend on.") List<Share> suppliers) {

  /** How many of a layer's offerings depend on something. */
  @Schema(name = "DependenceShare")
  public record Share(
      @Schema(description = "ISO code of a jurisdiction or id of an organisation.", examples = "US")
          String on,
      @Schema(description = "Offerings that certainly depend on it.") long certain,
      @Schema(description = "Offerings that depend on it certainly or possibly.") long possible,
      @Schema(description = "The certain ones as a share of the layer's offerings, 0 to 1.")
          double share) {}

  static Dependence of(Tally tally) {
    return new Dependence(
        tally.layer().key(),
        tally.offerings(),
        tally.jurisdictions().stream()
            .map(
                holds ->
                    new Share(
                        holds.jurisdiction(),
                        holds.certain(),
                        holds.possible(),
                        (double) holds.certain() / tally.offerings()))
            .toList(),
        tally.suppliers().stream()
            .map(
                supplier ->
                    new Share(
                        supplier.value(),
                        supplier.offerings(),
                        supplier.offerings(),
                        (double) supplier.offerings() / tally.offerings()))
            .toList());
  }
}
