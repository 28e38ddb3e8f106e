package org.trutina.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which way of signing in applies: API requests by bearer token or by the session that a browser
 * already has, everything else by the code flow.
 */
@ApplicationScoped
class SignInTenant implements TenantResolver {

  /** Quarkus' name for the tenant that is configured without a name: bearer tokens. */
  private static final String BEARER = "Default";

  private static final String PORTAL = "portal";

  @Override
  public String resolve(RoutingContext context) {
    if (!context.request().path().startsWith("/api/")) {
      return PORTAL;
    }
    boolean bySession =
        !context.request().headers().contains(HttpHeaders.AUTHORIZATION)
            && SessionCookie.isIn(context.request());
    return bySession ? PORTAL : BEARER;
  }
}
