package org.trutina.assessment.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * No token, or one that is expired, forged or meant for another API. Replaces the mappers of the
 * problem extension, which was built against an older Quarkus and whose own fail on the current
 * one.
 */
class Unauthenticated {

  @ServerExceptionMapper(
      value = {AuthenticationFailedException.class, UnauthorizedException.class},
      priority = Priorities.USER - 1000)
  Response explain(RuntimeException e) {
    Response problem = Problem.unauthenticated().toResponse();
    return Response.fromResponse(problem).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }
}
