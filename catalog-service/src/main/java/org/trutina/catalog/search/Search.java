package org.trutina.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.offering.Layer;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;

/** Finds offerings, as they are known today or were on a past day. */
@ApplicationScoped
public class Search {

  private final SearchIndex index;
  private final PastIndexes past;
  private final Claims claims;
  private final FacetCounts counts = new FacetCounts();

  Search(SearchIndex index, PastIndexes past, Claims claims) {
    this.index = index;
    this.past = past;
    this.claims = claims;
  }

  private <T> T read(Times times, SearchIndex.Question<T> question) {
    return read(day(times), question);
  }

  private <T> T read(@Nullable AsOf day, SearchIndex.Question<T> question) {
    return day == null ? index.read(question) : past.read(day, question);
  }

  /** The day and the instant that are asked for; absent for the offerings as they are now. */
  private @Nullable AsOf day(Times times) {
    return times.areNow() ? null : claims.asOf(times);
  }

  /**
   * A page of offerings.
   *
   * @param correctedTo the words that were looked for instead, where some were misspelt
   */
  @Schema(name = "OfferingPage")
  public record OfferingPage(
      List<OfferingEntry> items,
      @Schema(nullable = true) @Nullable String next,
      @Schema(description = "What was looked for instead, where words were misspelt.")
          @Nullable String correctedTo,
      @Schema(description = "The day on which all of it holds; absent for the list of now.")
          @Nullable LocalDate validOn,
      @Schema(
              description =
                  "Ask for 'asKnownAt' this instant to get the same list ever after; absent for the"
                      + " list of now.")
          @Nullable Instant knownAt) {}

  OfferingPage find(OfferingFilter filter, Order order, PageRequest wanted, Times times) {
    List<String> after = wanted.after(2);
    int limit = wanted.limit();
    AsOf day = day(times);
    return read(
        day,
        searcher -> {
          Question question = Question.of(filter, searcher);
          Page<Row> page = page(question, order, limit, after, searcher);
          return new OfferingPage(
              page.items().stream().map(Row::entry).toList(),
              page.next(),
              question.correctedTo(),
              day == null ? null : day.validOn(),
              day == null ? null : day.knownAt());
        });
  }

  /** Offerings in the order of their ids, for an export. */
  List<OfferingEntry> all(OfferingFilter filter, int most, Times times) {
    return read(times, searcher -> first(filter, most, searcher));
  }

  static List<OfferingEntry> first(OfferingFilter filter, int most, IndexSearcher searcher)
      throws IOException {
    return page(Question.of(filter, searcher), Order.ID, most, List.of(), searcher).items().stream()
        .map(Row::entry)
        .toList();
  }

  /** Those of the offerings that there are, in no particular order. */
  public List<OfferingEntry> byIds(Collection<String> ids, Times times) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var among = new TermInSetQuery(OfferingDocument.ID, ids.stream().map(BytesRef::new).toList());
    return read(
        times,
        searcher -> {
          var stored = searcher.storedFields();
          var found = new ArrayList<OfferingEntry>();
          for (ScoreDoc one : searcher.search(among, ids.size()).scoreDocs) {
            found.add(OfferingDocument.entry(stored.document(one.doc)));
          }
          return found;
        });
  }

  /** Of how many offerings a jurisdiction has a hold: certainly, and at least possibly. */
  public record Holds(String jurisdiction, long certain, long possible) {}

  /**
   * Of a layer's offerings, how many depend on what.
   *
   * @param suppliers the 30 that most depend on
   */
  public record Tally(
      Layer layer, long offerings, List<Holds> jurisdictions, List<Count> suppliers) {}

  /** What offerings depend on, layer by layer. */
  public List<Tally> tallies(Times times) {
    return read(times, new Tallies(counts)::of);
  }

  private record Row(OfferingEntry entry, List<String> keys) {}

  private static Page<Row> page(
      Question question, Order order, int limit, List<String> after, IndexSearcher searcher)
      throws IOException {
    FieldDoc place =
        after.isEmpty() ? null : order.place(after, searcher.getIndexReader().maxDoc());
    // How many there are beyond the page is not asked for.
    var collector = new TopFieldCollectorManager(order.sort(), limit + 1, place, limit + 1);
    var stored = searcher.storedFields();
    var rows = new ArrayList<Row>();
    for (ScoreDoc found : searcher.search(question.query(), collector).scoreDocs) {
      rows.add(
          new Row(
              OfferingDocument.entry(stored.document(found.doc)), order.keys((FieldDoc) found)));
    }
    return Page.of(rows, limit, Row::keys);
  }

  /** How many offerings there are of each kind among those found. */
  @Schema(name = "OfferingFacets")
  public record Facets(
      @Schema(description = "Offerings that match.") long total,
      @Schema(description = "The 30 most frequent values of each facet with their numbers.")
          Map<String, List<Count>> facets) {}

  /** A value of a facet. */
  @Schema(name = "FacetCount")
  public record Count(@Schema(examples = "FR") String value, long offerings) {}

  Facets facets(OfferingFilter filter, Times times) {
    return read(times, searcher -> counts.of(Question.of(filter, searcher).query(), searcher));
  }

  private record Question(Query query, @Nullable String correctedTo) {

    static Question of(OfferingFilter filter, IndexSearcher searcher) throws IOException {
      BooleanQuery.Builder conditions = filter.conditions();
      String text = filter.text;
      if (text == null) {
        return new Question(conditions.build(), null);
      }
      SearchText words = SearchText.of(text, searcher);
      return new Question(conditions.add(words.query(), Occur.MUST).build(), words.correctedTo());
    }
  }
}
