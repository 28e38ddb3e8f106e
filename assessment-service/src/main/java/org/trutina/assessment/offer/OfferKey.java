package org.trutina.assessment.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The key pair of a procurement's offers, encrypted. */
@Entity
class OfferKey {
  @Id UUID procurementId;
  String authority;
  byte[] publicKey;
  byte[] privateKey;
  Instant createdAt;
}
