package org.trutina.assessment.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/assessments/{id}/explanation")
@Tag(name = "Assessments")
@RunOnVirtualThread
class ExplanationResource {

  private final Explanations explanations;

  ExplanationResource(Explanations explanations) {
    this.explanations = explanations;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "explainAssessment",
      summary = "The result in plain words: the answer, why not each other option, warnings")
  @APIResponse(
      responseCode = "200",
      description = "The explanation",
      headers = @Header(name = "Content-Language", schema = @Schema(examples = "de")),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Explanation.class)))
  @APIResponse(responseCode = "400", description = "Accept-Language cannot be read")
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public RestResponse<Explanation> explainAssessment(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "English, German or French; the first of the procurement's languages when absent",
              example = "de")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String language) {
    Explanation explanation = explanations.of(PathId.parse("assessment", id), language);
    return RestResponse.ResponseBuilder.ok(explanation)
        .header(HttpHeaders.CONTENT_LANGUAGE, explanation.language())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
