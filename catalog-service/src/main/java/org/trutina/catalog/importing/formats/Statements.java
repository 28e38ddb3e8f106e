package org.trutina.catalog.importing.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Facts.Place;

/** Tells facts as documented, and rejects the cells that have not the form of their property. */
record Statements(Facts facts) {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_RAW = 500;

  /** States a cell's text, stripped, as it stands. */
  void text(Named subject, Property property, Cell cell) throws IOException {
    state(subject, property, cell, String::strip, UnaryOperator.identity());
  }

  /** States a cell that holds a number. */
  void number(Named subject, Property property, Cell cell, UnaryOperator<Fact> details)
      throws IOException {
    state(subject, property, cell, Decimal::plain, details);
  }

  /**
   * States a cell.
   *
   * @param reading the value that its text means; an {@link IllegalArgumentException} rejects it
   */
  void state(
      Named subject,
      Property property,
      Cell cell,
      UnaryOperator<String> reading,
      UnaryOperator<Fact> details)
      throws IOException {
    state(
        cell,
        () -> {
          String value = reading.apply(cell.raw());
          String raw = cell.raw().equals(value) ? "" : shortened(cell.raw());
          return details.apply(
              Fact.of(cell.place(), subject, property, value, raw, Assurance.DOCUMENTED));
        });
  }

  /** States a price as listed; a listed zero says so. */
  void price(
      Named subject,
      Property property,
      Cell cell,
      UnaryOperator<String> reading,
      UnaryOperator<Fact> details)
      throws IOException {
    String listed = cell.field() + " = " + shortened(cell.raw());
    state(
        subject,
        property,
        cell,
        reading,
        fact -> details.apply(fact.value().equals("0") ? saying(fact, listed) : fact));
  }

  private static Fact saying(Fact fact, String raw) {
    return Fact.of(
        fact.place(), fact.subject(), fact.property(), fact.value(), raw, fact.assurance());
  }

  /** States a licence, and what it is called in SPDX where the text tells one. */
  void licence(Named subject, Cell cell) throws IOException {
    if (cell.isBlank()) {
      return;
    }
    text(subject, Property.LICENCE, cell);
    Optional<String> spdx = SpdxLicence.of(cell.raw());
    if (spdx.isPresent()) {
      state(subject, Property.LICENCE_SPDX, cell, raw -> spdx.get(), UnaryOperator.identity());
    }
  }

  /** States that the subject is related to what a cell names. */
  void relation(Named subject, Property property, Cell cell, String qualifier, Named object)
      throws IOException {
    state(
        cell,
        () -> {
          String raw = cell.raw().equals(object.name()) ? "" : shortened(cell.raw());
          return new Fact(
              cell.place(),
              subject,
              property,
              qualifier,
              object.name(),
              object,
              null,
              null,
              "",
              raw,
              null,
              Assurance.DOCUMENTED);
        });
  }

  /** Tells a fact unless making it fails, which rejects the cell it comes from. */
  void state(Cell cell, Supplier<Fact> made) throws IOException {
    Fact fact;
    try {
      fact = checked(made.get());
    } catch (IllegalArgumentException e) {
      reject(cell, String.valueOf(e.getMessage()));
      return;
    }
    facts.accept(fact);
  }

  void reject(Cell cell, String reason) throws IOException {
    facts.reject(cell.place(), cell.field(), reason, shortened(cell.raw()));
  }

  /** Rejects a whole row or file. */
  void reject(Place place, String reason, String raw) throws IOException {
    facts.reject(place, "", reason, shortened(raw));
  }

  private static Fact checked(Fact fact) {
    Named object = fact.object();
    check(fact.subject());
    if (object != null) {
      check(object);
    }
    List.of(fact.qualifier(), fact.value(), fact.unit(), fact.raw())
        .forEach(Statements::checkSigns);
    return fact;
  }

  private static void check(Named named) {
    if (named.key().isBlank() || named.name().isBlank()) {
      throw new IllegalArgumentException("a name is missing");
    }
    for (String name : List.of(named.key(), named.name(), named.organisation())) {
      checkSigns(name);
      if (name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("a name is longer than " + LONGEST_NAME + " characters");
      }
    }
  }

  /** Neither a null character nor half of a surrogate pair can be stored. */
  private static void checkSigns(String text) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("the text holds a character that cannot be stored");
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW);
  }
}
