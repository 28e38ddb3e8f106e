package org.trutina.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Cleans what is passed on, and answers with a problem when nobody answers. */
final class PassOn implements ProxyInterceptor {

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    HttpServerRequest received = request.proxiedRequest();
    // What a client says about itself in these headers is not believed.
    request.headers().remove("Forwarded");
    request.headers().set("X-Forwarded-For", received.remoteAddress().hostAddress());
    request.headers().set("X-Forwarded-Proto", received.isSSL() ? "https" : "http");
    request.headers().set("X-Forwarded-Host", received.authority().toString());
    return context
        .sendRequest()
        .recover(
            failure ->
                Future.succeededFuture(
                    request
                        .release()
                        .response()
                        .setStatusCode(Problem.UNAVAILABLE.status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .putHeader(HttpHeaders.RETRY_AFTER, "5")
                        .setBody(Body.body(Buffer.buffer(Problem.UNAVAILABLE.json())))));
  }
}
