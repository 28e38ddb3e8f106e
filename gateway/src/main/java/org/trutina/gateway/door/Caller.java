package org.trutina.gateway.door;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks, as far as the gateway needs to know.
 *
 * @param subject the user or client in the realm
 * @param authority the contracting authority; empty for a caller of none
 * @param until when the token expires, or the access that it stands for
 */
record Caller(String subject, String authority, Instant until) {

  static Caller of(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new IllegalStateException("Only tokens identify callers.");
    }
    return new Caller(
        Optional.ofNullable(token.getSubject()).orElse(token.getName()),
        Optional.<Object>ofNullable(token.getClaim("authority")).orElse("").toString(),
        Instant.ofEpochSecond(
            Math.min(token.getExpirationTime(), AccessExpiry.of(token).orElse(Long.MAX_VALUE))));
  }
}
