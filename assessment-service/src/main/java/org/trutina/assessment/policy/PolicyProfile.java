package org.trutina.assessment.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An authority's own policy profile as stored. */
@Entity
class PolicyProfile {
  @Id UUID id;
  String authority;
  String name;

  @JdbcTypeCode(SqlTypes.JSON)
  Policy content;

  int version;
  Instant createdAt;
  String createdBy;
  Instant changedAt;
  String changedBy;
}
