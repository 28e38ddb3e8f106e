package org.trutina.edge;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** PostgreSQL has no text with the character NUL, so that nothing can be found by it. */
class Unstorable {

  private static final String NUL = "\0";

  @ServerRequestFilter(preMatching = true)
  @Nullable Response refuse(UriInfo uri) {
    if (uri.getPath().contains(NUL)) {
      return Problem.unknown("thing", uri.getPath().replace(NUL, "\\0")).toResponse();
    }
    return uri.getQueryParameters().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(value -> value.contains(NUL)))
        .findFirst()
        .map(
            entry -> Problem.parameter(entry.getKey(), "Leave out the character NUL.").toResponse())
        .orElse(null);
  }
}
