package org.trutina.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.trutina.gateway.session.SessionCookie;

/** Says who asked and by which address, and keeps to itself what is nobody else's. */
final class PassOn implements ProxyInterceptor {

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    HttpServerRequest received = request.proxiedRequest();
    // What a client says about itself in these headers is not believed.
    request.headers().remove("Forwarded");
    // The gateway compresses what it answers; a body compressed before would lose its header.
    request.headers().remove(HttpHeaders.ACCEPT_ENCODING);
    String cookies = request.headers().get(HttpHeaders.COOKIE);
    if (cookies != null) {
      request.headers().set(HttpHeaders.COOKIE, SessionCookie.without(cookies));
    }
    request.headers().set("X-Forwarded-For", received.remoteAddress().hostAddress());
    request.headers().set("X-Forwarded-Proto", received.isSSL() ? "https" : "http");
    request.headers().set("X-Forwarded-Host", received.authority().toString());
    return context.sendRequest();
  }
}
