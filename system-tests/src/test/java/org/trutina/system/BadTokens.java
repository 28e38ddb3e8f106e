package org.trutina.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.trutina.local.Stack;

/** Tokens that nobody may accept, made from a valid one of an officer. */
final class BadTokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OTHER_AUDIENCE =
      """
      {"publicClient": false, "fullScopeAllowed": false, "defaultClientScopes": ["basic"]}\
      """;
  private static final String SHORT_LIVED =
      """
      {"publicClient": false, "fullScopeAllowed": false, "defaultClientScopes": ["basic", "trutina"],
       "attributes": {"access.token.lifespan": "1"}}\
      """;

  private final String[] valid;
  private final PrivateKey ownKey;

  private BadTokens(String valid) throws GeneralSecurityException {
    this.valid = valid.split("\\.", -1);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    this.ownKey = generator.generateKeyPair().getPrivate();
  }

  static Map<String, String> madeFrom(String valid, Stack stack, Realm realm)
      throws IOException, GeneralSecurityException {
    var made = new BadTokens(valid);
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("no token", "");
    tokens.put("no JWT", "garbage");
    tokens.put("algorithm none", made.none("none"));
    tokens.put("algorithm None", made.none("None"));
    tokens.put("other key under the realm's key id", made.signedByOwnKey(claims -> claims));
    tokens.put("other issuer", made.signedByOwnKey(c -> c.put("iss", "https://other.example")));
    tokens.put("HMAC with the public key", made.confused(publicKey(stack)));
    tokens.put("tampered roles", made.tampered(BadTokens::asAdmin));
    tokens.put("tampered authority", made.tampered(c -> c.put("authority", "exempleville")));
    tokens.put("tampered expiry", made.tampered(c -> c.put("exp", 4_000_000_000L)));
    tokens.put("no signature", made.valid[0] + "." + made.valid[1] + ".");
    tokens.put("other audience", realm.tokenOfClient(OTHER_AUDIENCE));
    tokens.put("expired", expired(realm.tokenOfClient(SHORT_LIVED)));
    return tokens;
  }

  private static ObjectNode asAdmin(ObjectNode claims) {
    claims.putObject("realm_access").putArray("roles").add("admin").add("officer").add("steward");
    return claims;
  }

  private String none(String algorithm) throws IOException {
    ObjectNode header = header().put("alg", algorithm);
    header.remove("kid");
    return encoded(header) + "." + valid[1] + ".";
  }

  private String tampered(UnaryOperator<ObjectNode> change) throws IOException {
    return valid[0] + "." + encoded(change.apply(claims())) + "." + valid[2];
  }

  private String signedByOwnKey(UnaryOperator<ObjectNode> change)
      throws IOException, GeneralSecurityException {
    String content = encoded(header()) + "." + encoded(change.apply(claims()));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(ownKey);
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + encoded(signature.sign());
  }

  private String confused(byte[] publicKey) throws IOException, GeneralSecurityException {
    String content = encoded(header().put("alg", "HS256")) + "." + valid[1];
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
    return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
  }

  private ObjectNode header() throws IOException {
    return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(valid[0]));
  }

  private ObjectNode claims() throws IOException {
    return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(valid[1]));
  }

  private static byte[] publicKey(Stack stack) throws IOException {
    URI certificates = URI.create(stack.realm() + "/protocol/openid-connect/certs");
    String keys = Caller.call(Caller.request(certificates, "GET", ""), "").body();
    for (var key : JSON.readTree(keys).path("keys")) {
      if (key.path("alg").asText().equals("RS256")) {
        String certificate = key.path("x5c").path(0).asText();
        return ("-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n")
            .getBytes(StandardCharsets.US_ASCII);
      }
    }
    throw new AssertionError("no signing key in " + keys);
  }

  /** Waits until its second is over. */
  private static String expired(String token) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    Instant end = Instant.ofEpochSecond(JSON.readTree(claims).path("exp").asLong());
    while (!Instant.now().isAfter(end.plusSeconds(1))) {
      Thread.onSpinWait();
    }
    return token;
  }

  private static String encoded(ObjectNode json) {
    return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
