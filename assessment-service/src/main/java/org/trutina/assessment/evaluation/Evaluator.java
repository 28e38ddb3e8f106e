package org.trutina.assessment.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer who is invited to judge the offers of one procurement, as stored. */
@Entity
class Evaluator {
  @Id UUID id;
  String authority;
  UUID procurementId;
  String name;
  String invitedBy;
  Instant invitedAt;
  @Nullable String declarationVersion;
  @Nullable Boolean conflicted;
  @Nullable String conflict;
  @Nullable Instant declaredAt;

  /** Whether a declared conflict keeps the evaluator from scoring. */
  boolean isExcluded() {
    return Boolean.TRUE.equals(conflicted);
  }
}
