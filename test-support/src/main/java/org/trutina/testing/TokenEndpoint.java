package org.trutina.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the service under test gets a token for itself; signed as by {@link Tokens}. */
public final class TokenEndpoint implements QuarkusTestResourceLifecycleManager {

  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    Tokens.publicKey();
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server = started;
      started.createContext(
          "/token",
          exchange -> {
            String token = Tokens.of("service-account-trutina-assessment", "", "auditor");
            byte[] body =
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":240}"
                    .formatted(token)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
              out.write(body);
            }
          });
      started.start();
      return Map.of(
          "quarkus.oidc-client.auth-server-url",
          "http://127.0.0.1:" + started.getAddress().getPort(),
          "quarkus.oidc-client.discovery-enabled",
          "false",
          "quarkus.oidc-client.token-path",
          "/token",
          "quarkus.oidc-client.credentials.secret",
          "secret");
    } catch (IOException e) {
      throw new IllegalStateException("No token endpoint can be started.", e);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
