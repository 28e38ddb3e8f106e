package org.trutina.catalog.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.trutina.catalog.importing.ImportView.Row;
import org.trutina.catalog.importing.Uploads.Wanted;
import org.trutina.edge.LargeBody;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

@Path("/api/v1/imports")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportResource {

  private static final String STATES =
      "uploading|reading|comparing|compared|applying|applied|failed|discarded";

  /** Before that there was nothing to take a snapshot of. */
  private static final int OLDEST_SNAPSHOT = 1990;

  private final Imports imports;
  private final Uploads uploads;
  private final ReportRows rows;
  private final Clock clock;

  ImportResource(Imports imports, Uploads uploads, ReportRows rows, Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.rows = rows;
    this.clock = clock;
  }

  /** A format that can be imported. */
  @Schema(name = "ImportFormat")
  public record FormatView(@Schema(examples = "models-dev") String key, String title) {}

  /** The formats, by name. */
  @Schema(name = "ImportFormatList")
  public record FormatList(List<FormatView> items) {}

  @GET
  @Path("/formats")
  @RolesAllowed({Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "listImportFormats", summary = "The formats that can be imported")
  public FormatList listImportFormats() {
    return new FormatList(
        imports.formats().stream()
            .map(format -> new FormatView(format.key(), format.title()))
            .toList());
  }

  @POST
  @LargeBody
  @Consumes({
    "application/zip",
    "application/gzip",
    "application/x-tar",
    "application/json",
    "application/yaml",
    "application/toml",
    "application/octet-stream",
    "text/csv",
    "text/plain"
  })
  @RolesAllowed(Role.STEWARD)
  @Operation(
      operationId = "importFile",
      summary = "Upload a file or an archive; it is read, and compared with what is known")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "202",
      description = "It is being read; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "400", description = "A parameter is missing or invalid")
  @APIResponse(responseCode = "413", description = "The upload is too large")
  @APIResponse(responseCode = "415", description = "Not a media type that is read")
  public RestResponse<ImportView> importFile(
      @Parameter(description = "One of the formats", example = "models-dev", required = true)
          @QueryParam("format")
          @Nullable String format,
      @Parameter(
              description = "The day on which the files were as they are",
              example = "2026-07-02",
              required = true)
          @QueryParam("snapshot")
          @Nullable String snapshot,
      @Parameter(description = "ISO 4217, for sources that leave it out", example = "EUR")
          @QueryParam("currency")
          @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
          @Nullable String currency,
      @Parameter(
              description = "Name of the file; tells more about single files",
              example = "german_all.csv")
          @QueryParam("fileName")
          @Size(max = 200)
          @Pattern(regexp = "[^/\\\\\\x00]+", message = "must be a name without a folder")
          @Nullable String fileName,
      @Parameter(description = "Title of the source; that of the format when absent")
          @QueryParam("sourceTitle")
          @Size(min = 1, max = 300)
          @Nullable String sourceTitle,
      @Parameter(description = "Who publishes the source")
          @QueryParam("sourcePublisher")
          @Size(max = 200)
          @Nullable String sourcePublisher,
      @Parameter(description = "Where to look it up", example = "https://www.example.org/data")
          @QueryParam("sourceAddress")
          @Size(max = 1000)
          @Nullable String sourceAddress,
      @Parameter(
              description =
                  "Apply it when it has been compared; when absent or false it is a dry run, which"
                      + " can be applied afterwards")
          @QueryParam("apply")
          @Nullable String apply,
      @Parameter(hidden = true) @HeaderParam("Content-Length") @Nullable String length,
      InputStream content) {
    Wanted wanted =
        new Wanted(
            format(format),
            fileName == null ? "upload" : fileName,
            snapshot(snapshot),
            currency,
            sourceTitle,
            sourcePublisher,
            address(sourceAddress),
            flag(apply));
    if (length != null && (length.length() > 12 || Long.parseLong(length) > uploads.largest())) {
      throw Problem.tooLarge(uploads.largest());
    }
    if (wanted.title() == null && wanted.format().key().equals("claims-csv")) {
      throw Problem.parameter("sourceTitle", "Say where the claims of this file come from.");
    }
    UUID id = uploads.begin(wanted);
    uploads.receive(id, content);
    return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
        .location(URI.create("/api/v1/imports/" + id))
        .entity(imports.byId(id))
        .build();
  }

  @GET
  @RolesAllowed({Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "listImports", summary = "Imports, newest first")
  @APIResponse(responseCode = "200", description = "A page of imports")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<ImportView> listImports(
      @QueryParam("state") @Pattern(regexp = STATES, message = "must be one of " + STATES)
          @Nullable String state,
      @BeanParam PageRequest page) {
    return imports.list(state, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getImport", summary = "How far an import has come, and to what")
  @APIResponse(responseCode = "200", description = "The import")
  @APIResponse(responseCode = "404", description = "No such import")
  public ImportView getImport(@PathParam("id") String id) {
    return imports.byId(PathId.parse("import", id));
  }

  @GET
  @Path("/{id}/rows")
  @RolesAllowed({Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listImportRows",
      summary = "Row by row what an import does or would do, beside what is known today")
  @APIResponse(responseCode = "200", description = "A page of rows")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such import")
  public Page<Row> listImportRows(
      @PathParam("id") String id,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "new",
                        "renewed",
                        "weaker",
                        "unchanged",
                        "duplicate",
                        "unmatched",
                        "rejected"
                      }))
          @QueryParam("outcome")
          @Pattern(
              regexp = "new|renewed|weaker|unchanged|duplicate|unmatched|rejected",
              message = "must be an outcome of a row")
          @Nullable String outcome,
      @BeanParam PageRequest page) {
    return rows.of(imports.byId(PathId.parse("import", id)), outcome, page);
  }

  @POST
  @Path("/{id}/application")
  @RolesAllowed(Role.STEWARD)
  @Operation(
      operationId = "applyImport",
      summary = "Apply a dry run; or an import once more after names were matched")
  @APIResponse(
      responseCode = "202",
      description = "It is being applied",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "404", description = "No such import")
  @APIResponse(responseCode = "409", description = "It is not compared or applied")
  public RestResponse<ImportView> applyImport(@PathParam("id") String id) {
    return RestResponse.status(
        RestResponse.Status.ACCEPTED, imports.apply(PathId.parse("import", id)));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Role.STEWARD)
  @Operation(operationId = "discardImport", summary = "Give up an import that was not applied")
  @APIResponse(responseCode = "200", description = "The import, discarded")
  @APIResponse(responseCode = "404", description = "No such import")
  @APIResponse(responseCode = "409", description = "It is at work or applied")
  public ImportView discardImport(@PathParam("id") String id) {
    return imports.discard(PathId.parse("import", id));
  }

  private Format format(@Nullable String key) {
    return imports
        .format(key == null ? "" : key)
        .orElseThrow(
            () ->
                Problem.parameter(
                    "format",
                    "Use one of "
                        + imports.formats().stream()
                            .map(Format::key)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private LocalDate snapshot(@Nullable String text) {
    try {
      LocalDate snapshot = LocalDate.parse(text == null ? "" : text);
      if (snapshot.getYear() < OLDEST_SNAPSHOT) {
        throw Problem.parameter("snapshot", "Name a day since " + OLDEST_SNAPSHOT + ".");
      }
      if (snapshot.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
        throw Problem.parameter("snapshot", "The snapshot cannot be of a day to come.");
      }
      return snapshot;
    } catch (DateTimeParseException e) {
      throw Problem.parameter(
          "snapshot", "Say on which day the files were as they are, such as 2026-07-02.");
    }
  }

  private static @Nullable String address(@Nullable String text) {
    try {
      if (text == null || text.matches("https?://.+") && new URI(text).getHost() != null) {
        return text;
      }
    } catch (URISyntaxException e) {
      // Refused below.
    }
    throw Problem.parameter("sourceAddress", "Use an address that begins with https://.");
  }

  private static boolean flag(@Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Problem.parameter("apply", "Use true or false.");
  }
}
