package org.trutina.assessment.evidence;

import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.trutina.edge.Deadline;

/**
 * The catalogue is asked with the caller's token, and told how long the caller waits; without a
 * caller, with the service's own.
 */
@ApplicationScoped
class CatalogueToken implements ClientHeadersFactory {

  private final Instance<Tokens> own;

  private final Deadline deadline;

  CatalogueToken(Instance<Tokens> own, Deadline deadline) {
    this.own = own;
    this.deadline = deadline;
  }

  @Override
  public MultivaluedMap<String, String> update(
      MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
    var headers = new MultivaluedHashMap<String, String>();
    String callers = incoming.getFirst(HttpHeaders.AUTHORIZATION);
    headers.putSingle(
        HttpHeaders.AUTHORIZATION,
        callers == null ? "Bearer " + own.get().getAccessToken() : callers);
    deadline
        .left()
        .ifPresent(
            left ->
                headers.putSingle(Deadline.HEADER, String.valueOf(Math.max(1, left.toMillis()))));
    return headers;
  }
}
