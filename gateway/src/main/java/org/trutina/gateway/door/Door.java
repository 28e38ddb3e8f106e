package org.trutina.gateway.door;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.function.BiConsumer;

/**
 * The only way in. API requests need a valid token and an operation that a service's contract
 * names; they are passed on as they are, with the caller's token, and each service verifies it
 * again. Of Keycloak only our realm and its static files are reachable, not its administration.
 */
@ApplicationScoped
class Door {

  private static final long MAX_BODY = 1_000_000;

  /** Uploads are streamed through; the catalogue itself says how large they may be. */
  private static final String UPLOADS = Contract.API + "imports";

  private final Vertx vertx;
  private final Upstreams upstreams;
  private final IdentityProviderManager identities;

  Door(Vertx vertx, Upstreams upstreams, IdentityProviderManager identities) {
    this.vertx = vertx;
    this.upstreams = upstreams;
    this.identities = identities;
  }

  void open(@Observes Router router) {
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(2_000)
                .setIdleTimeout(60)
                .setMaxPoolSize(64)
                .setKeepAlive(true));
    router.route("/api/*").handler(Door::limit).handler(this::authenticate);
    api(router, "catalog", proxy(client, upstreams.catalogUrl()));
    api(router, "assessment", proxy(client, upstreams.assessmentUrl()));
    router.route("/api/*").handler(context -> refuse(context, Problem.NOT_FOUND));

    HttpProxy keycloak = proxy(client, upstreams.keycloakUrl());
    router.route("/auth/realms/trutina/*").handler(context -> keycloak.handle(context.request()));
    router.route("/auth/resources/*").handler(context -> keycloak.handle(context.request()));
    router.route("/auth/*").handler(context -> refuse(context, Problem.NOT_FOUND));
  }

  private static void api(Router router, String service, HttpProxy proxy) {
    for (String collection : Contract.collections(service)) {
      String path = Contract.API + collection;
      router.route(path).handler(context -> proxy.handle(context.request()));
      router.route(path + "/*").handler(context -> proxy.handle(context.request()));
    }
  }

  private static HttpProxy proxy(HttpClient client, URI upstream) {
    return HttpProxy.reverseProxy(client)
        .origin(upstream.getPort(), upstream.getHost())
        .addInterceptor(new PassOn());
  }

  private static void limit(RoutingContext context) {
    if (context.request().path().equals(UPLOADS)) {
      context.next();
      return;
    }
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    // Longer than nine digits is larger than any limit, and may not be a number of this size.
    if (length != null && (length.length() > 9 || Long.parseLong(length) > MAX_BODY)) {
      refuse(context, Problem.TOO_LARGE);
    } else {
      context.next();
    }
  }

  private void authenticate(RoutingContext context) {
    // The body must wait until it is known where it goes.
    context.request().pause();
    // Quarkus would answer a failure itself, without a problem; it is answered below.
    BiConsumer<RoutingContext, Throwable> leaveToUs = (failed, failure) -> {};
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveToUs);
    QuarkusHttpUser.getSecurityIdentity(context, identities)
        .subscribe()
        .with(
            identity -> {
              if (identity.isAnonymous()) {
                refuse(context, Problem.UNAUTHENTICATED);
              } else {
                context.next();
              }
            },
            failure -> refuse(context, Problem.UNAUTHENTICATED));
  }

  private static void refuse(RoutingContext context, Problem problem) {
    context.request().resume();
    var response =
        context
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (problem.status() == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    response.end(problem.json());
  }
}
