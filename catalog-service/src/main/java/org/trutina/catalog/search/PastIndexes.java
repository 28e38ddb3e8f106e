package org.trutina.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.search.SearchIndex.Question;
import org.trutina.edge.Problem;

/**
 * Indexes of past days, in memory, made from the ledger when they are asked for and kept for the
 * pages that follow: an answer about the past never changes. Making one takes as long as a chain of
 * every offering, so that catalogues beyond a size are not searched in the past.
 */
@ApplicationScoped
class PastIndexes {

  private static final int KEPT = 4;

  /** Offerings are read so many at a time. */
  private static final int BATCH = 200;

  private static final String TOO_LARGE =
      "Lists of a past day are made for at most %d offerings, and this catalogue has more; ask for"
          + " single offerings, chains or comparisons of that day.";

  private final PastOfferings offerings;
  private final int most;

  /** One is made at a time: together they would only be slower. */
  private final ReentrantLock turn = new ReentrantLock();

  /** The least recently used first; guarded by the turn. */
  private final Map<AsOf, IndexSearcher> made = new LinkedHashMap<>(KEPT, 1, true);

  PastIndexes(
      PastOfferings offerings, @ConfigProperty(name = "trutina.search.past-offerings") int most) {
    this.offerings = offerings;
    this.most = most;
  }

  /**
   * Asks the index of a day and an instant.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there are too many offerings
   */
  <T> T read(AsOf asOf, Question<T> question) {
    try {
      return question.ask(searcher(asOf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IndexSearcher searcher(AsOf asOf) throws IOException {
    turn.lock();
    try {
      IndexSearcher known = made.get(asOf);
      if (known != null) {
        return known;
      }
      IndexSearcher searcher = make(asOf);
      made.put(asOf, searcher);
      if (made.size() > KEPT) {
        // Whoever still asks it keeps it; then it is garbage like any other object.
        made.remove(made.keySet().iterator().next());
      }
      return searcher;
    } finally {
      turn.unlock();
    }
  }

  private IndexSearcher make(AsOf asOf) throws IOException {
    List<String> known = offerings.known(asOf, most + 1);
    if (known.size() > most) {
      throw Problem.invalid("past-too-large", "", TOO_LARGE.formatted(most));
    }
    Map<String, Map<String, String>> labels = offerings.labels();
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, SearchIndex.config())) {
      for (int start = 0; start < known.size(); start += BATCH) {
        List<String> batch = known.subList(start, Math.min(start + BATCH, known.size()));
        for (ListedOffering one : offerings.there(batch, asOf)) {
          writer.addDocument(
              OfferingDocument.of(one, labels.getOrDefault(one.category(), Map.of())));
        }
      }
    }
    return SearchIndex.searcher(DirectoryReader.open(directory));
  }
}
