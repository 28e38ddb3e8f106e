package org.trutina.catalog.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.search.OfferingEntry.Supplier;

/** An entry as the index holds it: what is searched, counted and sorted by, and what is shown. */
final class OfferingDocument {

  static final String ID = "id";
  static final String LABEL = "label";
  static final String LAYER = "layer";
  static final String CATEGORY = "category";
  static final String ORGANISATION = "organisation";
  static final String CONTROL = "control";
  static final String EXPOSED = "exposed";
  static final String POSSIBLY_EXPOSED = "possiblyExposed";
  static final String HOSTING = "hosting";
  static final String OPENNESS = "openness";
  static final String LICENCE = "licence";
  static final String CERTIFICATIONS = "certifications";
  static final String SUPPLIERS = "suppliers";
  static final String RELEASED = "released";
  static final String PRICE = "price";
  static final String CAPABILITY = "capability";

  /** The words of its name. */
  static final String NAME = "name";

  /** The beginnings of the words of its name. */
  static final String BEGINNINGS = "beginnings";

  /** Those, and the words of its organisation, id and category. */
  static final String NAMES = "names";

  /** What is said of it, in the words of each language. */
  static final Map<String, Analyzer> LANGUAGES =
      Map.of("en", new EnglishAnalyzer(), "de", new GermanAnalyzer(), "fr", new FrenchAnalyzer());

  /** Names come as words already. */
  static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), others());

  private static final String ORGANISATION_NAME = "organisationName";
  private static final String STATUS = "status";
  private static final FieldType WORDS = words();

  private OfferingDocument() {}

  private static Map<String, Analyzer> others() {
    var others = new TreeMap<>(LANGUAGES);
    others.put(
        BEGINNINGS,
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            var words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new EdgeNGramTokenFilter(words, 1, 20, true));
          }
        });
    return others;
  }

  /** Which words occur, not where. */
  private static FieldType words() {
    var words = new FieldType(TextField.TYPE_NOT_STORED);
    words.setIndexOptions(IndexOptions.DOCS);
    words.freeze();
    return words;
  }

  /** What an entry is found by to be replaced. */
  static Term key(ListedOffering entry) {
    return new Term(ID, entry.id());
  }

  /**
   * @param labels the name of its category in each language
   */
  static Document of(ListedOffering entry, Map<String, String> labels) {
    var document = new Document();
    document.add(new KeywordField(ID, entry.id(), Store.YES));
    document.add(new KeywordField(LABEL, SearchText.fold(entry.name()), Store.NO));
    document.add(new KeywordField(LAYER, entry.layer().key(), Store.YES));
    document.add(new KeywordField(CATEGORY, entry.category(), Store.YES));
    document.add(new StringField(ORGANISATION, entry.organisation(), Store.YES));
    document.add(new StoredField(ORGANISATION_NAME, entry.organisationName()));
    document.add(new KeywordField(OPENNESS, entry.openness(), Store.YES));
    String licence = entry.licence();
    if (licence != null) {
      document.add(new KeywordField(LICENCE, licence, Store.YES));
    }
    String status = entry.status();
    if (status != null) {
      document.add(new StoredField(STATUS, status));
    }
    addAll(document, CONTROL, Store.YES, entry.control());
    addAll(document, EXPOSED, Store.YES, entry.exposed());
    for (String code : entry.possiblyExposed()) {
      document.add(new StringField(POSSIBLY_EXPOSED, code, Store.YES));
    }
    addAll(document, HOSTING, Store.YES, entry.hosting());
    addAll(document, CERTIFICATIONS, Store.YES, entry.certifications());
    addAll(document, SUPPLIERS, Store.NO, entry.suppliers());
    LocalDate released = entry.released();
    if (released != null) {
      document.add(new LongField(RELEASED, released.toEpochDay(), Store.YES));
    }
    addNumber(document, PRICE, entry.price());
    addNumber(document, CAPABILITY, entry.capability());
    addTexts(document, entry, labels);
    return document;
  }

  private static void addTexts(
      Document document, ListedOffering entry, Map<String, String> labels) {
    document.add(new StoredField(NAME, entry.name()));
    document.add(text(NAME, entry.name()));
    document.add(text(BEGINNINGS, entry.name()));
    document.add(
        text(
            NAMES,
            String.join(
                " ", entry.name(), entry.organisationName(), entry.id(), entry.category())));
    for (String language : LANGUAGES.keySet()) {
      String label = labels.getOrDefault(language, "");
      document.add(new Field(language, SearchText.composed(label + " " + entry.texts()), WORDS));
    }
  }

  private static void addAll(Document document, String field, Store store, List<String> codes) {
    codes.forEach(code -> document.add(new KeywordField(field, code, store)));
  }

  /** Sorted as a double, shown as it was stated. */
  private static void addNumber(Document document, String field, @Nullable BigDecimal number) {
    if (number != null) {
      document.add(new DoubleField(field, number.doubleValue(), Store.NO));
      document.add(new StoredField(field, number.toPlainString()));
    }
  }

  private static Field text(String field, String text) {
    return new Field(field, String.join(" ", SearchText.words(text)), WORDS);
  }

  /** What is shown of an entry. */
  static OfferingEntry entry(Document document) {
    var released = document.getField(RELEASED);
    return new OfferingEntry(
        document.get(ID),
        document.get(NAME),
        Layer.of(document.get(LAYER)),
        document.get(CATEGORY),
        new Supplier(
            document.get(ORGANISATION),
            document.get(ORGANISATION_NAME),
            List.of(document.getValues(CONTROL))),
        document.get(STATUS),
        List.of(document.getValues(HOSTING)),
        jurisdictions(document, EXPOSED),
        jurisdictions(document, POSSIBLY_EXPOSED),
        document.get(OPENNESS),
        document.get(LICENCE),
        List.of(document.getValues(CERTIFICATIONS)),
        released == null ? null : LocalDate.ofEpochDay(released.numericValue().longValue()),
        number(document, PRICE),
        number(document, CAPABILITY));
  }

  private static List<String> jurisdictions(Document document, String field) {
    return Arrays.stream(document.getValues(field)).filter(key -> !key.contains(":")).toList();
  }

  private static @Nullable BigDecimal number(Document document, String field) {
    String number = document.get(field);
    return number == null ? null : new BigDecimal(number);
  }
}
