package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claims;
import org.trutina.edge.Role;

@Path("/api/v1/offerings/{id}/chain")
@Tag(name = "Chains")
@RunOnVirtualThread
class OfferingChainResource {

  private final Chains chains;
  private final Claims claims;

  OfferingChainResource(Chains chains, Claims claims) {
    this.chains = chains;
    this.claims = claims;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getChain",
      summary = "What an offering is made of and depends on, down to the foundry")
  @APIResponse(responseCode = "200", description = "The chain")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such offering")
  public ChainView getChain(
      @Parameter(example = "app-le-chat") @PathParam("id") String id,
      @Parameter(
              description = "The day on which it holds; today when absent",
              example = "2026-02-02")
          @QueryParam("validOn")
          @Nullable String validOn,
      @Parameter(
              description = "Leave out what was recorded later; now when absent",
              example = "2026-11-24T12:00:00Z")
          @QueryParam("asKnownAt")
          @Nullable String asKnownAt) {
    return chains.of(List.of(id), claims.asOf(validOn, asKnownAt)).getFirst();
  }
}
