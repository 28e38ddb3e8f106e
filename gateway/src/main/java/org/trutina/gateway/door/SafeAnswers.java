package org.trutina.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Headers that keep a browser from making more of an API's answer than it is. */
final class SafeAnswers {

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
          headers.set(HttpHeaders.VARY, varyingBy(headers.get(HttpHeaders.VARY)));
        });
    context.next();
  }

  private static String varyingBy(@Nullable String vary) {
    return vary == null ? "Authorization, Cookie" : vary + ", Authorization, Cookie";
  }
}
