package org.trutina.assessment.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.PathId;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/procurements/{id}/policy-comparison")
@Tag(name = "Policy profiles")
@RunOnVirtualThread
class PolicyComparisonResource {

  private final Comparisons comparisons;

  PolicyComparisonResource(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @POST
  @RolesAllowed({Role.OFFICER, Role.APPROVER})
  @Operation(
      operationId = "comparePolicies",
      summary = "What policy profiles would choose on the latest assessment's facts",
      description = "An exploration: nothing is stored, and no assessment or award changes.")
  @APIResponse(responseCode = "200", description = "The comparison")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such procurement of this authority")
  @APIResponse(responseCode = "409", description = "The procurement has not been assessed")
  @APIResponse(responseCode = "422", description = "A profile that there is not")
  public PolicyComparison comparePolicies(
      @PathParam("id") String id, @Valid @NotNull ProfilesToCompare wanted) {
    return comparisons.compare(PathId.parse("procurement", id), wanted.profiles());
  }

  /** Which profiles to compare. */
  record ProfilesToCompare(
      @Schema(
              description = "Ids of profiles; all shipped and own ones when absent.",
              examples = "[\"full-independence\", \"open-market\"]")
          @Size(min = 1, max = 20)
          @Nullable List<@NotNull @NotBlank @Size(max = 100) @Storable String> profiles) {}
}
