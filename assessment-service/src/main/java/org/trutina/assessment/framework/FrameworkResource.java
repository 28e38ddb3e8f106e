package org.trutina.assessment.framework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

@Path("/api/v1/frameworks")
@Tag(name = "Frameworks")
@RunOnVirtualThread
class FrameworkResource {

  private static final String YAML = "application/yaml";

  private final Frameworks frameworks;
  private final ShippedFrameworks shipped;
  private final OwnFrameworks own;
  private final FrameworkReader reader;

  FrameworkResource(
      Frameworks frameworks, ShippedFrameworks shipped, OwnFrameworks own, FrameworkReader reader) {
    this.frameworks = frameworks;
    this.shipped = shipped;
    this.own = own;
    this.reader = reader;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listFrameworks",
      summary =
          "The frameworks that awards can use, with criteria, scales, rules and weight profiles:"
              + " shipped ones first, then the authority's own published versions")
  @APIResponse(responseCode = "200", description = "A page of frameworks")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<Framework> listFrameworks(@BeanParam PageRequest page) {
    int most = page.limit();
    String after = page.after();
    List<Framework> all = frameworks.all();
    List<String> ids = all.stream().map(Framework::id).toList();
    return Page.by(
        Framework::id,
        all.stream().skip(after.isEmpty() ? 0 : ids.indexOf(after) + 1).limit(most + 1L).toList(),
        most);
  }

  @GET
  @Path("/schema")
  @Produces("application/schema+json")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getFrameworkSchema",
      summary = "The JSON Schema (2020-12) of frameworks that authorities write")
  @APIResponse(
      responseCode = "200",
      description = "The schema",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema = @Schema(type = SchemaType.OBJECT)))
  public String getFrameworkSchema() {
    return reader.schema();
  }

  @GET
  @Path("/own")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listOwnFrameworks",
      summary = "The authority's own frameworks, drafts and published versions, without content")
  @APIResponse(responseCode = "200", description = "A page, in the order of the ids")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<OwnFrameworkView> listOwnFrameworks(@BeanParam PageRequest page) {
    return own.list(page.limit(), page.after());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getFramework", summary = "One framework; of one's own, drafts too")
  @APIResponseSchema(
      value = Framework.class,
      responseCode = "200",
      responseDescription = "The framework; of one's own, ETag is its revision")
  @APIResponse(responseCode = "404", description = "No such framework")
  public RestResponse<Framework> getFramework(
      @Parameter(example = "eu-csf") @PathParam("id") String id) {
    Optional<Framework> one = shipped.byId(id);
    if (one.isPresent()) {
      return RestResponse.ok(one.get());
    }
    OwnFrameworks.Revised mine = own.any(id).orElseThrow(() -> Problem.unknown("framework", id));
    return RestResponse.ResponseBuilder.ok(mine.framework())
        .header(HttpHeaders.ETAG, tag(mine.revision()))
        .build();
  }

  @POST
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "createFramework",
      summary = "Write a framework of one's own, in YAML or JSON; it begins as a draft",
      description = "Its form is GET /api/v1/frameworks/schema.")
  @APIResponse(
      responseCode = "201",
      description = "The draft; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnFrameworkView.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON")
  @APIResponse(responseCode = "409", description = "The name is taken")
  @APIResponse(responseCode = "413", description = "More than a million bytes")
  @APIResponse(responseCode = "422", description = "What is wrong, with pointer and line")
  public RestResponse<OwnFrameworkView> createFramework(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
      @RequestBody(
              content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(type = SchemaType.OBJECT))
              })
          @NotNull
          String text) {
    return created(own.create(reader.read(text, isYaml(type))));
  }

  @PUT
  @Path("/{id}")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "changeFramework", summary = "Change a draft")
  @APIResponseSchema(
      value = OwnFrameworkView.class,
      responseCode = "200",
      responseDescription = "The draft as it is now; ETag is its revision")
  @APIResponse(responseCode = "400", description = "Malformed JSON")
  @APIResponse(responseCode = "404", description = "No such framework of this authority")
  @APIResponse(responseCode = "409", description = "It is published")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "422", description = "What is wrong, with pointer and line")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<OwnFrameworkView> changeFramework(
      @Parameter(example = "hafen-quality@1") @PathParam("id") String id,
      @Parameter(description = "The ETag of what was read", example = "\"1\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
      @RequestBody(
              content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(type = SchemaType.OBJECT))
              })
          @NotNull
          String text) {
    int revision = OwnFrameworks.revision(ifMatch);
    return tagged(own.change(id, revision, reader.read(text, isYaml(type))));
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "publishFramework",
      summary = "Publish a draft: it does not change any more and can be used in awards")
  @APIResponseSchema(
      value = OwnFrameworkView.class,
      responseCode = "200",
      responseDescription = "The published version with its digest")
  @APIResponse(responseCode = "404", description = "No such framework of this authority")
  @APIResponse(responseCode = "409", description = "It is published already")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<OwnFrameworkView> publishFramework(
      @Parameter(example = "hafen-quality@1") @PathParam("id") String id,
      @Parameter(description = "The ETag of what was read", example = "\"1\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch) {
    return tagged(own.publish(id, OwnFrameworks.revision(ifMatch)));
  }

  @POST
  @Path("/{id}/versions")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "copyFramework",
      summary = "Copy a framework into a draft: the next version of one's own, or a new name")
  @APIResponse(
      responseCode = "201",
      description = "The draft; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnFrameworkView.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such framework")
  @APIResponse(responseCode = "409", description = "The name is taken")
  @APIResponse(responseCode = "422", description = "A shipped framework needs a new name")
  public RestResponse<OwnFrameworkView> copyFramework(
      @Parameter(example = "eu-csf") @PathParam("id") String id, @Valid @NotNull Copy wanted) {
    return created(own.copy(id, wanted.as()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "deleteFramework", summary = "Remove a draft")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such framework of this authority")
  @APIResponse(responseCode = "409", description = "It is published")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public void deleteFramework(
      @PathParam("id") String id,
      @Parameter(description = "The ETag of what was read", example = "\"1\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch) {
    own.remove(id, OwnFrameworks.revision(ifMatch));
  }

  private static boolean isYaml(String contentType) {
    return contentType.contains("yaml");
  }

  private static RestResponse<OwnFrameworkView> created(OwnFrameworkView made) {
    return RestResponse.ResponseBuilder.<OwnFrameworkView>created(
            URI.create("/api/v1/frameworks/" + made.id()))
        .header(HttpHeaders.ETAG, tag(made.revision()))
        .entity(made)
        .build();
  }

  private static RestResponse<OwnFrameworkView> tagged(OwnFrameworkView made) {
    return RestResponse.ResponseBuilder.ok(made)
        .header(HttpHeaders.ETAG, tag(made.revision()))
        .build();
  }

  private static String tag(int revision) {
    return "\"" + revision + "\"";
  }

  /** What a copy is to be. */
  @Schema(name = "FrameworkCopy")
  record Copy(
      @Schema(
              description = "A new name; absent for the next version of one's own.",
              examples = "hafen-csf")
          @Pattern(regexp = "[a-z][a-z0-9-]{2,59}")
          @Nullable String as) {}
}
