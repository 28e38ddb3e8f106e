package org.trutina.assessment.assessment;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.LazyGroup;
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

  /** Without its chains, which are kept apart. */
  @Basic(fetch = FetchType.LAZY)
  @LazyGroup("input")
  @JdbcTypeCode(SqlTypes.JSON)
  AssessmentInput input;

  /** The digest of each offering's chain. */
  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> chainDigests;

  String inputDigest;

  @Basic(fetch = FetchType.LAZY)
  @LazyGroup("result")
  @JdbcTypeCode(SqlTypes.JSON)
  AssessmentResult result;
}
