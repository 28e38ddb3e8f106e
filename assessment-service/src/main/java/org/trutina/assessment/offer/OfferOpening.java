package org.trutina.assessment.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asked for the opening, and who opened. */
@Entity
class OfferOpening {
  @Id UUID procurementId;
  String authority;
  int criteriaVersion;
  String requestedBy;
  Instant requestedAt;
  @Nullable String openedBy;
  @Nullable Instant openedAt;
}
