package org.trutina.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trutina.gateway.session.SessionCookie;

/**
 * The only way in. API requests need a valid token or session, and a collection that a contract
 * names; they are passed on with the caller's token, and each service verifies it again. Of
 * Keycloak only our realm and its static files are reachable, not its administration.
 */
@ApplicationScoped
class Door {

  /** What the gateway answers itself, by collection. */
  private static final Set<String> OURS = Set.of("session", "overviews");

  private final Vertx vertx;
  private final GatewaySettings settings;
  private final Admission admission;
  private final Upstreams upstreams;
  private final long largestBody;

  Door(
      Vertx vertx,
      GatewaySettings settings,
      Admission admission,
      Upstreams upstreams,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.vertx = vertx;
    this.settings = settings;
    this.admission = admission;
    this.upstreams = upstreams;
    this.largestBody = largestBody.asLongValue();
  }

  void open(@Observes Router router) {
    router.errorHandler(400, Door::unreadable);
    router.route().order(Integer.MIN_VALUE).handler(Door::inTurn);
    router.route("/api/*").order(Integer.MIN_VALUE).handler(Shape.upTo(largestBody));
    router.route("/api/*").handler(Correlation::number).handler(SafeAnswers::guard);
    router.route("/api/*").handler(Shape::check).handler(this::hurry).handler(admission::admit);
    api(router, "catalog", upstreams.catalog());
    api(router, "assessment", upstreams.assessment());
    router.route("/api/*").handler(Door::ours);

    Upstream keycloak = upstreams.keycloak();
    router.route("/auth/*").handler(Shape::check);
    router.route("/auth/realms/trutina/*").handler(context -> keycloak.handle(context.request()));
    router.route("/auth/resources/*").handler(context -> keycloak.handle(context.request()));
    router.route("/auth/*").handler(Problem.NOT_FOUND::answer);

    router.get("/logout").handler(Door::onlyWithSession);
  }

  private void api(Router router, String service, Upstream upstream) {
    for (String collection : Contract.collections(service)) {
      for (String path : Set.of(Contract.API + collection, Contract.API + collection + "/*")) {
        router
            .route(path)
            .handler(admission::byTokenOnly)
            .handler(context -> upstream.handle(context.request()));
      }
    }
  }

  /**
   * Whoever sends one request after the other without reading what comes is answered when there is
   * room for it: the answers would be kept here.
   */
  private static void inTurn(RoutingContext context) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (request.version() == HttpVersion.HTTP_2 || !response.writeQueueFull()) {
      context.next();
      return;
    }
    request.pause();
    response.drainHandler(
        room -> {
          response.drainHandler(null);
          if (!request.path().startsWith("/api/")) {
            // There it goes on when it is known where to.
            request.resume();
          }
          context.next();
        });
  }

  /** A body that trickles in must not keep a connection for ever. */
  private void hurry(RoutingContext context) {
    if (Shape.hasBody(context.request()) && !Shape.isUpload(context.request())) {
      long timer =
          vertx.setTimer(
              settings.patience().idle().toMillis(),
              late -> {
                if (!context.request().isEnded()) {
                  context.response().putHeader(HttpHeaders.CONNECTION, "close");
                  Problem.TRICKLE.answer(context);
                }
              });
      context.addEndHandler(ended -> vertx.cancelTimer(timer));
    }
    context.next();
  }

  private static void ours(RoutingContext context) {
    String[] segments = context.request().path().split("/", -1);
    if (segments.length > 3 && OURS.contains(segments[3])) {
      context.request().resume();
      context.next();
    } else {
      Problem.NOT_FOUND.answer(context);
    }
  }

  private static void unreadable(RoutingContext context) {
    Problem.implausible(
            "The request cannot be read; is each '%' followed by two hexadecimal digits?")
        .answer(context);
  }

  /** Signing out twice must not ask for a sign-in. */
  private static void onlyWithSession(RoutingContext context) {
    if (SessionCookie.isIn(context.request())) {
      context.next();
    } else {
      context.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/").end();
    }
  }
}
