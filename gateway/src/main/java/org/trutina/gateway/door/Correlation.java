package org.trutina.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One number for what belongs together, in all logs and in the answer; and the W3C trace context of
 * callers that have one, as long as it has the form of one.
 */
final class Correlation {

  static final String REQUEST_ID = "X-Request-Id";

  private static final String TRACE_PARENT = "traceparent";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Pattern TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private Correlation() {}

  static void number(RoutingContext context) {
    MultiMap headers = context.request().headers();
    String id = headers.get(REQUEST_ID);
    if (id == null || !ID.matcher(id).matches()) {
      id = UUID.randomUUID().toString();
      headers.set(REQUEST_ID, id);
    }
    context.response().putHeader(REQUEST_ID, id);
    String trace = headers.get(TRACE_PARENT);
    if (trace != null && !TRACE.matcher(trace).matches()) {
      headers.remove(TRACE_PARENT).remove("tracestate");
    }
    context.next();
  }
}
