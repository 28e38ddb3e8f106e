package org.trutina.assessment.procurement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.ProcurementView.ProcurementSummary;
import org.trutina.edge.Page;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements")
@Tag(name = "Procurements")
@RunOnVirtualThread
class ProcurementResource {

  private final Procurements procurements;

  ProcurementResource(Procurements procurements) {
    this.procurements = procurements;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listProcurements",
      summary = "The procurements of the caller's contracting authority")
  @APIResponse(responseCode = "200", description = "A page of procurements")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<ProcurementSummary> listProcurements(
      @Parameter(
              description = "Items per page, 1 to 200; 50 when absent",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "'next' of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    return procurements.list(Page.limit(limit), Id.before(cursor));
  }

  @POST
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "createProcurement", summary = "Draft a procurement")
  @APIResponseSchema(
      value = ProcurementView.class,
      responseCode = "201",
      responseDescription = "The draft; Location names it")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(
      responseCode = "422",
      description = "Weights, shares or gates that cannot be published")
  public RestResponse<ProcurementView> createProcurement(@Valid @NotNull NewProcurement wanted) {
    ProcurementView created = procurements.create(wanted);
    return RestResponse.ResponseBuilder.<ProcurementView>created(
            URI.create("/api/v1/procurements/" + created.id()))
        .entity(created)
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getProcurement", summary = "One procurement with its options")
  @APIResponse(responseCode = "200", description = "The procurement")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public ProcurementView getProcurement(@PathParam("id") String id) {
    return procurements.byId(PathId.parse("procurement", id));
  }

  @POST
  @Path("/{id}/options")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "addOption", summary = "Add an option made of catalogue offerings")
  @APIResponseSchema(
      value = OptionView.class,
      responseCode = "201",
      responseDescription = "The option")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "The name is taken")
  @APIResponse(responseCode = "422", description = "An offering that the catalogue does not have")
  public RestResponse<OptionView> addOption(
      @PathParam("id") String id, @Valid @NotNull NewOption wanted) {
    UUID procurement = PathId.parse("procurement", id);
    return RestResponse.status(
        RestResponse.Status.CREATED, procurements.addOption(procurement, wanted));
  }
}
