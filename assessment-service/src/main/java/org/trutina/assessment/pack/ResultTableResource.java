package org.trutina.assessment.pack;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/assessments/{id}/results.csv")
@Tag(name = "Assessments")
@RunOnVirtualThread
class ResultTableResource {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final EvidencePacks packs;

  ResultTableResource(EvidencePacks packs) {
    this.packs = packs;
  }

  @GET
  @Produces(CSV)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "exportResults",
      summary = "The result as a table, one line for each option and criterion")
  @APIResponse(
      responseCode = "200",
      description = "The table (RFC 4180, UTF-8, with a header)",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public RestResponse<String> exportResults(@PathParam("id") String id) {
    UUID assessment = PathId.parse("assessment", id);
    return RestResponse.ResponseBuilder.ok(packs.table(assessment))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"results-" + assessment + ".csv\"")
        .build();
  }
}
