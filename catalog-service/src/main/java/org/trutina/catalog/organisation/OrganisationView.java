package org.trutina.catalog.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.SourceView;

/** An organisation with the claims about it, the events that touched it, and their sources. */
@Schema(name = "Organisation")
public record OrganisationView(
    String id,
    String name,
    String kind,
    List<ClaimView> claims,
    List<EventView> events,
    List<SourceView> sources) {

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
