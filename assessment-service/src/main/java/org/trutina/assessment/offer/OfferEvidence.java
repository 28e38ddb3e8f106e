package org.trutina.assessment.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sealed file; without description and digest while it is being received. */
@Entity
class OfferEvidence {
  @Id UUID id;
  String authority;
  UUID offerId;
  byte @Nullable [] description;
  @Nullable String digest;
  long bytes;
  Instant begunAt;

  /**
   * What is sealed of a file beside its content.
   *
   * @param sha256 of the file, in hexadecimal
   * @param key of its encryption
   */
  record Description(String fileName, String mediaType, String sha256, byte[] key) {}
}
