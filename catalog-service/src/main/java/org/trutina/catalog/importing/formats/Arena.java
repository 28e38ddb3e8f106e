package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Facts.Place;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** The leaderboards of LMArena: ratings with their intervals by category and model. */
@ApplicationScoped
final class Arena implements Format {

  /** Categories of everything. */
  private static final Set<String> ALL = Set.of("full", "overall", "text");

  private static final String FILE = "leaderboard-";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Override
  public String key() {
    return "arena";
  }

  @Override
  public String title() {
    return "LMArena leaderboards";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(
            upload,
            name -> name.startsWith("leaderboard") && name.endsWith(".json"),
            "a leaderboard (leaderboard-*.json)")
        .each(statements, (path, in) -> categories(path, in, statements));
  }

  private static void categories(String path, InputStream in, Statements statements)
      throws IOException {
    try (JsonParser json = JSON.createParser(Utf8.reader(in))) {
      enter(json, "the file");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String category = json.currentName();
        json.nextToken();
        enter(json, "the category '" + category + "'");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          model(path, qualifier(path, category), json, statements);
        }
      }
    }
  }

  private static void enter(JsonParser json, String what) throws IOException {
    if (json.currentToken() == null) {
      json.nextToken();
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedFile(
          json.currentTokenLocation().getLineNr(), what + " is not a JSON object");
    }
  }

  /** The category, within its arena unless that is the one of texts. */
  private static String qualifier(String path, String category) {
    String within = ALL.contains(category) ? "" : category;
    String stem = Files.stem(path);
    String arena = stem.startsWith(FILE) ? stem.substring(FILE.length()) : "";
    if (arena.isEmpty() || ALL.contains(arena)) {
      return within;
    }
    return within.isEmpty() ? arena : arena + "/" + within;
  }

  private static void model(String path, String qualifier, JsonParser json, Statements statements)
      throws IOException {
    String name = json.currentName();
    Place place = new Place(path, json.currentTokenLocation().getLineNr());
    if (json.nextToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      statements.reject(place, "not an entry with a rating", name);
      return;
    }
    Map<String, String> entry = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken().isStructStart()) {
        json.skipChildren();
      } else if (json.currentToken() != JsonToken.VALUE_NULL) {
        entry.put(field, json.getText());
      }
    }
    Cell rating = new Cell(place, "rating", entry.getOrDefault("rating", ""));
    if (rating.isBlank()) {
      statements.reject(place, "an entry without a rating", name);
    } else {
      statements.state(rating, () -> fact(name, qualifier, rating, entry));
    }
  }

  private static Fact fact(String name, String qualifier, Cell rating, Map<String, String> entry) {
    Named subject = Named.offering(name, name, "", "model");
    BigDecimal value = Decimal.rounded(rating.raw());
    String plain = Decimal.plain(value);
    Fact fact =
        Fact.of(
                rating.place(),
                subject,
                Property.CAPABILITY_ARENA,
                plain,
                rating.raw().equals(plain) ? "" : rating.raw(),
                Assurance.DOCUMENTED)
            .withQualifier(qualifier)
            .withUnit("Elo points");
    String least = entry.getOrDefault("rating_q025", "");
    String most = entry.getOrDefault("rating_q975", "");
    if (least.isEmpty() && most.isEmpty()) {
      return fact;
    }
    return within(fact, value, Decimal.rounded(least), Decimal.rounded(most));
  }

  private static Fact within(Fact fact, BigDecimal value, BigDecimal low, BigDecimal high) {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("the interval ends before it begins");
    }
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      throw new IllegalArgumentException("the rating is outside of its own interval");
    }
    return fact.within(low, high);
  }
}
