package org.trutina.assessment.exploration;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.LazyGroup;
import org.hibernate.type.SqlTypes;

/** An exploration that somebody wanted to keep, as stored. */
@Entity
@Immutable
class Exploration {
  @Id UUID id;
  String authority;
  UUID procurementId;
  UUID assessmentId;
  String title;

  boolean winnerChanges;

  @Basic(fetch = FetchType.LAZY)
  @LazyGroup("content")
  @JdbcTypeCode(SqlTypes.JSON)
  NewExploration asked;

  @Basic(fetch = FetchType.LAZY)
  @LazyGroup("content")
  @JdbcTypeCode(SqlTypes.JSON)
  ExplorationView.Outcome outcome;

  Instant createdAt;
  String createdBy;
}
