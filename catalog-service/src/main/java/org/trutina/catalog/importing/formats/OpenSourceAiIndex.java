package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Facts.Place;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** The European Open Source AI Index: a YAML file by system, its openness in twelve dimensions. */
@ApplicationScoped
final class OpenSourceAiIndex implements Format {

  private static final List<String> DIMENSIONS =
      List.of(
          "datasources_basemodel",
          "datasources_endmodel",
          "weights_basemodel",
          "weights_endmodel",
          "trainingcode",
          "code",
          "hardware_architecture",
          "preprint",
          "paper",
          "modelcard",
          "datasheet",
          "licenses");

  private static final Set<String> CLASSES = Set.of("open", "partial", "closed");

  /** The origin of a system is told in a comment only. */
  private static final Pattern ORIGIN =
      Pattern.compile("^#\\s*-\\s*National origin:[ \\t]*(.*?)[ \\t\\r]*$", Pattern.MULTILINE);

  /** What stands for a base model that is not told. */
  private static final Pattern NO_MODEL =
      Pattern.compile("(?i)none|unknown|undisclosed|unclear|n/?a|-|\\?");

  @Override
  public String key() {
    return "osai";
  }

  @Override
  public String title() {
    return "European Open Source AI Index";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(upload, OpenSourceAiIndex::isSystem, "a system of the index (*.yaml)")
        .each(statements, (path, in) -> system(LocatedTree.yaml(path, in), statements));
  }

  private static boolean isSystem(String name) {
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !name.startsWith("_")
        && !name.contains("submission_template");
  }

  private static void system(LocatedTree tree, Statements statements) throws IOException {
    Cell end = tree.cell("/system/endmodelname");
    Cell called = isModel(end) ? end : tree.cell("/system/name");
    String key = called.raw().strip();
    if (key.isEmpty()) {
      statements.reject(called, "a system without name");
      return;
    }
    String organisation = tree.cell("/org/name").raw().strip();
    Named subject = Named.offering(key, key, organisation, "model");
    origin(organisation, tree, statements);
    base(subject, tree.cell("/system/basemodelname"), statements);
    statements.licence(subject, licence(tree));
    Cell release = tree.cell("/system/releasedate");
    if (!release.isBlank()) {
      statements.text(subject, Property.RELEASE_DATE, release);
    }
    openness(subject, tree, statements);
  }

  private static boolean isModel(Cell cell) {
    String name = cell.raw().strip();
    return !name.isEmpty() && !NO_MODEL.matcher(name).matches();
  }

  private static void origin(String organisation, LocatedTree tree, Statements statements)
      throws IOException {
    Matcher comment = ORIGIN.matcher(tree.text());
    if (!comment.find() || comment.group(1).isEmpty()) {
      return;
    }
    int line = (int) tree.text().substring(0, comment.start()).lines().count() + 1;
    Place place = new Place(tree.path(), line);
    Cell cell = new Cell(place, "National origin", comment.group(1));
    if (organisation.isEmpty()) {
      statements.reject(cell, "the origin of an organisation without name");
    } else {
      statements.text(
          Named.organisation(organisation, organisation), Property.NATIONAL_ORIGIN, cell);
    }
  }

  private static void base(Named subject, Cell base, Statements statements) throws IOException {
    String name = base.raw().strip();
    if (isModel(base) && !name.equalsIgnoreCase(subject.key())) {
      statements.relation(
          subject, Property.DERIVED_FROM, base, "", Named.offering(name, name, "", "model"));
    }
  }

  private static Cell licence(LocatedTree tree) {
    Cell usual = tree.cell("/system/endmodellicense");
    return usual.isBlank() ? tree.cell("/system/endmodel license") : usual;
  }

  private static void openness(Named subject, LocatedTree tree, Statements statements)
      throws IOException {
    TreeMap<String, Integer> counts = new TreeMap<>();
    CLASSES.forEach(each -> counts.put(each, 0));
    int read = 0;
    for (String dimension : DIMENSIONS) {
      Cell cell = tree.cell("/" + dimension + "/class");
      String told = cell.raw().strip();
      if (!CLASSES.contains(told)) {
        statements.reject(cell, "not one of open, partial and closed");
        continue;
      }
      read++;
      counts.merge(told, 1, Integer::sum);
      statements.state(
          subject, Property.OPENNESS, cell, String::strip, fact -> fact.withQualifier(dimension));
      if (dimension.equals("weights_endmodel")) {
        statements.text(subject, Property.WEIGHTS, cell);
      }
    }
    Cell all = new Cell(new Place(tree.path(), 0), "class", counts.toString());
    if (read == DIMENSIONS.size()) {
      count(subject, Property.OPENNESS_OPEN, all, counts.getOrDefault("open", 0), statements);
      count(subject, Property.OPENNESS_PARTIAL, all, counts.getOrDefault("partial", 0), statements);
      count(subject, Property.OPENNESS_CLOSED, all, counts.getOrDefault("closed", 0), statements);
    } else {
      statements.reject(all, "not counted: some of the 12 dimensions cannot be read");
    }
  }

  private static void count(
      Named subject, Property property, Cell all, int count, Statements statements)
      throws IOException {
    UnaryOperator<String> reading = raw -> String.valueOf(count);
    statements.state(subject, property, all, reading, fact -> fact.withUnit("of 12 dimensions"));
  }
}
