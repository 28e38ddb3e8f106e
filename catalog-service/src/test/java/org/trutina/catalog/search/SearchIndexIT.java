package org.trutina.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.offering.Offerings;
import org.trutina.catalog.organisation.OrganisationIdentity;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Indexes beside that of the running service, as a restart or another instance makes them. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class SearchIndexIT {

  @Inject AgroalDataSource database;
  @Inject SearchIndex running;
  @Inject Offerings offerings;
  @TempDir Path directory;

  @Test
  void an_index_is_made_from_the_database_and_ready_when_it_is_complete() throws IOException {
    var index = new SearchIndex(database, directory);
    assertThat(index.ready().call().getStatus()).isEqualTo(Status.DOWN);
    index.follow();
    assertThat(index.ready().call().getStatus()).isEqualTo(Status.UP);
    assertThat(count(index)).isGreaterThan(300).isEqualTo(count(running));
    assertThat(first(index)).isEqualTo(first(running));
    index.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void every_instance_follows_what_another_has_changed() throws IOException {
    var index = new SearchIndex(database, directory);
    index.follow();
    int before = count(index);
    offerings.enter(
        new Offering(
            "test-" + UUID.randomUUID(),
            "Followed",
            Layer.APPLICATION,
            "assistant",
            new OrganisationIdentity("mistral", "Mistral AI", "company")));
    assertThat(count(running)).isEqualTo(before + 1);
    assertThat(count(index)).isEqualTo(before);
    index.follow();
    assertThat(count(index)).isEqualTo(before + 1);
    index.follow();
    assertThat(count(index)).isEqualTo(before + 1);
    index.close();
  }

  @Test
  void what_a_killed_instance_has_left_is_cleared_away_and_nothing_else() throws IOException {
    var living = new SearchIndex(database, directory);
    living.follow();
    List<Path> used = files();
    Path abandoned = Files.createDirectory(directory.resolve("trutina-search-1"));
    Files.writeString(abandoned.resolve("_0.cfs"), "left");
    Path foreign = Files.writeString(directory.resolve("notes.txt"), "mine");
    var another = new SearchIndex(database, directory);
    assertThat(abandoned).doesNotExist();
    assertThat(foreign).exists();
    assertThat(files()).containsAll(used);
    another.close();
    assertThat(count(living)).isGreaterThan(300);
    living.close();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static int count(SearchIndex index) {
    return index.read(searcher -> searcher.count(MatchAllDocsQuery.INSTANCE));
  }

  private static OfferingEntry first(SearchIndex index) {
    return index.read(searcher -> Search.first(new OfferingFilter(), 1, searcher)).getFirst();
  }
}
