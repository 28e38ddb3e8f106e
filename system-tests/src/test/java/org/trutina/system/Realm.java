package org.trutina.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trutina.local.Stack;

/** People and clients that the tests need beside the demonstration's, made in the real Keycloak. */
final class Realm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Stack stack;
  private final String password = "Test-" + UUID.randomUUID();

  Realm(Stack stack) {
    this.stack = stack;
  }

  /** The roles that the realm is made with. */
  static List<String> roles() throws IOException {
    var roles =
        JSON.readTree(
            RunningStack.project().resolve("deploy/keycloak/trutina-realm.json").toFile());
    return roles.path("roles").path("realm").findValuesAsText("name");
  }

  /** An access token of somebody with these roles; no authority when it is empty. */
  String tokenOf(String authority, List<String> roles) throws IOException {
    return tokenOf(person(authority, roles));
  }

  /** The name of somebody new with these roles. */
  String person(String authority, List<String> roles) throws IOException {
    String name = "t-" + UUID.randomUUID();
    var user = JSON.createObjectNode().put("username", name).put("enabled", true);
    user.put("email", name + "@tests.example").put("emailVerified", true);
    user.put("firstName", "Test").put("lastName", "Test");
    user.putArray("credentials").addObject().put("type", "password").put("value", password);
    if (!authority.isEmpty()) {
      user.putObject("attributes").putArray("authority").add(authority);
    }
    String id = created(administer("POST", "/users", user.toString()));
    var representations = JSON.createArrayNode();
    for (String role : roles) {
      representations.add(JSON.readTree(administer("GET", "/roles/" + role, "").body()));
    }
    if (!roles.isEmpty()) {
      expect(
          204,
          administer("POST", "/users/" + id + "/role-mappings/realm", representations.toString()));
    }
    return name;
  }

  /** A new access token of a person, valid for five minutes. */
  String tokenOf(String name) throws IOException {
    return accessToken(signIn(name, password));
  }

  /** Keycloak's answer to a person who signs in with a password. */
  Caller.Answer signIn(String name, String itsPassword) {
    return token(
        "trutina-cli", Map.of("grant_type", "password", "username", name, "password", itsPassword));
  }

  /** Keycloak's answer to a client that signs in for itself. */
  Caller.Answer signInClient(String clientId, String secret) {
    return token(clientId, Map.of("grant_type", "client_credentials", "client_secret", secret));
  }

  /** Keycloak's answer to a person who signs in by a client that is not made for that. */
  Caller.Answer signInThrough(String clientId, String secret, String name, String itsPassword) {
    return token(
        clientId,
        Map.of(
            "grant_type",
            "password",
            "client_secret",
            secret,
            "username",
            name,
            "password",
            itsPassword));
  }

  /** Keycloak's own id of a client. */
  String idOfClient(String clientId) throws IOException {
    return JSON.readTree(administer("GET", "/clients?clientId=" + clientId, "").body())
        .path(0)
        .path("id")
        .asText();
  }

  /** The token in an answer that must be good. */
  static String accessToken(Caller.Answer answer) throws IOException {
    expect(200, answer);
    return JSON.readTree(answer.body()).path("access_token").asText();
  }

  /** A token of a client that was made as described, for itself. */
  String tokenOfClient(String settings) throws IOException {
    String name = "c-" + UUID.randomUUID();
    JsonNode client = JSON.readTree(settings);
    ((ObjectNode) client)
        .put("clientId", name)
        .put("secret", password)
        .put("serviceAccountsEnabled", true);
    created(administer("POST", "/clients", client.toString()));
    return accessToken(signInClient(name, password));
  }

  private Caller.Answer token(String client, Map<String, String> fields) {
    String form =
        "client_id="
            + client
            + fields.entrySet().stream()
                .map(
                    f ->
                        "&"
                            + f.getKey()
                            + "="
                            + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    URI address = URI.create(stack.realm() + "/protocol/openid-connect/token");
    return Caller.call(Caller.request(address, "POST", "", FORM, form), "");
  }

  private Caller.Answer administer(String method, String path, String json) {
    URI address = URI.create(stack.realm().toString().replace("/realms/", "/admin/realms/") + path);
    HttpRequest.Builder request =
        json.isEmpty()
            ? Caller.request(address, method, "")
            : Caller.request(address, method, "", "application/json", json);
    return Caller.call(request, stack.administratorToken());
  }

  private static String created(Caller.Answer answer) {
    expect(201, answer);
    return answer.response().headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
  }

  private static void expect(int status, Caller.Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError("Keycloak: " + answer.status() + " " + answer.body());
    }
  }
}
