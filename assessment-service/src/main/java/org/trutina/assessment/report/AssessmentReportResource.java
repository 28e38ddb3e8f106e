package org.trutina.assessment.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/assessments/{id}/report")
@Tag(name = "Assessments")
@RunOnVirtualThread
class AssessmentReportResource {

  static final String PDF = "application/pdf";

  private final Reports reports;

  AssessmentReportResource(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Produces(PDF)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "downloadAssessmentReport",
      summary = "The assessment as an accessible document (PDF/UA-1, PDF/A-3a)",
      description = "The same bytes as long as nothing of the procurement has changed.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "400", description = "Accept-Language cannot be read")
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public RestResponse<byte[]> downloadAssessmentReport(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "English, German or French; the first of the procurement's languages when absent",
              example = "de")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String language) {
    UUID assessment = PathId.parse("assessment", id);
    return attached(reports.ofAssessment(assessment, language), "assessment-" + assessment);
  }

  static RestResponse<byte[]> attached(Reports.Document document, String name) {
    return RestResponse.ResponseBuilder.ok(document.pdf())
        .header(HttpHeaders.CONTENT_LANGUAGE, document.language().toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
        .build();
  }
}
