package org.trutina.assessment.watch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.Id;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/alerts")
@Tag(name = "Alerts")
@RunOnVirtualThread
class AlertResource {

  private final Alerts alerts;

  AlertResource(Alerts alerts) {
    this.alerts = alerts;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listAlerts",
      summary = "Procurements whose winner, gates or exposure changed with the facts, newest first")
  @APIResponse(responseCode = "200", description = "A page of alerts")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<AlertView> listAlerts(
      @Parameter(description = "Only of this procurement") @QueryParam("procurement")
          @Nullable String procurement,
      @Parameter(
              description = "true: not yet acknowledged; false: acknowledged; both when absent",
              schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("open")
          @Nullable String open,
      @BeanParam PageRequest page) {
    return alerts.list(
        procurement == null ? null : PathId.parse("procurement", procurement),
        openOrNot(open),
        page.limit(),
        Id.before(page));
  }

  private static @Nullable Boolean openOrNot(@Nullable String asked) {
    if (asked == null) {
      return null;
    }
    return switch (asked) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.parameter("open", "Use true or false.");
    };
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getAlert", summary = "One alert with its reasons")
  @APIResponse(responseCode = "200", description = "The alert")
  @APIResponse(responseCode = "404", description = "No such alert of this authority")
  public AlertView getAlert(@PathParam("id") String id) {
    return alerts.byId(PathId.parse("alert", id));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed({Role.OFFICER, Role.APPROVER})
  @Operation(operationId = "acknowledgeAlert", summary = "Note that it was seen to, and how")
  @APIResponse(responseCode = "200", description = "The alert as it is now")
  @APIResponse(responseCode = "400", description = "The comment is missing or too long")
  @APIResponse(responseCode = "404", description = "No such alert of this authority")
  @APIResponse(responseCode = "409", description = "Somebody has acknowledged it before")
  public AlertView acknowledgeAlert(
      @PathParam("id") String id, @Valid @NotNull Acknowledgement said) {
    return alerts.acknowledge(PathId.parse("alert", id), said.comment());
  }

  /** What was done about an alert. */
  record Acknowledgement(
      @Schema(examples = "The supplier has confirmed the new owner; the award stands.")
          @NotBlank
          @Size(max = 2_000)
          @Storable
          String comment) {}
}
