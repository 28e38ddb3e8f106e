package org.trutina.gateway.door;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;

/** All that is behind the gateway. */
@Singleton
public class Upstreams {

  private final Upstream catalog;
  private final Upstream assessment;
  private final Upstream keycloak;

  Upstreams(Vertx vertx, GatewaySettings settings) {
    this.catalog = upstream(vertx, settings, "catalog", settings.catalogUrl());
    this.assessment = upstream(vertx, settings, "assessment", settings.assessmentUrl());
    this.keycloak = upstream(vertx, settings, "keycloak", settings.keycloakUrl());
  }

  private static Upstream upstream(
      Vertx vertx, GatewaySettings settings, String name, URI address) {
    return new Upstream(vertx, name, address, settings.patience());
  }

  public Upstream catalog() {
    return catalog;
  }

  public Upstream assessment() {
    return assessment;
  }

  Upstream keycloak() {
    return keycloak;
  }
}
