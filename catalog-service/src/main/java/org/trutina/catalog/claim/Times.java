package org.trutina.catalog.claim;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two times that a request asks for. */
public class Times {

  @Parameter(description = "The day on which it holds; today when absent", example = "2026-02-02")
  @QueryParam("validOn")
  @Nullable String validOn;

  @Parameter(
      description = "Leave out what was recorded later; now when absent",
      example = "2026-11-24T12:00:00Z")
  @QueryParam("asKnownAt")
  @Nullable String asKnownAt;

  /** Whether it asks for neither: for today, with all that is known now. */
  public boolean areNow() {
    return validOn == null && asKnownAt == null;
  }
}
