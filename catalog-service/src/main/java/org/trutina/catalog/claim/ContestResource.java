package org.trutina.catalog.claim;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimResource.Note;
import org.trutina.catalog.claim.Stewardship.Contests;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PageRequest.Moment;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1")
@Tag(name = "Claims")
@RunOnVirtualThread
class ContestResource {

  private final Contests contests;
  private final Stewardship stewardship;

  ContestResource(Contests contests, Stewardship stewardship) {
    this.contests = contests;
    this.stewardship = stewardship;
  }

  @POST
  @Path("/claims/{id}/contests")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "contestClaim",
      summary = "Object to a claim with evidence; a vendor does so through a steward")
  @APIResponse(
      responseCode = "201",
      description = "The contest",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContestView.class)))
  @APIResponse(responseCode = "403", description = "Only stewards contest for a vendor")
  @APIResponse(responseCode = "404", description = "No such claim")
  @APIResponse(responseCode = "409", description = "The claim no longer counts")
  @APIResponse(responseCode = "422", description = "An unknown vendor or a bad address")
  public RestResponse<ContestView> contestClaim(
      @PathParam("id") String id, @Valid @NotNull NewContest wanted) {
    return RestResponse.status(
        RestResponse.Status.CREATED, stewardship.contest(PathId.parse("claim", id), wanted));
  }

  @GET
  @Path("/contests")
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "listContests", summary = "Objections to claims, newest first")
  @APIResponse(responseCode = "200", description = "A page of contests")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<ContestView> listContests(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"open", "upheld", "rejected", "withdrawn"}))
          @QueryParam("state")
          @Pattern(
              regexp = "open|upheld|rejected|withdrawn",
              message = "must be open, upheld, rejected or withdrawn")
          @Nullable String state,
      @BeanParam PageRequest page) {
    return Page.of(
        contests.list(state, page.limit() + 1, page.after(Moment.LAST)),
        page.limit(),
        contest -> new Moment(contest.raisedAt(), contest.id()).keys());
  }

  /** How a contest ends. */
  @Schema(name = "ContestDecision")
  public record Decision(
      @Schema(
              enumeration = {"upheld", "rejected"},
              description = "Upheld: the claim is wrong and is retracted.")
          @NotNull
          @Pattern(regexp = "upheld|rejected", message = "must be upheld or rejected")
          String outcome,
      @NotBlank @Size(max = 2000) @Storable String reason) {}

  @POST
  @Path("/contests/{id}/decision")
  @RolesAllowed(Role.STEWARD)
  @Operation(operationId = "decideContest", summary = "Decide an objection, with reasons")
  @APIResponse(responseCode = "200", description = "The contest, decided")
  @APIResponse(responseCode = "403", description = "The caller raised it or proposed the claim")
  @APIResponse(responseCode = "404", description = "No such contest")
  @APIResponse(responseCode = "409", description = "It is decided already")
  public ContestView decideContest(@PathParam("id") String id, @Valid @NotNull Decision decision) {
    return stewardship.decide(
        PathId.parse("contest", id), decision.outcome().equals("upheld"), decision.reason());
  }

  @POST
  @Path("/contests/{id}/withdrawal")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "withdrawContest", summary = "Take one's own objection back")
  @APIResponse(responseCode = "200", description = "The contest, withdrawn")
  @APIResponse(responseCode = "403", description = "Somebody else raised it")
  @APIResponse(responseCode = "404", description = "No such contest")
  @APIResponse(responseCode = "409", description = "It is decided already")
  public ContestView withdrawContest(@PathParam("id") String id, @Valid @NotNull Note note) {
    return stewardship.withdraw(PathId.parse("contest", id), note.reason());
  }
}
