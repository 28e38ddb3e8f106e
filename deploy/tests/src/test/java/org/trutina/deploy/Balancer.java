package org.trutina.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * HAProxy in the place of Kubernetes' Services: it asks for readiness and sends requests to those
 * that are ready.
 */
final class Balancer implements AutoCloseable {

  private final Process process;
  private final Map<String, Integer> ports;

  private Balancer(Process process, Map<String, Integer> ports) {
    this.process = process;
    this.ports = ports;
  }

  /**
   * Starts it.
   *
   * @param places the port of each component at each place, and its "-management" port
   */
  static Balancer start(Path directory, Map<String, Integer> places) throws IOException {
    Map<String, Integer> ports = new HashMap<>();
    var configuration =
        new StringBuilder(
            """
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              option redispatch
            """);
    for (String component : Cluster.COMPONENTS) {
      ports.put(component, FreePort.next());
      configuration.append(
          """
          listen %s
            bind 127.0.0.1:%d
            balance roundrobin
            option httpchk GET /q/health/ready
            default-server check inter 500 fall 1 rise 1
          """
              .formatted(component, ports.get(component)));
      for (String place : Cluster.PLACES) {
        configuration.append(
            "  server at%s 127.0.0.1:%d port %d%n"
                .formatted(
                    place,
                    places.get(component + place),
                    places.get(component + place + "-management")));
      }
    }
    Path file = Files.writeString(directory.resolve("haproxy.cfg"), configuration);
    Process process =
        new ProcessBuilder("haproxy", "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("haproxy.log").toFile())
            .start();
    return new Balancer(process, ports);
  }

  int port(String component) {
    return ports.get(component);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new UncheckedIOException(new IOException("HAProxy does not stop"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
