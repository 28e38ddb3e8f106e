package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.platform.Role;

@Path("/api/v1/offerings/{id}/chain")
@Tag(name = "Chains")
@RunOnVirtualThread
class OfferingChainResource {

  private final SupplyChains chains;

  OfferingChainResource(SupplyChains chains) {
    this.chains = chains;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getChain",
      summary = "What an offering is made of and depends on, down to the foundry")
  @APIResponse(responseCode = "200", description = "The chain")
  @APIResponse(responseCode = "404", description = "No such offering")
  public ChainView getChain(@Parameter(example = "app-le-chat") @PathParam("id") String id) {
    return chains.byId(id);
  }
}
