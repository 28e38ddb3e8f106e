package org.trutina.assessment.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the panel agrees on, as stored. */
@Entity
class EvaluationConsensus {
  @Id UUID id;
  String authority;
  UUID procurementId;
  UUID optionId;
  String framework;
  String criterion;
  double value;
  String reasons;
  String proposedBy;
  Instant proposedAt;
  @Nullable String confirmedBy;
  @Nullable Instant confirmedAt;

  Cell cell() {
    return new Cell(optionId, framework, criterion);
  }
}
