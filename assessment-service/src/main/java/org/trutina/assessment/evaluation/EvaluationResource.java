package org.trutina.assessment.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/procurements/{id}/evaluation")
@Tag(name = "Evaluation")
@RunOnVirtualThread
class EvaluationResource {

  private final Panels panels;
  private final Evaluations evaluations;
  private final Consensuses consensuses;

  EvaluationResource(Panels panels, Evaluations evaluations, Consensuses consensuses) {
    this.panels = panels;
    this.evaluations = evaluations;
    this.consensuses = consensuses;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "getEvaluation",
      summary = "What is judged, by whom, how far it is, and what of it may be seen")
  @APIResponse(responseCode = "200", description = "The evaluation")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  public EvaluationView getEvaluation(@PathParam("id") String id) {
    return panels.view(PathId.parse("procurement", id));
  }

  @POST
  @Path("/evaluators")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "inviteEvaluator",
      summary = "Invite an officer to evaluate; by who prepares the procurement")
  @APIResponse(responseCode = "200", description = "The evaluation as it is now")
  @APIResponse(responseCode = "403", description = "The caller has not written in it")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Invited already, or nothing is judged")
  public EvaluationView inviteEvaluator(
      @PathParam("id") String id, @Valid @NotNull Invitation wanted) {
    return evaluations.invite(PathId.parse("procurement", id), wanted.name());
  }

  @POST
  @Path("/declaration")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "declareInterests",
      summary = "Sign the declaration of interests; a conflict excludes from scoring")
  @APIResponse(responseCode = "200", description = "The evaluation as it is now")
  @APIResponse(responseCode = "403", description = "The caller is not invited")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not opened yet, or another text was signed")
  @APIResponse(responseCode = "422", description = "A conflict that is not told")
  public EvaluationView declareInterests(@PathParam("id") String id, @Valid @NotNull Signing said) {
    if (said.conflict() && (said.detail() == null || said.detail().isBlank())) {
      throw Problem.invalid("invalid-evaluation", "/detail", "Say what the conflict is.");
    }
    return evaluations.declare(
        PathId.parse("procurement", id), said.version(), said.conflict() ? said.detail() : null);
  }

  @POST
  @Path("/scores")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "scoreOptions",
      summary = "Score options by the published levels, alone; sealed until all have scored")
  @APIResponse(responseCode = "200", description = "The evaluation as the caller may see it")
  @APIResponse(responseCode = "403", description = "Not invited, or a conflict was declared")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Not opened, not declared, or open already")
  @APIResponse(responseCode = "422", description = "What is not judged, or no level of the scale")
  public EvaluationView scoreOptions(@PathParam("id") String id, @Valid @NotNull Scores given) {
    return evaluations.score(PathId.parse("procurement", id), given.scores());
  }

  @POST
  @Path("/closures")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "closeScoring",
      summary = "Go on without the scores that an evaluator owes; by who prepares the procurement")
  @APIResponse(responseCode = "200", description = "The evaluation as it is now")
  @APIResponse(responseCode = "403", description = "The caller has not written in it")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Nothing is owed, or nobody else has scored")
  @APIResponse(responseCode = "422", description = "No such evaluator")
  public EvaluationView closeScoring(@PathParam("id") String id, @Valid @NotNull Closure said) {
    return evaluations.close(PathId.parse("procurement", id), said.evaluator(), said.reason());
  }

  @PUT
  @Path("/consensus")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "proposeConsensus",
      summary = "Put down what the panel agrees on; replaces what waits to be confirmed")
  @APIResponse(responseCode = "200", description = "The evaluation as it is now")
  @APIResponse(responseCode = "403", description = "The caller is not of the panel")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Scores are missing, or it is confirmed")
  @APIResponse(responseCode = "422", description = "What is not judged, or no level of the scale")
  public EvaluationView proposeConsensus(
      @PathParam("id") String id, @Valid @NotNull Agreement said) {
    return consensuses.propose(
        PathId.parse("procurement", id), said.cell(), said.value(), said.reasons());
  }

  @POST
  @Path("/consensus/confirmation")
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "confirmConsensus",
      summary = "Confirm what somebody else has put down; it counts from here on")
  @APIResponse(responseCode = "200", description = "The evaluation as it is now")
  @APIResponse(responseCode = "403", description = "The caller has put it down, or is no member")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "Nothing waits, or it has changed")
  public EvaluationView confirmConsensus(
      @PathParam("id") String id, @Valid @NotNull Confirmation said) {
    return consensuses.confirm(PathId.parse("procurement", id), said.cell(), said.value());
  }

  /** Whom to invite. */
  @Schema(name = "EvaluatorInvitation")
  record Invitation(
      @Schema(description = "The officer's user name.", examples = "otto")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = "\\S*", message = "must not contain white space")
          @Storable
          String name) {}

  /** What is signed. */
  @Schema(name = "InterestsSigning")
  record Signing(
      @Schema(examples = "2026-11") @NotBlank @Size(max = 20) String version,
      @Schema(description = "Whether there is a conflict.") @NotNull Boolean conflict,
      @Schema(description = "Needed with a conflict.") @Size(max = 10_000) @Storable
          @Nullable String detail) {}

  /** One's own scores. */
  @Schema(name = "NewScores")
  record Scores(@NotEmpty @Size(max = 1000) List<@NotNull @Valid NewScore> scores) {}

  /** One score with its reason. */
  @Schema(name = "NewScore")
  record NewScore(
      @NotNull UUID option,
      @NotBlank @Size(max = 100) String framework,
      @NotBlank @Size(max = 100) String criterion,
      @Schema(description = "A level of the criterion's scale.") @NotNull Double value,
      @Schema(description = "Against the published description of the level.")
          @NotBlank
          @Size(max = 10_000)
          @Storable
          String reason) {

    Cell cell() {
      return new Cell(option, framework, criterion);
    }
  }

  /** Whose scores to go on without. */
  @Schema(name = "ScoringClosure")
  record Closure(
      @NotBlank @Size(max = 200) String evaluator,
      @NotBlank @Size(max = 10_000) @Storable String reason) {}

  /** What the panel agrees on. */
  @Schema(name = "NewConsensus")
  record Agreement(
      @NotNull UUID option,
      @NotBlank @Size(max = 100) String framework,
      @NotBlank @Size(max = 100) String criterion,
      @NotNull Double value,
      @NotBlank @Size(max = 10_000) @Storable String reasons) {

    Cell cell() {
      return new Cell(option, framework, criterion);
    }
  }

  /** What is confirmed. */
  @Schema(name = "ConsensusConfirmation")
  record Confirmation(
      @NotNull UUID option,
      @NotBlank @Size(max = 100) String framework,
      @NotBlank @Size(max = 100) String criterion,
      @Schema(description = "As it was read.") @NotNull Double value) {

    Cell cell() {
      return new Cell(option, framework, criterion);
    }
  }
}
