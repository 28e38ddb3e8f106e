package org.trutina.edge;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Access that ends on a day: a client that was issued until an instant has it in each of its
 * tokens, and is refused from then on, whatever Keycloak still gives it.
 */
@Singleton
@Unremovable
public final class AccessExpiry implements Validator {

  /** Seconds since the epoch; absent for access without an end. */
  public static final String CLAIM = "access_expires";

  private final Clock clock;

  AccessExpiry(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable String validate(JwtContext context) throws MalformedClaimException {
    Long end = context.getJwtClaims().getClaimValue(CLAIM, Long.class);
    return end == null || clock.instant().isBefore(Instant.ofEpochSecond(end))
        ? null
        : "The access that this token stands for has expired.";
  }

  /** Whether a token that was verified before still stands for access. */
  static boolean isAhead(JsonWebToken token, Instant now) {
    Object end = token.getClaim(CLAIM);
    return end == null || now.getEpochSecond() < Long.parseLong(end.toString());
  }
}
