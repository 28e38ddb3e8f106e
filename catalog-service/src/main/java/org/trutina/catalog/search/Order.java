package org.trutina.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** What a list is ordered by; offerings with the same key are in the order of their ids. */
enum Order {
  ID,
  NAME,
  /** Newest first, unknown ones last. */
  RELEASED,
  /** Lowest first, unknown ones last. */
  PRICE,
  /** Highest first, unknown ones last. */
  CAPABILITY,
  /** The best match first; needs a text. */
  RELEVANCE;

  Sort sort() {
    SortField id = keyword(OfferingDocument.ID);
    return switch (this) {
      case ID -> new Sort(id);
      case NAME -> new Sort(keyword(OfferingDocument.LABEL), id);
      case RELEASED ->
          new Sort(
              LongField.newSortField(OfferingDocument.RELEASED, true, ONLY, Long.MIN_VALUE), id);
      case PRICE ->
          new Sort(
              DoubleField.newSortField(
                  OfferingDocument.PRICE, false, ONLY, Double.POSITIVE_INFINITY),
              id);
      case CAPABILITY ->
          new Sort(
              DoubleField.newSortField(
                  OfferingDocument.CAPABILITY, true, ONLY, Double.NEGATIVE_INFINITY),
              id);
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
    };
  }

  /** There is one value at most. */
  private static final SortedNumericSelector.Type ONLY = SortedNumericSelector.Type.MIN;

  private static SortField keyword(String field) {
    return KeywordField.newSortField(field, false, SortedSetSelector.Type.MIN);
  }

  /**
   * The order that a parameter names; without one by relevance where there is a text, else by id.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it names none
   */
  static Order of(@Nullable String asked, boolean withText) {
    if (asked == null) {
      return withText ? RELEVANCE : ID;
    }
    for (Order order : values()) {
      if (order.key().equals(asked) && (withText || order != RELEVANCE)) {
        return order;
      }
    }
    throw Problem.parameter(
        "sort",
        "Use one of "
            + Arrays.stream(values()).map(Order::key).collect(Collectors.joining(", "))
            + "; relevance needs a text.");
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The keys of a place in the list, for a cursor. */
  List<String> keys(FieldDoc place) {
    return List.of(text(place.fields[0]), text(place.fields[place.fields.length - 1]));
  }

  private static String text(Object key) {
    return key instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(key);
  }

  /**
   * The place that keys stand for, whether there is still an offering or not.
   *
   * @param documents how many the index has
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for keys of another order
   */
  FieldDoc place(List<String> keys, int documents) {
    Object id = new BytesRef(keys.getLast());
    Object[] fields = this == ID ? new Object[] {id} : new Object[] {parse(keys.getFirst()), id};
    // Of documents with these very keys, none comes after the last one.
    return new FieldDoc(Math.max(0, documents - 1), Float.NaN, fields);
  }

  private Object parse(String key) {
    try {
      return switch (this) {
        case ID, NAME -> new BytesRef(key);
        case RELEASED -> Long.parseLong(key);
        case PRICE, CAPABILITY -> Double.parseDouble(key);
        case RELEVANCE -> Float.parseFloat(key);
      };
    } catch (NumberFormatException e) {
      throw Page.badCursor();
    }
  }
}
