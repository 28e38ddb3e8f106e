package org.trutina.assessment.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/assessments")
@Tag(name = "Assessments")
@RunOnVirtualThread
class AssessmentResource {

  private final Assessments assessments;

  AssessmentResource(Assessments assessments) {
    this.assessments = assessments;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getAssessment", summary = "One assessment with its result")
  @APIResponse(responseCode = "200", description = "The assessment")
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public AssessmentView getAssessment(@PathParam("id") String id) {
    return assessments.byId(PathId.parse("assessment", id));
  }
}
