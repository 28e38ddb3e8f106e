package org.trutina.assessment.tradeoff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

@Path("/api/v1/assessments/{id}/trade-off")
@Tag(name = "Assessments")
@RunOnVirtualThread
class TradeOffResource {

  private final TradeOffs tradeOffs;

  TradeOffResource(TradeOffs tradeOffs) {
    this.tradeOffs = tradeOffs;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "getTradeOff",
      summary = "Sovereignty against competitiveness on separate axes, and what would change it",
      description = "Computed from the stored assessment; informs, and changes no award.")
  @APIResponse(responseCode = "200", description = "The trade-off")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "404", description = "No such assessment of this authority")
  public TradeOff getTradeOff(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "Share of the score up to which sovereignty counts as ancillary; 0.125 when"
                      + " absent, as the proposal COM(2026) 502 has it",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
          @QueryParam("cap")
          @Nullable String cap) {
    return tradeOffs.of(PathId.parse("assessment", id), share(cap));
  }

  private static double share(@Nullable String cap) {
    if (cap == null) {
      return TradeOffs.PROPOSED_CAP;
    }
    if (!cap.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
      throw Problem.parameter("cap", "Use a share from 0 to 1, such as 0.125.");
    }
    return Double.parseDouble(cap);
  }
}
