package org.trutina.assessment.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.policy.PolicyProfileView.PolicyProfileList;
import org.trutina.edge.Role;

@Path("/api/v1/policy-profiles")
@Tag(name = "Policy profiles")
@RunOnVirtualThread
class PolicyProfileResource {

  private final PolicyProfiles profiles;

  PolicyProfileResource(PolicyProfiles profiles) {
    this.profiles = profiles;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(
      operationId = "listPolicyProfiles",
      summary = "The shipped policy profiles and those of the caller's contracting authority")
  public PolicyProfileList listPolicyProfiles() {
    return new PolicyProfileList(profiles.all());
  }

  @POST
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "createPolicyProfile", summary = "Make a policy profile of one's own")
  @APIResponse(
      responseCode = "201",
      description = "The profile; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PolicyProfileView.class)))
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "409", description = "The name is taken")
  @APIResponse(responseCode = "422", description = "Weights, shares or gates that cannot be")
  public RestResponse<PolicyProfileView> createPolicyProfile(@Valid @NotNull Policy wanted) {
    PolicyProfileView created = profiles.create(wanted);
    return RestResponse.ResponseBuilder.<PolicyProfileView>created(
            URI.create("/api/v1/policy-profiles/" + created.id()))
        .entity(created)
        .tag(tag(created))
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR})
  @Operation(operationId = "getPolicyProfile", summary = "One policy profile")
  @APIResponseSchema(
      value = PolicyProfileView.class,
      responseCode = "200",
      responseDescription = "The profile; ETag is its version")
  @APIResponse(responseCode = "404", description = "No such profile of this authority")
  public RestResponse<PolicyProfileView> getPolicyProfile(
      @Parameter(example = "full-independence") @PathParam("id") String id) {
    return tagged(profiles.byId(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "changePolicyProfile", summary = "Change a policy profile of one's own")
  @APIResponseSchema(
      value = PolicyProfileView.class,
      responseCode = "200",
      responseDescription = "The profile as it is now")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "404", description = "No such profile of this authority")
  @APIResponse(responseCode = "409", description = "The name is taken, or it is a shipped profile")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "422", description = "Weights, shares or gates that cannot be")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<PolicyProfileView> changePolicyProfile(
      @PathParam("id") String id,
      @Parameter(description = "The ETag of what was read") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @Valid @NotNull Policy wanted) {
    return tagged(profiles.change(id, PolicyProfiles.expected(ifMatch), wanted));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Role.OFFICER)
  @Operation(operationId = "deletePolicyProfile", summary = "Remove a policy profile of one's own")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such profile of this authority")
  @APIResponse(responseCode = "409", description = "It is a shipped profile")
  @APIResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public void deletePolicyProfile(
      @PathParam("id") String id,
      @Parameter(description = "The ETag of what was read") @HeaderParam("If-Match")
          @Nullable String ifMatch) {
    profiles.remove(id, PolicyProfiles.expected(ifMatch));
  }

  private static RestResponse<PolicyProfileView> tagged(PolicyProfileView profile) {
    return RestResponse.ResponseBuilder.ok(profile).tag(tag(profile)).build();
  }

  private static String tag(PolicyProfileView profile) {
    return profile.version() == null ? "shipped" : profile.version().toString();
  }
}
