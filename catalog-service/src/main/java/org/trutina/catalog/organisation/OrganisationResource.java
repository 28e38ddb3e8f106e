package org.trutina.catalog.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@RunOnVirtualThread
class OrganisationResource {

  private final Organisations organisations;
  private final Claims claims;

  OrganisationResource(Organisations organisations, Claims claims) {
    this.organisations = organisations;
    this.claims = claims;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listOrganisations",
      summary = "Organisations, in the order of their ids")
  @APIResponse(responseCode = "200", description = "A page of organisations")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<OrganisationSummary> listOrganisations(
      @Parameter(description = "ISO 3166-1 alpha-2 code of the controlling country", example = "FR")
          @QueryParam("controlCountry")
          @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as FR")
          @Nullable String controlCountry,
      @Parameter(description = "Part of the name or the id, in any case", example = "mistral")
          @QueryParam("text")
          @Size(min = 1, max = 100)
          @Nullable String text,
      @BeanParam PageRequest page,
      @BeanParam Times times) {
    return organisations.list(controlCountry, text, page, times);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getOrganisation",
      summary = "One organisation: its claims, who controls it, events and sources")
  @APIResponse(responseCode = "200", description = "The organisation")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such organisation")
  public OrganisationView getOrganisation(
      @Parameter(example = "mistral") @PathParam("id") String id, @BeanParam Times times) {
    return organisations
        .byId(id, claims.asOf(times))
        .orElseThrow(() -> Problem.unknown("organisation", id));
  }

  @POST
  @RolesAllowed(Role.STEWARD)
  @Operation(operationId = "enterOrganisation", summary = "Enter an organisation")
  @APIResponse(
      responseCode = "201",
      description = "The organisation; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationIdentity.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "409", description = "The id is taken")
  public RestResponse<OrganisationIdentity> enterOrganisation(
      @Valid @NotNull NewOrganisation wanted) {
    OrganisationIdentity entered =
        organisations.enter(new OrganisationIdentity(wanted.id(), wanted.name(), wanted.kind()));
    return RestResponse.ResponseBuilder.<OrganisationIdentity>created(
            URI.create("/api/v1/organisations/" + entered.id()))
        .entity(entered)
        .build();
  }

  /** An organisation to enter. */
  public record NewOrganisation(
      @Schema(examples = "example-ai")
          @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9.-]{0,99}",
              message = "must be lower-case letters, digits, hyphens and dots")
          String id,
      @Schema(examples = "Example AI") @NotBlank @Size(max = 200) @Storable String name,
      @Schema(enumeration = {"company", "public", "consortium", "foundation"})
          @NotNull
          @Pattern(
              regexp = "company|public|consortium|foundation",
              message = "must be company, public, consortium or foundation")
          String kind) {}
}
