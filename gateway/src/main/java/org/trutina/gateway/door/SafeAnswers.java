package org.trutina.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Headers that keep a browser from making more of an API's answer than it is, and a program from
 * asking a service in trouble again at once.
 */
final class SafeAnswers {

  private static final Set<Integer> FOR_A_MOMENT = Set.of(503, 504);
  private static final String SECONDS = "5";

  private SafeAnswers() {}

  static void guard(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (context.request().isSSL()
        || "https".equals(context.request().getHeader("X-Forwarded-Proto"))) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    context.addHeadersEndHandler(
        done -> {
          if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            // To be had again by ETag, but only after asking: rights may have changed.
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
          }
          if (FOR_A_MOMENT.contains(context.response().getStatusCode())
              && !headers.contains(HttpHeaders.RETRY_AFTER)) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
          }
          headers.set(HttpHeaders.VARY, varyingBy(headers.get(HttpHeaders.VARY)));
        });
    context.next();
  }

  private static String varyingBy(@Nullable String vary) {
    return vary == null ? "Authorization, Cookie" : vary + ", Authorization, Cookie";
  }
}
