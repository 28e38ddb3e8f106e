package org.trutina.assessment.offer;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkeParameters.AeadId;
import com.google.crypto.tink.hybrid.HpkeParameters.KdfId;
import com.google.crypto.tink.hybrid.HpkeParameters.KemId;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes and opens. Each procurement has a key pair for HPKE (RFC 9180: X25519, HKDF-SHA256,
 * AES-256-GCM); both halves are kept encrypted under the sealing key of the configuration. What is
 * sealed names its place, so that it opens nowhere else.
 */
@Startup
@ApplicationScoped
class Seal {

  private static final int KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 64 * 1024;

  private final Aead sealingKey;

  /**
   * @param key 32 random bytes in base64url without padding
   * @param former keys under which procurements that are not opened yet may have been sealed
   */
  @AccessesPartialKey
  Seal(
      @ConfigProperty(name = "trutina.sealing.key") String key,
      @ConfigProperty(name = "trutina.sealing.former-keys") Optional<List<String>> former)
      throws GeneralSecurityException {
    AeadConfig.register();
    HybridConfig.register();
    StreamingAeadConfig.register();
    KeysetHandle.Builder keys =
        KeysetHandle.newBuilder()
            .addEntry(KeysetHandle.importKey(aesKey(key)).withRandomId().makePrimary());
    for (String one : former.orElse(List.of())) {
      keys.addEntry(KeysetHandle.importKey(aesKey(one)).withRandomId());
    }
    this.sealingKey = keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  @AccessesPartialKey
  private static AesGcmKey aesKey(String base64) throws GeneralSecurityException {
    byte[] bytes = Base64.getUrlDecoder().decode(base64.strip());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("A sealing key has 32 bytes, not " + bytes.length + ".");
    }
    return AesGcmKey.builder()
        .setParameters(
            AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build())
        .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
        .build();
  }

  /** What was sealed cannot be opened: it, its key or its place is not what it was. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(GeneralSecurityException cause) {
      super("The seal is broken.", cause);
    }
  }

  /** A procurement's key pair, encrypted. */
  record Keys(byte[] publicHalf, byte[] privateHalf) {}

  Keys newKeys(UUID procurement) {
    try {
      KeysetHandle pair =
          KeysetHandle.generateNew(
              HpkeParameters.builder()
                  .setKemId(KemId.DHKEM_X25519_HKDF_SHA256)
                  .setKdfId(KdfId.HKDF_SHA256)
                  .setAeadId(AeadId.AES_256_GCM)
                  .setVariant(HpkeParameters.Variant.NO_PREFIX)
                  .build());
      return new Keys(
          sealingKey.encrypt(
              TinkProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()),
              place(procurement, "public key")),
          TinkProtoKeysetFormat.serializeEncryptedKeyset(
              pair, sealingKey, place(procurement, "private key")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key pair can be made.", e);
    }
  }

  /** Seals something for its place in a procurement. */
  byte[] close(UUID procurement, byte[] publicHalf, String what, byte[] content) {
    try {
      return TinkProtoKeysetFormat.parseKeysetWithoutSecret(
              sealingKey.decrypt(publicHalf, place(procurement, "public key")))
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
          .encrypt(content, place(procurement, what));
    } catch (GeneralSecurityException e) {
      throw new Broken(e);
    }
  }

  /** Opens what was sealed for a procurement. */
  interface Opener {

    /**
     * @throws Broken when it was not sealed for this place
     */
    byte[] open(String what, byte[] sealed);
  }

  /** Takes out the private half; only for what two people have opened. */
  Opener opener(UUID procurement, byte[] privateHalf) {
    try {
      HybridDecrypt key =
          TinkProtoKeysetFormat.parseEncryptedKeyset(
                  privateHalf, sealingKey, place(procurement, "private key"))
              .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
      return (what, closed) -> {
        try {
          return key.decrypt(closed, place(procurement, what));
        } catch (GeneralSecurityException e) {
          throw new Broken(e);
        }
      };
    } catch (GeneralSecurityException e) {
      throw new Broken(e);
    }
  }

  /** A new key for one file. */
  static byte[] newFileKey() {
    try {
      return TinkProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(
              AesGcmHkdfStreamingParameters.builder()
                  .setKeySizeBytes(KEY_BYTES)
                  .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                  .setHkdfHashType(HashType.SHA256)
                  .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                  .build()),
          InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No file key can be made.", e);
    }
  }

  /** Encrypts and decrypts a file, segment by segment, as it streams. */
  static StreamingAead fileCipher(byte[] fileKey) {
    try {
      return TinkProtoKeysetFormat.parseKeyset(fileKey, InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    } catch (GeneralSecurityException e) {
      throw new Broken(e);
    }
  }

  private static byte[] place(UUID procurement, String what) {
    return ("trutina/procurements/" + procurement + "/" + what).getBytes(StandardCharsets.UTF_8);
  }
}
