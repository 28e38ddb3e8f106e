package org.trutina.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A service run as the chart would run it, see {@link Plan}. */
final class ServiceProcess implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final ProcessBuilder launch;
  private final Path log;
  private final int port;
  private final int managementPort;
  private volatile Process process;

  ServiceProcess(ProcessBuilder launch, Path log, int port, int managementPort) throws IOException {
    this.launch = launch;
    this.process = launch.start();
    this.log = log;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** Waits until it can be used. */
  ServiceProcess awaitReady() {
    await(Duration.ofMinutes(3), "ready", () -> !process.isAlive() || readiness() == 200);
    if (!process.isAlive()) {
      throw new AssertionError("It ended:\n" + log());
    }
    return this;
  }

  /**
   * Waits until something holds.
   *
   * @param what for the failure's message
   */
  void await(Duration patience, String what, BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not " + what + " after " + patience + ":\n" + log());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What the readiness probe gets: a status, or 0 when nobody answers. */
  int readiness() {
    try {
      return get("http://127.0.0.1:" + managementPort + "/q/health/ready", "").statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the readiness probe is told. */
  String health() throws IOException {
    return get("http://127.0.0.1:" + managementPort + "/q/health/ready", "").body();
  }

  String metrics() throws IOException {
    return get("http://127.0.0.1:" + managementPort + "/q/metrics", "").body();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** An API request. */
  HttpResponse<String> get(String path, String token) throws IOException {
    return send(request(path, token).build());
  }

  /** One that is part of a trace. */
  HttpResponse<String> getTraced(String path, String token, String trace) throws IOException {
    String parent = "00-" + trace + "-b7ad6b7169203331-01";
    return send(request(path, token).header("traceparent", parent).build());
  }

  private HttpRequest.Builder request(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path))
            .timeout(Duration.ofSeconds(20));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  HttpResponse<String> post(String path, String token, String json) throws IOException {
    return post(path, token, "application/json", json);
  }

  HttpResponse<String> post(String path, String token, String type, String body)
      throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  int exitStatus(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It did not end within " + patience + ":\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** As Kubernetes does it: SIGTERM, and nothing more for the moment. */
  void tellToStop() {
    process.destroy();
  }

  /** Proportional set size: memory in bytes, what is shared divided among those who share it. */
  long memory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
              .filter(line -> line.startsWith("Pss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          << 10;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, as a crash would (SIGKILL). */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it where and as it was, after it has ended. */
  void startAgain() throws IOException {
    process = launch.start();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitStatus(Duration.ofSeconds(10));
  }
}
