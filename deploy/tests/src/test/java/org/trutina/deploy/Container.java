package org.trutina.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A container, seen from outside: its process, its ports, what podman knows of it. */
final class Container {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String name;
  private final String id;
  private final int port;
  private final int management;

  Container(String name, String id, int port, int management) {
    this.name = name;
    this.id = id;
    this.port = port;
    this.management = management;
  }

  private String inspect(String format) {
    try {
      return Podman.run("inspect", "--format", format, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isRunning() {
    return inspect("{{.State.Running}}").equals("true");
  }

  Container awaitReady() {
    await(Duration.ofMinutes(4), "ready", () -> readiness() == 200 || !isRunning());
    if (!isRunning()) {
      throw new AssertionError(name + " ended:\n" + log());
    }
    return this;
  }

  void await(Duration patience, String what, BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(name + " is not " + what + ":\n" + log());
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  int restarts() {
    return Integer.parseInt(inspect("{{.RestartCount}}"));
  }

  /** From its next start on. */
  void limitMemory(long bytes) throws IOException {
    Podman.run(
        "update", "--memory", String.valueOf(bytes), "--memory-swap", String.valueOf(bytes), id);
  }

  int exitStatus() throws IOException {
    return Integer.parseInt(Podman.run("wait", id));
  }

  void tellToStop() throws IOException {
    Podman.run("kill", "--signal", "TERM", id);
  }

  String log() {
    try {
      return Podman.run("logs", id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int readiness() {
    return status(management, "/q/health/ready", "");
  }

  int get(String path, String token) {
    return status(port, path, token);
  }

  String metrics() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/metrics"));
    return HTTP.send(request.build(), BodyHandlers.ofString()).body();
  }

  /** The sum over all that have the name; 0 when there is none. */
  double metric(String name) {
    try {
      return metrics()
          .lines()
          .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static int status(int port, String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A file that the kernel keeps about the process. */
  String read(String file) throws IOException {
    return Files.readString(process().resolve(file), StandardCharsets.ISO_8859_1);
  }

  /** A file as the process sees it. */
  String file(String path) throws IOException {
    return Files.readString(Path.of(process().resolve("root") + path));
  }

  boolean exists(String path) {
    return Files.exists(Path.of(process().resolve("root") + path));
  }

  private Path process() {
    return Path.of("/proc", inspect("{{.State.Pid}}"));
  }

  long memoryLimit() {
    return Long.parseLong(inspect("{{.HostConfig.Memory}}"));
  }

  long resident() throws IOException {
    return read("status")
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        << 10;
  }

  String imageSize() throws IOException {
    String image = inspect("{{.ImageName}}");
    return Podman.run("image", "inspect", "--format", "{{.Size}}", image);
  }

  @Override
  public String toString() {
    return name;
  }
}
