package org.trutina.decision.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key of a log. */
public final class LogKey {

  private LogKey() {}

  /**
   * The pair of a seed (RFC 8032, section 5.1.5).
   *
   * @param seed 32 random bytes, the secret
   */
  public static KeyPair of(byte[] seed) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("the seed of an Ed25519 key has 32 bytes");
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      // The generator's random bytes are the seed: the JDK derives the public key no other way.
      generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519.", e);
    }
  }

  /** The public key in Base64 of its X.509 form. */
  public static String encode(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /**
   * @throws IllegalArgumentException when it is not an Ed25519 key in Base64 of its X.509 form
   */
  public static PublicKey decode(String key) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.strip())));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("This is not an Ed25519 key.", e);
    }
  }

  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
