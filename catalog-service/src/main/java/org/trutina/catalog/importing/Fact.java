package org.trutina.catalog.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Facts.Place;

/**
 * A claim as a source makes it, about something the source names in its own way.
 *
 * @param subject what it is said of
 * @param qualifier narrows the property; empty when it needs none
 * @param value normalised, in the form of the property; for a relation the name of its object
 * @param object what a relation leads to; absent for all other properties
 * @param low lower bound, where the source gives an interval; absent together with high
 * @param unit such as {@code USD per million tokens}; empty when it has none
 * @param raw the source's own words; empty when they are the value
 */
public record Fact(
    Place place,
    Named subject,
    Property property,
    String qualifier,
    String value,
    @Nullable Named object,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    String raw,
    @Nullable PartialDate validFrom,
    Assurance assurance) {

  /**
   * @throws IllegalArgumentException naming the property, when the value has not its form
   */
  public Fact {
    property.check(value);
    if ((object == null) == property.isRelation()) {
      throw new IllegalArgumentException(property.key() + " and its object do not fit");
    }
  }

  /** A fact without qualifier, unit, bounds or date. */
  public static Fact of(
      Place place,
      Named subject,
      Property property,
      String value,
      String raw,
      Assurance assurance) {
    return new Fact(
        place, subject, property, "", value, null, null, null, "", raw, null, assurance);
  }

  public Fact withQualifier(String text) {
    return new Fact(
        place, subject, property, text, value, object, low, high, unit, raw, validFrom, assurance);
  }

  public Fact withUnit(String text) {
    return new Fact(
        place, subject, property, qualifier, value, object, low, high, text, raw, validFrom,
        assurance);
  }

  public Fact within(BigDecimal least, BigDecimal most) {
    return new Fact(
        place, subject, property, qualifier, value, object, least, most, unit, raw, validFrom,
        assurance);
  }

  public Fact from(PartialDate date) {
    return new Fact(
        place, subject, property, qualifier, value, object, low, high, unit, raw, date, assurance);
  }

  public Fact assured(Assurance other) {
    return new Fact(
        place, subject, property, qualifier, value, object, low, high, unit, raw, validFrom, other);
  }

  /**
   * Something by the name that a source has for it; the catalogue finds out what it is.
   *
   * @param kind what it must be
   * @param key its name within the source, unchanged, such as {@code stackit/openai/gpt-oss-120b}
   * @param name for people
   * @param organisation the source's name for who offers it, such as {@code stackit}; empty for
   *     organisations and when not told
   * @param layer {@code accelerator}, {@code cloud}, {@code model}, {@code inference} or {@code
   *     application}; empty for organisations
   */
  public record Named(Kind kind, String key, String name, String organisation, String layer) {

    /** What a name stands for; {@code ID} is an id of this catalogue. */
    public enum Kind {
      ORGANISATION,
      OFFERING,
      ID
    }

    public static Named organisation(String key, String name) {
      return new Named(Kind.ORGANISATION, key, name, "", "");
    }

    public static Named offering(String key, String name, String organisation, String layer) {
      return new Named(Kind.OFFERING, key, name, organisation, layer);
    }
  }
}
