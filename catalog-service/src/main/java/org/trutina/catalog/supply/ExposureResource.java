package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
import org.trutina.edge.Role;

@Path("/api/v1/offerings/{id}/exposure")
@Tag(name = "Chains")
@RunOnVirtualThread
class ExposureResource {

  private final Exposures exposures;
  private final Claims claims;

  ExposureResource(Exposures exposures, Claims claims) {
    this.exposures = exposures;
    this.claims = claims;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getExposure",
      summary = "Which jurisdictions have a hold on an offering, by which kinds, layers and paths")
  @APIResponse(responseCode = "200", description = "The exposure")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such offering")
  public ExposureView getExposure(
      @Parameter(example = "app-le-chat") @PathParam("id") String id,
      @Parameter(
              description = "Only this jurisdiction: ISO 3166-1 alpha-2, 'EU' or 'unknown'",
              example = "US")
          @QueryParam("jurisdiction")
          @Pattern(
              regexp = "[A-Z]{2}|unknown",
              message = "must be an ISO 3166-1 alpha-2 code such as US, or 'unknown'")
          @Nullable String jurisdiction,
      @BeanParam Times times) {
    return exposures.of(id, jurisdiction, claims.asOf(times));
  }
}
