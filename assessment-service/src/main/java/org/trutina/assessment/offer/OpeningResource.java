package org.trutina.assessment.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements/{id}/opening")
@Tag(name = "Offers")
@RunOnVirtualThread
class OpeningResource {

  private final Openings openings;

  OpeningResource(Openings openings) {
    this.openings = openings;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "getOpening",
      summary = "How many offers have come in, and how far the opening has come")
  @APIResponse(responseCode = "200", description = "The opening")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public OpeningView getOpening(@PathParam("id") String id) {
    return openings.byId(PathId.parse("procurement", id));
  }

  @POST
  @Path("/request")
  @RolesAllowed({Role.OFFICER, Role.APPROVER})
  @Operation(
      operationId = "requestOpening",
      summary = "Ask for the opening, once offers are in; somebody else confirms")
  @APIResponse(responseCode = "200", description = "The opening as it is now")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "It is not published, or offers still come in")
  public OpeningView requestOpening(@PathParam("id") String id) {
    return openings.request(PathId.parse("procurement", id));
  }

  @POST
  @RolesAllowed(Role.APPROVER)
  @Operation(
      operationId = "openProcurement",
      summary = "Open the offers that another person has asked to open, once the time has come")
  @APIResponse(responseCode = "200", description = "The procurement as it is now")
  @APIResponse(responseCode = "403", description = "The caller has asked for the opening")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(
      responseCode = "409",
      description = "Not published, too early, not asked for, or a seal is broken")
  public ProcurementView openProcurement(@PathParam("id") String id) {
    return openings.open(PathId.parse("procurement", id));
  }
}
