package org.trutina.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Bearer tokens whose signature has been verified a moment ago: verifying one again costs more than
 * all else that the gateway does with a request. Kept by digest, never longer than the token is
 * valid, and so shortly that a withdrawn signing key is noticed.
 */
final class VerifiedTokens {

  private static final long MOST = 10_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Clock clock;
  private final Cache<String, Caller> callers =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  VerifiedTokens(Clock clock) {
    this.clock = clock;
  }

  Optional<Caller> find(String authorization) {
    return Optional.ofNullable(callers.getIfPresent(digest(authorization)))
        .filter(caller -> clock.instant().isBefore(caller.until()));
  }

  void keep(String authorization, Caller caller) {
    callers.put(digest(authorization), caller);
  }

  /** A dump of the memory must not give tokens away. */
  private static String digest(String authorization) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(authorization.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
