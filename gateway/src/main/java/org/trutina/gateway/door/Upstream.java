package org.trutina.gateway.door;

import io.quarkus.logging.Log;
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
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * What is behind the gateway, each with connections, a queue and a breaker of its own: when one
 * does not answer, requests to it fail soon, and those to the others do not notice.
 */
public final class Upstream implements ProxyInterceptor {

  private static final long WINDOW = 10_000;
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Set<HttpMethod> WITHOUT_EFFECT = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final GatewaySettings.Patience patience;
  private final Waiting waiting;
  private final URI address;
  private final HttpClient client;
  private final HttpProxy proxy;
  private final CircuitBreaker breaker;

  Upstream(Vertx vertx, String name, URI address, GatewaySettings.Patience patience) {
    this.patience = patience;
    this.waiting = new Waiting(patience.answer());
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
        // An upgraded connection would go past all that is added here; the services have none.
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
            .origin(context -> connect(context.request().proxiedRequest()))
            .addInterceptor(new PassOn())
            .addInterceptor(waiting)
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
    if (Shape.hasBody(request) && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      // The proxy sends on a body of unknown length only if it is told so, which HTTP/2 does not.
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }
    proxy.handle(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return content(context.request())
        .compose(
            content ->
                breaker.<ProxyResponse>execute(
                    sent ->
                        send(context, content)
                            .recover(
                                failure ->
                                    Future.failedFuture(
                                        blamed(
                                            waiting.of(context.request().proxiedRequest()),
                                            failure)))
                            .onComplete(sent)))
        .onFailure(failure -> tell(context.request().proxiedRequest(), failure))
        .recover(failure -> Future.succeededFuture(problem(context.request(), failure)));
  }

  /** Sends the request, and once more what can be sent twice when the connection broke. */
  private static Future<ProxyResponse> send(ProxyContext context, Optional<Buffer> content) {
    content.ifPresent(bytes -> fill(context.request(), bytes));
    Future<ProxyResponse> first = context.sendRequest();
    return content
        .map(
            bytes ->
                first.recover(
                    failure -> {
                      if (!brokeOff(failure)) {
                        return Future.failedFuture(failure);
                      }
                      fill(context.request(), bytes);
                      return context.sendRequest();
                    }))
        .orElse(first);
  }

  private static void fill(ProxyRequest request, Buffer content) {
    request.setBody(content.length() == 0 ? null : Body.body(content));
  }

  /** How long somebody waits for an answer: as long as the gateway does, or as they say. */
  public Duration waits(HttpServerRequest request) {
    return waiting.of(request);
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
   */
  public Future<Answer> get(String path, Reader reader) {
    return breaker
        .<Answer>execute(
            answered ->
                ask(path, reader)
                    .recover(
                        failure ->
                            brokeOff(failure) ? ask(path, reader) : Future.failedFuture(failure))
                    .recover(failure -> Future.failedFuture(blamed(reader.waits(), failure)))
                    .onComplete(answered))
        .recover(
            failure -> {
              Problem problem = problem(HttpMethod.GET, failure);
              return Future.succeededFuture(
                  new Answer(problem.status(), Buffer.buffer(problem.json())));
            });
  }

  private Future<Answer> ask(String path, Reader reader) {
    long most = Math.max(1, reader.left().toMillis());
    return client
        .request(to().setMethod(HttpMethod.GET).setURI(path).setHeaders(reader.headers()))
        .compose(
            request ->
                request.putHeader(Waiting.HEADER, Long.toString(most)).idleTimeout(most).send())
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
    long most = waiting.of(received).toMillis();
    if (!Shape.hasBody(received) || received.isEnded()) {
      request.idleTimeout(most);
      return;
    }
    received
        .end()
        .onSuccess(
            all -> {
              if (!request.response().isComplete()) {
                request.idleTimeout(most);
              }
            });
  }

  /**
   * The body of a request that can be sent twice: because it changes nothing, or because it is a
   * POST with an Idempotency-Key, which the service does once only; its length is told and limited.
   * Empty for all others.
   */
  private static Future<Optional<Buffer>> content(ProxyRequest request) {
    HttpServerRequest received = request.proxiedRequest();
    boolean repeatable =
        WITHOUT_EFFECT.contains(received.method())
            ? !Shape.hasBody(received)
            : received.method() == HttpMethod.POST
                && received.headers().contains(IDEMPOTENCY_KEY)
                && (!Shape.hasBody(received)
                    || received.headers().contains(HttpHeaders.CONTENT_LENGTH))
                && !Shape.isUpload(received);
    if (!repeatable) {
      return Future.succeededFuture(Optional.empty());
    }
    Future<Buffer> content =
        Shape.hasBody(received) ? received.body() : Future.succeededFuture(Buffer.buffer());
    received.resume();
    return content.map(Optional::of);
  }

  /** Who waits shorter than we do learns nothing about the service. */
  private Throwable blamed(Duration waited, Throwable failure) {
    return failure instanceof TimeoutException && waited.compareTo(patience.answer()) < 0
        ? new Waiting.ShortOfTime()
        : failure;
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
        && !(answer.cause() instanceof Waiting.ShortOfTime)
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
      case Waiting.ShortOfTime late -> Problem.LATE;
      case ConnectionPoolTooBusyException full -> Problem.BUSY;
      case OpenCircuitException open -> Problem.UNAVAILABLE;
      case ConnectException refused -> Problem.UNAVAILABLE;
      default -> WITHOUT_EFFECT.contains(method) ? Problem.UNAVAILABLE : Problem.BROKEN_CONNECTION;
    };
  }

  private static ProxyResponse problem(ProxyRequest request, Throwable failure) {
    Problem problem = problem(request.getMethod(), failure);
    return request
        .release()
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .setBody(Body.body(Buffer.buffer(problem.json())));
  }
}
