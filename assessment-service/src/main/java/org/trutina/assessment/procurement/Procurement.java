package org.trutina.assessment.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A procurement as stored: one contracting authority's. */
@Entity
class Procurement {
  @Id UUID id;
  String authority;
  String title;
  String need;
  List<String> languages;
  String unknowns;

  @JdbcTypeCode(SqlTypes.JSON)
  List<AwardCriteria> awardCriteria;

  @JdbcTypeCode(SqlTypes.JSON)
  List<MinimumLevel> gates;

  String state;
  Instant createdAt;
  String createdBy;
}
