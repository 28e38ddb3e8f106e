package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Fact.Named;

/**
 * The prices of a model, all in US dollars per million tokens.
 *
 * @param isSpeechRecognition whether they are per minute in truth
 */
record ModelsDevPrices(
    Named subject, LocatedTree own, boolean isSpeechRecognition, Statements statements) {

  private static final String UNIT = "USD per million tokens";

  private static final Map<String, Property> OF_TEXT =
      Map.of(
          "input", Property.PRICE_INPUT,
          "output", Property.PRICE_OUTPUT,
          "reasoning", Property.PRICE_REASONING,
          "cache_read", Property.PRICE_CACHE_READ,
          "cache_write", Property.PRICE_CACHE_WRITE);

  /** Prices of the tier that older files name, in tokens of context. */
  private static final String OLD_TIER = "context_over_200k";

  void state() throws IOException {
    table("/cost", "");
    JsonNode modes = own.root().at("/experimental/modes");
    for (var mode : modes.properties()) {
      String pointer = "/experimental/modes/" + mode.getKey() + "/cost";
      if (!mode.getKey().contains("/") && own.has(pointer)) {
        table(pointer, mode.getKey());
      }
    }
  }

  private void table(String pointer, String qualifier) throws IOException {
    for (var field : own.root().at(pointer).properties()) {
      String at = pointer + "/" + field.getKey();
      if (field.getKey().equals("tiers")) {
        tiers(at);
      } else if (field.getKey().equals(OLD_TIER)) {
        table(at, "above 200000 tokens");
      } else if (!field.getKey().equals("tier")) {
        price(own.cell(at), field.getKey(), qualifier);
      }
    }
  }

  private void tiers(String pointer) throws IOException {
    for (int i = 0; i < own.root().at(pointer).size(); i++) {
      String at = pointer + "/" + i;
      Cell size = own.cell(at + "/tier/size");
      Cell type = own.cell(at + "/tier/type");
      if (size.isBlank() || !(type.isBlank() || type.raw().equals("context"))) {
        statements.reject(
            new Cell(own.place(at), "cost.tiers", own.root().at(at).toString()),
            "a tier is read when it tells a size of context");
      } else {
        table(at, "above " + size.raw() + " tokens");
      }
    }
  }

  private void price(Cell cell, String field, String qualifier) throws IOException {
    Property property = OF_TEXT.get(field);
    if (isSpeechRecognition) {
      statements.reject(
          cell, "a price per minute of speech in a field for a price per million tokens");
    } else if (property != null) {
      tell(property, cell, fact -> fact.withQualifier(qualifier).withUnit(UNIT));
    } else if (field.equals("input_audio") || field.equals("output_audio")) {
      String of = field.replace('_', ' ') + " token";
      tell(
          Property.PRICE_UNIT,
          cell,
          fact ->
              fact.withQualifier((of + " " + qualifier).strip())
                  .withUnit("USD per million audio tokens"));
    } else {
      statements.reject(cell, "not a price that models.dev describes");
    }
  }

  private void tell(Property property, Cell cell, UnaryOperator<Fact> details) throws IOException {
    statements.price(subject, property, cell, Decimal::plain, details);
  }
}
