package org.trutina.gateway.door;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.trutina.gateway.session.SessionCookie;

/**
 * Who may come in: a valid token or a session from our own pages, not too often and not too many at
 * once.
 */
@ApplicationScoped
class Admission {

  private static final String SESSION = "trutina.session";

  private final IdentityProviderManager identities;
  private final VerifiedTokens tokens = new VerifiedTokens(Clock.systemUTC());
  private final RateLimits limits;
  private final UnderWay underWay;

  Admission(IdentityProviderManager identities, GatewaySettings settings) {
    this.identities = identities;
    this.limits = new RateLimits(settings.limits());
    this.underWay = new UnderWay(settings.limits().clientAtOnce());
  }

  /** Goes on for who may come in, with the token that the services need. */
  void admit(RoutingContext context) {
    // The body must wait until it is known where it goes.
    context.request().pause();
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      Optional<Caller> known = tokens.find(authorization);
      if (known.isPresent()) {
        admit(context, known.get());
        return;
      }
    } else if (SessionCookie.isIn(context.request()) && !SessionCookie.allows(context.request())) {
      Problem.FOREIGN_PAGE.answer(context);
      return;
    }
    authenticate(context);
  }

  /** Services know tokens only: the session's one takes the place of the cookie. */
  void byTokenOnly(RoutingContext context) {
    var headers = context.request().headers();
    if (!headers.contains(HttpHeaders.AUTHORIZATION)
        && context.get(SESSION) instanceof SecurityIdentity session) {
      String token = session.getCredential(AccessTokenCredential.class).getToken();
      headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    headers.remove(HttpHeaders.COOKIE);
    context.next();
  }

  private void authenticate(RoutingContext context) {
    // Quarkus would answer a failure itself, without a problem; it is answered below.
    BiConsumer<RoutingContext, Throwable> leaveToUs = (failed, failure) -> {};
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveToUs);
    QuarkusHttpUser.getSecurityIdentity(context, identities)
        .subscribe()
        .with(
            identity -> {
              if (identity.isAnonymous()) {
                refuse(context);
              } else {
                admit(context, identity);
              }
            },
            failure -> refuse(context));
  }

  private void admit(RoutingContext context, SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      context.put(SESSION, identity);
    } else {
      tokens.keep(authorization, caller);
    }
    admit(context, caller);
  }

  private void admit(RoutingContext context, Caller caller) {
    limits
        .count(caller, context.response())
        .or(() -> underWay.enter(caller, context))
        .ifPresentOrElse(problem -> problem.answer(context), context::next);
  }

  private void refuse(RoutingContext context) {
    limits.countRefusal(context).orElse(Problem.UNAUTHENTICATED).answer(context);
  }
}
