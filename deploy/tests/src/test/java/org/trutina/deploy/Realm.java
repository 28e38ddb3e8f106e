package org.trutina.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** An issuer of tokens as Keycloak's realm is one: discovery, keys, and tokens for machines. */
final class Realm implements AutoCloseable {

  private static final String PATH = "/realms/trutina";

  private final HttpServer server;
  private final KeyPair pair;

  private Realm(HttpServer server, KeyPair pair) {
    this.server = server;
    this.pair = pair;
  }

  static Realm start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var realm = new Realm(server, generator.generateKeyPair());
      realm.discoveredAt(PATH);
      server.createContext(PATH + "/keys", realm::keys);
      server.createContext(PATH + "/protocol/openid-connect/token", realm::token);
      server.start();
      return realm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers from now on as the realm with this path. */
  void discoveredAt(String path) {
    server.createContext(path + "/.well-known/openid-configuration", this::discovery);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  /** A token of somebody with these roles at the authority musterhafen. */
  String token(String user, String... roles) {
    return tokenAt("musterhafen", user, roles);
  }

  /** A token of somebody at another authority. */
  String tokenAt(String authority, String user, String... roles) {
    return signed(url(), authority, user, roles);
  }

  /** A token that names another issuer. */
  String tokenIssuedBy(String issuer, String user, String... roles) {
    return signed(issuer, "musterhafen", user, roles);
  }

  private String signed(String issuer, String authority, String user, String... roles) {
    String named = List.of(roles).stream().map(r -> '"' + r + '"').collect(Collectors.joining(","));
    long now = Instant.now().getEpochSecond();
    String payload =
        """
        {"iss":"%s","aud":"trutina-api","sub":"%s","preferred_username":"%s","authority":"%s",\
        "realm_access":{"roles":[%s]},"iat":%d,"exp":%d}\
        """
            .formatted(issuer, user, user, authority, named, now, now + 600);
    String signed =
        encode("{\"alg\":\"RS256\",\"kid\":\"one\",\"typ\":\"JWT\"}") + "." + encode(payload);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        """
        {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/protocol/openid-connect/token",
         "authorization_endpoint":"%1$s/auth","end_session_endpoint":"%1$s/logout"}\
        """
            .formatted(url()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    answer(
        exchange,
        """
        {"keys":[{"kty":"RSA","kid":"one","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}\
        """
            .formatted(
                encode(unsigned(key.getModulus())), encode(unsigned(key.getPublicExponent()))));
  }

  private void token(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":600}\
        """
            .formatted(token("service-account-trutina-assessment", "auditor")));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
