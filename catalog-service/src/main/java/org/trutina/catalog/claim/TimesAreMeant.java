package org.trutina.catalog.claim;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.trutina.edge.Problem;

/**
 * Refuses the two times where an answer does not depend on them: whoever asks for a past day must
 * not take today's answer for it.
 */
class TimesAreMeant {

  private static final List<String> PARAMETERS = List.of("validOn", "asKnownAt");

  @ServerRequestFilter
  void refuse(ResourceInfo operation, UriInfo address) {
    for (String parameter : PARAMETERS) {
      if (address.getQueryParameters().containsKey(parameter) && !reads(operation)) {
        throw Problem.parameter(
            parameter,
            "This answer is of no day: it shows what was recorded, or what holds today. Leave "
                + parameter
                + " out.");
      }
    }
  }

  private static boolean reads(ResourceInfo operation) {
    return Arrays.asList(operation.getResourceMethod().getParameterTypes()).contains(Times.class);
  }
}
