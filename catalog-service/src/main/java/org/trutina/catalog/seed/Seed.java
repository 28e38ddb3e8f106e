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
import org.trutina.catalog.claim.Ledger;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Status;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.seed.SeedFile.Row;

/**
 * Fills an empty catalogue from the seed files, once; jurisdictions and laws follow the release.
 */
@ApplicationScoped
class Seed {

  /** Any number: replicas that start together take turns. */
  private static final long LOCK = 7_271_803_155L;

  /** Who proposed the claims. */
  private static final String SEED = "seed";

  private static final String CLAIM_COLUMNS =
      "id, subject_type, subject_id, property, qualifier, value, object_type, low, high, unit, raw,"
          + " valid_from, valid_from_precision, valid_to, valid_to_precision, stage, assurance,"
          + " status, confidence, source_ids, as_of, review_by, recorded_at, proposed_by";

  private final AgroalDataSource database;
  private final Ledger ledger;
  private final ReferenceData reference;

  Seed(AgroalDataSource database, Ledger ledger, ReferenceData reference) {
    this.database = database;
    this.ledger = ledger;
    this.reference = reference;
  }

  @Transactional
  void fill(@Observes StartupEvent start) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (isEmpty(connection)) {
        ledger.open();
        for (Table table : Table.values()) {
          Log.infof(
              "Seed: %d rows into %s",
              table.fill(connection), table.name().toLowerCase(Locale.ROOT));
        }
        enterAll(connection);
      }
      reference.follow(connection);
    }
  }

  /** The lists are made from the claims. */
  private static void enterAll(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          update alias set layer = offering.layer from offering
          where subject_type = 'offering' and offering.id = subject_id
          """);
      statement.execute(
          """
          insert into stale_entry
          select 'organisation', id, now() from organisation
          union all select 'offering', id, now() from offering
          """);
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
    SOURCE("sources.csv", "id, title, publisher, address, kind, as_of", Seed::source),
    ORGANISATION(
        "organisations.csv",
        "id, name, kind, entered_at",
        row -> cells(row.text("id"), row.text("name"), row.text("kind"))),
    OFFERING(
        "offerings.csv",
        "id, organisation_id, name, layer, category, entered_at",
        row ->
            cells(
                row.text("id"),
                row.text("organisation"),
                row.text("name"),
                row.text("layer"),
                row.text("category"))),
    CLAIM("claim", "claims.csv", CLAIM_COLUMNS, Seed::claim),
    SUPPLY("claim", "supply.csv", CLAIM_COLUMNS, Seed::link),
    ALIAS(
        "aliases.csv",
        "scheme, key, subject_type, subject_id, added_at, added_by",
        row ->
            cells(
                row.text("scheme"),
                row.text("key"),
                row.text("subject_type"),
                row.text("subject"),
                SEED)),
    CATEGORY(
        "categories.csv",
        "category, en, de, fr",
        row -> cells(row.text("category"), row.text("en"), row.text("de"), row.text("fr"))),
    EVENT(
        "events.csv",
        "id, happened, happened_precision, organisation_id, type, jurisdiction, description,"
            + " effect, source_ids",
        Seed::event);

    private final String table;
    private final SeedFile file;
    private final String columns;
    private final Function<Row, @Nullable Object[]> values;

    Table(String file, String columns, Function<Row, @Nullable Object[]> values) {
      this("", file, columns, values);
    }

    /** With the name of the database's table, where it is not that of the constant. */
    Table(String table, String file, String columns, Function<Row, @Nullable Object[]> values) {
      this.table = table.isEmpty() ? name().toLowerCase(Locale.ROOT) : table;
      this.file = new SeedFile(file);
      this.columns = columns;
      this.values = values;
    }

    int fill(Connection connection) throws SQLException {
      // What is recorded is so at the instant of this entry in the ledger.
      String marks =
          columns
              .replaceAll("[a-z_0-9]+_at\\b", "(SELECT last_recorded FROM ledger)")
              .replaceAll("\\b(?!last_recorded|ledger)[a-z_0-9]+\\b", "?");
      String insert = "insert into %s (%s) values (%s)".formatted(table, columns, marks);
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

  static @Nullable Object[] source(Row row) {
    return cells(
        row.text("id"),
        row.text("title"),
        row.text("publisher"),
        row.text("address"),
        row.text("kind"),
        PartialDate.parse(row.text("as_of")).toString());
  }

  /** A claim's id is made from its content, so that every installation names it alike. */
  private static @Nullable Object[] claim(Row row) {
    Property property = Property.of(row.text("property"));
    property.check(row.text("value"));
    LocalDate asOf = LocalDate.parse(row.text("as_of"));
    PartialDate validFrom = partialDate(row.text("valid_from"));
    PartialDate validTo = partialDate(row.text("valid_to"));
    return cells(
        id(
            row.text("subject_type"),
            row.text("subject"),
            property.key(),
            row.text("qualifier"),
            row.text("value"),
            row.text("valid_from"),
            row.text("sources")),
        row.text("subject_type"),
        row.text("subject"),
        property.key(),
        row.text("qualifier"),
        row.text("value"),
        orNull(row.text("object_type")),
        number(row.text("low")),
        number(row.text("high")),
        row.text("unit"),
        row.text("raw"),
        validFrom == null ? null : validFrom.first(),
        validFrom == null ? null : validFrom.precision().key(),
        validTo == null ? null : validTo.first(),
        validTo == null ? null : validTo.precision().key(),
        orNull(row.text("stage")),
        row.text("assurance"),
        // Nobody of this installation has verified it yet: four eyes are needed for more.
        Status.PROPOSED.key(),
        row.text("confidence"),
        list(row.text("sources")),
        asOf,
        asOf.plusMonths(property.freshMonths()),
        SEED);
  }

  private static @Nullable Object[] link(Row row) {
    Property relation = Property.of(row.text("relation"));
    LocalDate asOf = LocalDate.parse(row.text("as_of"));
    return cells(
        id(
            Subject.OFFERING.key(),
            row.text("from_offering"),
            relation.key(),
            row.text("target_type"),
            row.text("target"),
            row.text("sources")),
        Subject.OFFERING.key(),
        row.text("from_offering"),
        relation.key(),
        "",
        row.text("target"),
        row.text("target_type"),
        null,
        null,
        "",
        row.text("raw"),
        null,
        null,
        null,
        null,
        null,
        row.text("assurance"),
        Status.PROPOSED.key(),
        row.text("confidence"),
        list(row.text("sources")),
        asOf,
        asOf.plusMonths(relation.freshMonths()),
        SEED);
  }

  private static UUID id(String... content) {
    return UUID.nameUUIDFromBytes(String.join("\n", content).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object[] event(Row row) {
    PartialDate happened = PartialDate.parse(row.text("date"));
    String organisation = row.text("organisation");
    return cells(
        row.text("id"),
        happened.first(),
        happened.precision().key(),
        organisation.isEmpty() ? null : organisation,
        row.text("type"),
        row.text("jurisdiction"),
        row.text("description"),
        row.text("effect"),
        list(row.text("sources")));
  }

  static @Nullable Object[] cells(@Nullable Object... cells) {
    return cells;
  }

  static String[] list(String joined) {
    return Arrays.stream(joined.split("\\|")).filter(id -> !id.isEmpty()).toArray(String[]::new);
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  static @Nullable PartialDate partialDate(String text) {
    return text.isEmpty() ? null : PartialDate.parse(text);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
