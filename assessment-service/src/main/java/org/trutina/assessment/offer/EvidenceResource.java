package org.trutina.assessment.offer;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.offer.OfferFiles.Attached;
import org.trutina.assessment.offer.OfferFiles.Opened;
import org.trutina.edge.LargeBody;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements/{id}/offers/{offer}/evidence")
@Tag(name = "Offers")
@RunOnVirtualThread
class EvidenceResource {

  private final OfferFiles files;

  EvidenceResource(OfferFiles files) {
    this.files = files;
  }

  /** A file that was sealed. */
  @Schema(name = "SealedFile")
  record SealedFile(
      UUID id,
      long bytes,
      @Schema(description = "SHA-256 of the file as it was received, in hexadecimal.")
          String sha256,
      OfferReceipt receipt) {}

  @POST
  @LargeBody
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "attachEvidence",
      summary = "Seal a file with an offer, until the deadline")
  @RequestBody(
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/plain",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.oasis.opendocument.text",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "The file and the offer's new receipt",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SealedFile.class)))
  @APIResponse(responseCode = "400", description = "No file name, or an incomplete upload")
  @APIResponse(responseCode = "404", description = "No such procurement or offer")
  @APIResponse(responseCode = "409", description = "Not published, too late, or too many files")
  @APIResponse(responseCode = "413", description = "The file is too large")
  @APIResponse(responseCode = "415", description = "Not a type that is taken")
  @APIResponse(responseCode = "422", description = "The content is not of the declared type")
  public RestResponse<SealedFile> attachEvidence(
      @PathParam("id") String id,
      @PathParam("offer") String offer,
      @Parameter(description = "Name of the file", example = "certificate.pdf", required = true)
          @QueryParam("fileName")
          @NotBlank(message = "is needed: the name of the file")
          @Size(max = 200)
          @Pattern(
              regexp = "[^/\\\\\\x00-\\x1f\\x7f]*",
              message = "must be a name without a folder or control characters")
          @Nullable String fileName,
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream content) {
    UUID procurement = PathId.parse("procurement", id);
    UUID offerId = PathId.parse("offer", offer);
    FileType type = FileType.declared(contentType);
    Attached attached =
        files.attach(procurement, offerId, fileName == null ? "" : fileName, type, content);
    return RestResponse.status(
        RestResponse.Status.CREATED,
        new SealedFile(attached.id(), attached.bytes(), attached.sha256(), attached.receipt()));
  }

  @DELETE
  @Path("/{file}")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "removeEvidence",
      summary = "Take a sealed file back, until the deadline")
  @APIResponse(responseCode = "200", description = "The offer's new receipt")
  @APIResponse(responseCode = "404", description = "No such procurement, offer or file")
  @APIResponse(responseCode = "409", description = "It is not published, or it is too late")
  public OfferReceipt removeEvidence(
      @PathParam("id") String id,
      @PathParam("offer") String offer,
      @PathParam("file") String file) {
    return files.remove(
        PathId.parse("procurement", id), PathId.parse("offer", offer), PathId.parse("file", file));
  }

  @GET
  @Path("/{file}")
  @Uncompressed
  // Of no type that a browser would show; the offer names the type.
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getEvidence", summary = "A file of an offer that was opened")
  @APIResponse(
      responseCode = "200",
      description = "The file, with its SHA-256 as Repr-Digest (RFC 9530)",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such procurement, offer or file")
  @APIResponse(responseCode = "409", description = "It is still sealed, or not what was handed in")
  public RestResponse<InputStream> getEvidence(
      @PathParam("id") String id,
      @PathParam("offer") String offer,
      @PathParam("file") String file) {
    Opened opened =
        files.open(
            PathId.parse("procurement", id),
            PathId.parse("offer", offer),
            PathId.parse("file", file));
    return RestResponse.ResponseBuilder.ok(files.read(opened))
        .header(HttpHeaders.CONTENT_LENGTH, opened.file().bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(opened.file().fileName()))
        .header("Repr-Digest", digest(opened.file().sha256()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The name by RFC 8187, in the only form that holds every name. */
  private static String attachment(String fileName) {
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
  }

  private static String digest(String sha256) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
  }
}
