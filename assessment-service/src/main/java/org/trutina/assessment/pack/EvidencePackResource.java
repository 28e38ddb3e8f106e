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

@Path("/api/v1/assessments/{id}/evidence-pack")
@Tag(name = "Assessments")
@RunOnVirtualThread
class EvidencePackResource {

  private static final String ZIP = "application/zip";

  private final EvidencePacks packs;

  EvidencePackResource(EvidencePacks packs) {
    this.packs = packs;
  }

  @GET
  @Produces(ZIP)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "downloadEvidencePack",
      summary = "The assessment with everything it rests on, to be recomputed offline")
  @APIResponse(
      responseCode = "200",
      description = "The pack",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public RestResponse<byte[]> downloadEvidencePack(@PathParam("id") String id) {
    UUID assessment = PathId.parse("assessment", id);
    return RestResponse.ResponseBuilder.ok(packs.of(assessment))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"evidence-pack-" + assessment + ".zip\"")
        .build();
  }
}
