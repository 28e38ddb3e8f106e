package org.trutina.assessment.framework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

@Path("/api/v1/frameworks")
@Tag(name = "Frameworks")
class FrameworkResource {

  private final Frameworks frameworks;

  FrameworkResource(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listFrameworks",
      summary = "All frameworks with their criteria, scales, rules and weight profiles")
  public FrameworkList listFrameworks() {
    return new FrameworkList(frameworks.all());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getFramework", summary = "One framework")
  @APIResponse(responseCode = "200", description = "The framework")
  @APIResponse(responseCode = "404", description = "No such framework")
  public Framework getFramework(@Parameter(example = "eu-csf") @PathParam("id") String id) {
    return frameworks.byId(id).orElseThrow(() -> Problem.unknown("framework", id));
  }

  /** All frameworks. */
  public record FrameworkList(List<Framework> items) {}
}
