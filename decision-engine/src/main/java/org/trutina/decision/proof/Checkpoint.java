package org.trutina.decision.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a log commits itself to: so many entries with this root. Written as C2SP's tlog-checkpoint
 * and signed as a C2SP signed-note with Ed25519, which other tools for transparency logs read.
 *
 * @param origin names the log
 * @param root of the log of this size, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

  private static final byte ED25519 = 1;
  private static final int RAW_KEY = 32;

  /** A note cannot be read, or its signature is not of this key. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** The text that is signed. */
  public String body() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /**
   * The checkpoint with its signature.
   *
   * @param name of the key, without spaces or plus
   */
  public String sign(String name, PrivateKey key, PublicKey known) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(body().getBytes(StandardCharsets.UTF_8));
      byte[] signed = signature.sign();
      byte[] line =
          ByteBuffer.allocate(4 + signed.length).put(keyId(name, known)).put(signed).array();
      return body() + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The checkpoint cannot be signed.", e);
    }
  }

  /**
   * Reads a note and verifies its signature.
   *
   * @param name of the key that must have signed it
   * @throws Refused when it cannot be read or this key has not signed it
   */
  public static Checkpoint verify(String note, String name, PublicKey key) throws Refused {
    int end = note.indexOf("\n\n");
    if (end < 0) {
      throw new Refused("The checkpoint has no signature.");
    }
    String body = note.substring(0, end + 1);
    List<String> lines = body.lines().toList();
    if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
      throw new Refused("The checkpoint is not origin, size and root.");
    }
    for (String line : note.substring(end + 2).lines().toList()) {
      String start = "\u2014 " + name + " ";
      if (line.startsWith(start) && signed(line.substring(start.length()), name, body, key)) {
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), decode(lines.get(2)));
      }
    }
    throw new Refused("The checkpoint is not signed by " + name + " with this key.");
  }

  private static boolean signed(String encoded, String name, String body, PublicKey key)
      throws Refused {
    byte[] line = decode(encoded);
    if (line.length < 4 || !Arrays.equals(Arrays.copyOf(line, 4), keyId(name, key))) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(body.getBytes(StandardCharsets.UTF_8));
      return signature.verify(line, 4, line.length - 4);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] decode(String base64) throws Refused {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Refused("The checkpoint is not in Base64 where it should be.");
    }
  }

  private static byte[] keyId(String name, PublicKey key) {
    MessageDigest digest = MerkleTree.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(raw(key)), 4);
  }

  /** The 32 bytes of the key, which end its X.509 form. */
  private static byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint(String otherOrigin, long otherSize, byte[] otherRoot)
        && origin.equals(otherOrigin)
        && size == otherSize
        && Arrays.equals(root, otherRoot);
  }

  @Override
  public int hashCode() {
    return body().hashCode();
  }

  @Override
  public String toString() {
    return body();
  }
}
