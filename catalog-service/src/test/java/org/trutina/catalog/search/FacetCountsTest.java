package org.trutina.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.search.Search.Count;
import org.trutina.catalog.search.Search.Facets;

class FacetCountsTest {

  private static Facets facets(List<Document> documents) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Document document : documents) {
        writer.addDocument(document);
        // Each in a part of its own, with numbers of its own for the values.
        writer.flush();
      }
      try (var reader = DirectoryReader.open(writer)) {
        return new FacetCounts().of(MatchAllDocsQuery.INSTANCE, new IndexSearcher(reader));
      }
    }
  }

  private static Document hostedIn(String... countries) {
    var document = new Document();
    for (String country : countries) {
      document.add(new KeywordField(OfferingDocument.HOSTING, country, Store.NO));
    }
    return document;
  }

  @Test
  void nothing_has_no_facets() throws IOException {
    assertThat(facets(List.of())).isEqualTo(new Facets(0, Map.of()));
  }

  @Test
  void the_most_frequent_values_come_first_and_equal_ones_by_name() throws IOException {
    Facets facets =
        facets(List.of(hostedIn("FR", "DE"), hostedIn("DE"), hostedIn(), hostedIn("AT")));
    assertThat(facets)
        .isEqualTo(
            new Facets(
                4,
                Map.of(
                    "hosting",
                    List.of(new Count("DE", 2), new Count("AT", 1), new Count("FR", 1)))));
  }
}
