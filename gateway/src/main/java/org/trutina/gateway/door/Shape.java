package org.trutina.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests that two programs could read in two ways: what one takes for harmless, the next
 * might take for another path, another body or another caller.
 */
final class Shape {

  /** What services read; longer ones would be cut off without a word. */
  private static final int MAX_ADDRESS = 4_000;

  /** Of all headers: name, value and what stands between. More is read, so that it can be told. */
  private static final int MAX_HEADERS = 16_384;

  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*'-]+";
  private static final Pattern MEDIA_RANGES =
      Pattern.compile(
          "%1$s/%1$s(?:;\\s*%1$s=(?:%1$s|\"[^\"]*\"))*(?:,%1$s/%1$s(?:;\\s*%1$s=(?:%1$s|\"[^\"]*\"))*)*"
              .formatted(TOKEN));

  private static final long MAX_BODY = 1_000_000;

  /** Uploads are streamed through; the services themselves say how large they may be. */
  private static final Pattern UPLOADS =
      Pattern.compile(Contract.API + "(?:imports|procurements/[^/]+/offers/[^/]+/evidence)");

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Slash, backslash, dot, NUL and controls, percent: none needs to be hidden in a path. */
  private static final Pattern HIDDEN =
      Pattern.compile("%(?:2[fFeE5]|5[cC]|[01][0-9A-Fa-f]|7[fF])");

  private static final Pattern DOT_SEGMENT = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)|//|[\\\\;]");

  private static final List<CharSequence> SINGLE =
      List.of(
          HttpHeaders.HOST,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.TRANSFER_ENCODING,
          HttpHeaders.ORIGIN,
          "Sec-Fetch-Site");

  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  private Shape() {}

  static void check(RoutingContext context) {
    Optional<Problem> problem = problem(context.request());
    if (problem.isPresent()) {
      problem.get().answer(context);
    } else {
      context.next();
    }
  }

  /** Refuses what is announced as larger than anything that is taken, before Quarkus does so. */
  static Handler<RoutingContext> upTo(long bytes) {
    return context -> {
      String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
      if (length != null && (length.length() > 15 || Long.parseLong(length) > bytes)) {
        // Nobody reads on to the end of it.
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        (isUpload(context.request()) ? Problem.UPLOAD_TOO_LARGE : Problem.TOO_LARGE)
            .answer(context);
      } else {
        context.next();
      }
    };
  }

  static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && !length.equals("0")
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        // HTTP/2 ends bodies by frames and announces none.
        || request.version() == HttpVersion.HTTP_2
            && WITH_BODY.contains(request.method())
            && !request.isEnded();
  }

  static boolean isUpload(HttpServerRequest request) {
    return UPLOADS.matcher(request.path()).matches();
  }

  private static Optional<Problem> problem(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_1_0) {
      return Optional.of(Problem.OLD_HTTP);
    }
    if (request.uri().length() > MAX_ADDRESS) {
      return Optional.of(Problem.LONG_ADDRESS);
    }
    String path = request.path();
    if (path.indexOf('%') >= 0) {
      if (BROKEN_ESCAPE.matcher(path).find()) {
        return implausible("The path has a '%' that two hexadecimal digits do not follow.");
      }
      if (HIDDEN.matcher(path).find()) {
        return implausible("The path hides a slash, a dot or a control character in an escape.");
      }
    }
    if (DOT_SEGMENT.matcher(path).find()) {
      return implausible("The path has empty segments, dot segments, a backslash or a semicolon.");
    }
    String query = request.query();
    if (query != null && query.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(query).find()) {
      return implausible("The query has a '%' that two hexadecimal digits do not follow.");
    }
    if (!Waiting.isReadable(request)) {
      return implausible(
          "The header X-Request-Timeout is not a number of milliseconds, at least 1.");
    }
    return headers(request.headers()).or(() -> body(request));
  }

  private static Optional<Problem> headers(MultiMap headers) {
    int size = 0;
    for (var header : headers) {
      size += header.getKey().length() + header.getValue().length() + 4;
    }
    if (size > MAX_HEADERS) {
      return Optional.of(Problem.LARGE_HEADERS);
    }
    for (CharSequence name : SINGLE) {
      // Most are there once or not at all, which is cheaper to find out than all values.
      if (headers.contains(name) && headers.getAll(name).size() > 1) {
        return implausible("The header " + name + " is there more than once.");
      }
    }
    String accept = headers.get(HttpHeaders.ACCEPT);
    if (accept != null && !MEDIA_RANGES.matcher(accept.replaceAll("\\s+", "")).matches()) {
      return Optional.of(Problem.UNREADABLE_ACCEPT);
    }
    String encoding = headers.get(HttpHeaders.TRANSFER_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
      return implausible("A body is sent as a whole or chunked, and not encoded otherwise.");
    }
    return Optional.empty();
  }

  private static Optional<Problem> body(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || isUpload(request)) {
      return Optional.empty();
    }
    // Longer than nine digits is larger than any limit, and may not be a number of this size.
    return length.length() > 9 || Long.parseLong(length) > MAX_BODY
        ? Optional.of(Problem.TOO_LARGE)
        : Optional.empty();
  }

  private static Optional<Problem> implausible(String detail) {
    return Optional.of(Problem.implausible(detail));
  }
}
