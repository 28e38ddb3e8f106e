package org.trutina.gateway.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands for the services: tells what reached it, and misbehaves when the query asks for it. */
public final class StubService implements QuarkusTestResourceLifecycleManager {

  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      server = started;
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.createContext("/", StubService::answer);
      started.start();
      String address = "http://127.0.0.1:" + started.getAddress().getPort();
      return Map.ofEntries(
          Map.entry("trutina.gateway.catalog-url", address),
          // Nobody listens here.
          Map.entry("trutina.gateway.assessment-url", "http://127.0.0.1:1"),
          Map.entry("trutina.gateway.keycloak-url", address),
          Map.entry("trutina.gateway.patience.answer", "1s"),
          Map.entry("trutina.gateway.patience.connections", "4"),
          Map.entry("trutina.gateway.patience.idle", "2s"),
          Map.entry("trutina.gateway.patience.waiting", "4"),
          Map.entry("trutina.gateway.patience.rest", "200ms"),
          Map.entry("trutina.gateway.limits.client-per-minute", "200"),
          Map.entry("trutina.gateway.limits.client-at-once", "6"),
          Map.entry("trutina.gateway.limits.authority-per-minute", "300"),
          Map.entry("quarkus.oidc.portal.tenant-enabled", "false"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (query.contains("hang")) {
      return;
    }
    if (query.contains("break")) {
      exchange.close();
      return;
    }
    if (query.contains("trickle")) {
      trickle(exchange);
      return;
    }
    byte[] received = exchange.getRequestBody().readAllBytes();
    var told = new JsonObject().put("method", exchange.getRequestMethod());
    told.put("body", received.length);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> told.put(name, String.join(", ", values)));
    if (query.contains("cached")) {
      exchange.getResponseHeaders().add("ETag", "\"1\"");
      exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
    }
    byte[] body = told.encode().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Three seconds, with something every third of one. */
  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      for (int i = 0; i < 10; i++) {
        out.write("0123456789".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        Thread.sleep(300);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
