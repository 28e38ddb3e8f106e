package org.trutina.assessment.procurement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
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
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/procurements")
@Tag(name = "Procurements")
@RunOnVirtualThread
class ProcurementResource {

  private final Procurements procurements;
  private final LifeCycle lifeCycle;

  ProcurementResource(Procurements procurements, LifeCycle lifeCycle) {
    this.procurements = procurements;
    this.lifeCycle = lifeCycle;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listProcurements",
      summary = "The procurements of the caller's contracting authority")
  @APIResponse(responseCode = "200", description = "A page of procurements")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<ProcurementSummary> listProcurements(@BeanParam PageRequest page) {
    return procurements.list(page.limit(), Id.before(page));
  }

  @POST
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "createProcurement", summary = "Draft a procurement")
  @APIResponse(
      responseCode = "201",
      description = "The draft; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProcurementView.class)))
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
  public RestResponse<ProcurementView> getProcurement(@PathParam("id") String id) {
    return tagged(procurements.byId(PathId.parse("procurement", id)));
  }

  private static RestResponse<ProcurementView> tagged(ProcurementView procurement) {
    return RestResponse.ResponseBuilder.ok(procurement)
        .header(HttpHeaders.ETAG, Preconditions.tag(procurement.revision()))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "editProcurement", summary = "Change a draft")
  @APIResponseSchema(
      value = ProcurementView.class,
      responseCode = "200",
      responseDescription = "The procurement as it is now")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "It is no draft any more")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(
      responseCode = "422",
      description = "Weights, shares or gates that cannot be published")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<ProcurementView> editProcurement(
      @PathParam("id") String id,
      @Parameter(description = "The ETag of what was read", example = "\"1\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @Valid @NotNull NewProcurement wanted) {
    return tagged(
        lifeCycle.edit(PathId.parse("procurement", id), Preconditions.revision(ifMatch), wanted));
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Role.APPROVER)
  @Operation(
      operationId = "publishProcurement",
      summary = "Publish a draft that others have written; its criteria are frozen")
  @APIResponse(responseCode = "200", description = "The procurement as it is now")
  @APIResponse(responseCode = "403", description = "The caller has written in it")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "It is no draft any more")
  @APIResponse(responseCode = "422", description = "The timetable is missing or cannot be kept")
  public ProcurementView publishProcurement(@PathParam("id") String id) {
    return lifeCycle.publish(PathId.parse("procurement", id));
  }

  @GET
  @Path("/{id}/versions")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listProcurementVersions",
      summary = "What was published, version by version, and a corrigendum that waits")
  @APIResponse(responseCode = "200", description = "The versions")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public VersionList listProcurementVersions(@PathParam("id") String id) {
    return new VersionList(lifeCycle.versions(PathId.parse("procurement", id)));
  }

  @POST
  @Path("/{id}/corrigenda")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "proposeCorrigendum",
      summary = "Propose a new version of what was published; replaces one that waits")
  @APIResponse(responseCode = "200", description = "The version that waits to be published")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "It is not published, or opened already")
  @APIResponse(responseCode = "422", description = "What cannot be published")
  public ProcurementVersionView proposeCorrigendum(
      @PathParam("id") String id, @Valid @NotNull Corrigendum wanted) {
    return lifeCycle.proposeCorrigendum(
        PathId.parse("procurement", id), wanted.reasons(), wanted.procurement());
  }

  @POST
  @Path("/{id}/corrigenda/publication")
  @RolesAllowed(Role.APPROVER)
  @Operation(operationId = "publishCorrigendum", summary = "Publish the version that waits")
  @APIResponse(responseCode = "200", description = "The procurement as it is now")
  @APIResponse(responseCode = "403", description = "The caller has proposed it")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "No corrigendum waits")
  @APIResponse(responseCode = "422", description = "The timetable cannot be kept any more")
  public ProcurementView publishCorrigendum(@PathParam("id") String id) {
    return lifeCycle.publishCorrigendum(PathId.parse("procurement", id));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Role.APPROVER)
  @Operation(operationId = "cancelProcurement", summary = "End it without a contract")
  @APIResponse(responseCode = "200", description = "The procurement as it is now")
  @APIResponse(responseCode = "400", description = "Reasons are missing")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "It has ended already")
  public ProcurementView cancelProcurement(
      @PathParam("id") String id, @Valid @NotNull Reasons said) {
    return lifeCycle.cancel(PathId.parse("procurement", id), said.reasons());
  }

  /** What was published. */
  record VersionList(List<ProcurementVersionView> items) {}

  /** A new version and why. */
  record Corrigendum(
      @NotBlank @Size(max = 10_000) @Storable String reasons,
      @Valid @NotNull NewProcurement procurement) {}

  /** Why something is ended. */
  @Schema(name = "CancellationReasons")
  record Reasons(@NotBlank @Size(max = 10_000) @Storable String reasons) {}

  @POST
  @Path("/{id}/options")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "addOption",
      summary = "Add an option to the survey of the market, made of catalogue offerings")
  @APIResponse(
      responseCode = "201",
      description = "The option",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OptionView.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(
      responseCode = "409",
      description = "The name is taken, or it is no draft: offers come in sealed")
  @APIResponse(responseCode = "422", description = "An offering that the catalogue does not have")
  public RestResponse<OptionView> addOption(
      @PathParam("id") String id, @Valid @NotNull NewOption wanted) {
    UUID procurement = PathId.parse("procurement", id);
    return RestResponse.status(
        RestResponse.Status.CREATED, procurements.addOption(procurement, wanted));
  }
}
