package org.trutina.assessment.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable PriceCriterion price;

  int revision;
  List<String> editors;
  List<String> cpv;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable Money budget;

  @Nullable String dataClassification;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable Timetable timetable;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Lot> lots;

  @Nullable String notDividedBecause;
  String tieBreak;

  /** The procurement of which this is a lot. */
  @Nullable UUID procedureId;

  @Nullable String lot;
  @Nullable Instant openedAt;
  int criteriaVersion;
  @Nullable String criteriaDigest;
  @Nullable String publishedBy;
  @Nullable Instant publishedAt;
  @Nullable String cancelledBecause;
  @Nullable Instant cancelledAt;
  String state;
  Instant createdAt;
  String createdBy;
}
