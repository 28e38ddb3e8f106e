package org.trutina.catalog.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The claim that the published rule picks among those on one property: a row of the view. */
@Entity
@Immutable
class EffectiveClaim {
  @Id UUID id;
  String subjectType;
  String subjectId;
  String property;
  String qualifier;
  String value;
  @Nullable BigDecimal low;
  @Nullable BigDecimal high;
  String unit;
  String raw;
  @Nullable LocalDate validFrom;
  @Nullable String validFromPrecision;
  String assurance;
  String status;
  String confidence;
  List<String> sourceIds;
  LocalDate asOf;
  Instant recordedAt;
  int contenders;
}
