package org.trutina.assessment.evidence;

import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** The catalogue is asked with the caller's token; without a caller, with the service's own. */
@ApplicationScoped
class CatalogueToken implements ClientHeadersFactory {

  private final Instance<Tokens> own;

  CatalogueToken(Instance<Tokens> own) {
    this.own = own;
  }

  @Override
  public MultivaluedMap<String, String> update(
      MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
    var headers = new MultivaluedHashMap<String, String>();
    String callers = incoming.getFirst(HttpHeaders.AUTHORIZATION);
    headers.putSingle(
        HttpHeaders.AUTHORIZATION,
        callers == null ? "Bearer " + own.get().getAccessToken() : callers);
    return headers;
  }
}
