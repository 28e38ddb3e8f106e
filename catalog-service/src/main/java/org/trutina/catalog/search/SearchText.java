package org.trutina.catalog.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A text as a question: each of its words occurs in the names, if only as the beginning of a word,
 * or in some form in what is said in one of the languages. Case and accents make no difference.
 *
 * @param correctedTo what is looked for instead, where words were misspelt
 */
record SearchText(Query query, @Nullable String correctedTo) {

  /** What lies between words. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words are not taken for misspelt ones. */
  private static final int CORRECTABLE = 3;

  /** With fewer letters, too many words of organisations and ids begin. */
  private static final int BEGINNING = 3;

  /** From so many letters on two may be wrong, otherwise one. */
  private static final int LONG = 6;

  static SearchText of(String text, IndexSearcher searcher) throws IOException {
    var query = new BooleanQuery.Builder();
    var words = new ArrayList<String>();
    boolean corrected = false;
    for (String written : split(text)) {
      Word word = Word.of(written);
      if (!word.isFiller() && !findsAny(word.query(), searcher)) {
        Optional<String> nearest = nearest(word.folded(), searcher);
        if (nearest.isPresent()) {
          word = Word.of(nearest.get());
          corrected = true;
        }
      }
      words.add(word.written());
      // "for", "für" and "pour" may be missing, unless there is nothing else.
      query.add(word.query(), word.isFiller() ? Occur.SHOULD : Occur.MUST);
    }
    if (words.isEmpty()) {
      return new SearchText(new MatchNoDocsQuery("no word"), null);
    }
    return new SearchText(
        query.build(), corrected ? String.join(" ", words).toLowerCase(Locale.ROOT) : null);
  }

  /** The words of a text, as names are indexed by them. */
  static List<String> words(String text) {
    return split(text).stream().map(SearchText::fold).toList();
  }

  /** The text in small letters without accents. */
  static String fold(String text) {
    char[] letters = composed(text).toCharArray();
    char[] folded = new char[letters.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
    return new String(folded, 0, length).toLowerCase(Locale.ROOT);
  }

  /** The text with letters and their accents in one, and without typographic variants. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static List<String> split(String text) {
    return NO_WORD.splitAsStream(composed(text)).filter(word -> !word.isEmpty()).toList();
  }

  /** A word, and its stems in the languages. */
  private record Word(String written, String folded, Map<String, List<String>> stems) {

    static Word of(String written) {
      var stems = new TreeMap<String, List<String>>();
      OfferingDocument.LANGUAGES.forEach(
          (language, analyzer) -> stems.put(language, stemmed(written, analyzer)));
      return new Word(written, fold(written), stems);
    }

    /** Whether it means nothing by itself in one of the languages. */
    boolean isFiller() {
      return stems.values().stream().anyMatch(List::isEmpty);
    }

    /** The best place counts: its name, its other names, what is said of it. */
    Query query() {
      var places = new ArrayList<Query>();
      places.add(in(OfferingDocument.NAME, 4));
      places.add(in(OfferingDocument.BEGINNINGS, 3));
      places.add(in(OfferingDocument.NAMES, 2));
      if (folded.length() >= BEGINNING) {
        places.add(
            new ConstantScoreQuery(new PrefixQuery(new Term(OfferingDocument.NAMES, folded))));
      }
      stems.forEach(
          (language, found) -> {
            var all = new BooleanQuery.Builder();
            found.forEach(stem -> all.add(new TermQuery(new Term(language, stem)), Occur.MUST));
            places.add(all.build());
          });
      return new DisjunctionMaxQuery(places, 0);
    }

    private Query in(String field, float weight) {
      return new BoostQuery(new TermQuery(new Term(field, folded)), weight);
    }
  }

  private static List<String> stemmed(String word, Analyzer language) {
    var stems = new ArrayList<String>();
    try (TokenStream tokens = language.tokenStream("", word)) {
      var stem = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(stem.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be read", e);
    }
    return stems;
  }

  private static boolean findsAny(Query query, IndexSearcher searcher) throws IOException {
    return searcher.search(new ConstantScoreQuery(query), 1).scoreDocs.length > 0;
  }

  /** The word of a name that differs in the fewest letters; of those the most frequent one. */
  private static Optional<String> nearest(String word, IndexSearcher searcher) throws IOException {
    Terms names = MultiTerms.getTerms(searcher.getIndexReader(), OfferingDocument.NAMES);
    if (names == null || word.length() < CORRECTABLE) {
      return Optional.empty();
    }
    var candidates =
        new FuzzyTermsEnum(
            names, new Term(OfferingDocument.NAMES, word), word.length() < LONG ? 1 : 2, 0, true);
    String nearest = null;
    float likeness = 0;
    int frequency = 0;
    for (var term = candidates.next(); term != null; term = candidates.next()) {
      int better = Float.compare(candidates.getBoost(), likeness);
      if (better > 0 || (better == 0 && candidates.docFreq() > frequency)) {
        nearest = term.utf8ToString();
        likeness = candidates.getBoost();
        frequency = candidates.docFreq();
      }
    }
    return Optional.ofNullable(nearest);
  }
}
