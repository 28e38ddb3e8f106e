package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claims;
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
    return new ChainList(
        chains.of(offering.stream().distinct().toList(), claims.asOf(validOn, asKnownAt)));
  }

  /** Chains, in the order asked for. */
  public record ChainList(List<ChainView> items) {}
}
