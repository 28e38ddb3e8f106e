package org.trutina.catalog.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.SourceView;
import org.trutina.catalog.control.Control;

/** An organisation with the claims about it, who controls it, what happened to it, and sources. */
@Schema(name = "Organisation")
public record OrganisationView(
    String id,
    String name,
    String kind,
    @Schema(description = "The day on which all of it holds.") LocalDate validOn,
    @Schema(description = "Ask for 'asKnownAt' this instant to get the same answer ever after.")
        Instant knownAt,
    Control control,
    List<ClaimView> claims,
    @Schema(description = "The organisations above it.") List<Owner> owners,
    @Schema(description = "Until the day asked for, oldest first.") List<EventView> events,
    List<SourceView> sources) {

  /** An organisation that owns it, directly or through others, with its claims. */
  @Schema(name = "Owner")
  public record Owner(String id, String name, List<ClaimView> claims) {}

  /** Something that happened and may have changed who controls or supplies what. */
  @Schema(name = "Event")
  public record EventView(
      String id,
      @Schema(description = "Year, month or day, as precisely as known.", examples = "2026-02-02")
          String date,
      @Schema(examples = "control-change") String type,
      @Nullable String jurisdiction,
      String description,
      @Nullable String effect,
      List<String> sources) {}
}
