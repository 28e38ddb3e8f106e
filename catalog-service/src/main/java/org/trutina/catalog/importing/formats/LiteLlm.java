package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Facts.Place;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** The price list of LiteLLM: one JSON object, an entry by model. */
@ApplicationScoped
final class LiteLlm implements Format {

  /** An entry that explains the fields. */
  private static final String SAMPLE = "sample_spec";

  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String key() {
    return "litellm";
  }

  @Override
  public String title() {
    return "LiteLLM model prices and context windows";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.one(upload, name -> name.endsWith(".json"), "a price list of LiteLLM (*.json)")
        .all((path, in) -> entries(path, in, statements));
  }

  private static void entries(String path, InputStream in, Statements statements)
      throws IOException {
    Set<String> seen = new HashSet<>();
    try (JsonParser json = JSON.createParser(Utf8.reader(in))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedFile(1, "not a JSON object of models");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        Place place = new Place(path, json.currentTokenLocation().getLineNr());
        if (json.nextToken() != JsonToken.START_OBJECT) {
          json.skipChildren();
          statements.reject(place, "not an entry with fields", key);
          continue;
        }
        Map<String, Cell> entry = entry(path, json, statements);
        if (!seen.add(key)) {
          statements.reject(place, "the key stands twice; its first entry was taken", key);
        } else if (!key.equals(SAMPLE)) {
          state(key, entry, statements);
        }
      }
      if (json.nextToken() != null) {
        throw new MalformedFile(json.currentTokenLocation().getLineNr(), "more than one object");
      }
    }
  }

  /** The scalars and lists of an entry; of a field that stands twice, the first. */
  private static Map<String, Cell> entry(String path, JsonParser json, Statements statements)
      throws IOException {
    Map<String, Cell> cells = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      Place place = new Place(path, json.currentTokenLocation().getLineNr());
      String raw = value(json);
      Cell cell = new Cell(place, field, raw);
      if (cells.putIfAbsent(field, cell) != null) {
        statements.reject(cell, "the field stands twice; its first value was taken");
      }
    }
    return cells;
  }

  private static String value(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_ARRAY) {
      List<String> texts = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken().isStructStart()) {
          json.skipChildren();
        } else {
          texts.add(json.getText());
        }
      }
      return String.join(";", texts);
    }
    if (token == JsonToken.START_OBJECT) {
      json.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getText();
  }

  private static void state(String key, Map<String, Cell> entry, Statements statements)
      throws IOException {
    Cell provider = entry.get("litellm_provider");
    Named subject =
        Named.offering(key, key, provider == null ? "" : provider.raw().strip(), "inference");
    for (Cell cell : entry.values()) {
      if (!cell.isBlank()) {
        field(subject, cell, entry, statements);
      }
    }
  }

  private static void field(
      Named subject, Cell cell, Map<String, Cell> entry, Statements statements) throws IOException {
    switch (cell.field()) {
      case "max_input_tokens" -> limit(subject, Property.CONTEXT_WINDOW, cell, statements);
      case "max_output_tokens" -> limit(subject, Property.OUTPUT_LIMIT, cell, statements);
      case "max_tokens" -> {
        if (!entry.containsKey("max_input_tokens") && !entry.containsKey("max_output_tokens")) {
          statements.reject(cell, "ambiguous: a limit of the input or of the output");
        }
      }
      case "supported_modalities", "supported_input_modalities" ->
          statements.state(
              subject,
              Property.INPUT_MODALITIES,
              cell,
              Modalities::sorted,
              UnaryOperator.identity());
      case "supported_output_modalities" ->
          statements.state(
              subject,
              Property.OUTPUT_MODALITIES,
              cell,
              Modalities::sorted,
              UnaryOperator.identity());
      default -> price(subject, cell, statements);
    }
  }

  private static void limit(Named subject, Property property, Cell cell, Statements statements)
      throws IOException {
    statements.state(subject, property, cell, Decimal::positive, fact -> fact.withUnit("tokens"));
  }

  private static void price(Named subject, Cell cell, Statements statements) throws IOException {
    var listed = LiteLlmPrice.of(cell.field());
    if (listed.isPresent()) {
      LiteLlmPrice price = listed.get();
      statements.price(
          subject,
          price.property(),
          cell,
          price.perMillion() ? Decimal::perMillion : text -> Decimal.plain(Decimal.rounded(text)),
          fact -> fact.withQualifier(price.qualifier()).withUnit(price.unit()));
    }
  }
}
