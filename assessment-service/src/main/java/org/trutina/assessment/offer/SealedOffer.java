package org.trutina.assessment.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer as stored until it is opened, and after. */
@Entity
class SealedOffer {
  @Id UUID id;
  String authority;
  UUID procurementId;
  int revision;
  int criteriaVersion;
  byte @Nullable [] content;
  String digest;
  String registeredBy;
  Instant receivedAt;
  @Nullable Instant withdrawnAt;

  OfferReceipt receipt(int files) {
    return new OfferReceipt(
        procurementId, id, revision, criteriaVersion, digest, files, registeredBy, receivedAt);
  }
}
