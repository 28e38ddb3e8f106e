package org.trutina.gateway.door;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where requests go. */
@ConfigMapping(prefix = "trutina.gateway")
interface Upstreams {

  /** Base address of catalog-service. */
  URI catalogUrl();

  /** Base address of assessment-service. */
  URI assessmentUrl();

  /** Base address of Keycloak, whose realm is published under /auth. */
  URI keycloakUrl();
}
