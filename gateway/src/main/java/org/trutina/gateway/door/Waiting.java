package org.trutina.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long an answer is waited for: as long as the gateway is patient, or shorter where the client
 * says so in {@code X-Request-Timeout}, in milliseconds. The service is told, and gives up what
 * nobody waits for; not of uploads, whose time runs from their end only.
 *
 * @param patience the longest
 */
record Waiting(Duration patience) implements ProxyInterceptor {

  /** The client did not wait as long as the gateway would have. */
  static final class ShortOfTime extends Exception {
    private static final long serialVersionUID = 1;
  }

  static final String HEADER = "X-Request-Timeout";

  private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{0,8}");

  /** Whether it is not there, or a number of milliseconds. */
  static boolean isReadable(HttpServerRequest request) {
    String asked = request.getHeader(HEADER);
    return asked == null || MILLISECONDS.matcher(asked).matches();
  }

  /** How long the answer to a request is waited for. */
  Duration of(HttpServerRequest request) {
    String asked = request.getHeader(HEADER);
    if (asked == null || !MILLISECONDS.matcher(asked).matches()) {
      return patience;
    }
    Duration wanted = Duration.ofMillis(Long.parseLong(asked));
    return wanted.compareTo(patience) < 0 ? wanted : patience;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest received = context.request().proxiedRequest();
    if (Shape.isUpload(received)) {
      context.request().headers().remove(HEADER);
    } else {
      context.request().headers().set(HEADER, Long.toString(of(received).toMillis()));
    }
    return context.sendRequest();
  }
}
