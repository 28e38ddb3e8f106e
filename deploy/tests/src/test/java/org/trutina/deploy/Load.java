package org.trutina.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People at work: each of them reads of both services and now and then writes. */
final class Load implements AutoCloseable {

  private static final int PEOPLE = 4;

  /** After each answer: what starts meanwhile is to have most of a small machine to itself. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String url;
  private final String token;
  private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  private Load(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * Begins.
   *
   * @param port of a gateway, or of the balancer before them
   * @param token an officer's
   */
  static Load start(int port, String token) {
    var load = new Load("http://127.0.0.1:" + port, token);
    IntStream.range(0, PEOPLE).forEach(person -> load.people.execute(load::work));
    return load;
  }

  private void work() {
    for (int round = 0; !people.isShutdown(); round++) {
      send(200, request("/api/v1/offerings?limit=5").GET());
      send(200, request("/api/v1/procurements?limit=5").GET());
      if (round % 10 == 0) {
        send(
            201,
            request("/api/v1/procurements")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(PROCUREMENT)));
        written.incrementAndGet();
      }
    }
  }

  private static final String PROCUREMENT =
      """
      {"title": "Made under load", "need": "Nothing may be lost", "languages": ["de"],
       "awardCriteria": [{"framework": "competitiveness", "share": 1, "profile": "balanced"}]}
      """;

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private void send(int expected, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      answered.incrementAndGet();
      if (answer.statusCode() != expected) {
        fail(request, answer.statusCode() + " " + answer.body());
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (IOException e) {
      answered.incrementAndGet();
      fail(request, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(HttpRequest request, String how) {
    failures.merge(request + ": " + how, 1, Integer::sum);
  }

  /** Waits until so many more have been answered, well or not. */
  void awaitMore(int requests) {
    int until = answered.get() + requests;
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (answered.get() < until) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Hardly anything is answered: " + failures);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  int answered() {
    return answered.get();
  }

  /** Procurements that were asked for. */
  int written() {
    return written.get();
  }

  /** What failed, how, and how often. */
  Map<String, Integer> failures() {
    return Map.copyOf(failures);
  }

  /** The last requests are answered before it ends. */
  @Override
  public void close() {
    people.close();
    http.close();
  }
}
