package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact.Named;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/** Records of the Global Legal Entity Identifier Foundation, as its API answers them. */
@ApplicationScoped
final class Gleif implements Format {

  private static final String LEI = "[A-Z0-9]{18}[0-9]{2}";

  /** Where a relationship names the parent, when it does not only link to itself. */
  private static final List<String> PARENT_AT =
      List.of(
          "/data/id",
          "/data/lei",
          "/lei",
          "/attributes/lei",
          "/attributes/relationship/endNode/id");

  private static final List<String> LINK_AT =
      List.of("/links/lei-record", "/links/related", "/links/self");

  @Override
  public String key() {
    return "gleif";
  }

  @Override
  public String title() {
    return "GLEIF, global LEI index";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    Statements statements = new Statements(facts);
    Files.named(upload, name -> name.endsWith(".json"), "an answer of the GLEIF API (*.json)")
        .each(statements, (path, in) -> answer(path, in, statements));
  }

  private static void answer(String path, InputStream in, Statements statements)
      throws IOException {
    LocatedTree tree = LocatedTree.json(path, in);
    if (!tree.root().path("data").isContainerNode()) {
      throw new MalformedFile(0, "not an answer of the GLEIF API: it has no data");
    }
    Map<String, String> names = names(tree);
    for (String at : records(tree)) {
      if (tree.has(at + "/attributes/relationship")) {
        related(tree, at, names, statements);
      } else {
        entity(tree, at, names, statements);
      }
    }
  }

  /** Where the records stand: what was asked for, and what was included. */
  private static List<String> records(LocatedTree tree) {
    List<String> found = new ArrayList<>();
    for (String list : List.of("/data", "/included")) {
      JsonNode node = tree.root().at(list);
      if (node.isObject()) {
        found.add(list);
      }
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        found.add(list + "/" + i);
      }
    }
    return found;
  }

  private static Map<String, String> names(LocatedTree tree) {
    Map<String, String> names = new HashMap<>();
    for (String at : records(tree)) {
      Cell name = tree.cell(at + "/attributes/entity/legalName/name");
      if (!name.isBlank()) {
        names.put(lei(tree, at).raw().strip(), name.raw().strip());
      }
    }
    return names;
  }

  private static Cell lei(LocatedTree tree, String at) {
    Cell lei = tree.cell(at + "/attributes/lei");
    return lei.isBlank() ? tree.cell(at + "/id") : lei;
  }

  private static void entity(
      LocatedTree tree, String at, Map<String, String> names, Statements statements)
      throws IOException {
    Cell cell = lei(tree, at);
    String lei = cell.raw().strip();
    try {
      Property.LEI.check(lei);
    } catch (IllegalArgumentException e) {
      statements.reject(cell.place(), String.valueOf(e.getMessage()), cell.raw());
      return;
    }
    Named subject = organisation(lei, names);
    statements.text(subject, Property.LEI, cell);
    String entity = at + "/attributes/entity";
    text(subject, Property.LEGAL_NAME, tree.cell(entity + "/legalName/name"), statements);
    text(
        subject,
        Property.LEGAL_SEAT_COUNTRY,
        tree.cell(entity + "/legalAddress/country"),
        statements);
    text(
        subject,
        Property.HEADQUARTERS_COUNTRY,
        tree.cell(entity + "/headquartersAddress/country"),
        statements);
    text(subject, Property.LEGAL_FORM, tree.cell(entity + "/legalForm/id"), statements);
    text(subject, Property.REGISTRATION_STATUS, tree.cell(entity + "/status"), statements);
    parent(subject, tree, at + "/relationships/direct-parent", "direct", names, statements);
    parent(subject, tree, at + "/relationships/ultimate-parent", "ultimate", names, statements);
  }

  private static void text(Named subject, Property property, Cell cell, Statements statements)
      throws IOException {
    if (!cell.isBlank()) {
      statements.text(subject, property, cell);
    }
  }

  private static void parent(
      Named subject,
      LocatedTree tree,
      String at,
      String qualifier,
      Map<String, String> names,
      Statements statements)
      throws IOException {
    Cell found = parentOf(tree, at);
    String parent = found.raw().strip();
    if (!parent.isEmpty() && !parent.equals(subject.key())) {
      relation(subject, found, qualifier, names, statements);
    }
  }

  /** The parent that a relationship names, itself or as the end of its link; blank when neither. */
  private static Cell parentOf(LocatedTree tree, String at) {
    for (String embedded : PARENT_AT) {
      Cell cell = tree.cell(at + embedded);
      if (!cell.isBlank()) {
        return cell;
      }
    }
    for (String link : LINK_AT) {
      Cell cell = tree.cell(at + link);
      String end = Files.name(cell.raw().strip());
      if (end.matches(LEI)) {
        return cell.saying(end);
      }
    }
    return tree.cell(at + "/lei");
  }

  /** A relationship that is a record of its own, from the child to its parent. */
  private static void related(
      LocatedTree tree, String at, Map<String, String> names, Statements statements)
      throws IOException {
    String relationship = at + "/attributes/relationship";
    Cell child = tree.cell(relationship + "/startNode/id");
    Cell parent = tree.cell(relationship + "/endNode/id");
    Cell type = tree.cell(relationship + "/type");
    String qualifier =
        switch (type.raw().strip()) {
          case "IS_DIRECTLY_CONSOLIDATED_BY" -> "direct";
          case "IS_ULTIMATELY_CONSOLIDATED_BY" -> "ultimate";
          default -> "";
        };
    if (qualifier.isEmpty()) {
      statements.reject(type, "not a relationship to a parent");
    } else {
      relation(organisation(child.raw().strip(), names), parent, qualifier, names, statements);
    }
  }

  private static void relation(
      Named subject,
      Cell parent,
      String qualifier,
      Map<String, String> names,
      Statements statements)
      throws IOException {
    String lei = parent.raw().strip();
    try {
      Property.LEI.check(subject.key());
      Property.LEI.check(lei);
    } catch (IllegalArgumentException e) {
      statements.reject(parent, String.valueOf(e.getMessage()));
      return;
    }
    statements.relation(subject, Property.PARENT, parent, qualifier, organisation(lei, names));
  }

  private static Named organisation(String lei, Map<String, String> names) {
    return Named.organisation(lei, names.getOrDefault(lei, lei));
  }
}
