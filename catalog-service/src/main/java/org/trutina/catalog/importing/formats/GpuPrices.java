package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Facts.Place;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/**
 * Tables of instances, their accelerators and prices per hour, as SkyPilot's catalogue has them.
 */
@ApplicationScoped
final class GpuPrices implements Format {

  private static final String INSTANCE = "InstanceType";
  private static final String ACCELERATOR = "AcceleratorName";
  private static final String PRICE = "Price";
  private static final String SPOT = "SpotPrice";
  private static final String CURRENCY = "Currency";

  /** A table of this name is in the folder of its provider. */
  private static final String TABLE = "vms";

  @Override
  public String key() {
    return "gpu-prices";
  }

  @Override
  public String title() {
    return "SkyPilot catalogue of instances";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    String currency = options.currency() == null ? "" : options.currency();
    Files.named(upload, name -> name.endsWith(".csv"), "a table of instances (*.csv)")
        .each(statements, (path, in) -> table(path, in, currency, statements));
  }

  private static void table(String path, InputStream in, String currency, Statements statements)
      throws IOException {
    String provider = provider(path);
    Set<String> required = Set.of(INSTANCE, ACCELERATOR, PRICE);
    try (CsvTable table = CsvTable.open(path, in, required, String::strip)) {
      boolean priced = !currency.isEmpty() || table.columns().contains(CURRENCY);
      if (!priced) {
        statements.reject(
            new Cell(new Place(path, 0), PRICE, ""),
            "the table names no currency: give the currency of its prices with the upload");
      }
      Set<String> equipped = new HashSet<>();
      table.rows(
          statements, row -> instance(provider, row, currency, priced, equipped, statements));
    }
  }

  private static String provider(String path) throws MalformedFile {
    String stem = Files.stem(path);
    if (!stem.equals(TABLE)) {
      return stem;
    }
    int end = path.lastIndexOf('/');
    if (end < 0) {
      throw new MalformedFile(
          0, "whose prices these are is not told: name the file after the provider");
    }
    return Files.name(path.substring(0, end));
  }

  private static void instance(
      String provider,
      CsvTable.Row row,
      String currency,
      boolean priced,
      Set<String> equipped,
      Statements statements)
      throws IOException {
    String type = row.text(INSTANCE);
    if (type.isEmpty()) {
      statements.reject(row.place(), "a row without type of instance", row.toString());
      return;
    }
    String key = provider + "/" + type;
    Named subject = Named.offering(key, type, provider, "cloud");
    String hardware = hardware(row);
    if (!hardware.isEmpty() && equipped.add(key + " " + hardware)) {
      statements.state(
          subject,
          Property.HARDWARE,
          row.cell(ACCELERATOR),
          raw -> hardware,
          UnaryOperator.identity());
    }
    if (priced) {
      String own = row.text(CURRENCY);
      String unit = own.isEmpty() ? currency : own;
      String region = row.text("Region").isEmpty() ? "unspecified" : row.text("Region");
      price(subject, row.cell(PRICE), unit, region, statements);
      price(subject, row.cell(SPOT), unit, region + " spot", statements);
    }
  }

  private static void price(
      Named subject, Cell cell, String currency, String qualifier, Statements statements)
      throws IOException {
    if (cell.isBlank()) {
      return;
    }
    if (!currency.matches("[A-Z]{3}")) {
      statements.reject(cell, "'" + currency + "' is not a currency (ISO 4217)");
      return;
    }
    statements.price(
        subject,
        Property.PRICE_HOUR,
        cell,
        Decimal::plain,
        fact -> fact.withQualifier(qualifier).withUnit(currency + " per hour"));
  }

  private static String hardware(CsvTable.Row row) {
    String name = AcceleratorName.of(row.text(ACCELERATOR));
    String count = row.text("AcceleratorCount");
    if (name.isEmpty() || count.isEmpty()) {
      return name;
    }
    try {
      BigDecimal number = Decimal.of(count);
      return number.signum() > 0 ? Decimal.plain(number) + " x " + name : name;
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
