package org.trutina.catalog.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A claim as it is stored. What happens to it afterwards is written past Hibernate's cache. */
@Entity
@Immutable
@Table(name = "claim")
class ClaimRow {
  @Id UUID id;
  String subjectType;
  String subjectId;
  String property;
  String qualifier;
  String value;
  @Nullable String objectType;
  @Nullable BigDecimal low;
  @Nullable BigDecimal high;
  String unit;
  String raw;
  @Nullable LocalDate validFrom;
  @Nullable String validFromPrecision;
  @Nullable LocalDate validTo;
  @Nullable String validToPrecision;
  @Nullable String stage;
  String assurance;
  @Nullable LocalDate demonstratedOn;
  String status;
  String confidence;
  List<String> sourceIds;
  LocalDate asOf;
  @Nullable LocalDate reviewBy;
  String series;
  Instant recordedAt;
  String proposedBy;
  @Nullable String verifiedBy;
  @Nullable Instant verifiedAt;
  boolean moved;

  static ClaimRow of(Claim claim) {
    var row = new ClaimRow();
    row.id = claim.id();
    row.subjectType = claim.subjectType().key();
    row.subjectId = claim.subject();
    row.property = claim.property().key();
    row.qualifier = claim.qualifier();
    row.value = claim.value();
    row.objectType = key(claim.objectType(), ObjectType::key);
    row.low = claim.low();
    row.high = claim.high();
    row.unit = claim.unit();
    row.raw = claim.raw();
    row.validFrom = key(claim.validFrom(), PartialDate::first);
    row.validFromPrecision = key(claim.validFrom(), date -> date.precision().key());
    row.validTo = key(claim.validTo(), PartialDate::first);
    row.validToPrecision = key(claim.validTo(), date -> date.precision().key());
    row.stage = key(claim.stage(), Stage::key);
    row.assurance = claim.assurance().key();
    row.demonstratedOn = claim.demonstratedOn();
    row.status = claim.status().key();
    row.confidence = claim.confidence();
    row.sourceIds = claim.sources();
    row.asOf = claim.asOf();
    row.reviewBy = claim.reviewBy();
    row.series = claim.series();
    row.recordedAt = claim.recordedAt();
    row.proposedBy = claim.proposedBy();
    row.verifiedBy = claim.verifiedBy();
    row.verifiedAt = claim.verifiedAt();
    return row;
  }

  /**
   * The claim as it stood at an instant.
   *
   * @param then its status at that instant
   */
  Claim at(Instant knownAt, Status then) {
    boolean verified = verifiedAt != null && !verifiedAt.isAfter(knownAt);
    return new Claim(
        id,
        Subject.of(subjectType),
        subjectId,
        Property.of(property),
        qualifier,
        value,
        key(objectType, ObjectType::of),
        low,
        high,
        unit,
        raw,
        PartialDate.of(validFrom, validFromPrecision),
        PartialDate.of(validTo, validToPrecision),
        key(stage, Stage::of),
        Assurance.of(assurance),
        demonstratedOn,
        then,
        confidence,
        sourceIds,
        asOf,
        reviewBy,
        series,
        recordedAt,
        proposedBy,
        verified ? verifiedBy : null,
        verified ? verifiedAt : null);
  }

  private static <T, R> @Nullable R key(@Nullable T value, Function<T, R> of) {
    return value == null ? null : of.apply(value);
  }
}
