package org.trutina.assessment.award;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award as stored: from the evaluation on. */
@Entity
class Award {
  @Id UUID procurementId;
  String authority;
  UUID assessmentId;
  String evaluatedBy;
  Instant evaluatedAt;
  @Nullable UUID optionId;
  @Nullable String justification;
  @Nullable String deviation;
  @Nullable String preparedBy;
  @Nullable Instant preparedAt;
  @Nullable String returnedBecause;
  @Nullable String signedBy;
  @Nullable Instant signedAt;
  @Nullable Instant standstillUntil;
  @Nullable String contractedBy;
  @Nullable Instant contractedAt;
}
