package org.trutina.assessment.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Catalogue.Change;

/** An alert as stored. */
@Entity
class Alert {
  @Id UUID id;
  String authority;
  UUID procurementId;
  UUID assessmentBefore;
  UUID assessmentAfter;
  Instant raisedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Findings.Finding> findings;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Change> changes;

  @Nullable Instant acknowledgedAt;
  @Nullable String acknowledgedBy;
  @Nullable String comment;
}
