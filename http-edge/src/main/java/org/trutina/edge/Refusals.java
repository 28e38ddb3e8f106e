package org.trutina.edge;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Requests without a valid token or without the role. Replaces the mappers of the problem
 * extension: it was built against an older Quarkus, and those for 401 fail on the current one.
 */
class Refusals {

  @ServerExceptionMapper(
      value = {AuthenticationFailedException.class, UnauthorizedException.class},
      priority = 1)
  Response unauthenticated(RuntimeException e) {
    Response problem = Problem.unauthenticated().toResponse();
    return Response.fromResponse(problem).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }

  /** What Quarkus throws as long as the realm has told nothing, see {@link RealmReadiness}. */
  @ServerExceptionMapper
  Response unverifiable(OIDCException e) {
    return Problem.unavailable(
            "identity-unavailable",
            "Service unavailable",
            "Tokens cannot be verified, as the realm does not answer. Try again later.")
        .toResponse();
  }

  @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
  Response forbidden(ForbiddenException e) {
    return Problem.forbidden("Your role may not do this; the OpenAPI document says which may.")
        .toResponse();
  }
}
