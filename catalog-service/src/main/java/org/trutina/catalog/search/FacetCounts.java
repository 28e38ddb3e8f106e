package org.trutina.catalog.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.search.Search.Count;
import org.trutina.catalog.search.Search.Facets;

/** Counts how often each value of a facet occurs. */
final class FacetCounts {

  /** Values of each facet: the most frequent ones. */
  private static final int MOST = 30;

  private static final Map<String, String> FIELDS =
      Map.of(
          "layer", OfferingDocument.LAYER,
          "category", OfferingDocument.CATEGORY,
          "controlCountry", OfferingDocument.CONTROL,
          "exposedTo", OfferingDocument.EXPOSED,
          "hosting", OfferingDocument.HOSTING,
          "openness", OfferingDocument.OPENNESS,
          "licence", OfferingDocument.LICENCE,
          "certification", OfferingDocument.CERTIFICATIONS,
          "supplier", OfferingDocument.SUPPLIERS);

  /** The values of all facets, numbered throughout the index; made when first asked for. */
  private record Numbered(IndexReader reader, Map<String, StringDocValuesReaderState> facets) {}

  private volatile @Nullable Numbered latest;

  Facets of(Query query, IndexSearcher searcher) throws IOException {
    FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
    long total = found.getMatchingDocs().stream().mapToLong(leaf -> leaf.totalHits()).sum();
    var facets = new TreeMap<String, List<Count>>();
    for (var facet : numbered(searcher.getIndexReader()).facets().entrySet()) {
      var counted = new StringValueFacetCounts(facet.getValue(), found);
      FacetResult most = counted.getTopChildren(MOST, FIELDS.get(facet.getKey()));
      if (most != null && most.labelValues.length > 0) {
        facets.put(
            facet.getKey(),
            Arrays.stream(most.labelValues)
                .map(value -> new Count(value.label, value.value.longValue()))
                .toList());
      }
    }
    return new Facets(total, facets);
  }

  private Numbered numbered(IndexReader reader) throws IOException {
    Numbered known = latest;
    if (known == null || !known.reader().equals(reader)) {
      var facets = new TreeMap<String, StringDocValuesReaderState>();
      for (var field : FIELDS.entrySet()) {
        facets.put(field.getKey(), new StringDocValuesReaderState(reader, field.getValue()));
      }
      known = new Numbered(reader, facets);
      latest = known;
    }
    return known;
  }
}
