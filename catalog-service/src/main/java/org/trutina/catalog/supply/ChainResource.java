package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
import org.trutina.edge.Role;

@Path("/api/v1/chains")
@Tag(name = "Chains")
@RunOnVirtualThread
class ChainResource {

  private final Chains chains;
  private final Claims claims;

  ChainResource(Chains chains, Claims claims) {
    this.chains = chains;
    this.claims = claims;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listChains",
      summary =
          "All claims on several offerings and their chains in one call, as known at an instant")
  @APIResponse(responseCode = "200", description = "One chain per offering, in the order asked for")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "One of the offerings does not exist")
  public ChainList listChains(
      @Parameter(description = "Ids of offerings, 1 to 100")
          @QueryParam("offering")
          @NotEmpty(message = "name at least one offering")
          @Size(max = 100)
          List<String> offering,
      @BeanParam Times times) {
    return new ChainList(chains.of(offering.stream().distinct().toList(), claims.asOf(times)));
  }

  /** Chains, in the order asked for. */
  public record ChainList(List<ChainView> items) {}
}
