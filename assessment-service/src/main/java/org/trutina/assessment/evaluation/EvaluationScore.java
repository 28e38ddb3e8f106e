package org.trutina.assessment.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one evaluator says of one option on one criterion, as stored. */
@Entity
class EvaluationScore {
  @Id UUID id;
  String authority;
  UUID procurementId;
  UUID optionId;
  String framework;
  String criterion;
  String evaluator;

  /** Absent for a score that was owed and gone without. */
  @Nullable Double value;

  String reason;
  @Nullable String closedBy;
  Instant givenAt;
  @Nullable Instant unsealedAt;

  Cell cell() {
    return new Cell(optionId, framework, criterion);
  }

  boolean isSealed() {
    return unsealedAt == null;
  }
}
