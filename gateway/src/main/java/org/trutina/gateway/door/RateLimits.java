package org.trutina.gateway.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * How often one may ask, per caller and per contracting authority, told in the fields of
 * draft-ietf-httpapi-ratelimit-headers: RateLimit-Policy and RateLimit. Each instance of the
 * gateway counts for itself.
 */
final class RateLimits {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Whoever has not asked for this long has all permits again, so nothing need be kept. */
  private static final Duration FORGET = Duration.ofMinutes(2);

  private static final long MOST = 100_000;

  private final LoadingCache<String, Bucket> clients;
  private final LoadingCache<String, Bucket> authorities;
  private final LoadingCache<String, Bucket> addresses;
  private final String policy;

  RateLimits(GatewaySettings.Limits limits) {
    this.clients = buckets(limits.clientPerMinute());
    this.authorities = buckets(limits.authorityPerMinute());
    this.addresses = buckets(limits.refusalsPerMinute());
    this.policy =
        "\"client\";q=%d;w=60, \"authority\";q=%d;w=60"
            .formatted(limits.clientPerMinute(), limits.authorityPerMinute());
  }

  /** Counts a request; the problem if it is one too many. */
  Optional<Problem> count(Caller caller, HttpServerResponse response) {
    ConsumptionProbe client = clients.get(caller.subject()).tryConsumeAndReturnRemaining(1);
    response.putHeader("RateLimit-Policy", policy);
    response.putHeader(
        "RateLimit", "\"client\";r=" + client.getRemainingTokens() + ";t=" + resetSeconds(client));
    if (!client.isConsumed()) {
      return late(client, Problem.TOO_MANY_BY_CLIENT, response);
    }
    if (caller.authority().isEmpty()) {
      return Optional.empty();
    }
    ConsumptionProbe authority =
        authorities.get(caller.authority()).tryConsumeAndReturnRemaining(1);
    return authority.isConsumed()
        ? Optional.empty()
        : late(authority, Problem.TOO_MANY_BY_AUTHORITY, response);
  }

  /** Counts a refused token; the problem if the address has had too many refused. */
  Optional<Problem> countRefusal(RoutingContext context) {
    ConsumptionProbe probe =
        addresses
            .get(context.request().remoteAddress().hostAddress())
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : late(probe, Problem.TOO_MANY_BY_CLIENT, context.response());
  }

  private static Optional<Problem> late(
      ConsumptionProbe probe, Problem problem, HttpServerResponse response) {
    long seconds = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
    response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return Optional.of(problem);
  }

  private static long resetSeconds(ConsumptionProbe probe) {
    return seconds(probe.getNanosToWaitForReset());
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
  }

  private static LoadingCache<String, Bucket> buckets(long perMinute) {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterAccess(FORGET)
        .build(
            key ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                    .build());
  }
}
