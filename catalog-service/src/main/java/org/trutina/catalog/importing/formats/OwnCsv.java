package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Property.Form;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** Claims in our own table, about organisations and offerings by their ids in this catalogue. */
@ApplicationScoped
final class OwnCsv implements Format {

  private static final Set<String> REQUIRED = Set.of("subject", "property", "value");

  private static final List<String> COLUMNS =
      List.of(
          "subject",
          "property",
          "qualifier",
          "value",
          "low",
          "high",
          "unit",
          "valid_from",
          "assurance",
          "object",
          "raw");

  private static final Pattern ID = Pattern.compile("(organisation|offering):([^\\s:]+)");

  /** With the fraction of a spreadsheet, which also loses a leading zero, or with a check digit. */
  private static final Pattern CPV = Pattern.compile("(\\d{8})(?:\\.0+|-\\d)?|(\\d{7})\\.0+");

  @Override
  public String key() {
    return "claims-csv";
  }

  @Override
  public String title() {
    return "Table of claims";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(upload, name -> name.endsWith(".csv"), "a table of claims (*.csv)")
        .all((path, in) -> table(path, in, options, statements));
  }

  private static void table(String path, InputStream in, Options options, Statements statements)
      throws IOException {
    try (CsvTable table = CsvTable.open(path, in, REQUIRED, String::strip)) {
      List<String> unknown =
          table.columns().stream().filter(column -> !COLUMNS.contains(column)).toList();
      if (!unknown.isEmpty()) {
        throw new MalformedFile(
            1,
            "unknown columns: '%s'; those read are %s"
                .formatted(String.join("', '", unknown), String.join(", ", COLUMNS)));
      }
      table.rows(statements, row -> claim(row, options, statements));
    }
  }

  private static void claim(CsvTable.Row row, Options options, Statements statements)
      throws IOException {
    Property property;
    Named subject;
    try {
      property = Property.of(row.text("property"));
    } catch (IllegalArgumentException e) {
      statements.reject(row.cell("property"), String.valueOf(e.getMessage()));
      return;
    }
    try {
      subject = named(row.text("subject"));
      checkKind(subject, property.subject());
    } catch (IllegalArgumentException e) {
      statements.reject(row.cell("subject"), String.valueOf(e.getMessage()));
      return;
    }
    statements.state(row.cell("value"), () -> fact(row, subject, property, options));
  }

  private static Fact fact(CsvTable.Row row, Named subject, Property property, Options options) {
    String value = value(property, row.text("value"));
    String raw = row.text("raw");
    String told = raw.isEmpty() && !value.equals(row.text("value")) ? row.text("value") : raw;
    BigDecimal low = number(row.text("low"));
    BigDecimal high = number(row.text("high"));
    checkInterval(low, high);
    return new Fact(
        row.place(),
        subject,
        property,
        row.text("qualifier"),
        value,
        object(row.text("object")),
        low,
        high,
        row.text("unit"),
        told,
        date(row.text("valid_from"), options),
        assurance(row.text("assurance")));
  }

  private static Named named(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + id + "' is neither organisation:<id> nor offering:<id>");
    }
    return new Named(Named.Kind.ID, id, parts.group(2), "", "");
  }

  private static void checkKind(Named subject, Subject expected) {
    String kind = expected == Subject.ORGANISATION ? "organisation" : "offering";
    if (!subject.key().startsWith(kind + ":")) {
      throw new IllegalArgumentException("the property is said of an " + kind);
    }
  }

  private static @Nullable Named object(String id) {
    return id.isEmpty() ? null : named(id);
  }

  private static String value(Property property, String text) {
    if (property.form() == Form.CPV) {
      return cpv(text);
    }
    boolean isNumber =
        property.form() == Form.NUMBER
            || (property.form() == Form.AMOUNT && !text.equals("unknown"));
    return isNumber ? Decimal.plain(text) : text;
  }

  /** Eight digits; the check digit after them is not verified. */
  static String cpv(String text) {
    Matcher code = CPV.matcher(text);
    if (!code.matches()) {
      return text;
    }
    String whole = code.group(1);
    return whole != null ? whole : "0" + code.group(2);
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : Decimal.of(text);
  }

  private static void checkInterval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException("low and high stand together or not at all");
    }
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low is above high");
    }
  }

  private static @Nullable PartialDate date(String text, Options options) {
    if (text.isEmpty()) {
      return null;
    }
    PartialDate date;
    try {
      date = PartialDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("valid_from '" + text + "' is not a date", e);
    }
    if (date.first().isAfter(options.snapshot())) {
      throw new IllegalArgumentException(
          "valid_from %s is after the %s of the table".formatted(text, options.snapshot()));
    }
    return date;
  }

  private static Assurance assurance(String key) {
    if (key.isEmpty()) {
      return Assurance.UNVERIFIED;
    }
    try {
      return Assurance.of(key);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + key + "' is not an assurance", e);
    }
  }
}
