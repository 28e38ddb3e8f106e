package org.trutina.assessment.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.edge.Role;

@Path("/api/v1/evaluation-duties")
@Tag(name = "Evaluation")
@RunOnVirtualThread
class EvaluationDutyResource {

  private final Panels panels;

  EvaluationDutyResource(Panels panels) {
    this.panels = panels;
  }

  @GET
  @RolesAllowed(Role.OFFICER)
  @Operation(
      operationId = "listEvaluationDuties",
      summary = "Where the caller is invited to evaluate and owes a declaration or scores")
  @APIResponse(responseCode = "200", description = "The procurements, the newest invitation first")
  public EvaluationDuties listEvaluationDuties() {
    return new EvaluationDuties(panels.dutiesOfCaller());
  }

  /** What an evaluator owes. */
  public record EvaluationDuties(List<EvaluationDuty> items) {}
}
