package org.trutina.catalog.seed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.seed.SeedFile.Row;

/** Fills an empty catalogue from the seed files, once, in one transaction. */
@ApplicationScoped
class Seed {

  /** Any number: replicas that start together take turns. */
  private static final long LOCK = 7_271_803_155L;

  private final AgroalDataSource database;

  Seed(AgroalDataSource database) {
    this.database = database;
  }

  @Transactional
  void fillIfEmpty(@Observes StartupEvent start) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!isEmpty(connection)) {
        return;
      }
      for (Table table : Table.values()) {
        Log.infof(
            "Seed: %d rows into %s", table.fill(connection), table.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      try (var result = statement.executeQuery("select not exists (select from source)")) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  /** Target table, seed file and insert, in the order that foreign keys ask for. */
  private enum Table {
    SOURCE(
        "sources.csv",
        "id, title, publisher, address, kind, as_of",
        row ->
            cells(
                row.text("id"),
                row.text("title"),
                row.text("publisher"),
                row.text("address"),
                row.text("kind"),
                PartialDate.parse(row.text("as_of")).toString())),
    JURISDICTION(
        "jurisdictions.csv",
        "code, alpha3, name, eu, eea, adequacy, gpa_party, cloud_act_agreement, source_ids, as_of",
        row ->
            cells(
                row.text("code"),
                row.text("alpha3"),
                row.text("name"),
                Boolean.valueOf(row.text("eu")),
                Boolean.valueOf(row.text("eea")),
                row.text("adequacy"),
                Boolean.valueOf(row.text("gpa_party")),
                row.text("cloud_act_agreement"),
                list(row.text("sources")),
                LocalDate.parse(row.text("as_of")))),
    ORGANISATION(
        "organisations.csv",
        "id, name, kind",
        row -> cells(row.text("id"), row.text("name"), row.text("kind"))),
    OFFERING(
        "offerings.csv",
        "id, organisation_id, name, layer, category",
        row ->
            cells(
                row.text("id"),
                row.text("organisation"),
                row.text("name"),
                row.text("layer"),
                row.text("category"))),
    CLAIM(
        "claims.csv",
        "id, subject_type, subject_id, property, qualifier, value, low, high, unit, raw, valid_from,"
            + " valid_from_precision, assurance, status, confidence, source_ids, as_of",
        Seed::claim),
    SUPPLY_LINK(
        "supply.csv",
        "id, from_offering_id, relation, target_type, to_offering_id, to_organisation_id,"
            + " target_text, assurance, confidence, source_ids, as_of, raw",
        Seed::link),
    EVENT(
        "events.csv",
        "id, happened, happened_precision, organisation_id, type, jurisdiction, description, effect,"
            + " source_ids",
        Seed::event);

    private final SeedFile file;
    private final String columns;
    private final Function<Row, @Nullable Object[]> values;

    Table(String file, String columns, Function<Row, @Nullable Object[]> values) {
      this.file = new SeedFile(file);
      this.columns = columns;
      this.values = values;
    }

    int fill(Connection connection) throws SQLException {
      String marks = columns.replaceAll("[a-z_0-9]+", "?");
      String insert =
          "insert into %s (%s) values (%s)"
              .formatted(name().toLowerCase(Locale.ROOT), columns, marks);
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        for (Row row : file.rows()) {
          @Nullable Object[] cells = values.apply(row);
          for (int i = 0; i < cells.length; i++) {
            statement.setObject(i + 1, cells[i]);
          }
          statement.addBatch();
        }
        return statement.executeBatch().length;
      }
    }
  }

  /** A claim's id is made from its content, so that every installation names it alike. */
  private static @Nullable Object[] claim(Row row) {
    Property property = Property.of(row.text("property"));
    property.check(row.text("value"));
    PartialDate validFrom = partialDate(row.text("valid_from"));
    String content =
        String.join(
            "\n",
            row.text("subject_type"),
            row.text("subject"),
            property.key(),
            row.text("qualifier"),
            row.text("value"),
            row.text("sources"));
    return cells(
        UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
        row.text("subject_type"),
        row.text("subject"),
        property.key(),
        row.text("qualifier"),
        row.text("value"),
        number(row.text("low")),
        number(row.text("high")),
        row.text("unit"),
        row.text("raw"),
        validFrom == null ? null : validFrom.first(),
        validFrom == null ? null : precision(validFrom),
        row.text("assurance"),
        // Nobody of this installation has verified it yet: four eyes are needed for more.
        "proposed",
        row.text("confidence"),
        list(row.text("sources")),
        LocalDate.parse(row.text("as_of")));
  }

  private static @Nullable Object[] link(Row row) {
    String type = row.text("target_type");
    String target = row.text("target");
    return cells(
        row.text("id"),
        row.text("from_offering"),
        row.text("relation"),
        type,
        type.equals("offering") ? target : null,
        type.equals("organisation") ? target : null,
        target,
        row.text("assurance"),
        row.text("confidence"),
        list(row.text("sources")),
        LocalDate.parse(row.text("as_of")),
        row.text("raw"));
  }

  private static @Nullable Object[] event(Row row) {
    PartialDate happened = PartialDate.parse(row.text("date"));
    String organisation = row.text("organisation");
    return cells(
        row.text("id"),
        happened.first(),
        precision(happened),
        organisation.isEmpty() ? null : organisation,
        row.text("type"),
        row.text("jurisdiction"),
        row.text("description"),
        row.text("effect"),
        list(row.text("sources")));
  }

  private static @Nullable Object[] cells(@Nullable Object... cells) {
    return cells;
  }

  private static String[] list(String joined) {
    return Arrays.stream(joined.split("\\|")).filter(id -> !id.isEmpty()).toArray(String[]::new);
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static @Nullable PartialDate partialDate(String text) {
    return text.isEmpty() ? null : PartialDate.parse(text);
  }

  private static String precision(PartialDate date) {
    return date.precision().name().toLowerCase(Locale.ROOT);
  }
}
