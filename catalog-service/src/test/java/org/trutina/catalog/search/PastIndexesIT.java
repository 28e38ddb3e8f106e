package org.trutina.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claims;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** Indexes of past days: how many there are, and for how large a catalogue. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class PastIndexesIT {

  @Inject PastOfferings offerings;
  @Inject Claims claims;

  private AsOf on(int year) {
    return new AsOf(LocalDate.of(year, 1, 1), claims.now().knownAt());
  }

  @Test
  void a_catalogue_too_large_for_lists_of_the_past_says_what_can_be_asked_instead() {
    var indexes = new PastIndexes(offerings, 100);
    assertThatThrownBy(() -> indexes.read(on(2025), searcher -> 0))
        .isInstanceOfSatisfying(
            HttpProblem.class, problem -> assertThat(problem.getStatusCode()).isEqualTo(422))
        .hasMessageContaining("at most 100 offerings");
  }

  @Test
  void the_latest_days_are_kept_and_others_made_anew() {
    var indexes = new PastIndexes(offerings, 10_000);
    var first = indexes.read(on(2025), searcher -> searcher);
    assertThat(indexes.<Object>read(on(2025), searcher -> searcher)).isSameAs(first);
    for (int year = 2021; year < 2025; year++) {
      indexes.read(on(year), searcher -> searcher);
    }
    var again = indexes.read(on(2025), searcher -> searcher);
    assertThat(again).isNotSameAs(first);
    int count = indexes.read(on(2025), searcher -> searcher.count(MatchAllDocsQuery.INSTANCE));
    assertThat(count)
        .isEqualTo(first.getIndexReader().numDocs())
        .isGreaterThan(
            indexes.read(on(2021), searcher -> searcher.count(MatchAllDocsQuery.INSTANCE)));
  }
}
