package org.trutina.assessment.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was published, or waits to be. */
@Entity
@IdClass(ProcurementVersion.Key.class)
class ProcurementVersion {
  @Id UUID procurementId;
  @Id int version;
  String authority;

  @JdbcTypeCode(SqlTypes.JSON)
  NewProcurement content;

  String digest;
  String reasons;
  String proposedBy;
  Instant proposedAt;
  @Nullable String publishedBy;
  @Nullable Instant publishedAt;

  record Key(UUID procurementId, int version) implements Serializable {}
}
