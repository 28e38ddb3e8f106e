package org.trutina.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.supply.Law;
import org.trutina.catalog.supply.Laws;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** What a release knows of jurisdictions and laws, in a database that an earlier one has filled. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class ReferenceDataIT {

  @Inject AgroalDataSource database;
  @Inject ReferenceData reference;
  @Inject Laws laws;
  @Inject Claims claims;

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void start() throws SQLException {
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (var connection = database.getConnection()) {
                reference.follow(connection);
              }
              return null;
            });
  }

  private AsOf now() {
    return QuarkusTransaction.requiringNew().call(() -> claims.asOf(new Times()));
  }

  private String summary(AsOf asOf) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                laws.inForce(asOf).stream()
                    .filter(law -> law.id().equals("us-cloud-act"))
                    .map(Law::summary)
                    .findFirst()
                    .orElseThrow());
  }

  private long count(String what) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + what)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void a_release_that_says_the_same_changes_nothing() throws SQLException {
    AsOf before = now();
    long known = count("law") + count("jurisdiction_period");
    start();
    assertThat(now()).isEqualTo(before);
    assertThat(count("law") + count("jurisdiction_period")).isEqualTo(known);
  }

  @Test
  void what_a_later_release_corrects_is_replaced_and_stays_on_record() throws SQLException {
    String right = summary(now());
    execute(
        """
        update law set content = gen_random_uuid(), summary = 'As an earlier release had it.'
        where id = 'us-cloud-act' and replaced_at is null
        """);
    // The instant of another entry: what was known at the last one is in the cache.
    execute("update ledger set last_recorded = last_recorded + interval '1 microsecond'");
    AsOf before = now();
    assertThat(summary(before)).isEqualTo("As an earlier release had it.");
    start();
    assertThat(summary(now())).isEqualTo(right);
    assertThat(summary(before)).isEqualTo("As an earlier release had it.");
    assertThat(now().knownAt()).isAfter(before.knownAt());
  }

  @Test
  void an_earlier_release_does_not_undo_a_later_one() throws SQLException {
    LocalDate later = LocalDate.of(2099, 1, 1);
    execute(
        """
        insert into law select gen_random_uuid(), 'later-law', jurisdiction, name, kind, reaches,
          in_force_from, in_force_from_precision, null, null, summary, source_ids, date '%s',
          recorded_at
        from law where id = 'us-fisa-702' limit 1
        """
            .formatted(later));
    start();
    assertThat(count("law where id = 'later-law' and replaced_at is null")).isOne();
    execute("delete from law where id = 'later-law'");
  }
}
