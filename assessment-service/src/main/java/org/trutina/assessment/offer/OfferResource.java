package org.trutina.assessment.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.Preconditions;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;

@Path("/api/v1/procurements/{id}/offers")
@Tag(name = "Offers")
@RunOnVirtualThread
class OfferResource {

  private final Offers offers;
  private final OpenedOffers opened;

  OfferResource(Offers offers, OpenedOffers opened) {
    this.offers = offers;
    this.opened = opened;
  }

  @POST
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "registerOffer",
      summary = "Seal an offer that a bidder has handed in; nobody reads it before the opening")
  @APIResponse(
      responseCode = "201",
      description = "The receipt",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OfferReceipt.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "It is not published, or it is too late")
  @APIResponse(responseCode = "422", description = "Lots, offerings, prices or answers at fault")
  public RestResponse<OfferReceipt> registerOffer(
      @PathParam("id") String id, @Valid @NotNull NewOffer wanted) {
    return tagged(Status.CREATED, offers.register(procurement(id), wanted));
  }

  private static RestResponse<OfferReceipt> tagged(Status status, OfferReceipt receipt) {
    return RestResponse.ResponseBuilder.create(status, receipt)
        .header(HttpHeaders.ETAG, Preconditions.tag(receipt.revision()))
        .build();
  }

  private static UUID procurement(String id) {
    return PathId.parse("procurement", id);
  }

  @GET
  @Path("/receipts")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "listOfferReceipts",
      summary = "The receipts of the offers that the caller has registered, newest first")
  @APIResponse(responseCode = "200", description = "A page of receipts")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public Page<OfferReceipt> listOfferReceipts(
      @PathParam("id") String id, @BeanParam PageRequest page) {
    return offers.receipts(procurement(id), page.limit(), Id.before(page));
  }

  @PUT
  @Path("/{offer}")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "replaceOffer",
      summary = "Put another offer in the place of a sealed one, until the deadline")
  @APIResponseSchema(
      value = OfferReceipt.class,
      responseCode = "200",
      responseDescription = "The new receipt")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement or offer")
  @APIResponse(responseCode = "409", description = "It is not published, or it is too late")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "422", description = "Lots, offerings, prices or answers at fault")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<OfferReceipt> replaceOffer(
      @PathParam("id") String id,
      @PathParam("offer") String offer,
      @Parameter(description = "The ETag of the receipt", example = "\"1\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @Valid @NotNull NewOffer wanted) {
    return tagged(
        Status.OK,
        offers.replace(
            procurement(id),
            PathId.parse("offer", offer),
            Preconditions.revision(ifMatch),
            wanted));
  }

  @DELETE
  @Path("/{offer}")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "withdrawOffer",
      summary = "Take a sealed offer back, until the deadline; what was sealed is erased")
  @APIResponse(responseCode = "204", description = "It is withdrawn")
  @APIResponse(responseCode = "404", description = "No such procurement or offer")
  @APIResponse(responseCode = "409", description = "It is not published, or it is too late")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public void withdrawOffer(
      @PathParam("id") String id,
      @PathParam("offer") String offer,
      @Parameter(description = "The ETag of the receipt", example = "\"1\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch) {
    offers.withdraw(procurement(id), PathId.parse("offer", offer), Preconditions.revision(ifMatch));
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "listOffers", summary = "The offers that were opened, newest first")
  @APIResponse(responseCode = "200", description = "A page of offers")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "They are still sealed")
  public Page<OfferView> listOffers(@PathParam("id") String id, @BeanParam PageRequest page) {
    return opened.list(procurement(id), page.limit(), Id.before(page));
  }

  @GET
  @Path("/{offer}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getOffer", summary = "An offer that was opened")
  @APIResponse(responseCode = "200", description = "The offer")
  @APIResponse(responseCode = "404", description = "No such procurement or offer")
  @APIResponse(responseCode = "409", description = "It is still sealed")
  public OfferView getOffer(@PathParam("id") String id, @PathParam("offer") String offer) {
    return opened.byId(procurement(id), PathId.parse("offer", offer));
  }
}
