package org.trutina.assessment.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.trutina.assessment.assessment.AssessmentView.AssessmentSummary;
import org.trutina.assessment.platform.Id;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements/{id}/assessments")
@Tag(name = "Assessments")
@RunOnVirtualThread
class ProcurementAssessmentResource {

  private final Assessments assessments;

  ProcurementAssessmentResource(Assessments assessments) {
    this.assessments = assessments;
  }

  @POST
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "assessProcurement",
      summary = "Assess the options on what the catalogue knows now")
  @APIResponse(
      responseCode = "201",
      description = "The assessment; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "The procurement has no options")
  @APIResponse(responseCode = "503", description = "The catalogue does not answer")
  public RestResponse<AssessmentView> assessProcurement(@PathParam("id") String id) {
    AssessmentView created = assessments.assess(PathId.parse("procurement", id));
    return RestResponse.ResponseBuilder.<AssessmentView>created(
            URI.create("/api/v1/assessments/" + created.id()))
        .entity(created)
        .build();
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listAssessments",
      summary = "The assessments of a procurement, newest first")
  @APIResponse(responseCode = "200", description = "A page of assessments")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public Page<AssessmentSummary> listAssessments(
      @PathParam("id") String id, @BeanParam PageRequest page) {
    return assessments.list(PathId.parse("procurement", id), page.limit(), Id.before(page));
  }
}
