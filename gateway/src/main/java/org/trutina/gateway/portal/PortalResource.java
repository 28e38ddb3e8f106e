package org.trutina.gateway.portal;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.trutina.gateway.portal.AssessmentApi.ProcurementSummary;

/** The pages. They ask the same API as everybody, with the signed-in user's token. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PortalResource {

  private final AssessmentApi api;
  private final SecurityIdentity identity;

  PortalResource(@RestClient AssessmentApi api, SecurityIdentity identity) {
    this.api = api;
    this.identity = identity;
  }

  @GET
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> home() {
    try {
      List<ProcurementSummary> procurements = api.procurements(token()).items();
      return procurements.isEmpty()
          ? message("Nothing here yet", "Your authority has no procurement. Draft one by the API.")
          : result(procurements, procurements.getFirst().id());
    } catch (WebApplicationException e) {
      return explain(e);
    }
  }

  @GET
  @Path("/procurements/{id}")
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> procurement(@PathParam("id") String id) {
    try {
      return result(api.procurements(token()).items(), id);
    } catch (WebApplicationException e) {
      return explain(e);
    }
  }

  /** Ends the session: the sign-in mechanism answers by itself and never lets a session through. */
  @GET
  @Path("/logout")
  @Authenticated
  @Operation(hidden = true)
  public TemplateInstance logout() {
    return signedOut();
  }

  @GET
  @Path("/signed-out")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance signedOut() {
    return Pages.message("Signed out", "Your session has ended. Sign in again to go on.", "");
  }

  private RestResponse<TemplateInstance> result(List<ProcurementSummary> procurements, String id) {
    var procurement = api.procurement(token(), id);
    var assessments = api.assessments(token(), id).items();
    if (assessments.isEmpty()) {
      return message(procurement.title(), "This procurement has not been assessed yet.");
    }
    var assessment = api.assessment(token(), assessments.getFirst().id());
    return RestResponse.ok(
        Pages.result(ResultPage.of(user(), procurements, procurement, assessment)));
  }

  /** What the API refused, in words and with its status. */
  private RestResponse<TemplateInstance> explain(WebApplicationException e) {
    int status = e.getResponse() == null ? 503 : e.getResponse().getStatus();
    return switch (status) {
      case 403 ->
          page(
              403,
              "Not for your role",
              "Procurements can be read by officers, approvers and auditors of the authority.");
      case 404 -> page(404, "Not found", "There is no such procurement of your authority.");
      default -> page(503, "Not available", "A service does not answer. Try again in a moment.");
    };
  }

  private RestResponse<TemplateInstance> message(String title, String text) {
    return page(200, title, text);
  }

  private RestResponse<TemplateInstance> page(int status, String title, String text) {
    return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
        .entity(Pages.message(title, text, user()))
        .build();
  }

  private String token() {
    return "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
  }

  private String user() {
    return identity.getPrincipal().getName();
  }

  @CheckedTemplate(basePath = "")
  static class Pages {
    static native TemplateInstance result(ResultPage page);

    static native TemplateInstance message(String title, String text, String user);

    private Pages() {}
  }
}
