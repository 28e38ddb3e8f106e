package org.trutina.assessment.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements/{id}")
@Tag(name = "Notices")
@RunOnVirtualThread
class NoticeResource {

  private final Notices notices;

  NoticeResource(Notices notices) {
    this.notices = notices;
  }

  @GET
  @Path("/ocds")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "exportOcds",
      summary = "The procurement as an OCDS 1.1 release, in a package",
      description = "Who has offered, and at which price, is told once the award is signed.")
  @APIResponse(responseCode = "200", description = "The release package")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not published yet")
  public Ocds exportOcds(@PathParam("id") String id) {
    return notices.ocds(PathId.parse("procurement", id));
  }

  @GET
  @Path("/eforms")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "exportEForms",
      summary = "The award criteria under the field names of eForms (BG-707)")
  @APIResponse(responseCode = "200", description = "The criteria")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not published yet")
  public EForms exportEForms(@PathParam("id") String id) {
    return notices.eForms(PathId.parse("procurement", id));
  }

  @GET
  @Path("/eforms.xml")
  @Produces(MediaType.APPLICATION_XML)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "exportEFormsXml",
      summary = "The award criteria as the element of a UBL notice, to be taken into one")
  @APIResponse(
      responseCode = "200",
      description = "The element cac:AwardingTerms",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not published yet")
  public String exportEFormsXml(@PathParam("id") String id) {
    return EFormsXml.of(notices.eForms(PathId.parse("procurement", id)));
  }
}
