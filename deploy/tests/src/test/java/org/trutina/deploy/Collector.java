package org.trutina.deploy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Receives traces by OTLP over HTTP and keeps them as they came. */
final class Collector implements AutoCloseable {

  private final HttpServer server;
  private final Queue<String> received = new ConcurrentLinkedQueue<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var collector = new Collector(server);
      server.createContext(
          "/v1/traces",
          exchange -> {
            collector.received.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      server.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whether a batch of a service holds a trace; ids are bytes there. */
  boolean holds(String service, byte[] trace) {
    String id = new String(trace, StandardCharsets.ISO_8859_1);
    return received.stream().anyMatch(batch -> batch.contains(service) && batch.contains(id));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
