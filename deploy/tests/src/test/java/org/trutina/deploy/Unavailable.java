package org.trutina.deploy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers 503 in the place of a service, as a balancer without a living instance does. */
final class Unavailable implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  private Unavailable(HttpServer server) {
    this.server = server;
  }

  static Unavailable at(URI address) throws IOException {
    var place = new InetSocketAddress(address.getHost(), address.getPort());
    var unavailable = new Unavailable(HttpServer.create(place, 0));
    unavailable.server.createContext(
        "/",
        exchange -> {
          unavailable.asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    unavailable.server.start();
    return unavailable;
  }

  /** How often this path has been asked for. */
  int asked(String path) {
    return asked.getOrDefault(path, 0);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
