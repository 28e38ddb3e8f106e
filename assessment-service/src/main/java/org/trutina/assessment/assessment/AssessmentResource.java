package org.trutina.assessment.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.edge.ChangesNothing;
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

  @GET
  @Path("/{id}/robustness")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "getRobustness",
      summary =
          "How sure the outcome is: rank acceptability, weight stability, missing facts that"
              + " matter, the smallest change of weights that changes the winner",
      description = "Computed from the stored assessment; the same each time.")
  @APIResponse(responseCode = "200", description = "The annex")
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public Robustness getRobustness(@PathParam("id") String id) {
    return assessments.robustness(PathId.parse("assessment", id));
  }

  @POST
  @ChangesNothing
  @Path("/{id}/comparisons")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "compareWeights",
      summary = "The same offers under several weight profiles side by side; stores nothing")
  @APIResponse(responseCode = "200", description = "The outcome under each profile")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  @APIResponse(responseCode = "422", description = "A profile that the award's frameworks lack")
  public Comparison compareWeights(
      @PathParam("id") String id, @Valid @NotNull Comparison.Wanted wanted) {
    return assessments.compare(PathId.parse("assessment", id), wanted.profiles());
  }
}
