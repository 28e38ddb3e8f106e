package org.trutina.catalog.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.platform.Page;
import org.trutina.catalog.platform.Problem;
import org.trutina.catalog.platform.Role;

@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@RunOnVirtualThread
class OrganisationResource {

  private final Organisations organisations;

  OrganisationResource(Organisations organisations) {
    this.organisations = organisations;
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
      @Parameter(
              description = "Items per page, 1 to 200; 50 when absent",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "'next' of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    return organisations.list(controlCountry, text, Page.limit(limit), cursor);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getOrganisation",
      summary = "One organisation with its claims, events and sources")
  @APIResponse(responseCode = "200", description = "The organisation")
  @APIResponse(responseCode = "404", description = "No such organisation")
  public OrganisationView getOrganisation(
      @Parameter(example = "mistral") @PathParam("id") String id) {
    return organisations.byId(id).orElseThrow(() -> Problem.unknown("organisation", id));
  }
}
