package org.trutina.gateway.session;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The gateway's own operations answer in JSON; who accepts none is told so in a problem. */
class OtherMediaTypes {

  private static final String PROBLEM =
      """
      {"type":"urn:trutina:problem:not-acceptable","title":"Not acceptable","status":406,\
      "detail":"This operation answers in application/json."}\
      """;

  @ServerExceptionMapper
  Response tell(NotAcceptableException e) {
    return Response.status(406).type("application/problem+json").entity(PROBLEM).build();
  }
}
