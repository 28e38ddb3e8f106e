package org.trutina.assessment.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An option as stored. */
@Entity
class ProcurementOption {
  @Id UUID id;
  String authority;
  UUID procurementId;
  String name;
  List<String> offerings;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Answer> answers;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable Money price;

  /** Whether it comes from a survey of the market or from an offer. */
  String origin;

  Instant createdAt;
  String createdBy;
}
