package org.trutina.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Bodies are read into memory, and so are short and of a known length, except for operations that
 * stream them.
 */
class BodyLimit {

  private static final long MOST_BYTES = 1_000_000;

  @ServerRequestFilter
  @Nullable Response refuse(ContainerRequestContext request, SimpleResourceInfo operation) {
    if (Marks.on(operation, LargeBody.class)) {
      return null;
    }
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return request.getHeaderString("Transfer-Encoding") == null
          ? null
          : Problem.lengthRequired().toResponse();
    }
    // Longer than nine digits is larger than any limit, and may not be a number of this size.
    return length.length() > 9 || Long.parseLong(length) > MOST_BYTES
        ? Problem.tooLarge(MOST_BYTES).toResponse()
        : null;
  }
}
