package org.trutina.assessment.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of an authority's own framework as stored; never changed once it is published. */
@Entity
class OwnFramework {
  @Id UUID id;
  String authority;

  /** {@code name@version}: how awards name it. */
  String reference;

  String name;
  int version;

  @JdbcTypeCode(SqlTypes.JSON)
  Framework content;

  @Nullable String copiedFrom;
  int revision;
  @Nullable String digest;
  Instant createdAt;
  String createdBy;
  Instant changedAt;
  String changedBy;
  @Nullable Instant publishedAt;
  @Nullable String publishedBy;

  boolean isPublished() {
    return publishedAt != null;
  }
}
