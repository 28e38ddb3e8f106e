package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** The table of chips of Epoch AI. */
@ApplicationScoped
final class EpochHardware implements Format {

  private static final String NAME = "Hardware name";
  private static final String MANUFACTURER = "Manufacturer";
  private static final String RELEASE = "Release date";
  private static final String PRICE = "Release price (USD)";
  private static final String FOUNDRY = "Foundry";

  /** A column with a number above zero. */
  private record Measure(String column, Property property, String qualifier, String unit) {}

  private static final String OPERATIONS = "operations per second";

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "Tensor-FP16/BF16 performance (FLOP/s)", Property.PERFORMANCE, "bf16", OPERATIONS),
          new Measure("FP8 performance (FLOP/s)", Property.PERFORMANCE, "fp8", OPERATIONS),
          new Measure("FP4 performance (FLOP/s)", Property.PERFORMANCE, "fp4", OPERATIONS),
          new Measure("INT8 performance (OP/s)", Property.PERFORMANCE, "int8", OPERATIONS),
          new Measure("Memory (bytes)", Property.MEMORY, "", "bytes"),
          new Measure(
              "Memory bandwidth (byte/s)", Property.MEMORY_BANDWIDTH, "", "bytes per second"),
          new Measure("TDP (W)", Property.POWER, "", "W"),
          new Measure("Process size (nm)", Property.PROCESS_NODE, "", "nm"));

  @Override
  public String key() {
    return "epoch-hardware";
  }

  @Override
  public String title() {
    return "Epoch AI, machine learning hardware";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.one(
            upload, name -> name.equals("ml_hardware.csv"), "the table of chips (ml_hardware.csv)")
        .all((path, in) -> chips(path, in, statements));
  }

  private static void chips(String path, InputStream in, Statements statements) throws IOException {
    Set<String> required = Set.of(NAME, MANUFACTURER, FOUNDRY);
    try (CsvTable table = CsvTable.open(path, in, required, String::strip)) {
      table.rows(statements, row -> chip(row, statements));
    }
  }

  private static void chip(CsvTable.Row row, Statements statements) throws IOException {
    String name = row.text(NAME);
    if (name.isEmpty()) {
      statements.reject(row.place(), "a row without the name of a chip", row.toString());
      return;
    }
    Named subject = Named.offering(name, name, row.text(MANUFACTURER), "accelerator");
    Cell release = row.cell(RELEASE);
    if (!release.isBlank()) {
      statements.text(subject, Property.RELEASE_DATE, release);
    }
    for (Measure measure : MEASURES) {
      Cell cell = row.cell(measure.column());
      if (!cell.isBlank()) {
        statements.state(
            subject,
            measure.property(),
            cell,
            Decimal::positive,
            fact -> fact.withQualifier(measure.qualifier()).withUnit(measure.unit()));
      }
    }
    Cell price = row.cell(PRICE);
    if (!price.isBlank()) {
      UnaryOperator<String> reading = Decimal::plain;
      statements.price(
          subject, Property.PRICE_PURCHASE, price, reading, fact -> fact.withUnit("USD"));
    }
    fabricated(subject, row.cell(FOUNDRY), statements);
  }

  private static void fabricated(Named subject, Cell foundries, Statements statements)
      throws IOException {
    for (String foundry : foundries.raw().split(",", -1)) {
      String name = foundry.strip();
      if (!name.isEmpty()) {
        statements.relation(
            subject, Property.FABRICATED_BY, foundries, "", Named.organisation(name, name));
      }
    }
  }
}
