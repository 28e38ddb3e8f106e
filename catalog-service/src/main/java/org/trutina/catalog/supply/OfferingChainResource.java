package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
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
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getChain",
      summary = "What an offering is made of and depends on, down to the foundry")
  @APIResponse(responseCode = "200", description = "The chain")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such offering")
  public ChainView getChain(
      @Parameter(example = "app-le-chat") @PathParam("id") String id, @BeanParam Times times) {
    return chains.of(List.of(id), claims.asOf(times)).getFirst();
  }
}
