package org.trutina.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.supply.Laws;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** Finds offerings. */
@ApplicationScoped
class Search {

  /** Matches are ranked among this many: more words find fewer. */
  private static final int RANKED = 2_000;

  /** So many entries are looked through in their order before the indexes are asked. */
  private static final int NEARBY = 5_000;

  /** Facets are counted among this many matches. */
  private static final int COUNTED = 10_000;

  private static final String FROM =
      " from offering_entry entry join offering on offering.id = entry.offering_id where ";

  /** Whole words in any of the languages, or the beginnings of names. */
  private static final String MATCHES =
      """
       and entry.document @@ (
        websearch_to_tsquery('simple', unaccent(:text)) || websearch_to_tsquery('english', :text)
        || websearch_to_tsquery('german', :text) || websearch_to_tsquery('french', :text)
        || to_tsquery('simple', unaccent(:beginnings)))
      """;

  private static final String RANK =
      "ts_rank(entry.document, to_tsquery('simple', unaccent(:beginnings)))"
          + " + ts_rank(entry.document, websearch_to_tsquery('english', :text))";

  private static final String NEAREST =
      """
      select word from search_word where word % :word
      order by similarity(word, :word) desc, word limit 1
      """;

  /** What lies between words. */
  static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Session database;
  private final Laws laws;

  Search(Session database, Laws laws) {
    this.database = database;
    this.laws = laws;
  }

  /** What a list is ordered by. */
  enum Sort {
    ID("entry.offering_id", false),
    NAME("entry.label", false),
    /** Newest first. */
    RELEASED("entry.released", true),
    /** Lowest first, unknown ones last. */
    PRICE("entry.price", false),
    /** Highest first, unknown ones last. */
    CAPABILITY("entry.capability", true),
    /** The best match first; needs a text. */
    RELEVANCE("rank", true);

    private final String column;
    private final boolean descending;

    Sort(String column, boolean descending) {
      this.column = column;
      this.descending = descending;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String order() {
      return descending ? column + " desc" : column;
    }

    static Sort of(@Nullable String asked, boolean withText) {
      if (asked == null) {
        return withText ? RELEVANCE : ID;
      }
      for (Sort sort : values()) {
        if (sort.key().equals(asked) && (withText || sort != RELEVANCE)) {
          return sort;
        }
      }
      throw Problem.parameter(
          "sort",
          "Use one of "
              + Arrays.stream(values()).map(Sort::key).collect(Collectors.joining(", "))
              + "; relevance needs a text.");
    }

    private Object parse(String key) {
      try {
        return switch (this) {
          case ID, NAME -> key;
          case RELEASED -> LocalDate.parse(key);
          case PRICE, CAPABILITY -> new BigDecimal(key);
          case RELEVANCE -> Float.parseFloat(key);
        };
      } catch (DateTimeException | NumberFormatException e) {
        throw Page.badCursor();
      }
    }
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
          @Nullable String correctedTo) {}

  @Transactional
  OfferingPage find(OfferingFilter filter, Sort sort, int limit, @Nullable String cursor) {
    Words words = words(filter);
    Page<Row> page = page(filter, words, sort, limit, Page.keys(cursor, 2));
    return new OfferingPage(
        page.items().stream().map(Row::entry).toList(), page.next(), words.correctedTo());
  }

  /** Offerings in the order of their ids, for an export. */
  @Transactional
  List<OfferingEntry> all(OfferingFilter filter, int most) {
    return page(filter, words(filter), Sort.ID, most, List.of()).items().stream()
        .map(Row::entry)
        .toList();
  }

  private Page<Row> page(
      OfferingFilter filter, Words words, Sort sort, int limit, List<String> after) {
    Map<String, Object> values = values(filter);
    String matching = OfferingFilter.conditions(values) + (words.isEmpty() ? "" : MATCHES);
    Function<String, List<Row>> read =
        sql -> {
          NativeQuery<Tuple> query = database.createNativeQuery(sql, Tuple.class);
          values.forEach(query::setParameter);
          words.bind(query);
          if (!after.isEmpty()) {
            query.setParameter("key", sort.parse(after.getFirst()));
            query.setParameter("id", after.getLast());
          }
          query.setParameter("rows", limit + 1);
          return query
              .getResultStream()
              .map(row -> new Row(OfferingEntry.of(row), key(row, sort)))
              .toList();
        };
    List<Row> rows;
    if (sort == Sort.RELEVANCE) {
      rows = read.apply(ranked(matching, after));
    } else {
      rows = read.apply(nearby(matching, sort, after));
      boolean conditional = !values.isEmpty() || !words.isEmpty();
      if (rows.size() <= limit && conditional) {
        rows = read.apply(anywhere(matching, sort, after));
      }
    }
    return Page.of(rows, limit, row -> List.of(row.key(), row.entry().id()));
  }

  private static String ranked(String matching, List<String> after) {
    String ranked =
        "select %s, cast(%s as real) as rank%s%s order by entry.offering_id limit %d"
            .formatted(OfferingEntry.COLUMNS, RANK, FROM, matching, RANKED);
    return "select * from (%s) ranked where true%s order by rank desc, offering_id limit :rows"
        .formatted(ranked, seek("rank", "offering_id", true, after));
  }

  /**
   * Looks through the next entries in their order. Where many match, a page is soon full; where few
   * do, little is lost by having looked at so many.
   */
  private static String nearby(String matching, Sort sort, List<String> after) {
    return """
    select %1$s, cast(0 as real) as rank
    from (select * from offering_entry entry where true%2$s
      order by %3$s, entry.offering_id limit %4$d) entry
    join offering on offering.id = entry.offering_id
    where %5$s order by %3$s, entry.offering_id limit :rows
    """
        .formatted(
            OfferingEntry.COLUMNS,
            seek(sort.column, "entry.offering_id", sort.descending, after),
            sort.order(),
            NEARBY,
            matching);
  }

  /** Finds what matches by the indexes on the conditions, and then sorts it. */
  private static String anywhere(String matching, Sort sort, List<String> after) {
    return """
    select %1$s, cast(0 as real) as rank
    from (select found_id from (
        select entry.offering_id as found_id, %2$s as found_key from offering_entry entry
        where %3$s%4$s offset 0) found
      order by found_key%5$s, found_id limit :rows) page
    join offering_entry entry on entry.offering_id = page.found_id
    join offering on offering.id = entry.offering_id
    order by %6$s, entry.offering_id
    """
        .formatted(
            OfferingEntry.COLUMNS,
            sort.column,
            matching,
            seek(sort.column, "entry.offering_id", sort.descending, after),
            sort.descending ? " desc" : "",
            sort.order());
  }

  private static String seek(String key, String id, boolean descending, List<String> after) {
    if (after.isEmpty()) {
      return "";
    }
    return (descending
            ? " and %1$s <= :key and (%1$s < :key or %2$s > :id)"
            : " and (%1$s, %2$s) > (:key, :id)")
        .formatted(key, id);
  }

  private record Row(OfferingEntry entry, String key) {}

  private static String key(Tuple row, Sort sort) {
    return String.valueOf(
        switch (sort) {
          case ID -> row.get("offering_id");
          case NAME -> row.get("label");
          case RELEASED -> row.get("released");
          case PRICE -> row.get("price", BigDecimal.class).toPlainString();
          case CAPABILITY -> row.get("capability", BigDecimal.class).toPlainString();
          case RELEVANCE -> row.get("rank");
        });
  }

  /**
   * How many offerings there are of each kind among those found.
   *
   * @param capped whether only the first ten thousand matches were counted
   */
  @Schema(name = "OfferingFacets")
  public record Facets(
      @Schema(description = "Offerings that match; at least so many when capped.") long total,
      @Schema(description = "Whether only the first 10,000 matches were counted.") boolean capped,
      @Schema(description = "The most frequent values of each facet with their numbers.")
          Map<String, List<Count>> facets) {}

  /** A value of a facet. */
  @Schema(name = "FacetCount")
  public record Count(@Schema(examples = "FR") String value, long offerings) {}

  private static final Map<String, String> FACETS =
      Map.of(
          "layer", "array[layer]",
          "category", "array[category]",
          "controlCountry", "control",
          "exposedTo", "exposed",
          "hosting", "hosting",
          "openness", "array[openness]",
          "licence", "array[licence]",
          "certification", "certifications",
          "supplier", "suppliers");

  @Transactional
  Facets facets(OfferingFilter filter) {
    Words words = words(filter);
    Map<String, Object> values = values(filter);
    String counts =
        new TreeMap<>(FACETS)
            .entrySet().stream()
                .map(
                    facet ->
                        """
                        (select '%s' as facet, value, count(*) as offerings
                        from found, unnest(%s) value where value is not null
                        group by value order by offerings desc, value limit 30)
                        """
                            .formatted(facet.getKey(), facet.getValue()))
                .collect(Collectors.joining(" union all "));
    String sql =
        """
        with found as materialized (
          select layer, category, control, exposed, hosting, openness, licence, certifications,
            suppliers
          from offering_entry entry where %s%s limit %d)
        select 'total' as facet, '' as value, count(*) as offerings from found
        union all %s
        """
            .formatted(
                OfferingFilter.conditions(values), words.isEmpty() ? "" : MATCHES, COUNTED, counts);
    NativeQuery<Tuple> query = database.createNativeQuery(sql, Tuple.class);
    values.forEach(query::setParameter);
    words.bind(query);
    var facets = new TreeMap<String, List<Count>>();
    long total = 0;
    for (Tuple row : query.getResultList()) {
      long offerings = row.get("offerings", Long.class);
      if (row.get("facet", String.class).equals("total")) {
        total = offerings;
      } else {
        facets
            .computeIfAbsent(row.get("facet", String.class), any -> new ArrayList<>())
            .add(new Count(row.get("value", String.class), offerings));
      }
    }
    return new Facets(total, total == COUNTED, facets);
  }

  /** The laws are read only when it is asked for what has no exposure. */
  private Map<String, Object> values(OfferingFilter filter) {
    return filter.values(filter.notExposedTo.isEmpty() ? Set.of() : Entries.reaching(laws.all()));
  }

  private Words words(OfferingFilter filter) {
    if (filter.text == null) {
      return Words.NONE;
    }
    Words asked = Words.of(filter.text, null);
    if (asked.isEmpty() || matchesAny(asked)) {
      return asked;
    }
    String corrected =
        asked.list().stream()
            .map(word -> nearest(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "));
    return Words.of(corrected, corrected.equals(String.join(" ", asked.list())) ? null : corrected);
  }

  private boolean matchesAny(Words words) {
    NativeQuery<Boolean> query =
        database.createNativeQuery(
            "select exists (select from offering_entry entry where true" + MATCHES + ")",
            Boolean.class);
    words.bind(query);
    return query.getSingleResult();
  }

  private String nearest(String word) {
    return database
        .createNativeQuery(NEAREST, String.class)
        .setParameter("word", word)
        .getResultStream()
        .findFirst()
        .orElse(word);
  }

  /** The words of a text, of which each must occur, the last perhaps only begun. */
  private record Words(List<String> list, @Nullable String correctedTo) {

    private static final Words NONE = new Words(List.of(), null);

    private static Words of(String text, @Nullable String correctedTo) {
      List<String> words =
          Arrays.stream(NO_WORD.split(text)).filter(word -> !word.isEmpty()).toList();
      // A text without any word finds nothing, as it should.
      return new Words(words.isEmpty() ? List.of("\u00a4") : words, correctedTo);
    }

    private boolean isEmpty() {
      return list.isEmpty();
    }

    private void bind(NativeQuery<?> query) {
      if (!list.isEmpty()) {
        query.setParameter("text", String.join(" ", list));
        query.setParameter(
            "beginnings",
            list.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")));
      }
    }
  }
}
