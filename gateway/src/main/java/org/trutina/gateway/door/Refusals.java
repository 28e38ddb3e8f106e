package org.trutina.gateway.door;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What Quarkus refuses of the gateway's own operations, as problems. */
final class Refusals {

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refused) {
    return Response.status(Problem.FORBIDDEN.status())
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.FORBIDDEN.json())
        .build();
  }
}
