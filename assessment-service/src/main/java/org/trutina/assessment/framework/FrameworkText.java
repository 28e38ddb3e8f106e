package org.trutina.assessment.framework;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A text in YAML or JSON as a tree that knows its lines. Aliases are refused, as a few of them make
 * a tree of any size; so are names that come twice and nesting that no framework needs.
 */
final class FrameworkText {

  private static final int DEEPEST = 30;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode tree;

  private FrameworkText(JsonNode tree) {
    this.tree = tree;
  }

  private FrameworkText(Node root) {
    this.tree = read(root, "");
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 with the line at fault
   */
  static FrameworkText of(String text, boolean yaml) {
    return yaml ? yaml(text) : json(text);
  }

  JsonNode tree() {
    return tree;
  }

  /** A violation that also names the line, where the text has lines to speak of. */
  Violation violation(String pointer, String detail) {
    Integer line = lines.get(pointer);
    return new Violation(pointer, line == null ? detail : "Line " + line + ": " + detail);
  }

  private static FrameworkText json(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (tree.isMissingNode()) {
        throw Problem.malformed("", "The body is empty.");
      }
      return new FrameworkText(tree);
    } catch (JsonProcessingException e) {
      throw Problem.malformed(
          "",
          "Line %d, column %d: this is not well-formed JSON: %s."
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    }
  }

  private static FrameworkText yaml(String text) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    var yaml = new Yaml(new SafeConstructor(options));
    try {
      for (var event : yaml.parse(new StringReader(text))) {
        if (event instanceof AliasEvent) {
          throw malformed(
              event.getStartMark(), "aliases (*name) are not taken: write it out in each place");
        }
      }
      Node root = yaml.compose(new StringReader(text));
      if (root == null) {
        throw malformed(null, "the text is empty");
      }
      return new FrameworkText(root);
    } catch (MarkedYAMLException e) {
      throw malformed(e.getProblemMark(), String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw malformed(null, String.valueOf(e.getMessage()));
    }
  }

  private static RuntimeException malformed(@Nullable Mark mark, String problem) {
    String where =
        mark == null
            ? ""
            : "Line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    return Problem.invalid("malformed-yaml", "", where + problem + ".");
  }

  private JsonNode read(Node node, String pointer) {
    lines.put(pointer, node.getStartMark().getLine() + 1);
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer);
      case SequenceNode sequence -> {
        var array = NODES.arrayNode();
        for (Node item : sequence.getValue()) {
          array.add(read(item, pointer + "/" + array.size()));
        }
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw malformed(node.getStartMark(), "this is neither a list, a map nor a value");
    };
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    var object = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw malformed(entry.getKeyNode().getStartMark(), "a name is a plain text");
      }
      String name = key.getValue();
      if (object.has(name)) {
        throw malformed(key.getStartMark(), "'" + name + "' comes twice");
      }
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      object.set(name, read(entry.getValueNode(), at));
      lines.put(at, key.getStartMark().getLine() + 1);
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (Tag.NULL.equals(tag)) {
      return NODES.nullNode();
    }
    // As in YAML 1.2: "no" is a word that levels are named by.
    if (value.equals("true") || value.equals("false")) {
      return scalar.isPlain() ? NODES.booleanNode(value.equals("true")) : NODES.textNode(value);
    }
    // A number of the length that a person writes; what is not one stays a text.
    if ((Tag.INT.equals(tag) || Tag.FLOAT.equals(tag))
        && value.matches("[-+]?\\d{1,15}(\\.\\d{0,15})?")) {
      return NODES.numberNode(new BigDecimal(value));
    }
    return NODES.textNode(value);
  }
}
