package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;

/** One model of models.dev: as its maker made it, or as a provider offers it. */
final class ModelsDevModel {

  private final ModelsDevTree tree;
  private final Named subject;
  private final Property dateProperty;
  private final LocatedTree own;
  private Optional<LocatedTree> base = Optional.empty();

  private ModelsDevModel(
      ModelsDevTree tree, Named subject, Property dateProperty, LocatedTree own) {
    this.tree = tree;
    this.subject = subject;
    this.dateProperty = dateProperty;
    this.own = own;
  }

  /** As its maker made it: its date is the one of its release. */
  static ModelsDevModel made(ModelsDevTree tree, String maker, String id, LocatedTree own) {
    Named subject = Named.offering(maker + "/" + id, nameOf(own, id), maker, "model");
    return new ModelsDevModel(tree, subject, Property.RELEASE_DATE, own);
  }

  /** As a provider offers it: its date is the one of its listing. */
  static ModelsDevModel offered(ModelsDevTree tree, String provider, String id, LocatedTree own)
      throws IOException {
    String name = own.has("/name") ? nameOf(own, id) : baseName(tree, own, id);
    Named subject = Named.offering(provider + "/" + id, name, provider, "inference");
    return new ModelsDevModel(tree, subject, Property.LISTING_DATE, own);
  }

  private static String nameOf(LocatedTree own, String id) {
    Cell name = own.cell("/name");
    return name.isBlank() ? id : name.raw().strip();
  }

  private static String baseName(ModelsDevTree tree, LocatedTree own, String id)
      throws IOException {
    Cell of = own.cell("/base_model");
    if (of.isBlank()) {
      return id;
    }
    try {
      return nameOf(tree.base(of.raw()), id);
    } catch (NoSuchFileException | MalformedFile | JsonProcessingException e) {
      return id;
    }
  }

  void state(Statements statements) throws IOException {
    if (dateProperty == Property.LISTING_DATE) {
      served(statements);
    }
    stateText(Property.STATUS, "/status", statements);
    if (own.has("/release_date")) {
      date(statements);
    }
    stateText(Property.KNOWLEDGE_CUTOFF, "/knowledge", statements);
    weights(statements);
    statements.licence(subject, cell("/license"));
    limit(Property.CONTEXT_WINDOW, "/limit/context", statements);
    limit(Property.OUTPUT_LIMIT, "/limit/output", statements);
    modalities(Property.INPUT_MODALITIES, "/modalities/input", statements);
    modalities(Property.OUTPUT_MODALITIES, "/modalities/output", statements);
    new ModelsDevPrices(subject, own, isSpeechRecognition(), statements).state();
    new ModelsDevBenchmarks(subject, own, tree.makers(), statements).state();
  }

  /** Finds the base model, and states that it is served. */
  private void served(Statements statements) throws IOException {
    Cell of = own.cell("/base_model");
    if (of.isBlank()) {
      return;
    }
    String id = of.raw().strip();
    LocatedTree found;
    try {
      found = tree.base(id);
    } catch (NoSuchFileException e) {
      statements.reject(of, "there is no models/" + id + ".toml in the upload");
      return;
    } catch (MalformedFile | JsonProcessingException e) {
      statements.reject(of, "models/" + id + ".toml cannot be read");
      return;
    }
    base = Optional.of(found);
    String maker = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    Named object = Named.offering(id, nameOf(found, id), maker, "model");
    statements.relation(subject, Property.SERVES, of, "", object);
  }

  /** The file that says what stands at a pointer: its own, or its base where that is inherited. */
  private LocatedTree holder(String pointer) {
    return base.filter(inherited -> !own.has(pointer) && !isOmitted(pointer)).orElse(own);
  }

  private boolean isOmitted(String pointer) {
    for (JsonNode omitted : own.root().path("base_model_omit")) {
      String path = "/" + omitted.asText().replace('.', '/');
      if (pointer.equals(path) || pointer.startsWith(path + "/")) {
        return true;
      }
    }
    return false;
  }

  private Cell cell(String pointer) {
    return holder(pointer).cell(pointer);
  }

  private void stateText(Property property, String pointer, Statements statements)
      throws IOException {
    Cell cell = cell(pointer);
    if (!cell.isBlank()) {
      statements.text(subject, property, cell);
    }
  }

  /**
   * Contributors give one model many dates, often that of its listing: nothing that a source which
   * looked it up would have to yield to.
   */
  private void date(Statements statements) throws IOException {
    Cell cell = cell("/release_date");
    if (!cell.isBlank()) {
      statements.state(
          subject, dateProperty, cell, String::strip, fact -> fact.assured(Assurance.UNVERIFIED));
    }
  }

  private void weights(Statements statements) throws IOException {
    Cell cell = cell("/open_weights");
    if (!cell.isBlank()) {
      statements.state(
          subject, Property.WEIGHTS, cell, ModelsDevModel::openOrClosed, UnaryOperator.identity());
    }
  }

  private static String openOrClosed(String flag) {
    return switch (flag) {
      case "true" -> "open";
      case "false" -> "closed";
      default -> throw new IllegalArgumentException("'" + flag + "' is neither true nor false");
    };
  }

  private void limit(Property property, String pointer, Statements statements) throws IOException {
    Cell cell = cell(pointer);
    if (!cell.isBlank()) {
      statements.state(subject, property, cell, Decimal::positive, fact -> fact.withUnit("tokens"));
    }
  }

  private void modalities(Property property, String pointer, Statements statements)
      throws IOException {
    List<String> listed = texts(pointer);
    if (!listed.isEmpty()) {
      Cell cell = cell(pointer).saying(String.join(";", listed));
      statements.state(subject, property, cell, Modalities::sorted, UnaryOperator.identity());
    }
  }

  private List<String> texts(String pointer) {
    List<String> texts = new ArrayList<>();
    holder(pointer).root().at(pointer).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Whisper and its kin: priced by the minute, though the fields are those of tokens. */
  private boolean isSpeechRecognition() {
    String called = (subject.name() + " " + cell("/family").raw()).toLowerCase(Locale.ROOT);
    return called.contains("whisper")
        && texts("/modalities/input").equals(List.of("audio"))
        && texts("/modalities/output").equals(List.of("text"));
  }
}
