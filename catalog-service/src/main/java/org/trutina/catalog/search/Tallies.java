package org.trutina.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.search.Search.Count;
import org.trutina.catalog.search.Search.Holds;
import org.trutina.catalog.search.Search.Tally;

/** Counts of each layer what its offerings depend on. */
record Tallies(FacetCounts counts) {

  List<Tally> of(IndexSearcher searcher) throws IOException {
    var tallies = new ArrayList<Tally>();
    for (Layer layer : Layer.values()) {
      Query within = term(OfferingDocument.LAYER, layer.key());
      int offerings = searcher.count(within);
      if (offerings > 0) {
        List<Count> suppliers =
            counts.of(within, searcher).facets().getOrDefault("supplier", List.of());
        tallies.add(new Tally(layer, offerings, holds(within, searcher), suppliers));
      }
    }
    tallies.sort(Comparator.comparing(tally -> tally.layer().key()));
    return tallies;
  }

  private static List<Holds> holds(Query within, IndexSearcher searcher) throws IOException {
    var holds = new ArrayList<Holds>();
    for (String code : jurisdictions(searcher)) {
      Query certainly = term(OfferingDocument.EXPOSED, code);
      Query possibly =
          new BooleanQuery.Builder()
              .add(certainly, Occur.SHOULD)
              .add(term(OfferingDocument.POSSIBLY_EXPOSED, code), Occur.SHOULD)
              .build();
      int possible = searcher.count(both(within, possibly));
      if (possible > 0) {
        holds.add(new Holds(code, searcher.count(both(within, certainly)), possible));
      }
    }
    holds.sort(Comparator.comparing(Holds::possible).reversed().thenComparing(Holds::jurisdiction));
    return holds;
  }

  private static TreeSet<String> jurisdictions(IndexSearcher searcher) throws IOException {
    var codes = new TreeSet<String>();
    for (String field : List.of(OfferingDocument.EXPOSED, OfferingDocument.POSSIBLY_EXPOSED)) {
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
      if (terms != null) {
        var each = terms.iterator();
        for (var code = each.next(); code != null; code = each.next()) {
          // Without those of a single kind, such as US:hardware.
          if (code.utf8ToString().indexOf(':') < 0) {
            codes.add(code.utf8ToString());
          }
        }
      }
    }
    return codes;
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
