package org.trutina.catalog.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Ledger.Changed;
import org.trutina.edge.Problem;

/**
 * The index that searches run on: the entries as they are in the database, beside each instance of
 * the catalogue. It is made anew when the instance starts and follows the entries from then on: at
 * once after a request that has changed something here, within about a second otherwise. Nothing in
 * it is worth keeping.
 */
@ApplicationScoped
class SearchIndex {

  /**
   * Nothing is skipped: whoever writes entries takes turns until the end of the transaction and
   * draws versions only then, so versions become visible in their order, and what is not visible
   * yet is newer than everything that is.
   */
  private static final String NEWER =
      """
      select entry.*, offering.name, category.en, category.de, category.fr
      from offering_entry entry join offering on offering.id = entry.offering_id
      left join category on category.category = entry.category
      where entry.version > ?
      """;

  /** So many rows are in memory at a time. */
  private static final int ROWS = 500;

  /** Megabytes of new entries kept in memory before they are written. */
  private static final double BUFFER = 24;

  /** Seconds that a search waits for the first build; a million offerings take half a minute. */
  private static final int PATIENCE = 10;

  private static final Similarity RELEVANCE = new Relevance();

  private final AgroalDataSource database;
  private final IndexDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ReentrantLock turn = new ReentrantLock();
  private final CountDownLatch built = new CountDownLatch(1);

  /** The newest entry read; guarded by the turn. */
  private long version;

  SearchIndex(
      AgroalDataSource database, @ConfigProperty(name = "trutina.search.directory") Path parent) {
    this.database = database;
    try {
      directory = IndexDirectory.in(parent);
      IndexWriterConfig config = config();
      config.setRAMBufferSizeMB(BUFFER);
      writer = new IndexWriter(directory.files(), config);
      searchers = new SearcherManager(writer, new Searchers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How any index of entries is written. */
  static IndexWriterConfig config() {
    var config = new IndexWriterConfig(OfferingDocument.ANALYZER);
    config.setSimilarity(RELEVANCE);
    // In the order in which lists are shown, so that most pages end early.
    config.setIndexSort(Order.ID.sort());
    return config;
  }

  /** How any index of entries is read. */
  static IndexSearcher searcher(IndexReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(RELEVANCE);
    // Filters are as fast as their cached results, and the heap is small.
    searcher.setQueryCache(null);
    return searcher;
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return searcher(reader);
    }
  }

  /** A question to the index as it is at one instant. */
  interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 before the index is built
   */
  <T> T read(Question<T> question) {
    awaitBuilt();
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitBuilt() {
    try {
      if (built.await(PATIENCE, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Problem.unavailable(
        "search-not-ready", "Search is not ready", "The index is being built; ask again soon.");
  }

  /** Ready once there is something to search in, and no longer when a full disk has closed it. */
  @Produces
  @Readiness
  HealthCheck ready() {
    return () ->
        HealthCheckResponse.named("Search index")
            .status(built.getCount() == 0 && writer.isOpen())
            .build();
  }

  /** After the first entries were made. */
  void atStart(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start,
      Scheduler scheduler) {
    scheduler
        .newJob("search index")
        .setInterval("1s")
        .setConcurrentExecution(ConcurrentExecution.SKIP)
        .setTask(tick -> follow())
        .schedule();
  }

  /** Whoever has changed something finds it changed. */
  void afterChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    if (built.getCount() == 0) {
      follow();
    }
  }

  /** Reads what is newer than the index; all of it the first time. */
  void follow() {
    turn.lock();
    try {
      long start = System.nanoTime();
      int read = read(version);
      searchers.maybeRefreshBlocking();
      if (built.getCount() > 0) {
        built.countDown();
        Log.infof(
            "Search index: %d offerings in %d ms", read, (System.nanoTime() - start) / 1_000_000);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The entries cannot be read", e);
    } finally {
      turn.unlock();
    }
  }

  private int read(long after) throws SQLException, IOException {
    boolean first = after == 0;
    if (first) {
      // What an attempt that failed has left.
      writer.deleteAll();
    }
    int read = 0;
    long newest = after;
    try (Connection connection = database.getConnection()) {
      // Only within a transaction are the rows read one after another.
      connection.setAutoCommit(false);
      try (var query = connection.prepareStatement(NEWER)) {
        query.setFetchSize(ROWS);
        query.setLong(1, after);
        try (var row = query.executeQuery()) {
          while (row.next()) {
            var entry = ListedOffering.of(row);
            var document = OfferingDocument.of(entry, labels(row));
            if (first) {
              writer.addDocument(document);
            } else {
              writer.updateDocument(OfferingDocument.key(entry), document);
            }
            newest = Math.max(newest, row.getLong("version"));
            read++;
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    version = newest;
    return read;
  }

  private static Map<String, String> labels(ResultSet entry) throws SQLException {
    var labels = new TreeMap<String, String>();
    for (String language : OfferingDocument.LANGUAGES.keySet()) {
      String label = entry.getString(language);
      if (label != null) {
        labels.put(language, label);
      }
    }
    return labels;
  }

  @PreDestroy
  void close() throws IOException {
    turn.lock();
    try (directory) {
      searchers.close();
      writer.rollback();
    } finally {
      turn.unlock();
    }
  }
}
