package org.trutina.gateway.door;

import io.quarkus.logging.Log;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
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
public final class Upstream implements ProxyInterceptor {

  private static final long WINDOW = 10_000;
  private static final Set<HttpMethod> WITHOUT_EFFECT = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final GatewaySettings.Patience patience;
  private final URI address;
  private final HttpClient client;
  private final HttpProxy proxy;
  private final CircuitBreaker breaker;

  Upstream(Vertx vertx, String name, URI address, GatewaySettings.Patience patience) {
    this.patience = patience;
    this.address = address;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) patience.connect().toMillis())
                .setIdleTimeout((int) patience.idle().toSeconds())
                .setMaxPoolSize(patience.connections())
                .setMaxWaitQueueSize(patience.waiting())
                .setKeepAlive(true));
    this.proxy =
        HttpProxy.reverseProxy(client)
            .origin(context -> connect(context.request().proxiedRequest()))
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
            .failurePolicy(Upstream::isItsFault)
            .openHandler(opened -> Log.warnf("%s is left alone for a while.", name))
            .closeHandler(closed -> Log.infof("%s is asked again.", name));
  }

  void handle(HttpServerRequest request) {
    proxy.handle(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    boolean repeatable = dropEmptyBody(context.request());
    return breaker
        .<ProxyResponse>execute(sent -> send(context, repeatable).onComplete(sent))
        .onFailure(failure -> tell(context.request().proxiedRequest(), failure))
        .recover(failure -> Future.succeededFuture(problem(context.request(), failure)));
  }

  private static Future<ProxyResponse> send(ProxyContext context, boolean repeatable) {
    Future<ProxyResponse> first = context.sendRequest();
    return repeatable
        ? first.recover(
            failure -> brokeOff(failure) ? context.sendRequest() : Future.failedFuture(failure))
        : first;
  }

  /**
   * An answer that the gateway asked for itself.
   *
   * @param body JSON; a problem document when the status is 400 or more
   */
  public record Answer(int status, Buffer body) {}

  /**
   * Asks for a resource on behalf of a caller. What goes wrong on the way is answered like the
   * service's own refusals.
   *
   * @param path with its query
   * @param headers of the caller: who asks, in which language, with which number
   */
  public Future<Answer> get(String path, MultiMap headers) {
    return breaker
        .<Answer>execute(
            answered ->
                ask(path, headers)
                    .recover(
                        failure ->
                            brokeOff(failure) ? ask(path, headers) : Future.failedFuture(failure))
                    .onComplete(answered))
        .recover(
            failure -> {
              Problem problem = problem(HttpMethod.GET, failure);
              return Future.succeededFuture(
                  new Answer(problem.status(), Buffer.buffer(problem.json())));
            });
  }

  private Future<Answer> ask(String path, MultiMap headers) {
    return client
        .request(to().setMethod(HttpMethod.GET).setURI(path).setHeaders(headers))
        .compose(
            request -> {
              request.idleTimeout(patience.answer().toMillis());
              return request.send();
            })
        .compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(), body)));
  }

  private RequestOptions to() {
    return new RequestOptions()
        .setHost(address.getHost())
        .setPort(address.getPort())
        .setConnectTimeout(patience.connect().toMillis());
  }

  private Future<HttpClientRequest> connect(HttpServerRequest received) {
    return client.request(to()).onSuccess(request -> waitForAnswer(request, received));
  }

  /**
   * The time for an answer runs from the end of the request: uploads may take long. Once the answer
   * has begun it may take as long as its reader needs, and the connection's own patience holds: a
   * request's runs on after the answer, and ends what uses the connection next.
   */
  private void waitForAnswer(HttpClientRequest request, HttpServerRequest received) {
    if (!Shape.hasBody(received) || received.isEnded()) {
      request.idleTimeout(patience.answer().toMillis());
      return;
    }
    received
        .end()
        .onSuccess(
            all -> {
              if (!request.response().isComplete()) {
                request.idleTimeout(patience.answer().toMillis());
              }
            });
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

  /** Why it was refused; the path without its query, which may hold what is nobody's business. */
  private void tell(HttpServerRequest request, Throwable failure) {
    if (!(failure instanceof OpenCircuitException)) {
      Log.infof("%s: %s %s: %s", breaker.name(), request.method(), request.path(), failure);
    }
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

  private static Problem problem(HttpMethod method, Throwable failure) {
    return switch (failure) {
      case TimeoutException late -> Problem.LATE;
      case ConnectionPoolTooBusyException full -> Problem.BUSY;
      case OpenCircuitException open -> Problem.UNAVAILABLE;
      case ConnectException refused -> Problem.UNAVAILABLE;
      default -> WITHOUT_EFFECT.contains(method) ? Problem.UNAVAILABLE : Problem.BROKEN_CONNECTION;
    };
  }

  private static ProxyResponse problem(ProxyRequest request, Throwable failure) {
    Problem problem = problem(request.getMethod(), failure);
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
