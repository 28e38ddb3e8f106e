package org.trutina.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cookies that hold the encrypted session, and what a request must bring to use them. */
public final class SessionCookie {

  /** A page of another site cannot send this header without being asked for permission first. */
  public static final String PORTAL_HEADER = "X-Trutina-Portal";

  private static final String PREFIX = "q_session";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private SessionCookie() {}

  /** Whether the request comes with a session, valid or not. */
  public static boolean isIn(HttpServerRequest request) {
    // Looked for in the text first: machines send no cookies, and parsing costs.
    String header = request.getHeader(HttpHeaders.COOKIE);
    return header != null
        && header.contains(PREFIX)
        && request.cookies().stream().map(Cookie::getName).anyMatch(SessionCookie::isOurs);
  }

  /** Whether a request by session may do what it asks: changes only come from our own pages. */
  public static boolean allows(HttpServerRequest request) {
    return SAFE.contains(request.method())
        || ("1".equals(request.getHeader(PORTAL_HEADER))
            && isOneOf(request.getHeader("Sec-Fetch-Site"), "same-origin")
            && isOneOf(
                request.getHeader(HttpHeaders.ORIGIN),
                "http://" + request.authority(),
                "https://" + request.authority()));
  }

  /** A Cookie header without our session: nobody behind the gateway needs it. */
  public static String without(String cookieHeader) {
    return Arrays.stream(cookieHeader.split(";", -1))
        .map(String::strip)
        .filter(cookie -> !isOurs(cookie))
        .collect(Collectors.joining("; "));
  }

  private static boolean isOurs(String cookie) {
    return cookie.startsWith(PREFIX);
  }

  /** Old browsers and other programs leave these headers out; the portal's header remains. */
  private static boolean isOneOf(@Nullable String value, String... good) {
    return value == null || Arrays.asList(good).contains(value);
  }
}
