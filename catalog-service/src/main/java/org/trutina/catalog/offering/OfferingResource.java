package org.trutina.catalog.offering;

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

@Path("/api/v1/offerings")
@Tag(name = "Offerings")
@RunOnVirtualThread
class OfferingResource {

  private final Offerings offerings;

  OfferingResource(Offerings offerings) {
    this.offerings = offerings;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "listOfferings", summary = "Offerings, in the order of their ids")
  @APIResponse(responseCode = "200", description = "A page of offerings")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<OfferingSummary> listOfferings(
      @Parameter(
              schema = @Schema(implementation = Layer.class),
              description = "Only offerings of this layer")
          @QueryParam("layer")
          @Nullable String layer,
      @Parameter(
              description = "Only of organisations controlled from this country (ISO alpha-2)",
              example = "FR")
          @QueryParam("controlCountry")
          @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as FR")
          @Nullable String controlCountry,
      @Parameter(
              description = "Part of the name, the id or the organisation's name, in any case",
              example = "mistral")
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
    return offerings.list(
        layer == null ? null : Layer.parameter(layer),
        controlCountry,
        text,
        Page.limit(limit),
        cursor);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getOffering", summary = "One offering with its claims and sources")
  @APIResponse(responseCode = "200", description = "The offering")
  @APIResponse(responseCode = "404", description = "No such offering")
  public OfferingView getOffering(
      @Parameter(example = "model-mistral-large-3") @PathParam("id") String id) {
    return offerings.byId(id).orElseThrow(() -> Problem.unknown("offering", id));
  }
}
