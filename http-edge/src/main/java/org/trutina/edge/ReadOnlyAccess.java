package org.trutina.edge;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Machines that were issued access until a day read as auditors do; what changes takes a person.
 */
class ReadOnlyAccess {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Caller caller;

  ReadOnlyAccess(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter
  @Nullable Response refuse(ContainerRequestContext request, SimpleResourceInfo operation) {
    return READING.contains(request.getMethod())
            || !caller.isIssuedMachine()
            || Marks.on(operation, ChangesNothing.class)
        ? null
        : Problem.readOnlyAccess().toResponse();
  }
}
