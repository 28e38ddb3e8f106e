package org.trutina.gateway.door;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses at the door what the services refuse as well: a token of a client that was issued until
 * an instant which has come. The token itself says so, so that nobody need have watched the clock.
 */
@Singleton
@Unremovable
final class AccessExpiry implements Validator {

  /** Seconds since the epoch; absent for access without an end. */
  private static final String CLAIM = "access_expires";

  @Override
  public @Nullable String validate(JwtContext context) throws MalformedClaimException {
    Long end = context.getJwtClaims().getClaimValue(CLAIM, Long.class);
    return end == null || Instant.now().getEpochSecond() < end
        ? null
        : "The access that this token stands for has expired.";
  }

  /** When the access that a token stands for ends, in seconds since the epoch. */
  static Optional<Long> of(JsonWebToken token) {
    return Optional.<Object>ofNullable(token.getClaim(CLAIM))
        .map(end -> Long.valueOf(end.toString()));
  }
}
