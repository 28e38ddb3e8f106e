package org.trutina.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The public address in the imported realm. Import happens once, so that moving the gateway to
 * another port would otherwise end every sign-in with an invalid redirect.
 */
final class RealmAddress {

  private final Settings settings;
  private final Secrets secrets;
  private final Http http;

  RealmAddress(Settings settings, Secrets secrets, Http http) {
    this.settings = settings;
    this.secrets = secrets;
    this.http = http;
  }

  /** Brings the realm to the address of the settings if it was made for another one. */
  void follow() {
    Path file = settings.home().resolve("run/realm-address");
    String address = settings.gateway().toString();
    try {
      String known = Files.exists(file) ? Files.readString(file) : address;
      if (!known.equals(address)) {
        move(known, address);
      }
      Files.writeString(file, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String from, String to) {
    String token = administratorToken();
    URI clients = URI.create(settings.keycloak() + "/admin/realms/trutina/clients");
    ObjectNode gateway =
        (ObjectNode)
            http.get(URI.create(clients + "?clientId=trutina-gateway"), token).body().path(0);
    ((ObjectNode) gateway.path("attributes"))
        .put("post.logout.redirect.uris", to + "/*")
        .put("backchannel.logout.url", to + "/back-channel-logout");
    gateway.put("rootUrl", to);
    gateway.putArray("redirectUris").add(TextNode.valueOf(to + "/*"));
    var answer = http.put(URI.create(clients + "/" + gateway.path("id").asText()), token, gateway);
    if (!answer.isGood()) {
      throw new StackException(
          "Keycloak does not move the realm from "
              + from
              + " to "
              + to
              + ": status "
              + answer.status());
    }
  }

  String administratorToken() {
    return http.postForm(
            URI.create(settings.keycloak() + "/realms/master/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", secrets.of("keycloak.admin")))
        .body()
        .path("access_token")
        .asText();
  }
}
