package org.trutina.assessment.award;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/procurements/{id}/award")
@Tag(name = "Award")
@RunOnVirtualThread
class AwardResource {

  private final Awards awards;

  AwardResource(Awards awards) {
    this.awards = awards;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getAward", summary = "The decision, as far as it has come")
  @APIResponse(responseCode = "200", description = "The award")
  @APIResponse(responseCode = "404", description = "Not evaluated yet, or no such procurement")
  public AwardView getAward(@PathParam("id") String id) {
    return awards.byId(PathId.parse("procurement", id));
  }

  @POST
  @Path("/evaluation")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "closeEvaluation", summary = "Name the assessment that decides")
  @APIResponse(responseCode = "200", description = "The award as it is now")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not opened, or the assessment is overtaken")
  @APIResponse(responseCode = "422", description = "There is no assessment yet")
  public AwardView closeEvaluation(@PathParam("id") String id, @Valid @NotNull Evaluation said) {
    return awards.evaluate(PathId.parse("procurement", id), said.assessment());
  }

  @POST
  @Path("/proposal")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "proposeAward", summary = "Prepare the award for a second person")
  @APIResponse(responseCode = "200", description = "The award as it is now")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not evaluated, or facts have changed since")
  @APIResponse(responseCode = "422", description = "An option that cannot be chosen so")
  public AwardView proposeAward(@PathParam("id") String id, @Valid @NotNull Proposal said) {
    return awards.propose(
        PathId.parse("procurement", id), said.option(), said.justification(), said.deviation());
  }

  @POST
  @Path("/return")
  @RolesAllowed(Role.APPROVER)
  @Operation(operationId = "returnAward", summary = "Send the prepared award back")
  @APIResponse(responseCode = "200", description = "The award as it is now")
  @APIResponse(responseCode = "400", description = "Reasons are missing")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "No award is proposed")
  public AwardView returnAward(@PathParam("id") String id, @Valid @NotNull Return said) {
    return awards.sendBack(PathId.parse("procurement", id), said.reasons());
  }

  @POST
  @Path("/signature")
  @RolesAllowed(Role.APPROVER)
  @Operation(
      operationId = "signAward",
      summary = "Sign the award that somebody else has prepared; the standstill period begins")
  @APIResponse(responseCode = "200", description = "The award as it is now")
  @APIResponse(responseCode = "403", description = "The caller has prepared it")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "No award is proposed")
  public AwardView signAward(@PathParam("id") String id) {
    return awards.sign(PathId.parse("procurement", id));
  }

  @POST
  @Path("/contract")
  @RolesAllowed(Role.APPROVER)
  @Operation(operationId = "concludeContract", summary = "Conclude the contract")
  @APIResponse(responseCode = "200", description = "The award as it is now")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not awarded, or the standstill period runs")
  public AwardView concludeContract(@PathParam("id") String id) {
    return awards.conclude(PathId.parse("procurement", id));
  }

  /** The assessment that decides. */
  @Schema(name = "EvaluationClosing")
  record Evaluation(@NotNull UUID assessment) {}

  /** What is prepared. */
  @Schema(name = "AwardProposal")
  record Proposal(
      @NotNull UUID option,
      @Schema(description = "The reasons for the choice, as bidders will be told them.")
          @NotBlank
          @Size(max = 20_000)
          @Storable
          String justification,
      @Schema(description = "Needed when another than the first is chosen.")
          @Size(max = 20_000)
          @Storable
          @Nullable String deviation) {}

  /** Why it goes back. */
  @Schema(name = "AwardReturn")
  record Return(@NotBlank @Size(max = 10_000) @Storable String reasons) {}
}
