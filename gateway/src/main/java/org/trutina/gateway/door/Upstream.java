package org.trutina.gateway.door;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * What is behind the gateway, each with connections, a queue and a breaker of its own: when one
 * does not answer, requests to it fail soon, and those to the others do not notice.
 */
final class Upstream implements ProxyInterceptor {

  private static final long WINDOW = 10_000;
  private static final Set<HttpMethod> WITHOUT_EFFECT = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final GatewaySettings.Patience patience;
  private final HttpProxy proxy;
  private final CircuitBreaker breaker;

  Upstream(Vertx vertx, String name, URI address, GatewaySettings.Patience patience) {
    this.patience = patience;
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) patience.connect().toMillis())
                .setIdleTimeout((int) patience.idle().toSeconds())
                .setMaxPoolSize(patience.connections())
                .setMaxWaitQueueSize(patience.waiting())
                .setKeepAlive(true));
    this.proxy =
        HttpProxy.reverseProxy(client)
            .origin(context -> connect(client, address, context.request().proxiedRequest()))
            .addInterceptor(new PassOn())
            .addInterceptor(this);
    this.breaker =
        CircuitBreaker.create(
                name,
                vertx,
                new CircuitBreakerOptions()
                    .setMaxFailures(patience.failures())
                    .setFailuresRollingWindow(WINDOW)
                    // Time is measured where the connection is.
                    .setTimeout(-1)
                    .setResetTimeout(patience.rest().toMillis()))
            .failurePolicy(Upstream::isItsFault);
  }

  void handle(HttpServerRequest request) {
    proxy.handle(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    boolean repeatable = dropEmptyBody(context.request());
    return breaker
        .<ProxyResponse>execute(sent -> send(context, repeatable).onComplete(sent))
        .recover(failure -> Future.succeededFuture(problem(context.request(), failure)));
  }

  private static Future<ProxyResponse> send(ProxyContext context, boolean repeatable) {
    Future<ProxyResponse> first = context.sendRequest();
    return repeatable
        ? first.recover(
            failure -> brokeOff(failure) ? context.sendRequest() : Future.failedFuture(failure))
        : first;
  }

  private Future<HttpClientRequest> connect(
      HttpClient client, URI address, HttpServerRequest received) {
    return client
        .request(
            new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setConnectTimeout(patience.connect().toMillis()))
        .onSuccess(
            request -> {
              waitForAnswer(request, received);
              // Once it has begun, an answer may take as long as its reader needs.
              request
                  .response()
                  .onSuccess(response -> request.idleTimeout(patience.idle().toMillis()));
            });
  }

  /** The time for an answer runs from the end of the request: uploads may take long. */
  private void waitForAnswer(HttpClientRequest request, HttpServerRequest received) {
    if (Shape.hasBody(received) && !received.isEnded()) {
      received.end().onSuccess(all -> request.idleTimeout(patience.answer().toMillis()));
    } else {
      request.idleTimeout(patience.answer().toMillis());
    }
  }

  /** Whether the request can be sent twice: it changes nothing and has nothing to be read. */
  private static boolean dropEmptyBody(ProxyRequest request) {
    HttpServerRequest received = request.proxiedRequest();
    if (WITHOUT_EFFECT.contains(received.method()) && !Shape.hasBody(received)) {
      request.setBody(null);
      received.resume();
      return true;
    }
    return false;
  }

  private static boolean isItsFault(Future<?> answer) {
    return answer.failed()
        && !(answer.cause() instanceof ConnectionPoolTooBusyException)
        // The client has gone away.
        && !(answer.cause() instanceof StreamResetException);
  }

  private static boolean brokeOff(Throwable failure) {
    return !(failure instanceof TimeoutException)
        && !(failure instanceof ConnectionPoolTooBusyException)
        && !(failure instanceof StreamResetException);
  }

  private static ProxyResponse problem(ProxyRequest request, Throwable failure) {
    Problem problem =
        switch (failure) {
          case TimeoutException late -> Problem.LATE;
          case ConnectionPoolTooBusyException full -> Problem.BUSY;
          case OpenCircuitException open -> Problem.UNAVAILABLE;
          case ConnectException refused -> Problem.UNAVAILABLE;
          default ->
              WITHOUT_EFFECT.contains(request.getMethod())
                  ? Problem.UNAVAILABLE
                  : Problem.BROKEN_CONNECTION;
        };
    ProxyResponse response =
        request
            .release()
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .setBody(Body.body(Buffer.buffer(problem.json())));
    return problem.status() == 503 ? response.putHeader(HttpHeaders.RETRY_AFTER, "5") : response;
  }
}
