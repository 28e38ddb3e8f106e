package org.trutina.assessment.exploration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.trutina.assessment.exploration.ExplorationView.Summary;
import org.trutina.assessment.platform.Id;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements/{id}/explorations")
@Tag(name = "Explorations")
@RunOnVirtualThread
class ExplorationResource {

  private final Explorations explorations;

  ExplorationResource(Explorations explorations) {
    this.explorations = explorations;
  }

  @POST
  @RolesAllowed({Role.OFFICER, Role.APPROVER})
  @Operation(
      operationId = "exploreProcurement",
      summary = "What would be under other weights, facts, policies or readings",
      description =
          "On the latest assessment's options and facts. No assessment and no award changes;"
              + " nothing is stored unless a title is given.")
  @APIResponseSchema(
      value = ExplorationView.class,
      responseCode = "200",
      responseDescription = "The exploration, not kept")
  @APIResponse(
      responseCode = "201",
      description = "The exploration, kept; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExplorationView.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement or policy profile")
  @APIResponse(responseCode = "409", description = "The procurement has not been assessed")
  @APIResponse(responseCode = "422", description = "What cannot be explored")
  public RestResponse<ExplorationView> exploreProcurement(
      @PathParam("id") String id, @Valid @NotNull NewExploration wanted) {
    ExplorationView explored = explorations.explore(PathId.parse("procurement", id), wanted);
    return explored.id() == null
        ? RestResponse.ok(explored)
        : RestResponse.ResponseBuilder.<ExplorationView>created(
                URI.create("/api/v1/procurements/" + id + "/explorations/" + explored.id()))
            .entity(explored)
            .build();
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listExplorations",
      summary = "The kept explorations of a procurement, newest first")
  @APIResponse(responseCode = "200", description = "A page of explorations")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public Page<Summary> listExplorations(@PathParam("id") String id, @BeanParam PageRequest page) {
    return explorations.list(PathId.parse("procurement", id), page.limit(), Id.before(page));
  }

  @GET
  @Path("/{exploration}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getExploration", summary = "One kept exploration")
  @APIResponse(responseCode = "200", description = "The exploration")
  @APIResponse(responseCode = "404", description = "No such exploration of this authority")
  public ExplorationView getExploration(
      @PathParam("id") String id, @PathParam("exploration") String exploration) {
    return explorations.byId(
        PathId.parse("procurement", id), PathId.parse("exploration", exploration));
  }

  @DELETE
  @Path("/{exploration}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER})
  @Operation(operationId = "deleteExploration", summary = "Delete what one has kept")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "403", description = "Somebody else has kept it")
  @APIResponse(responseCode = "404", description = "No such exploration of this authority")
  public void deleteExploration(
      @PathParam("id") String id, @PathParam("exploration") String exploration) {
    explorations.remove(PathId.parse("procurement", id), PathId.parse("exploration", exploration));
  }
}
