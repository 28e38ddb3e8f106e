package org.trutina.catalog.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.catalog.claim.SourceView;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.supply.Exposure.Kind;

/** Which jurisdictions have a hold on an offering, at a glance and in every detail. */
@Schema(name = "ExposureReport")
public record ExposureView(
    String offering,
    LocalDate validOn,
    @Schema(description = "Ask for 'asKnownAt' this instant to get the same answer ever after.")
        Instant knownAt,
    @Schema(description = "The jurisdictions with the kinds of their hold, in their order.")
        List<Summary> summary,
    @Schema(description = "Every hold with the path that explains it.") List<Exposure> exposures,
    @Schema(description = "The laws that attach to them.") List<Law> laws,
    @Schema(description = "The sources of the claims and the laws.") List<SourceView> sources) {

  /** A jurisdiction's hold. */
  @Schema(name = "ExposureSummary")
  public record Summary(
      @Schema(examples = "US") String jurisdiction,
      Certainty certainty,
      @Schema(description = "The kinds that are certain.") List<Kind> certain,
      @Schema(description = "The kinds that are only possible.") List<Kind> possible) {}
}
