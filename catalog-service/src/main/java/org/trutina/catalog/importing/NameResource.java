package org.trutina.catalog.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.importing.ImportView.Unmatched;
import org.trutina.catalog.importing.Names.Alias;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1")
@Tag(name = "Imports")
@RunOnVirtualThread
class NameResource {

  private final Names names;

  NameResource(Names names) {
    this.names = names;
  }

  @GET
  @Path("/unmatched-names")
  @RolesAllowed({Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listUnmatchedNames",
      summary = "Names in imports that nobody has said what they stand for, with suggestions")
  @APIResponse(responseCode = "200", description = "A page of names")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<Unmatched> listUnmatchedNames(
      @Parameter(description = "Only names of this format", example = "models-dev")
          @QueryParam("scheme")
          @Size(max = 60)
          @Nullable String scheme,
      @BeanParam PageRequest page) {
    return names.unmatched(scheme, page);
  }

  /** What a name stands for. */
  @Schema(name = "NewAlias")
  public record NewAlias(
      @Schema(description = "A format, or 'any' for all of them.", examples = "models-dev")
          @NotBlank
          @Size(max = 60)
          @Storable
          String scheme,
      @Schema(examples = "stackit/openai/gpt-oss-120b") @NotBlank @Size(max = 500) @Storable
          String key,
      @NotNull Subject subjectType,
      @Schema(
              description = "Id of the organisation or offering; absent to ignore the name.",
              examples = "inf-stackit-openai-gpt-oss-120b")
          @Size(min = 1, max = 200)
          @Storable
          @Nullable String subject) {}

  @POST
  @Path("/aliases")
  @RolesAllowed(Role.STEWARD)
  @Operation(
      operationId = "matchName",
      summary = "Say what a source's name stands for, or that it is to be ignored")
  @APIResponse(
      responseCode = "201",
      description = "From now on, imports understand it; apply the import again",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Alias.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "409", description = "It stands for something else already")
  @APIResponse(responseCode = "422", description = "There is no such subject or format")
  public RestResponse<Alias> matchName(@Valid @NotNull NewAlias wanted) {
    return RestResponse.status(RestResponse.Status.CREATED, names.match(wanted));
  }

  @GET
  @Path("/aliases")
  @RolesAllowed({Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "listAliases", summary = "What the names of sources stand for")
  @APIResponse(responseCode = "200", description = "A page of aliases")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<Alias> listAliases(
      @QueryParam("scheme") @Size(max = 60) @Nullable String scheme, @BeanParam PageRequest page) {
    return names.list(scheme, page);
  }
}
