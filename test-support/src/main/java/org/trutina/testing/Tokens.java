package org.trutina.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Tokens of the form that our realm issues, signed with a key of this test run. The service under
 * test verifies them as it would Keycloak's; the system tests use Keycloak itself.
 */
public final class Tokens implements QuarkusTestResourceLifecycleManager {

  /** The key crosses class loaders, so it travels as a system property. */
  private static final String KEY = "trutina.test.signing-key";

  private static final String PUBLIC_KEY = "trutina.test.public-key";

  @Override
  public Map<String, String> start() {
    return Map.of("quarkus.oidc.public-key", publicKey());
  }

  /** The public key, to configure another service with; makes the pair when there is none yet. */
  public static synchronized String publicKey() {
    if (System.getProperty(PUBLIC_KEY) == null) {
      KeyPair pair = pair();
      System.setProperty(KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      System.setProperty(
          PUBLIC_KEY, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }
    return System.getProperty(PUBLIC_KEY);
  }

  /** A token of a user of an authority with some roles. */
  public static String of(String user, String authority, String... roles) {
    return Jwt.preferredUserName(user)
        .audience("trutina-api")
        .claim("authority", authority)
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .expiresIn(Duration.ofMinutes(5))
        .sign(privateKey());
  }

  /** A token for somebody else's API. */
  public static String ofOtherAudience(String user, String... roles) {
    return Jwt.preferredUserName(user)
        .audience("another-api")
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .expiresIn(Duration.ofMinutes(5))
        .sign(privateKey());
  }

  /** A token whose time has passed. */
  public static String expired(String user, String... roles) {
    return Jwt.preferredUserName(user)
        .audience("trutina-api")
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .issuedAt(1_600_000_000)
        .expiresAt(1_600_000_300)
        .sign(privateKey());
  }

  /** A token that somebody else signed. */
  public static String forged(String user, String... roles) {
    return Jwt.preferredUserName(user)
        .audience("trutina-api")
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .expiresIn(Duration.ofMinutes(5))
        .sign(pair().getPrivate());
  }

  @Override
  public void stop() {
    // The key is needed until the last test of this JVM.
  }

  private static PrivateKey privateKey() {
    try {
      byte[] key = Base64.getDecoder().decode(System.getProperty(KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
