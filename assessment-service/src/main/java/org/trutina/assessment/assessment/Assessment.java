package org.trutina.assessment.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An assessment as stored: its input and its result, never changed. */
@Entity
@Immutable
class Assessment {
  @Id UUID id;
  String authority;
  UUID procurementId;
  Instant createdAt;
  String createdBy;

  @JdbcTypeCode(SqlTypes.JSON)
  AssessmentInput input;

  String inputDigest;

  @JdbcTypeCode(SqlTypes.JSON)
  AssessmentResult result;
}
