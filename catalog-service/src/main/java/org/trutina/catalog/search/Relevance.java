package org.trutina.catalog.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How well a word fits: fully where it is the only one of its field, half as well where it is one
 * of very many. It depends on nothing but the offering itself, so that cursors stay true while
 * others change and every instance ranks alike, which common words counting less would undo.
 */
final class Relevance extends Similarity {

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return boost * (0.5f + 0.5f / SmallFloat.byte4ToInt((byte) norm));
      }
    };
  }
}
