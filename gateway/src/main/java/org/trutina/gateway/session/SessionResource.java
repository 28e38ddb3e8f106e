package org.trutina.gateway.session;

import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and who is signed in. */
@Path("/")
class SessionResource {

  private final SecurityIdentity identity;

  SessionResource(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Starts the code flow; afterwards the browser is at the page that it wanted. */
  @GET
  @Path("login")
  @PermitAll
  @Operation(hidden = true)
  public Response login(@QueryParam("returnTo") @Nullable String returnTo) {
    return goTo("/signed-in", ReturnAddress.remember(ReturnAddress.ofOrigin(returnTo)));
  }

  /** Keycloak leads back here with the code, which has become a session when this is reached. */
  @GET
  @Path("signed-in")
  @Authenticated
  @Operation(hidden = true)
  public Response signedIn(@CookieParam(ReturnAddress.COOKIE) @Nullable String returnTo) {
    return goTo(ReturnAddress.remembered(returnTo), ReturnAddress.forget());
  }

  /** Ends the session here and in Keycloak: the sign-in mechanism answers in place of this. */
  @GET
  @Path("logout")
  @Authenticated
  @Operation(hidden = true)
  public Response logout() {
    return goTo("/", ReturnAddress.forget());
  }

  @GET
  @Path("api/v1/session")
  @Authenticated
  @Produces(MediaType.APPLICATION_JSON)
  @Tag(name = "Access", description = "Who is signed in, and who may do what.")
  @Operation(
      operationId = "getSession",
      summary = "Who is signed in",
      description = "Any role. The answer never contains a token.")
  @SecurityRequirement(name = "bearer")
  @APIResponse(
      responseCode = "200",
      description = "The caller as the services see it.",
      content = @Content(schema = @Schema(implementation = Session.class)))
  public Response session() {
    var principal = (JsonWebToken) identity.getPrincipal();
    RefreshToken refresh = identity.getCredential(RefreshToken.class);
    return Response.ok(Session.of(principal, identity.getRoles(), refresh))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** By path alone: the gateway need not know under which address it is published. */
  private static Response goTo(String path, NewCookie cookie) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(cookie)
        .build();
  }
}
