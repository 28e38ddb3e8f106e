package org.trutina.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Spares a token that comes again the verification of its signature, which costs as much as a small
 * request. An identity is kept by the token's digest, never longer than the token is valid, and so
 * shortly that a withdrawn signing key is noticed. A token is not asked about at Keycloak, now or
 * without this: what is revoked there ends with the token, five minutes later at most.
 */
@Singleton
class RepeatedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private static final long MOST = 10_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final OidcIdentityProvider verifier;
  private final Clock clock;
  private final Cache<String, SecurityIdentity> identities =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  RepeatedTokens(OidcIdentityProvider verifier, Clock clock) {
    this.verifier = verifier;
    this.clock = clock;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the verifier, which has the default of 0. */
  @Override
  public int priority() {
    return 1;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    if (!(request.getToken() instanceof AccessTokenCredential)) {
      return verifier.authenticate(request, context);
    }
    String digest = digest(request.getToken().getToken());
    SecurityIdentity known = identities.getIfPresent(digest);
    if (known != null && isValid(known)) {
      return Uni.createFrom()
          .item(with(known, HttpSecurityUtils.getRoutingContextAttribute(request)));
    }
    return verifier
        .authenticate(request, context)
        .invoke(
            verified -> {
              if (verified != null && isValid(verified)) {
                identities.put(digest, with(verified, null));
              }
            });
  }

  private boolean isValid(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && clock.instant().getEpochSecond() < token.getExpirationTime()
        && AccessExpiry.isAhead(token, clock.instant());
  }

  /** The same identity in another request: a request must not outlive its answer in here. */
  private static SecurityIdentity with(
      SecurityIdentity identity, @Nullable RoutingContext request) {
    String attribute = RoutingContext.class.getName();
    var builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials());
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!name.equals(attribute)) {
                builder.addAttribute(name, value);
              }
            });
    return (request == null ? builder : builder.addAttribute(attribute, request)).build();
  }

  private static String digest(String token) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
