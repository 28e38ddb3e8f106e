package org.trutina.catalog.search;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.offering.OfferingView;
import org.trutina.catalog.offering.Offerings;
import org.trutina.catalog.organisation.OrganisationIdentity;
import org.trutina.catalog.organisation.Organisations;
import org.trutina.catalog.search.Comparison.ComparisonView;
import org.trutina.catalog.search.Search.Facets;
import org.trutina.catalog.search.Search.OfferingPage;
import org.trutina.catalog.supply.Origins;
import org.trutina.catalog.supply.Origins.Graph;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/offerings")
@Tag(name = "Offerings")
@RunOnVirtualThread
class OfferingResource {

  /** Rows of an export: more than a spreadsheet reader wants, less than strains a server. */
  private static final int EXPORTED = 10_000;

  private final Search search;
  private final Comparison comparison;
  private final Origins origins;
  private final Offerings offerings;
  private final Organisations organisations;
  private final Claims claims;

  OfferingResource(
      Search search,
      Comparison comparison,
      Origins origins,
      Offerings offerings,
      Organisations organisations,
      Claims claims) {
    this.search = search;
    this.comparison = comparison;
    this.origins = origins;
    this.offerings = offerings;
    this.organisations = organisations;
    this.claims = claims;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listOfferings",
      summary = "Search offerings, as they are known today or were on a past day")
  @APIResponse(responseCode = "200", description = "A page of offerings")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "422", description = "Too many offerings for a list of a past day")
  public OfferingPage listOfferings(
      @Valid @BeanParam OfferingFilter filter,
      @Parameter(
              description =
                  "By id when absent, by relevance when there is a text; the same for every page",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"id", "name", "released", "price", "capability", "relevance"}))
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam Times times,
      @BeanParam PageRequest page) {
    return search.find(filter, Order.of(sort, filter.text != null), page, times);
  }

  @GET
  @Path("/facets")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "countOfferings",
      summary = "How many offerings of each kind a search finds")
  @APIResponse(responseCode = "200", description = "The numbers")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "422", description = "Too many offerings for a list of a past day")
  public Facets countOfferings(@Valid @BeanParam OfferingFilter filter, @BeanParam Times times) {
    return search.facets(filter, times);
  }

  @GET
  @Path("/export")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "exportOfferings",
      summary = "What a search finds as one CSV or JSON file, at most 10,000 offerings")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "422", description = "Too many offerings for a list of a past day")
  public RestResponse<Object> exportOfferings(
      @Valid @BeanParam OfferingFilter filter,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"csv", "json"}),
              description = "csv when absent")
          @QueryParam("format")
          @Pattern(regexp = "csv|json", message = "must be csv or json")
          @Nullable String format,
      @BeanParam Times times) {
    boolean json = "json".equals(format);
    List<OfferingEntry> found = search.all(filter, EXPORTED, times);
    return RestResponse.ResponseBuilder.<Object>ok(json ? found : OfferingCsv.of(found))
        .type(json ? MediaType.APPLICATION_JSON : "text/csv;charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"offerings." + (json ? "json" : "csv") + "\"")
        .build();
  }

  @GET
  @Path("/comparison")
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "compareOfferings", summary = "Two to six offerings side by side")
  @APIResponse(responseCode = "200", description = "The comparison")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "One of the offerings does not exist")
  public ComparisonView compareOfferings(
      @Parameter(description = "Ids of offerings, 2 to 6 different ones") @QueryParam("offering")
          List<String> offering,
      @BeanParam Times times) {
    List<String> wanted = offering.stream().distinct().toList();
    if (wanted.size() < 2 || wanted.size() > 6) {
      throw Problem.parameter("offering", "Name two to six different offerings.");
    }
    return comparison.of(wanted, claims.asOf(times));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getOffering", summary = "One offering with its claims and sources")
  @APIResponse(responseCode = "200", description = "The offering")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such offering")
  public OfferingView getOffering(
      @Parameter(example = "model-mistral-large-3") @PathParam("id") String id,
      @BeanParam Times times) {
    AsOf asOf = claims.asOf(times);
    Graph graph = origins.of(List.of(id), asOf);
    if (!graph.offerings().containsKey(id)) {
      throw Problem.unknown("offering", id);
    }
    List<ClaimView> about = ClaimView.properties(graph.claims().get(id));
    return new OfferingView(
        Objects.requireNonNull(graph.summary(id)),
        asOf.validOn(),
        asOf.knownAt(),
        about,
        claims.sources(about.stream().flatMap(claim -> claim.sources().stream())));
  }

  @POST
  @RolesAllowed(Role.STEWARD)
  @Operation(operationId = "enterOffering", summary = "Enter an offering")
  @APIResponse(
      responseCode = "201",
      description = "The offering; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Offering.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "409", description = "The id is taken")
  @APIResponse(responseCode = "422", description = "There is no such organisation")
  public RestResponse<Offering> enterOffering(@Valid @NotNull NewOffering wanted) {
    OrganisationIdentity organisation =
        organisations.identities(List.of(wanted.organisation())).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "unknown-organisation",
                        "/organisation",
                        "There is no organisation with the id " + wanted.organisation() + "."));
    var offering =
        new Offering(wanted.id(), wanted.name(), wanted.layer(), wanted.category(), organisation);
    offerings.enter(offering);
    return RestResponse.ResponseBuilder.<Offering>created(
            URI.create("/api/v1/offerings/" + offering.id()))
        .entity(offering)
        .build();
  }

  /** An offering to enter. */
  public record NewOffering(
      @Schema(examples = "model-example-1")
          @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9.-]{0,199}",
              message = "must be lower-case letters, digits, hyphens and dots")
          String id,
      @Schema(examples = "Example 1") @NotBlank @Size(max = 300) @Storable String name,
      @NotNull Layer layer,
      @Schema(examples = "foundation-model")
          @NotNull
          @Pattern(regexp = "[a-z][a-z-]{0,59}", message = "must be lower-case letters and hyphens")
          String category,
      @Schema(examples = "mistral") @NotBlank @Size(max = 200) @Storable String organisation) {}
}
