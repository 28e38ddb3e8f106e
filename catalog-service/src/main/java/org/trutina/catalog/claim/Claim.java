package org.trutina.catalog.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as somebody states it: what is said of whom, from when to when, by which source, how well
 * proven, and where it stands.
 *
 * @param qualifier narrows the property; empty when it needs none
 * @param value in the form of the property; for a relation the id or name of its object
 * @param low lower bound of a value known as an interval; absent together with high
 * @param raw the source's own words; empty when they are the value
 * @param demonstratedOn when it was last shown to hold, for what is demonstrated
 * @param asOf the day on which the sources were looked at
 * @param reviewBy when it must be looked at again
 * @param series the dataset whose snapshots replace each other; empty for a single claim
 */
public record Claim(
    UUID id,
    Subject subjectType,
    String subject,
    Property property,
    String qualifier,
    String value,
    @Nullable ObjectType objectType,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    String raw,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    @Nullable Stage stage,
    Assurance assurance,
    @Nullable LocalDate demonstratedOn,
    Status status,
    String confidence,
    List<String> sources,
    LocalDate asOf,
    @Nullable LocalDate reviewBy,
    String series,
    Instant recordedAt,
    String proposedBy,
    @Nullable String verifiedBy,
    @Nullable Instant verifiedAt) {

  /** Whether it was in force on a day, as far as its dates say. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !validFrom.first().isAfter(day))
        && (validTo == null || !validTo.last().isBefore(day));
  }

  /** Whether it surely was: a date that is only known to the year leaves the year open. */
  public boolean surelyHoldsOn(LocalDate day) {
    return (validFrom == null || !validFrom.last().isAfter(day))
        && (validTo == null || !validTo.first().isBefore(day));
  }

  /** Whether two claims say the same. */
  boolean agreesWith(Claim other) {
    return sameValue(other)
        && qualifier.equals(other.qualifier)
        && unit.equals(other.unit)
        && sameNumber(low, other.low)
        && sameNumber(high, other.high)
        && said(stage) == said(other.stage);
  }

  /** What the claims on one property contend for. */
  Slot slot() {
    // What is announced stands beside what is, and does not contend with it.
    boolean pending = stage == Stage.ANNOUNCED || stage == Stage.BLOCKED;
    return Slot.of(subjectType, subject, property, qualifier, value, pending);
  }

  private boolean sameValue(Claim other) {
    return value.equals(other.value)
        || (property.isNumeric()
            && !value.equals("unknown")
            && !other.value.equals("unknown")
            && new BigDecimal(value).compareTo(new BigDecimal(other.value)) == 0);
  }

  /** A change of control of which no stage is told has closed. */
  private static Stage said(@Nullable Stage stage) {
    return stage == null ? Stage.CLOSED : stage;
  }

  private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  /**
   * One value of one property of one subject, of which one claim is the effective one.
   *
   * @param value empty unless the property has many values at once
   * @param pending a change of control that is announced or was called off
   */
  record Slot(
      Subject subjectType,
      String subject,
      Property property,
      String qualifier,
      String value,
      boolean pending) {

    static Slot of(
        Subject type,
        String subject,
        Property property,
        String qualifier,
        String value,
        boolean pending) {
      // Of a certificate the qualifier says how it stands, which claims may disagree about.
      boolean many = property.form() == Property.Form.MANY_TEXTS;
      return new Slot(
          type,
          subject,
          property,
          many ? "" : qualifier,
          property.hasManyValues() ? value : "",
          pending);
    }
  }
}
