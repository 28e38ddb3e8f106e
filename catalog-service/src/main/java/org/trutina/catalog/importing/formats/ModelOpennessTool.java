package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/**
 * The Model Openness Tool of the Linux Foundation: what of a model is released, under what licence.
 */
@ApplicationScoped
final class ModelOpennessTool implements Format {

  @Override
  public String key() {
    return "mot";
  }

  @Override
  public String title() {
    return "Model Openness Tool";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(
            upload,
            name -> name.endsWith(".yml") || name.endsWith(".yaml"),
            "a model of the Model Openness Tool (*.yml)")
        .each(statements, (path, in) -> model(path, in, statements));
  }

  private static void model(String path, InputStream in, Statements statements) throws IOException {
    LocatedTree tree = LocatedTree.yaml(path, in);
    Cell named = tree.cell("/release/name");
    String name = named.raw().strip();
    if (name.isEmpty()) {
      statements.reject(named, "a model without name");
    } else if (isTest(name)) {
      statements.reject(named, "a row for testing, not a model");
    } else {
      String producer = tree.cell("/release/producer").raw().strip();
      Named subject = Named.offering(name, name, producer, "model");
      statements.licence(subject, distribution(tree));
      components(subject, tree, statements);
    }
  }

  private static boolean isTest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("-test") || lower.equals("unnamed-model") || lower.equals("my-model");
  }

  /** The licence of all that has none of its own. */
  private static Cell distribution(LocatedTree tree) {
    Cell whole = tree.cell("/release/license");
    return whole.isBlank() ? tree.cell("/release/license/distribution/name") : whole;
  }

  private static void components(Named subject, LocatedTree tree, Statements statements)
      throws IOException {
    Set<String> seen = new HashSet<>();
    Cell distribution = distribution(tree);
    for (int i = 0; i < tree.root().at("/release/components").size(); i++) {
      String at = "/release/components/" + i;
      Cell component = tree.cell(at + "/name");
      String name = component.raw().strip();
      if (name.isEmpty()) {
        statements.reject(component, "a component without name");
      } else if (!seen.add(name)) {
        statements.reject(component, "the component stands twice");
      } else {
        Cell told = licence(tree, at, distribution);
        statements.state(
            subject,
            Property.OPENNESS_COMPONENT,
            new Cell(component.place(), name, told.raw()),
            raw -> raw.isBlank() ? "released" : raw.strip(),
            fact -> fact.withQualifier(name));
      }
    }
  }

  private static Cell licence(LocatedTree tree, String component, Cell distribution) {
    Cell own = tree.cell(component + "/license");
    Cell named = own.isBlank() ? tree.cell(component + "/license/name") : own;
    return named.isBlank() ? distribution : named;
  }
}
